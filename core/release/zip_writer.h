// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/release/byte_stream.h"
#include "core/release/zip_format.h"

namespace fairlead::release {

/// A ZIP written front to back, the same bytes for the same files: names ascending, no times, blocks packed apart so
/// that threads don't change them. What the first block shows to be packed already is stored.
class ZipWriter {
 public:
  enum class Packing { WhereItHelps, Never };
  ZipWriter(ByteSink& out, Executor& executor, Packing packing = Packing::WhereItHelps);
  ~ZipWriter();

  /// `size` if it is known, which keeps the archive plain below 4 GB. Throws Failure(Invalid) for a name out of order.
  void begin(std::string_view name, std::optional<std::uint64_t> size = {});
  void write(Bytes bytes);
  void write(std::string_view text) { write(bytesOf(text)); }
  void end();
  void add(std::string_view name, std::string_view content);
  /// The directory; without it the archive is none.
  void close();

 private:
  struct Block;
  void decidePacking();
  void flush();
  void send(Bytes bytes);

  ByteSink& m_out;
  Executor& m_executor;
  Packing m_packing;
  std::vector<ZipEntry> m_entries;
  std::vector<Block> m_blocks;
  std::size_t m_filled = 0;  // blocks in use
  std::uint64_t m_position = 0;
  bool m_isOpen = false, m_isDecided = false;
};

}  // namespace fairlead::release
