// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fairlead::ingest {

/// One line of JSON as columns and texts: nested objects by "outer.inner", lists joined by "; ". Throws
/// Failure(Malformed) if it is no object.
std::vector<std::pair<std::string, std::string>> flattenJson(std::string_view line);

/// Cuts text into lines as it comes; empty ones are left out.
class LineCutter {
 public:
  static constexpr std::size_t kLongest = std::size_t{16} << 20;
  /// Calls `take(number, line)`, which returns false to stop. Throws Failure(Limit) for a line past the limit.
  template <typename Take>
  bool add(std::string_view text, Take&& take) {
    while (!text.empty()) {
      const std::size_t end = text.find_first_of("\r\n");
      grow(text.substr(0, end));
      if (end == std::string_view::npos) return true;
      if (!close(text[end], take)) return false;
      text.remove_prefix(end + 1);
    }
    return true;
  }
  template <typename Take>
  bool finish(Take&& take) {
    return m_line.empty() || close('\n', take);
  }

 private:
  void grow(std::string_view piece);
  template <typename Take>
  bool close(char end, Take& take) {
    const bool isSecondHalf = end == '\n' && m_lastEnd == '\r' && m_line.empty();
    m_lastEnd = isSecondHalf ? '\0' : end;
    if (isSecondHalf) return true;
    ++m_number;
    const bool isBlank = m_line.find_first_not_of(" \t") == std::string::npos;
    const bool wantsMore = isBlank || take(m_number, std::string_view(m_line));
    m_line.clear();
    return wantsMore;
  }

  std::string m_line;
  std::uint64_t m_number = 0;
  char m_lastEnd = '\0';
};

}  // namespace fairlead::ingest
