// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/age_header.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "core/base/error.h"

namespace fairlead::release {

namespace {

constexpr std::string_view kVersion = "age-encryption.org/v1\n";
constexpr std::string_view kX25519Purpose = "age-encryption.org/v1/X25519";
constexpr std::string_view kScryptPurpose = "age-encryption.org/v1/scrypt";
constexpr std::size_t kFileKeySize = 16, kColumns = 64;

[[noreturn]] void refuse(const std::string& what) {
  throw Failure(ErrorCode::Malformed, "The head of this age file is damaged (" + what + "); ask for the file again.");
}

std::string_view takeLine(std::string_view& rest) {
  const auto end = rest.find('\n');
  if (end == std::string_view::npos) refuse("it does not end");
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::string decode(std::string_view text) {
  auto bytes = parseBase64(text, false);
  if (!bytes) refuse("its base64 is not canonical");
  return std::move(*bytes);
}

std::vector<std::string> splitArguments(std::string_view line) {
  std::vector<std::string> arguments;
  for (;;) {
    const auto space = line.find(' ');
    const std::string_view argument = line.substr(0, space);
    if (argument.empty() || !std::all_of(argument.begin(), argument.end(), [](char c) { return c > 32 && c < 127; }))
      refuse("a recipient's line has an empty or invalid word");
    arguments.emplace_back(argument);
    if (space == std::string_view::npos) return arguments;
    line.remove_prefix(space + 1);
  }
}

AgeHeader::Stanza takeStanza(std::string_view line, std::string_view& rest) {
  AgeHeader::Stanza stanza{splitArguments(line.substr(3)), {}};
  std::string wrapped;
  for (;;) {
    const std::string_view part = takeLine(rest);
    if (part.size() > kColumns) refuse("a line is too long");
    wrapped += part;
    if (part.size() < kColumns) break;
  }
  stanza.body = decode(wrapped);
  return stanza;
}

void seal(const Key32& key, const Secret& fileKey, std::string& body) {
  static constexpr std::array<std::uint8_t, 12> kNonce{};
  body.resize(fileKey.size() + crypto_aead_chacha20poly1305_ietf_ABYTES);
  crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<std::uint8_t*>(body.data()), nullptr, fileKey.data(),
                                            fileKey.size(), nullptr, 0, nullptr, kNonce.data(), key.data());
}

std::optional<Secret> unseal(const Key32& key, const std::string& body) {
  static constexpr std::array<std::uint8_t, 12> kNonce{};
  Secret fileKey(kFileKeySize);
  if (crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.data(), nullptr, nullptr, bytesOf(body).data(), body.size(),
                                                nullptr, 0, kNonce.data(), key.data()) != 0)
    return std::nullopt;
  return fileKey;
}

void x25519Key(Bytes secret, Bytes theirs, Bytes share, const AgeRecipient& recipient, Key32& out) {
  Key32 shared;
  if (crypto_scalarmult(shared.data(), secret.data(), theirs.data()) != 0) refuse("a key share is of low order");
  std::string salt(textOf(share));
  salt += textOf(recipient.key);
  hkdfSha256(shared, bytesOf(salt), kX25519Purpose, out);
  sodium_memzero(shared.data(), shared.size());
}

void scryptKey(const Secret& passphrase, std::string_view salt, int workFactor, Key32& out) {
  const std::string whole = std::string(kScryptPurpose) + std::string(salt);
  if (crypto_pwhash_scryptsalsa208sha256_ll(passphrase.data(), passphrase.size(), bytesOf(whole).data(), whole.size(),
                                            std::uint64_t{1} << workFactor, 8, 1, out.data(), out.size()) != 0)
    throw Failure(ErrorCode::Limit, "There is not enough memory to try the passphrase; close other programs.");
}

int parseWorkFactor(const std::string& text) {
  if (text.empty() || text.size() > 2 || text[0] < '1' || text[0] > '9' ||
      !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
    refuse("its work factor is not a number");
  const int factor = std::stoi(text);
  if (factor > kAgeWorkFactorLimit)
    throw Failure(ErrorCode::Limit, "The passphrase of this age file is set to take more memory than is allowed (2^" +
                                        text + "); have it sealed with at most 2^" +
                                        std::to_string(kAgeWorkFactorLimit) + ".");
  return factor;
}

void requireSizes(const AgeHeader::Stanza& stanza, std::size_t arguments, std::size_t body) {
  if (stanza.arguments.size() != arguments || stanza.body.size() != body) refuse("a recipient's part has a wrong size");
}

std::optional<Secret> openX25519(const AgeHeader::Stanza& stanza, const AgeUnlock& unlock) {
  requireSizes(stanza, 2, kFileKeySize + crypto_aead_chacha20poly1305_ietf_ABYTES);
  const std::string share = decode(stanza.arguments[1]);
  if (share.size() != 32) refuse("a key share has a wrong size");
  for (const AgeIdentity& identity : unlock.identities) {
    Key32 key;
    x25519Key(identity.key().bytes(), bytesOf(share), bytesOf(share), identity.recipient(), key);
    auto opened = unseal(key, stanza.body);
    sodium_memzero(key.data(), key.size());
    if (opened) return opened;
  }
  return std::nullopt;
}

std::optional<Secret> openScrypt(const AgeHeader::Stanza& stanza, const AgeUnlock& unlock) {
  requireSizes(stanza, 3, kFileKeySize + crypto_aead_chacha20poly1305_ietf_ABYTES);
  const std::string salt = decode(stanza.arguments[1]);
  if (salt.size() != 16) refuse("its salt has a wrong size");
  const int workFactor = parseWorkFactor(stanza.arguments[2]);
  if (!unlock.passphrase) return std::nullopt;
  Key32 key;
  scryptKey(*unlock.passphrase, salt, workFactor, key);
  auto opened = unseal(key, stanza.body);
  sodium_memzero(key.data(), key.size());
  return opened;
}

std::string macOf(std::string_view authenticated, const Secret& fileKey) {
  Key32 key;
  hkdfSha256(fileKey.bytes(), {}, "header", key);
  std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256(reinterpret_cast<std::uint8_t*>(mac.data()), bytesOf(authenticated).data(),
                         authenticated.size(), key.data());
  sodium_memzero(key.data(), key.size());
  return mac;
}

std::string stanzaText(const std::string& arguments, const std::string& body) {
  return "-> " + arguments + "\n" + base64(bytesOf(body), false) + "\n";  // 32 bytes: 43 columns, one line
}

std::string finish(std::string text, const Secret& fileKey) {
  text += "---";
  const std::string mac = macOf(text, fileKey);
  return text + " " + base64(bytesOf(mac), false) + "\n";
}

}  // namespace

AgeHeader AgeHeader::parse(std::string_view start) {
  std::string_view rest = start;
  if (!rest.starts_with(kVersion)) {
    if (rest.starts_with("age-encryption.org/v") && rest.find('\n') != std::string_view::npos &&
        !rest.starts_with("age-encryption.org/v1\r"))
      throw Failure(ErrorCode::Unsupported, "This age file is of a newer version; ask for one of version 1.");
    refuse("it does not begin as one");
  }
  rest.remove_prefix(kVersion.size());
  AgeHeader header;
  for (;;) {
    const std::string_view line = takeLine(rest);
    if (line.starts_with("-> ")) {
      header.stanzas.push_back(takeStanza(line, rest));
      continue;
    }
    if (!line.starts_with("--- ")) refuse("a line is neither a recipient nor the end");
    header.mac = decode(line.substr(4));
    if (header.mac.size() != crypto_auth_hmacsha256_BYTES) refuse("its MAC has a wrong size");
    header.size = static_cast<std::size_t>(rest.data() - start.data());
    header.authenticated = start.substr(0, header.size - line.size() - 1 + 3);
    break;
  }
  if (header.stanzas.empty()) refuse("it is for nobody");
  const bool isScrypt = std::any_of(header.stanzas.begin(), header.stanzas.end(),
                                    [](const Stanza& stanza) { return stanza.arguments[0] == "scrypt"; });
  if (isScrypt && header.stanzas.size() != 1) refuse("a passphrase stands beside other recipients");
  return header;
}

Secret AgeHeader::unlock(const AgeUnlock& unlock) const {
  std::optional<Secret> fileKey;
  bool hasPassphrase = false;
  for (const Stanza& stanza : stanzas) {
    std::optional<Secret> opened;
    if (stanza.arguments[0] == "X25519") opened = openX25519(stanza, unlock);
    if (stanza.arguments[0] == "scrypt") {
      hasPassphrase = true;
      opened = openScrypt(stanza, unlock);
    }
    if (opened && !fileKey) fileKey = std::move(opened);
  }
  if (!fileKey)
    throw Failure(
        ErrorCode::Refused,
        hasPassphrase ? (unlock.passphrase ? "The passphrase is wrong, or the file is damaged; ask the sender."
                                           : "This file is sealed with a passphrase; give it with --passphrase-file.")
        : unlock.identities.empty() ? "This file is sealed to a key; give yours with --key."
                                    : "This file is not sealed to your key; ask the sender which key it is for.");
  const std::string expected = macOf(authenticated, *fileKey);
  if (sodium_memcmp(expected.data(), mac.data(), mac.size()) != 0)
    refuse("somebody has changed it, its MAC does not match");
  return std::move(*fileKey);
}

std::string ageHeaderFor(const std::vector<AgeRecipient>& recipients, const Secret& fileKey) {
  std::string text(kVersion);
  for (const AgeRecipient& recipient : recipients) {
    Secret ephemeral(crypto_scalarmult_SCALARBYTES);
    randombytes_buf(ephemeral.data(), ephemeral.size());
    Key32 share, key;
    crypto_scalarmult_base(share.data(), ephemeral.data());
    x25519Key(ephemeral.bytes(), recipient.key, share, recipient, key);
    std::string body;
    seal(key, fileKey, body);
    sodium_memzero(key.data(), key.size());
    text += stanzaText("X25519 " + base64(share, false), body);
  }
  return finish(std::move(text), fileKey);
}

std::string ageHeaderFor(const Secret& passphrase, int workFactor, const Secret& fileKey) {
  std::string salt(16, '\0'), body;
  randombytes_buf(salt.data(), salt.size());
  Key32 key;
  scryptKey(passphrase, salt, workFactor, key);
  seal(key, fileKey, body);
  sodium_memzero(key.data(), key.size());
  return finish(std::string(kVersion) +
                    stanzaText("scrypt " + base64(bytesOf(salt), false) + " " + std::to_string(workFactor), body),
                fileKey);
}

}  // namespace fairlead::release
