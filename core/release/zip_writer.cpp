// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/zip_writer.h"

#include <zlib.h>

#include <algorithm>

namespace fairlead::release {

namespace {

constexpr std::size_t kBlock = 512 * 1024, kSample = 16 * 1024;
constexpr std::uint64_t kNarrowLimit = 0xf0000000;     // room for what packing may add
constexpr std::string_view kLastBlock{"\x03\x00", 2};  // an empty final block (RFC 1951)

struct DeflateEnd {
  void operator()(z_stream* stream) const {
    deflateEnd(stream);
    delete stream;
  }
};
using Deflate = std::unique_ptr<z_stream, DeflateEnd>;

Deflate newDeflate() {
  Deflate stream(new z_stream{});
  if (deflateInit2(stream.get(), 1, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Failure(ErrorCode::Limit, "There is no memory left to pack the bundle.");
  return stream;
}

}  // namespace

struct ZipWriter::Block {
  std::vector<std::uint8_t> plain, packed;
  std::uint32_t crc = 0;
  Deflate stream;

  void pack(bool isDeflated) {
    crc = static_cast<std::uint32_t>(crc32(0, plain.data(), static_cast<uInt>(plain.size())));
    if (!isDeflated) return;
    if (plain.size() > 4 * kSample && !gains(deflated(Bytes(plain).subspan(plain.size() / 2, kSample)), kSample))
      store();
    else
      deflated(plain);
  }

  /// A tenth, else unpacking costs more than it saves.
  static bool gains(std::size_t packedSize, std::size_t size) { return packedSize < size / 10 * 9; }

  /// To `packed`, ending on a whole byte, so that blocks can follow one another; its size.
  std::size_t deflated(Bytes bytes) {
    if (!stream) stream = newDeflate();
    deflateReset(stream.get());
    packed.resize(deflateBound(stream.get(), bytes.size()) + 16);
    stream->next_in = const_cast<std::uint8_t*>(bytes.data());  // zlib's interface; it only reads
    stream->avail_in = static_cast<uInt>(bytes.size());
    stream->next_out = packed.data();
    stream->avail_out = static_cast<uInt>(packed.size());
    deflate(stream.get(), Z_SYNC_FLUSH);
    packed.resize(packed.size() - stream->avail_out);
    return packed.size();
  }

  /// As stored blocks of the deflated stream: noise within what packs elsewhere (RFC 1951, section 3.2.4).
  void store() {
    packed.clear();
    for (Bytes rest = plain; !rest.empty();) {
      const std::size_t take = std::min<std::size_t>(rest.size(), 0xffff);
      const auto low = static_cast<std::uint8_t>(take), high = static_cast<std::uint8_t>(take >> 8);
      for (const int byte : {0, int{low}, int{high}, 255 - low, 255 - high})
        packed.push_back(static_cast<std::uint8_t>(byte));
      packed.insert(packed.end(), rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(take));
      rest = rest.subspan(take);
    }
  }
};

ZipWriter::ZipWriter(ByteSink& out, Executor& executor, Packing packing)
    : m_out(out), m_executor(executor), m_packing(packing) {
  m_blocks.resize(std::clamp<std::size_t>(executor.width(), 1, 16) * 2);
  for (Block& block : m_blocks) block.plain.reserve(kBlock);
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::begin(std::string_view name, std::optional<std::uint64_t> size) {
  if (m_isOpen || !zipNameProblem(name).empty() || (!m_entries.empty() && m_entries.back().name >= name))
    throw Failure(ErrorCode::Invalid, "Files of an archive are written one after the other, by name.",
                  std::string(name));
  ZipEntry entry;
  entry.name = name;
  entry.start = m_position;
  entry.hasWideSizes = !size || *size >= kNarrowLimit;
  m_entries.push_back(std::move(entry));
  m_isOpen = true;
  m_isDecided = false;
  m_filled = 0;
  for (Block& block : m_blocks) block.plain.clear();
}

void ZipWriter::send(Bytes bytes) {
  m_out.write(bytes);
  m_position += bytes.size();
}

/// By the first block; blocks after it that gain nothing are stored all the same.
void ZipWriter::decidePacking() {
  ZipEntry& entry = m_entries.back();
  Block& first = m_blocks.front();
  if (m_packing == Packing::WhereItHelps && first.plain.size() > 64) {
    first.pack(true);
    entry.isDeflated = Block::gains(first.packed.size(), first.plain.size());
  }
  m_isDecided = true;
  send(bytesOf(zipLocalHeader(entry)));
  entry.dataStart = m_position;
}

void ZipWriter::write(Bytes bytes) {
  ZipEntry& entry = m_entries.back();
  entry.size += bytes.size();
  while (!bytes.empty()) {
    Block& block = m_blocks[m_filled];
    const std::size_t take = std::min(bytes.size(), kBlock - block.plain.size());
    block.plain.insert(block.plain.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(take));
    bytes = bytes.subspan(take);
    if (block.plain.size() == kBlock && ++m_filled == m_blocks.size()) flush();
  }
}

void ZipWriter::flush() {
  if (!m_isDecided) decidePacking();
  ZipEntry& entry = m_entries.back();
  const std::size_t count = m_filled + (m_filled < m_blocks.size() && !m_blocks[m_filled].plain.empty() ? 1 : 0);
  m_executor.run(count, [&](std::size_t i) { m_blocks[i].pack(entry.isDeflated); });
  for (std::size_t i = 0; i < count; ++i) {
    Block& block = m_blocks[i];
    entry.crc =
        static_cast<std::uint32_t>(crc32_combine(entry.crc, block.crc, static_cast<z_off_t>(block.plain.size())));
    send(entry.isDeflated ? Bytes(block.packed) : Bytes(block.plain));
    block.plain.clear();
  }
  m_filled = 0;
}

void ZipWriter::end() {
  flush();
  ZipEntry& entry = m_entries.back();
  if (entry.isDeflated) send(bytesOf(kLastBlock));
  entry.packedSize = m_position - entry.dataStart;
  if (!entry.hasWideSizes && (entry.size >= kZipWide || entry.packedSize >= kZipWide))
    throw Failure(ErrorCode::Internal, "A file of the archive is larger than was told.", entry.name);
  send(bytesOf(zipDescriptor(entry)));
  m_isOpen = false;
}

void ZipWriter::add(std::string_view name, std::string_view content) {
  begin(name, content.size());
  write(content);
  end();
}

void ZipWriter::close() {
  const std::uint64_t start = m_position;
  for (const ZipEntry& entry : m_entries) send(bytesOf(zipCentralHeader(entry)));
  send(bytesOf(zipEnd(m_entries.size(), start, m_position - start)));
}

}  // namespace fairlead::release
