// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/zip_reader.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "core/base/ascii.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kLocalSize = 30, kCentralSize = 46, kEndSize = 22, kZip64EndSize = 56, kLocatorSize = 20;
constexpr std::size_t kPiece = 256 * 1024;
constexpr std::uint64_t kRatio = 200;
// Deflate's own hints (1, 2), sizes after the data (3), UTF-8 (11).
constexpr std::uint64_t kKnownFlags = 1U << 1 | 1U << 2 | 1U << 3 | 1U << 11;

[[noreturn]] void refuse(std::string_view what, std::string where = {}) {
  throw Failure(ErrorCode::Malformed,
                "The archive is not sound (" + std::string(what) + "); nothing was taken from it, ask for it again.",
                std::move(where));
}

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  if (at + size > bytes.size()) refuse("a record is cut short");
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

/// The contents of extra field 1; extra fields must be well formed.
std::string_view wideField(std::string_view extra) {
  std::string_view found;
  while (!extra.empty()) {
    const std::uint64_t id = number(extra, 0, 2), size = number(extra, 2, 2);
    if (size > extra.size() - 4) refuse("an extra field is longer than its room");
    if (id == 1) {
      if (!found.empty()) refuse("an extra field stands twice");
      found = extra.substr(4, size);
    }
    extra.remove_prefix(4 + size);
  }
  return found;
}

std::uint64_t widened(std::uint64_t narrow, std::string_view& wide) {
  if (narrow != kZipWide || wide.empty()) return narrow;
  const std::uint64_t value = number(wide, 0, 8);
  wide.remove_prefix(8);
  return value;
}

struct InflateEnd {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    delete stream;
  }
};

}  // namespace

ZipReader::ZipReader(ByteSource& source, Form form, const Limits& limits) : m_source(source), m_form(form) {
  const Directory directory = findDirectory();
  if (directory.entries > limits.entries || directory.size > directory.entries * (kCentralSize + 4096))
    refuse("it has more entries than is allowed");
  if (directory.entries > directory.size / kCentralSize) refuse("it has fewer entries than it tells");
  const std::string records = bytesAt(directory.start, static_cast<std::size_t>(directory.size));
  m_entries.reserve(static_cast<std::size_t>(directory.entries));
  std::size_t at = 0;
  while (at < records.size()) at += readCentral(std::string_view(records).substr(at));
  if (m_entries.size() != directory.entries) refuse("its directory does not hold the entries that it tells");
  std::unordered_set<std::string> names;
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    ZipEntry& entry = m_entries[i];
    if (!names.insert(ascii::lowered(entry.name)).second) refuse("a name stands twice", entry.name);
    if (entry.size > limits.total || (total += entry.size) > limits.total) refuse("it unpacks to more than is allowed");
    readLocal(entry, i + 1 < m_entries.size() ? m_entries[i + 1].start : directory.start);
    if (i == 0 && entry.start != 0) refuse("something stands before its first entry");
  }
  if (m_entries.empty() && directory.start != 0) refuse("something stands before its directory");
  if (total > limits.expandable && total / kRatio > m_source.size()) refuse("it unpacks to far more than it holds");
  keepFiles();
}

void ZipReader::keepFiles() {
  std::erase_if(m_entries, [](const ZipEntry& entry) { return entry.name.back() == '/'; });
  for (std::size_t i = 0; i < m_entries.size(); ++i) m_byName[m_entries[i].name] = i;
}

std::string ZipReader::bytesAt(std::uint64_t offset, std::size_t size) const {
  if (offset > m_source.size() || size > m_source.size() - offset) refuse("a record lies outside of it");
  std::string bytes(size, '\0');
  m_source.readAt(offset, {reinterpret_cast<std::uint8_t*>(bytes.data()), size});
  return bytes;
}

ZipReader::Directory ZipReader::findDirectory() const {
  if (m_source.size() < kEndSize) refuse("it is too short");
  const std::uint64_t endAt = m_source.size() - kEndSize;
  const std::string end = bytesAt(endAt, kEndSize);
  if (number(end, 0, 4) != kZipEnd || number(end, 20, 2) != 0) refuse("it does not end as one");
  if (number(end, 4, 4) != 0 || number(end, 8, 2) != number(end, 10, 2)) refuse("it is one part of several");
  Directory directory{number(end, 16, 4), number(end, 12, 4), number(end, 10, 2)};
  std::uint64_t directoryEnd = endAt;
  if (directory.start == kZipWide || directory.size == kZipWide || directory.entries == 0xffff) {
    if (endAt < kLocatorSize + kZip64EndSize) refuse("it is too short");
    const std::string locator = bytesAt(endAt - kLocatorSize, kLocatorSize);
    if (number(locator, 0, 4) != kZip64Locator || number(locator, 4, 4) != 0 || number(locator, 16, 4) != 1)
      refuse("its wide directory cannot be found");
    directoryEnd = endAt - kLocatorSize - kZip64EndSize;
    if (number(locator, 8, 8) != directoryEnd) refuse("its wide directory cannot be found");
    const std::string wide = bytesAt(directoryEnd, kZip64EndSize);
    if (number(wide, 0, 4) != kZip64End || number(wide, 4, 8) != kZip64EndSize - 12 || number(wide, 16, 8) != 0 ||
        number(wide, 24, 8) != number(wide, 32, 8))
      refuse("its wide directory is damaged");
    directory = {number(wide, 48, 8), number(wide, 40, 8), number(wide, 32, 8)};
  }
  if (directory.size > directoryEnd || directory.start != directoryEnd - directory.size)
    refuse("its directory is not where it tells");
  if (m_form == Form::Canonical) {
    const std::uint64_t after = directory.start + directory.size;
    if (bytesAt(after, static_cast<std::size_t>(m_source.size() - after)) !=
        zipEnd(directory.entries, directory.start, directory.size))
      refuse("its end is not as Fairlead writes it");
  }
  return directory;
}

std::size_t ZipReader::readCentral(std::string_view record) {
  if (number(record, 0, 4) != kZipCentral) refuse("its directory is damaged");
  const std::uint64_t madeBy = number(record, 4, 2), flags = number(record, 8, 2), method = number(record, 10, 2);
  const std::size_t nameSize = number(record, 28, 2), extraSize = number(record, 30, 2);
  if (record.size() < kCentralSize + nameSize + extraSize) refuse("its directory is cut short");
  ZipEntry entry;
  entry.name = record.substr(kCentralSize, nameSize);
  if (const auto problem = zipNameProblem(entry.name); !problem.empty()) refuse(problem);
  if (flags & 1) refuse("an entry is encrypted", entry.name);
  if ((flags & ~kKnownFlags) != 0) refuse("an entry has flags that nobody sets here", entry.name);
  if (method != 0 && method != 8) refuse("an entry is packed in a way that is not read here", entry.name);
  if (number(record, 32, 2) != 0) refuse("an entry has a comment", entry.name);
  if (number(record, 34, 2) != 0) refuse("it is one part of several");
  const std::uint64_t mode = number(record, 38, 4) >> 16, kind = mode & 0170000;
  const bool isFolder = entry.name.back() == '/';
  if (madeBy >> 8 == 3 && kind != 0 && kind != (isFolder ? 0040000U : 0100000U))
    refuse("an entry is a link or a device", entry.name);
  std::string_view wide = wideField(record.substr(kCentralSize + nameSize, extraSize));
  entry.crc = static_cast<std::uint32_t>(number(record, 16, 4));
  entry.isDeflated = method == 8;
  entry.size = widened(number(record, 24, 4), wide);
  entry.packedSize = widened(number(record, 20, 4), wide);
  entry.start = widened(number(record, 42, 4), wide);
  if (isFolder && entry.size != 0) refuse("a folder has contents", entry.name);
  if (!entry.isDeflated && entry.size != entry.packedSize) refuse("an entry lies about its size", entry.name);
  m_hasDescriptor.push_back((flags & 8) != 0);
  m_entries.push_back(entry);
  const std::size_t size = kCentralSize + nameSize + extraSize;
  if (m_form == Form::Canonical) {
    entry.hasWideSizes = number(record, 6, 2) == 45;
    m_entries.back().hasWideSizes = entry.hasWideSizes;
    if (isFolder || entry.isDeflated || record.substr(0, size) != zipCentralHeader(entry))
      refuse("an entry is not written as Fairlead writes it", entry.name);
  }
  return size;
}

void ZipReader::readLocal(ZipEntry& entry, std::uint64_t next) const {
  const std::size_t index = static_cast<std::size_t>(&entry - m_entries.data());
  const std::string head = bytesAt(entry.start, kLocalSize);
  if (number(head, 0, 4) != kZipLocal) refuse("an entry is not where the directory tells", entry.name);
  const std::size_t nameSize = number(head, 26, 2), extraSize = number(head, 28, 2);
  const std::string rest = bytesAt(entry.start + kLocalSize, nameSize + extraSize);
  if (rest.substr(0, nameSize) != entry.name) refuse("an entry has two names", entry.name);
  std::string_view wide = wideField(std::string_view(rest).substr(nameSize));
  const bool hasDescriptor = (number(head, 6, 2) & 8) != 0;
  if (hasDescriptor != m_hasDescriptor[index] || (number(head, 6, 2) & ~kKnownFlags) != 0 ||
      (number(head, 8, 2) == 8) != entry.isDeflated)
    refuse("the two heads of an entry differ", entry.name);
  if (m_form == Form::Canonical) {
    // The directory's version is 45 also for entries beyond 4 GB, so the local head decides.
    const bool mayBeWide = entry.hasWideSizes;
    entry.hasWideSizes = extraSize != 0;
    if ((entry.hasWideSizes && !mayBeWide) || head + rest != zipLocalHeader(entry))
      refuse("an entry is not written as Fairlead writes it", entry.name);
  }
  entry.dataStart = entry.start + kLocalSize + nameSize + extraSize;
  if (entry.packedSize > m_source.size() || entry.dataStart + entry.packedSize > next)
    refuse("an entry reaches into another", entry.name);
  const std::uint64_t end = entry.dataStart + entry.packedSize;
  if (hasDescriptor) return checkDescriptor(entry, end, next);
  const std::uint64_t size = widened(number(head, 22, 4), wide), packed = widened(number(head, 18, 4), wide);
  if (number(head, 14, 4) != entry.crc || size != entry.size || packed != entry.packedSize)
    refuse("the two heads of an entry differ", entry.name);
  if (end != next) refuse("there is a gap between entries", entry.name);
}

void ZipReader::checkDescriptor(ZipEntry& entry, std::uint64_t end, std::uint64_t next) const {
  if (next - end != 16 && next - end != 24) refuse("there is a gap between entries", entry.name);
  ZipEntry expected = entry;
  expected.hasWideSizes = next - end == 24;
  if (m_form == Form::Canonical && expected.hasWideSizes != entry.hasWideSizes)
    refuse("an entry is not written as Fairlead writes it", entry.name);
  if (bytesAt(end, static_cast<std::size_t>(next - end)) != zipDescriptor(expected))
    refuse("an entry lies about its size", entry.name);
}

const ZipEntry* ZipReader::find(std::string_view name) const {
  const auto found = m_byName.find(name);
  return found == m_byName.end() ? nullptr : &m_entries[found->second];
}

void ZipReader::read(const ZipEntry& entry, const std::function<void(Bytes)>& piece) const {
  std::uint64_t size = 0;
  uLong crc = 0;
  const auto checked = [&](Bytes bytes) {
    size += bytes.size();
    if (size > entry.size) refuse("an entry unpacks to more than it tells", entry.name);
    crc = crc32(crc, bytes.data(), static_cast<uInt>(bytes.size()));
    piece(bytes);
  };
  entry.isDeflated ? inflateTo(entry, checked) : copyTo(entry, checked);
  if (size != entry.size || crc != entry.crc) refuse("an entry is not what it was when it was packed", entry.name);
}

void ZipReader::copyTo(const ZipEntry& entry, const std::function<void(Bytes)>& piece) const {
  std::vector<std::uint8_t> buffer(static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, entry.packedSize)));
  for (std::uint64_t done = 0; done < entry.packedSize; done += buffer.size()) {
    buffer.resize(static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), entry.packedSize - done)));
    m_source.readAt(entry.dataStart + done, buffer);
    piece(buffer);
  }
}

void ZipReader::inflateTo(const ZipEntry& entry, const std::function<void(Bytes)>& piece) const {
  std::unique_ptr<z_stream, InflateEnd> stream(new z_stream{});
  if (inflateInit2(stream.get(), -15) != Z_OK) throw Failure(ErrorCode::Limit, "There is no memory left to unpack.");
  std::vector<std::uint8_t> packed(static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, entry.packedSize)));
  std::vector<std::uint8_t> plain(static_cast<std::size_t>(std::clamp<std::uint64_t>(entry.size, 1024, kPiece)));
  int state = Z_OK;
  for (std::uint64_t done = 0; done < entry.packedSize && state != Z_STREAM_END;) {
    packed.resize(static_cast<std::size_t>(std::min<std::uint64_t>(packed.size(), entry.packedSize - done)));
    m_source.readAt(entry.dataStart + done, packed);
    done += packed.size();
    stream->next_in = packed.data();
    stream->avail_in = static_cast<uInt>(packed.size());
    do {
      stream->next_out = plain.data();
      stream->avail_out = static_cast<uInt>(plain.size());
      state = inflate(stream.get(), Z_NO_FLUSH);
      if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
        refuse("an entry cannot be unpacked", entry.name);
      piece({plain.data(), plain.size() - stream->avail_out});
    } while (state == Z_OK && (stream->avail_in > 0 || stream->avail_out == 0));
    if (state == Z_STREAM_END && (stream->avail_in > 0 || done < entry.packedSize))
      refuse("something follows a packed entry", entry.name);
  }
  if (state != Z_STREAM_END) refuse("a packed entry is cut short", entry.name);
}

std::string ZipReader::readAll(const ZipEntry& entry, std::uint64_t limit) const {
  if (entry.size > limit) refuse("an entry is larger than is allowed", entry.name);
  std::string content;
  content.reserve(static_cast<std::size_t>(entry.size));
  read(entry, [&](Bytes bytes) { content.append(textOf(bytes)); });
  return content;
}

}  // namespace fairlead::release
