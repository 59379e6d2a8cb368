// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace fairlead::ingest::foreign {

/// Entries of a ZIP file in memory, within limits of number, size and ratio. Throws Failure.
class ZipReader {
 public:
  explicit ZipReader(std::string_view bytes);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  /// Nothing if there is no such entry.
  std::optional<std::string> entry(const std::string& name);
  /// Throws Failure(Malformed) if there is none: for what a format cannot do without.
  std::string required(const std::string& name);
  /// In pieces, for parts that are better not held whole; false if there is no such entry. `most` bounds what all
  /// parts unfold to.
  bool stream(const std::string& name, std::uint64_t most, const std::function<void(std::string_view)>& take);
  std::vector<std::string> names() const;

  static constexpr std::uint64_t kMostUnfolded = std::uint64_t{128} << 20;

 private:
  zip* m_zip = nullptr;
  std::uint64_t m_unfolded = 0;
};

}  // namespace fairlead::ingest::foreign
