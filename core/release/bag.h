// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/base/sha256.h"
#include "core/release/minisign.h"
#include "core/release/zip_reader.h"
#include "core/release/zip_writer.h"

namespace fairlead::release {

inline constexpr std::string_view kManifestName = "manifest-sha256.txt", kSignatureName = "manifest-sha256.txt.minisig";

/// Writes a BagIt 1.0 bag (RFC 8493) into a ZIP, front to back: payload by name, then manifest, signature, tag
/// manifest.
class BagWriter {
 public:
  /// `headings`: bag-info.txt, in this order.
  BagWriter(ZipWriter& zip, const std::vector<std::pair<std::string, std::string>>& headings);

  /// Below data/; names ascending.
  void begin(std::string_view name, std::optional<std::uint64_t> size = {});
  void write(std::string_view text);
  Digest256 end();
  /// `sign` makes the signature file of the manifest; empty: unsigned.
  void close(const std::function<std::string(const std::string& manifest)>& sign);

 private:
  void addTag(std::string_view name, std::string_view content);

  ZipWriter& m_zip;
  std::string m_name, m_manifest;
  std::map<std::string, std::string> m_tags;
  Sha256 m_hash;
};

/// A bag inside a ZIP, checked: every file listed exactly once, nothing fetched from elsewhere. Borrows the archive.
class BagReader {
 public:
  /// Reads the tag files; throws Failure(Malformed).
  explicit BagReader(const ZipReader& zip);

  const std::string& manifest() const { return m_manifest; }
  /// Empty if the bag is not signed.
  const std::string& signature() const { return m_signature; }
  const std::map<std::string, std::string>& headings() const { return m_headings; }
  const std::map<std::string, Digest256>& payload() const { return m_payload; }
  bool has(std::string_view name) const { return m_payload.contains(std::string(name)); }

  /// In pieces, hashing; throws Failure(Malformed) at the end if it is not what the manifest tells.
  void read(std::string_view name, const std::function<void(std::string_view)>& piece) const;
  std::string readAll(std::string_view name, std::uint64_t limit) const;
  /// In pieces, for whoever compares the hash himself.
  void readUnproven(std::string_view name, const std::function<void(std::string_view)>& piece) const;
  /// As the archive tells it, which reading proves.
  std::uint64_t size(std::string_view name) const;

 private:
  const ZipEntry& entry(std::string_view name) const;
  void readManifest();
  void checkTags() const;

  const ZipReader& m_zip;
  std::string m_manifest, m_signature;
  std::map<std::string, std::string> m_headings;
  std::map<std::string, Digest256> m_payload;
};

}  // namespace fairlead::release
