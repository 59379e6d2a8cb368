// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_coverage.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/instant.h"
#include "core/base/uuid.h"
#include "core/store/commitments.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::store {

namespace {

using PlainJson = nlohmann::json;

constexpr std::array<const char*, 4> kOfBatches{"item", "statement", "assertion", "retraction"};

/// As the journal wrote it: bad UTF-8 was replaced.
std::string asWritten(std::string_view text) {
  return PlainJson(std::string(text)).dump(-1, ' ', false, PlainJson::error_handler_t::replace);
}

bool says(const PlainJson& entry, const char* name, std::string_view text) {
  const auto found = entry.find(name);
  return found != entry.end() && found->is_string() && found->dump() == asWritten(text);
}

std::string inWords(std::int64_t count, const std::string& table) {
  return std::to_string(count) + (count == 1 ? " row" : " rows") + " of the table " + table;
}

}  // namespace

JournalCoverage::JournalCoverage(const Database& database) : m_database(database) {
  for (std::size_t at = 0; at < kOfBatches.size(); ++at)
    m_strangers[at] = database.query("SELECT EXISTS (SELECT 1 FROM " + std::string(kOfBatches[at]) +
                                     " r LEFT JOIN batch b ON b.key=r.batch WHERE r.key BETWEEN ?1 AND ?2 AND "
                                     "b.arrival IS NOT ?3)");
  m_change =
      database.query("SELECT id, author, role, organisation, at, zone, action, is_local FROM change WHERE key=?1");
}

std::vector<std::string> JournalCoverage::add(Key change, const Ranges& ranges, const PlainJson* words) {
  for (const auto& [table, range] : ranges) m_spoken[table].push_back(range);
  std::vector<std::string> problems;
  const auto take = [&](std::optional<std::string> problem) {
    if (problem) problems.push_back(std::move(*problem));
  };
  take(rowsProblem(change, ranges));
  m_hasSilence |= words == nullptr;
  if (!words) return problems;
  take(changeProblem(change, *words));
  take(settingsProblem(*words));
  if (const auto stones = words->find("tombstones"); stones != words->end() && stones->is_object())
    m_spoken["tombstone"].emplace_back(stones->value("first", Key{}), stones->value("last", Key{}));
  return problems;
}

std::optional<std::string> JournalCoverage::rowsProblem(Key change, const Ranges& ranges) {
  // A transaction's own change is the first row that it writes.
  const auto own = ranges.find("change");
  if (own == ranges.end() || own->second.first != change) return "is of another change than the row says";
  for (std::size_t at = 0; at < kOfBatches.size(); ++at) {
    const auto range = ranges.find(kOfBatches[at]);
    if (range == ranges.end()) continue;
    Query& strangers = m_strangers[at];
    strangers.bind(1, range->second.first).bind(2, range->second.second).bind(3, change);
    const bool hasStrangers = strangers.step() && strangers.integer(0) != 0;
    strangers.reset();
    if (hasStrangers)
      return "wrote rows of the table " + std::string(kOfBatches[at]) + " that are now said to be of another change";
  }
  return std::nullopt;
}

std::optional<std::string> JournalCoverage::changeProblem(Key change, const PlainJson& words) {
  m_change.bind(1, change);
  std::string differs;
  if (!m_change.step()) {
    differs = "change";
  } else {
    Uuid id;
    if (const auto bytes = m_change.blob(0); bytes.size() == id.bytes.size())
      std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    const std::vector<std::pair<const char*, std::string>> held{
        {"change", id.text()},
        {"author", std::string(m_change.text(1))},
        {"role", std::string(m_change.text(2))},
        {"organisation", std::string(m_change.text(3))},
        {"at", isoText(Instant(std::chrono::milliseconds(m_change.integer(4))))},
        {"zone", std::string(m_change.text(5))},
        {"operation", std::string(m_change.text(6))}};
    for (const auto& [name, text] : held)
      if (!says(words, name, text)) differs += (differs.empty() ? "" : ", ") + std::string(name);
    if (m_change.integer(7) != 1) differs += (differs.empty() ? "" : ", ") + std::string("is_local");
  }
  m_change.reset();
  if (differs.empty()) return std::nullopt;
  return "says something else than the row of its change: " + differs;
}

std::optional<std::string> JournalCoverage::settingsProblem(const PlainJson& words) const {
  const auto settings = words.find("settings");
  if (settings == words.end() || !settings->is_object()) return std::nullopt;
  PlainJson held = PlainJson::object();
  Query rows = m_database.query("SELECT name, value FROM fairlead_case WHERE name<>'schema_version' ORDER BY name");
  while (rows.step()) held[std::string(rows.text(0))] = PlainJson::parse(asWritten(rows.text(1)));
  if (held != *settings) return "made the case with other settings than it has now";
  return std::nullopt;
}

std::int64_t JournalCoverage::unspokenRows(const std::string& table) const {
  std::vector<std::pair<Key, Key>> spoken;
  if (const auto found = m_spoken.find(table); found != m_spoken.end()) spoken = found->second;
  std::sort(spoken.begin(), spoken.end());
  Query between = m_database.query("SELECT count(*) FROM " + table + " WHERE key BETWEEN ?1 AND ?2");
  std::int64_t unspoken = 0;
  const auto count = [&](Key first, Key last) {
    between.bind(1, first).bind(2, last).step();
    unspoken += between.integer(0);
    between.reset();
  };
  constexpr Key kLast = std::numeric_limits<Key>::max();
  Key next = std::numeric_limits<Key>::min();
  for (const auto& [first, last] : spoken) {
    if (first > next) count(next, first - 1);
    if (last >= next && last < kLast) next = last + 1;
  }
  count(next, kLast);
  return unspoken;
}

std::vector<std::string> JournalCoverage::missing() const {
  std::vector<std::string> problems;
  std::vector<std::string> tables(Roots::kTables.begin(), Roots::kTables.end());
  if (!m_hasSilence && TombstoneRepository(m_database).lastKey() > 0) tables.emplace_back("tombstone");
  for (const std::string& table : tables)
    if (const std::int64_t rows = unspokenRows(table); rows > 0)
      problems.push_back("No journal entry speaks for " + inWords(rows, table) +
                         "; something was added behind its back, or entries were taken out.");
  const std::int64_t unmade = m_database.number(
      "SELECT count(*) FROM change c WHERE is_local AND NOT EXISTS (SELECT 1 FROM journal WHERE change=c.key)");
  if (unmade > 0)
    problems.push_back("No journal entry is of " + inWords(unmade, "change") + " that say they were made here.");
  const std::int64_t misled = m_database.number(
      "SELECT count(*) FROM batch b LEFT JOIN change c ON c.key=b.change LEFT JOIN change a ON a.key=b.arrival WHERE "
      "c.key IS NULL OR a.key IS NULL OR NOT a.is_local OR (b.change<>b.arrival AND a.action<>'combine')");
  if (misled > 0) problems.push_back("The change or the arrival cannot be right of " + inWords(misled, "batch") + ".");
  if (m_database.number("SELECT count(*) FROM change WHERE key=(SELECT change FROM journal ORDER BY seq LIMIT 1) AND "
                        "action='create'") == 0)
    problems.push_back("The journal does not begin with the making of the case: entries were taken out.");
  return problems;
}

}  // namespace fairlead::store
