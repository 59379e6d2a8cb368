// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/zip_format.h"

#include "core/base/utf8.h"

namespace fairlead::release {

namespace {

constexpr std::uint16_t kFlags = 0x0808;            // sizes follow the data; names are UTF-8
constexpr std::uint32_t kTimeAndDate = 0x00210000;  // 1 January 1980, 00:00:00
constexpr std::uint16_t kZip64Extra = 1;

class Record {
 public:
  Record& two(std::uint64_t value) { return put(value, 2); }
  Record& four(std::uint64_t value) { return put(value, 4); }
  Record& eight(std::uint64_t value) { return put(value, 8); }
  Record& text(std::string_view value) {
    m_bytes += value;
    return *this;
  }
  std::string take() { return std::move(m_bytes); }

 private:
  Record& put(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) m_bytes += static_cast<char>(value >> (8 * i));
    return *this;
  }
  std::string m_bytes;
};

std::uint64_t method(const ZipEntry& entry) { return entry.isDeflated ? 8 : 0; }
std::uint64_t narrowed(std::uint64_t value) { return value >= kZipWide ? kZipWide : value; }

}  // namespace

std::string zipLocalHeader(const ZipEntry& entry) {
  const std::uint64_t sizes = entry.hasWideSizes ? kZipWide : 0;
  Record record;
  record.four(kZipLocal).two(entry.hasWideSizes ? 45 : 20).two(kFlags).two(method(entry)).four(kTimeAndDate);
  record.four(0).four(sizes).four(sizes).two(entry.name.size()).two(entry.hasWideSizes ? 20 : 0).text(entry.name);
  if (entry.hasWideSizes) record.two(kZip64Extra).two(16).eight(0).eight(0);
  return record.take();
}

std::string zipDescriptor(const ZipEntry& entry) {
  Record record;
  record.four(kZipDescriptor).four(entry.crc);
  if (entry.hasWideSizes)
    record.eight(entry.packedSize).eight(entry.size);
  else
    record.four(entry.packedSize).four(entry.size);
  return record.take();
}

std::string zipCentralHeader(const ZipEntry& entry) {
  Record extra;
  if (entry.size >= kZipWide) extra.eight(entry.size);
  if (entry.packedSize >= kZipWide) extra.eight(entry.packedSize);
  if (entry.start >= kZipWide) extra.eight(entry.start);
  const std::string wide = extra.take();
  const std::uint64_t version = entry.hasWideSizes || !wide.empty() ? 45 : 20;
  Record record;
  record.four(kZipCentral).two(version).two(version).two(kFlags).two(method(entry)).four(kTimeAndDate);
  record.four(entry.crc).four(narrowed(entry.packedSize)).four(narrowed(entry.size));
  record.two(entry.name.size()).two(wide.empty() ? 0 : wide.size() + 4).two(0).two(0).two(0).four(0);
  record.four(narrowed(entry.start)).text(entry.name);
  if (!wide.empty()) record.two(kZip64Extra).two(wide.size()).text(wide);
  return record.take();
}

std::string zipEnd(std::uint64_t entries, std::uint64_t directoryStart, std::uint64_t directorySize) {
  Record record;
  const bool isWide = entries >= 0xffff || directoryStart >= kZipWide || directorySize >= kZipWide;
  if (isWide) {
    record.four(kZip64End).eight(44).two(45).two(45).four(0).four(0).eight(entries).eight(entries);
    record.eight(directorySize).eight(directoryStart);
    record.four(kZip64Locator).four(0).eight(directoryStart + directorySize).four(1);
  }
  const std::uint64_t count = entries >= 0xffff ? 0xffff : entries;
  record.four(kZipEnd).two(0).two(0).two(count).two(count);
  record.four(narrowed(directorySize)).four(narrowed(directoryStart)).two(0);
  return record.take();
}

std::string_view zipNameProblem(std::string_view name) {
  if (name.empty()) return "a name is empty";
  if (name.size() > 1024) return "a name is too long";
  if (!isUtf8(name)) return "a name is not UTF-8";
  for (const char c : name)
    if (static_cast<unsigned char>(c) < 32 || c == 127 || c == '\\' || c == ':') return "a name has an odd character";
  if (name.front() == '/') return "a name is an absolute path";
  if (name.back() == '/') name.remove_suffix(1);
  while (true) {
    const auto slash = name.find('/');
    const std::string_view part = name.substr(0, slash);
    if (part == "..") return "a name climbs out of the folder";
    if (part.empty() || part == ".") return "a name has an empty part";
    if (slash == std::string_view::npos) return {};
    name.remove_prefix(slash + 1);
  }
}

}  // namespace fairlead::release
