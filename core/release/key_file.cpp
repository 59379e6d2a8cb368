// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/key_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/release/age_file.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kWords = 10, kWordBits = 9, kFileLimit = 64 * 1024;
constexpr std::string_view kNameLine = "# name: ", kIdentityStart = "AGE-SECRET-KEY-";

const std::vector<std::string>& words() {
  static const std::vector<std::string> list = [] {
    std::istringstream lines(readFile(resource("release/words.txt"), kFileLimit));
    std::vector<std::string> read;
    for (std::string word; std::getline(lines, word);) read.push_back(word);
    if (read.size() != std::size_t{1} << kWordBits)
      throw Failure(ErrorCode::Corrupt, "The list of words for fingerprints is damaged; install Fairlead again.");
    return read;
  }();
  return list;
}

std::string cleanName(std::string_view name) {
  std::string clean = replaceMalformed(name.substr(0, 200));
  for (char& c : clean)
    if (static_cast<unsigned char>(c) < 32) c = ' ';
  const auto first = clean.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : clean.substr(first, clean.find_last_not_of(' ') - first + 1);
}

std::optional<PublicKey> parseLine(const std::string& text) {
  std::istringstream parts(text);
  std::string first, second;
  PublicKey key;
  parts >> first;
  const auto recipient = AgeRecipient::parse(first);
  if (!recipient) return std::nullopt;
  key.recipient = *recipient;
  if (parts >> second) {
    const auto signer = MinisignPublicKey::parse(second);
    if (!signer) return std::nullopt;
    key.signer = *signer;
    std::string rest;
    std::getline(parts, rest);
    key.name = cleanName(rest);
  }
  return key;
}

}  // namespace

std::string PublicKey::fingerprint() const {
  Sha256 hash;
  hash.addField("fairlead key 1").add(recipient.key);
  if (signer) hash.add(signer->id).add(signer->key);
  const Digest256 digest = hash.finish();
  std::string text;
  for (std::size_t i = 0; i < kWords; ++i) {
    std::size_t index = 0;
    for (std::size_t bit = i * kWordBits; bit < (i + 1) * kWordBits; ++bit)
      index = index << 1 | (digest[bit / 8] >> (7 - bit % 8) & 1);
    if (i > 0) text += '-';
    text += words()[index];
  }
  return text;
}

std::string PublicKey::text() const {
  std::string line = recipient.text();
  if (signer) line.append(" ").append(signer->text());
  if (!name.empty()) line.append(" ").append(name);
  return line;
}

std::optional<PublicKey> PublicKey::parse(std::string_view text) {
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);)
    if (auto key = parseLine(line)) return key;
  return std::nullopt;
}

KeyPair KeyPair::generate(std::string name) {
  startSodium();
  return {AgeIdentity::generate(), MinisignSecretKey::generate(), cleanName(name)};
}

KeyPair KeyPair::read(const std::filesystem::path& path, const Secret* passphrase) {
  startSodium();
  auto file = std::make_unique<FileSource>(path);
  if (file->size() > kFileLimit) throw Failure(ErrorCode::Malformed, "This is no key file.", path.string());
  Secret content(static_cast<std::size_t>(file->size()));
  if (AgeReader::isAge(*file)) {
    if (!passphrase)
      throw Failure(ErrorCode::Refused, "This key is protected; give its passphrase with --key-passphrase-file.",
                    path.string());
    AgeUnlock unlock;
    unlock.passphrase = passphrase->copy();
    AgeReader reader(std::move(file), unlock);
    content = Secret(static_cast<std::size_t>(reader.size()));
    reader.readAt(0, {content.data(), content.size()});
  } else {
    file->readAt(0, {content.data(), content.size()});
  }
  std::optional<AgeIdentity> identity;
  std::string name;
  std::string_view rest = content.text();
  const std::size_t minisignAt = rest.find("untrusted comment: ");
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.starts_with(kIdentityStart)) identity = AgeIdentity::parse(line);
    if (line.starts_with(kNameLine)) name = line.substr(kNameLine.size());
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  if (!identity || minisignAt == std::string_view::npos)
    throw Failure(ErrorCode::Malformed, "This is no key file of Fairlead; make one with `key new`.", path.string());
  return {std::move(*identity), MinisignSecretKey::parse(content.text().substr(minisignAt)), cleanName(name)};
}

void KeyPair::write(const std::filesystem::path& path, const Secret* passphrase, int workFactor) const {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored))
    throw Failure(ErrorCode::Conflict, "There is a file of this name already; a key is never written over.",
                  path.string());
  const Secret identity = m_identity.text(), signer = m_signer.text();
  const std::string head = std::string(kNameLine) + m_name + "\n# public: " + publicKey().text() + "\n";
  FileSink file(path, true);
  const auto writeTo = [&](ByteSink& sink) {
    sink.write(head);
    sink.write(identity.bytes());
    sink.write("\n");
    sink.write(signer.bytes());
  };
  if (passphrase) {
    AgeWriter writer(file, *passphrase, workFactor);
    writeTo(writer);
    writer.close();
  } else {
    writeTo(file);
  }
  file.commit();
  std::filesystem::path beside = path;
  beside += ".pub";
  writeFileAtomically(beside,
                      "# A public key of Fairlead. Compare these words over the telephone before trusting it:\n# " +
                          publicKey().fingerprint() + "\n" + publicKey().text() + "\n");
}

PublicKey KeyPair::publicKey() const { return {m_identity.recipient(), m_signer.publicKey(), m_name}; }

PublicKey readPublicKey(std::string_view pathOrText) {
  startSodium();
  if (auto key = parseLine(std::string(pathOrText))) return *key;
  const std::filesystem::path path{std::string(pathOrText)};
  std::filesystem::path beside = path;
  beside += ".pub";
  std::error_code ignored;
  for (const auto& one : {path, beside}) {
    if (!std::filesystem::is_regular_file(one, ignored) || std::filesystem::file_size(one, ignored) > kFileLimit)
      continue;
    std::string content = readFile(one, kFileLimit);
    auto key = PublicKey::parse(content);
    wipe(content);
    if (key) return *key;
  }
  throw Failure(std::filesystem::exists(path, ignored) ? ErrorCode::Malformed : ErrorCode::NotFound,
                "This is neither a public key nor a file that holds one; ask for the .pub file.",
                std::string(pathOrText));
}

Secret readPassphrase(const std::filesystem::path& path) {
  startSodium();
  FileSource file(path);
  if (file.size() > kFileLimit)
    throw Failure(ErrorCode::Invalid, "A passphrase file holds one line; this one is too large.", path.string());
  Secret content(static_cast<std::size_t>(file.size()));
  file.readAt(0, {content.data(), content.size()});
  content.shorten(std::min(content.text().find_first_of("\r\n"), content.size()));
  if (content.isEmpty())
    throw Failure(ErrorCode::Invalid, "The passphrase file is empty; write the passphrase into its first line.",
                  path.string());
  return content;
}

}  // namespace fairlead::release
