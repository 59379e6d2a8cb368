// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/bag.h"

namespace fairlead::release {

namespace {

constexpr std::string_view kDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
constexpr std::string_view kInfoName = "bag-info.txt", kDeclarationName = "bagit.txt",
                           kTagManifestName = "tagmanifest-sha256.txt", kPayload = "data/";
constexpr std::uint64_t kTagLimit = 256 << 20;

[[noreturn]] void refuseBag(std::string_view what, std::string_view where = {}) {
  throw Failure(
      ErrorCode::Malformed,
      "The bundle's bag is not sound (" + std::string(what) + "); nothing was taken from it, ask for it again.",
      std::string(where));
}

std::string line(const Digest256& hash, std::string_view name) {
  std::string text = hex(hash);
  text += "  ";
  for (const char c : name) {
    if (c == '%')
      text += "%25";
    else
      text += c;
  }
  return text += '\n';
}

std::string unescaped(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string_view code = name.substr(i, 3);
    if (code == "%25")
      out += '%';
    else if (code == "%0A" || code == "%0a")
      out += '\n';
    else if (code == "%0D" || code == "%0d")
      out += '\r';
    else {
      out += name[i];
      continue;
    }
    i += 2;
  }
  return out;
}

void forLines(std::string_view text, const std::function<void(std::string_view)>& visit) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view one = text.substr(0, end);
    if (one.ends_with('\r')) one.remove_suffix(1);
    if (!one.empty()) visit(one);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

std::map<std::string, Digest256> parseManifest(std::string_view text, std::string_view name) {
  std::map<std::string, Digest256> files;
  forLines(text, [&](std::string_view one) {
    Digest256 hash;
    if (one.size() < 66 || !unhex(one.substr(0, 64), hash) || (one[64] != ' ' && one[64] != '\t'))
      refuseBag("a line of a manifest is no checksum and name", name);
    std::string_view file = one.substr(65);
    while (!file.empty() && (file.front() == ' ' || file.front() == '\t' || file.front() == '*')) file.remove_prefix(1);
    if (file.starts_with("./")) file.remove_prefix(2);
    if (!files.emplace(unescaped(file), hash).second) refuseBag("a manifest names a file twice", file);
  });
  return files;
}

}  // namespace

BagWriter::BagWriter(ZipWriter& zip, const std::vector<std::pair<std::string, std::string>>& headings) : m_zip(zip) {
  std::string info;
  for (const auto& [name, value] : headings) {
    info += name + ": ";
    for (const char c : value) info += c == '\n' || c == '\r' ? ' ' : c;
    info += '\n';
  }
  addTag(kInfoName, info);
  addTag(kDeclarationName, kDeclaration);
}

void BagWriter::addTag(std::string_view name, std::string_view content) {
  m_zip.add(name, content);
  m_tags[std::string(name)] = line(Sha256::of(content), name);
}

void BagWriter::begin(std::string_view name, std::optional<std::uint64_t> size) {
  m_name = kPayload;
  m_name += name;
  m_zip.begin(m_name, size);
}

void BagWriter::write(std::string_view text) {
  m_hash.add(text);
  m_zip.write(text);
}

Digest256 BagWriter::end() {
  m_zip.end();
  const Digest256 hash = m_hash.finish();
  m_manifest += line(hash, m_name);
  return hash;
}

void BagWriter::close(const std::function<std::string(const std::string&)>& sign) {
  addTag(kManifestName, m_manifest);
  if (const std::string signature = sign(m_manifest); !signature.empty()) addTag(kSignatureName, signature);
  std::string tags;
  for (const auto& [name, text] : m_tags) tags += text;
  m_zip.add(kTagManifestName, tags);
}

BagReader::BagReader(const ZipReader& zip) : m_zip(zip) {
  const auto tag = [&](std::string_view name) {
    const ZipEntry* entry = zip.find(name);
    if (!entry) refuseBag("a file is missing", name);
    return zip.readAll(*entry, kTagLimit);
  };
  std::string declaration = tag(kDeclarationName);
  std::erase(declaration, '\r');
  if (declaration != kDeclaration && declaration + "\n" != kDeclaration) refuseBag("it is no BagIt 1.0 bag in UTF-8");
  if (zip.find("fetch.txt")) refuseBag("it wants files fetched from elsewhere", "fetch.txt");
  m_manifest = tag(kManifestName);
  if (zip.find(kSignatureName)) m_signature = tag(kSignatureName);
  if (zip.find(kInfoName))
    forLines(tag(kInfoName), [&](std::string_view one) {
      if (const auto colon = one.find(": "); colon != std::string_view::npos)
        m_headings.emplace(one.substr(0, colon), one.substr(colon + 2));
    });
  readManifest();
  checkTags();
}

void BagReader::readManifest() {
  std::uint64_t bytes = 0;
  for (const auto& [name, hash] : parseManifest(m_manifest, kManifestName)) {
    const ZipEntry* entry = m_zip.find(name);
    if (!name.starts_with(kPayload) || !entry) refuseBag("the manifest names a file that is missing", name);
    bytes += entry->size;
    m_payload.emplace(name.substr(kPayload.size()), hash);
  }
  std::size_t payload = 0;
  for (const ZipEntry& entry : m_zip.entries()) payload += entry.name.starts_with(kPayload) ? 1 : 0;
  if (payload != m_payload.size()) refuseBag("a file is in no manifest");
  const auto sum = m_headings.find("Payload-Oxum");
  if (sum != m_headings.end() && sum->second != std::to_string(bytes) + "." + std::to_string(payload))
    refuseBag("its files are not as many or as large as it tells");
}

void BagReader::checkTags() const {
  const ZipEntry* manifest = m_zip.find(kTagManifestName);
  const auto listed = manifest ? parseManifest(m_zip.readAll(*manifest, kTagLimit), kTagManifestName)
                               : std::map<std::string, Digest256>();
  for (const auto& [name, hash] : listed) {
    const ZipEntry* entry = m_zip.find(name);
    if (!entry || name.starts_with(kPayload)) refuseBag("the tag manifest names a file that is missing", name);
    if (Sha256::of(m_zip.readAll(*entry, kTagLimit)) != hash)
      refuseBag("a file is not what the tag manifest tells", name);
  }
}

const ZipEntry& BagReader::entry(std::string_view name) const {
  const ZipEntry* found = m_zip.find(std::string(kPayload).append(name));
  if (!has(name) || !found) refuseBag("a file is missing", name);
  return *found;
}

std::uint64_t BagReader::size(std::string_view name) const { return entry(name).size; }

void BagReader::readUnproven(std::string_view name, const std::function<void(std::string_view)>& piece) const {
  m_zip.read(entry(name), [&](Bytes bytes) { piece(textOf(bytes)); });
}

void BagReader::read(std::string_view name, const std::function<void(std::string_view)>& piece) const {
  Sha256 hash;
  readUnproven(name, [&](std::string_view bytes) {
    hash.add(bytes);
    piece(bytes);
  });
  if (hash.finish() != m_payload.at(std::string(name))) refuseBag("a file is not what the manifest tells", name);
}

std::string BagReader::readAll(std::string_view name, std::uint64_t limit) const {
  const ZipEntry* entry = m_zip.find(std::string(kPayload).append(name));
  if (entry && entry->size > limit) refuseBag("a file is larger than is allowed", name);
  std::string content;
  read(name, [&](std::string_view piece) { content += piece; });
  return content;
}

}  // namespace fairlead::release
