// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/saved_specifications.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "core/base/error.h"

namespace fairlead::ingest {

namespace {

constexpr std::string_view kEnding = ".specification.json";
constexpr std::size_t kRecordsToKnow = 50;  // enough to tell which columns the earlier table filled

/// What the texts of earlier records tell of their table's head: a line for each cell that is filled, "column: value".
class EarlierHead {
 public:
  explicit EarlierHead(const TableHead& head) : m_head(head) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(text.size(), line.size() + 1));
      ++m_lines;
      if (!find(line)) ++m_strange;
    }
  }
  bool isLike(const std::vector<TableRow>& rows) const {
    constexpr std::size_t kTenth = 10, kFifth = 5;
    if (m_lines == 0 || m_strange * kTenth > m_lines) return false;
    std::size_t filled = 0, fresh = 0;
    for (std::size_t column = 0; column < m_head.columns.size(); ++column) {
      const bool isFilled = std::any_of(rows.begin(), rows.end(), [&](const TableRow& row) {
        return column < row.cells.size() && !row.cells[column].empty();
      });
      filled += isFilled ? 1 : 0;
      fresh += isFilled && !m_seen.contains(m_head.columns[column]) ? 1 : 0;
    }
    return fresh * kFifth <= filled;
  }

 private:
  bool find(std::string_view line) {
    for (const std::string& column : m_head.columns)
      if (line.starts_with(column) && line.substr(column.size()).starts_with(": ")) {
        m_seen.insert(column);
        return true;
      }
    return false;
  }

  const TableHead& m_head;
  std::set<std::string> m_seen;
  std::size_t m_lines = 0, m_strange = 0;
};

/// None: it is no specification of this version, or not for such a head.
std::optional<ImportSpecification> fitting(const store::Case& source, const store::Original& original,
                                           const TableHead& head) {
  try {
    auto specification = ImportSpecification::parse(source.reports().originalBytes(original.sha256), source.schemas());
    specification.checkColumns(head);
    return specification;
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::Invalid) throw;
    return std::nullopt;
  }
}

}  // namespace

std::optional<KnownTable> savedSpecification(const store::Case& source, const TableHead& head,
                                             const std::vector<TableRow>& rows) {
  struct Candidate {
    ImportSpecification specification;
    std::vector<store::Key> records;
  };
  std::vector<std::string> hashes;  // the latest last
  std::map<std::string, Candidate, std::less<>> candidates;
  for (const store::Original& original : source.reports().originals()) {
    if (!original.name.ends_with(kEnding)) continue;
    auto specification = fitting(source, original, head);
    if (!specification) continue;
    hashes.push_back(specification->hash());
    candidates.try_emplace(hashes.back(), Candidate{std::move(*specification), {}});
  }
  if (candidates.empty()) return std::nullopt;
  std::size_t wanted = candidates.size();
  source.statements().forEachValue("specification", [&](store::Key record, std::string_view hash) {
    const auto found = candidates.find(hash);
    if (found == candidates.end() || found->second.records.size() == kRecordsToKnow) return true;
    found->second.records.push_back(record);
    return found->second.records.size() < kRecordsToKnow || --wanted > 0;
  });
  for (auto hash = hashes.rbegin(); hash != hashes.rend(); ++hash) {
    Candidate& candidate = candidates.at(*hash);
    EarlierHead earlier(head);
    for (const store::Key record : candidate.records)
      if (const auto text = source.reports().text(record)) earlier.read(*text);
    if (!earlier.isLike(rows)) continue;
    const std::string note = "A table with these columns came in by the specification “" +
                             candidate.specification.name +
                             "” before, which is proposed again; look whether its source, zone and grading hold "
                             "for this one too.";
    return KnownTable{std::move(candidate.specification), {note}};
  }
  return std::nullopt;
}

}  // namespace fairlead::ingest
