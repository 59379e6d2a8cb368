// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/release/byte_stream.h"
#include "core/release/zip_format.h"

namespace fairlead::release {

/// A ZIP read with distrust: every byte belongs to exactly one entry or record, both headers of an entry agree, names
/// stay inside, nothing is a link, encrypted, split or larger than told. Borrows the source.
class ZipReader {
 public:
  /// Canonical: every header is byte for byte as ZipWriter writes it and nothing is packed, so that no bit can change
  /// unnoticed; for bundles that are not encrypted.
  enum class Form { AnyProgram, Canonical };
  struct Limits {
    std::uint64_t entries = 2'000'000;
    std::uint64_t total = std::uint64_t{1} << 40;
    std::uint64_t expandable = std::uint64_t{1} << 30;  // beyond it no more than 200 times the packed size
  };
  ZipReader(ByteSource& source, Form form, const Limits& limits);
  explicit ZipReader(ByteSource& source, Form form = Form::AnyProgram) : ZipReader(source, form, Limits()) {}

  /// Files, in the archive's order.
  const std::vector<ZipEntry>& entries() const { return m_entries; }
  const ZipEntry* find(std::string_view name) const;
  /// In pieces; throws Failure(Malformed) unless size and checksum are as told.
  void read(const ZipEntry& entry, const std::function<void(Bytes)>& piece) const;
  std::string readAll(const ZipEntry& entry, std::uint64_t limit) const;

 private:
  struct Directory {
    std::uint64_t start = 0, size = 0, entries = 0;
  };
  Directory findDirectory() const;
  std::size_t readCentral(std::string_view record);
  void readLocal(ZipEntry& entry, std::uint64_t next) const;
  void checkDescriptor(ZipEntry& entry, std::uint64_t end, std::uint64_t next) const;
  void keepFiles();
  std::string bytesAt(std::uint64_t offset, std::size_t size) const;
  void inflateTo(const ZipEntry& entry, const std::function<void(Bytes)>& piece) const;
  void copyTo(const ZipEntry& entry, const std::function<void(Bytes)>& piece) const;

  ByteSource& m_source;
  Form m_form;
  std::vector<ZipEntry> m_entries;
  std::vector<bool> m_hasDescriptor;
  std::unordered_map<std::string_view, std::size_t> m_byName;
};

}  // namespace fairlead::release
