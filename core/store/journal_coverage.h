// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/store/database.h"

namespace fairlead::store {

/// Whether the journal speaks for all that a case holds: fed entry by entry with the rows that each stands for now.
class JournalCoverage {
 public:
  using Ranges = std::map<std::string, std::pair<Key, Key>, std::less<>>;

  explicit JournalCoverage(const Database& database);

  /// What does not fit between an entry, the change that it is of and the rows that it wrote: ends of sentences. words:
  /// null if they were erased by law.
  std::vector<std::string> add(Key change, const Ranges& ranges, const nlohmann::json* words);
  /// Rows that no entry speaks for, whole sentences.
  std::vector<std::string> missing() const;

 private:
  std::optional<std::string> rowsProblem(Key change, const Ranges& ranges);
  std::optional<std::string> changeProblem(Key change, const nlohmann::json& words);
  std::optional<std::string> settingsProblem(const nlohmann::json& words) const;
  std::int64_t unspokenRows(const std::string& table) const;

  const Database& m_database;
  std::map<std::string, std::vector<std::pair<Key, Key>>, std::less<>> m_spoken;
  std::array<Query, 4> m_strangers;
  Query m_change;
  bool m_hasSilence = false;  // an entry without words may have left tombstones
};

}  // namespace fairlead::store
