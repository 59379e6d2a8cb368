// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/store/database.h"

namespace fairlead::release {

/// A set of dense keys as bits: a million in 125 kB.
class KeySet {
 public:
  /// False if it was in already.
  bool add(store::Key key) {
    const auto at = static_cast<std::size_t>(key);
    if (at >= m_bits.size()) m_bits.resize(at + at / 2 + 64);
    if (m_bits[at]) return false;
    m_bits[at] = true;
    ++m_count;
    return true;
  }
  void remove(store::Key key) {
    if (!has(key)) return;
    m_bits[static_cast<std::size_t>(key)] = false;
    --m_count;
  }
  bool has(store::Key key) const {
    const auto at = static_cast<std::size_t>(key);
    return key > 0 && at < m_bits.size() && m_bits[at];
  }
  std::int64_t count() const { return m_count; }
  /// First and last of each run.
  std::vector<std::pair<store::Key, store::Key>> ranges() const {
    std::vector<std::pair<store::Key, store::Key>> runs;
    for (std::size_t at = 0; at < m_bits.size(); ++at) {
      if (!m_bits[at]) continue;
      const auto key = static_cast<store::Key>(at);
      if (!runs.empty() && runs.back().second + 1 == key)
        runs.back().second = key;
      else
        runs.emplace_back(key, key);
    }
    return runs;
  }

 private:
  std::vector<bool> m_bits;
  std::int64_t m_count = 0;
};

}  // namespace fairlead::release
