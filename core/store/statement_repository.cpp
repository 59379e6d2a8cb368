// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement_repository.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/model/marking.h"
#include "core/store/force.h"
#include "core/store/statement_row.h"

namespace fairlead::store {

namespace {

template <typename Tag>
Id<Tag> idOf(std::span<const std::uint8_t> bytes) {
  Id<Tag> id;
  if (bytes.size() == id.uuid.bytes.size()) std::copy(bytes.begin(), bytes.end(), id.uuid.bytes.begin());
  return id;
}

void readExtra(std::string_view text, StoredStatement& statement) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return;
  statement.origin.locator = json.value("locator", "");
  statement.original = json.value("original", "");
  statement.language = json.value("language", "");
  const std::string assessment = json.value("assessment", "");
  if (assessment == "assessment") statement.assessment = Assessment::Assessment;
  if (assessment == "hypothesis") statement.assessment = Assessment::Hypothesis;
}

/// What waits for its erasure has no history to look at.
const std::string kNotErased = " AND NOT " + isErasedStatement("s");

}  // namespace

std::string selectStatements(std::string_view condition, bool onlyInForce, std::string_view further) {
  std::string sql =
      "SELECT s.key, s.id, i.id, s.item, p.name, s.value, t.id, s.target, s.extra, s.origin, oi.id, o.grading, m.text, "
      "a.name, "
      "o.at, " +
      statementInForce("s") + ", EXISTS (SELECT 1 FROM withdrawn WHERE key=s.key)" + std::string(further) +
      " FROM statement s JOIN item i ON i.key=s.item "
      "JOIN property p ON p.key=s.property LEFT JOIN item t ON t.key=s.target JOIN origin o ON o.key=s.origin "
      "LEFT JOIN item oi ON oi.key=o.item JOIN marking m ON m.key=o.marking JOIN author a ON a.key=o.author WHERE " +
      std::string(condition);
  if (onlyInForce) sql += " AND " + statementInForce("s");
  return sql;
}

StoredStatement readStatement(const Query& row) {
  StoredStatement s;
  s.key = row.integer(0);
  s.id = idOf<StatementTag>(row.blob(1));
  s.subject = idOf<ItemTag>(row.blob(2));
  s.subjectKey = row.integer(3);
  s.property = row.text(4);
  s.value = row.text(5);
  s.target = row.integer(7);
  if (s.target != 0) s.value = idOf<ItemTag>(row.blob(6)).text();
  if (!row.isNull(8)) readExtra(row.text(8), s);
  s.originKey = row.integer(9);
  s.origin.item = idOf<ItemTag>(row.blob(10));
  if (const auto grading = parseGrading(row.text(11))) s.origin.grading = grading->grading;
  s.origin.marking = readMarking(row.text(12));
  s.origin.author = row.text(13);
  s.origin.at = Instant(std::chrono::milliseconds(row.integer(14)));
  s.isInForce = row.integer(15) != 0;
  s.isRetracted = row.integer(16) != 0;
  return s;
}

namespace {

std::vector<StoredStatement> all(Query query) {
  std::vector<StoredStatement> found;
  while (query.step()) found.push_back(readStatement(query));
  return found;
}

}  // namespace

std::vector<StoredStatement> StatementRepository::about(Key item, Include include) const {
  Query query = m_database.query(selectStatements(include == Include::InForce ? "s.item=?1" : "s.item=?1" + kNotErased,
                                                  include == Include::InForce) +
                                 " ORDER BY p.name, o.at, s.id");
  query.bind(1, item);
  return all(std::move(query));
}

std::vector<StatementRepository::Support> StatementRepository::supports(Key item) const {
  static const std::string kSql =
      "SELECT s.origin, o.item, o.grading, a.name, s.extra FROM statement s JOIN origin o ON o.key=s.origin JOIN "
      "author a ON a.key=o.author WHERE s.item=?1 AND " +
      statementInForce("s") + " ORDER BY s.key";
  Query rows = m_database.query(kSql);
  rows.bind(1, item);
  std::vector<Support> found;
  while (rows.step()) {
    StoredStatement extra;
    if (!rows.isNull(4)) readExtra(rows.text(4), extra);
    Support one{rows.integer(0), rows.integer(1), {}, std::string(rows.text(3)), extra.assessment == Assessment::Fact};
    if (!found.empty() && found.back().originKey == one.originKey && found.back().isFact == one.isFact) continue;
    if (const auto grading = parseGrading(rows.text(2))) one.grading = grading->grading;
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<StoredStatement> StatementRepository::pointingAt(Key item) const {
  Query query = m_database.query(selectStatements("s.target=?1", true) + " ORDER BY s.key");
  query.bind(1, item);
  return all(std::move(query));
}

std::vector<StoredStatement> StatementRepository::from(Key originItem) const {
  Query query = m_database.query(selectStatements("s.origin IN (SELECT key FROM origin WHERE item=?1)", true) +
                                 " ORDER BY s.key");
  query.bind(1, originItem);
  return all(std::move(query));
}

std::optional<StoredStatement> StatementRepository::find(StatementId id) const {
  Query query = m_database.query(selectStatements("s.id=?1" + kNotErased, false));
  query.bindBlob(1, id.uuid.bytes);
  if (!query.step()) return std::nullopt;
  return readStatement(query);
}

std::vector<Key> StatementRepository::subjectsWith(std::string_view property, std::string_view value) const {
  Query query = m_database.query(
      "SELECT DISTINCT s.item FROM statement s JOIN item i ON i.key=s.item WHERE s.value=?1 AND s.flags & 1 AND "
      "s.property=(SELECT key FROM property WHERE name=?2) AND " +
      statementInForce("s") + " AND " + itemInForce("i") + " ORDER BY s.item");
  query.bind(1, value).bind(2, property);
  std::vector<Key> keys;
  while (query.step()) keys.push_back(query.integer(0));
  return keys;
}

std::vector<std::string> StatementRepository::values(Key item, std::string_view property) const {
  Query query = m_database.query(
      "SELECT s.value, t.id FROM statement s LEFT JOIN item t ON t.key=s.target JOIN origin o ON o.key=s.origin WHERE "
      "s.item=?1 AND s.property=(SELECT key FROM property WHERE name=?2) AND " +
      statementInForce("s") + " ORDER BY o.at, s.id");
  query.bind(1, item).bind(2, property);
  std::vector<std::string> found;
  while (query.step())
    found.push_back(query.isNull(0) ? idOf<ItemTag>(query.blob(1)).text() : std::string(query.text(0)));
  return found;
}

std::string StatementRepository::value(Key item, std::string_view property) const {
  auto found = values(item, property);
  return found.empty() ? std::string() : std::move(found.front());
}

void StatementRepository::forEach(const std::function<bool(const StoredStatement&)>& visit) const {
  Query query = m_database.query(selectStatements("1", true) + " ORDER BY s.key");
  while (query.step())
    if (!visit(readStatement(query))) return;
}

void StatementRepository::forEachValue(std::string_view property,
                                       const std::function<bool(Key, std::string_view)>& visit) const {
  Query query = m_database.query(
      "SELECT s.item, s.value, t.id FROM statement s LEFT JOIN item t ON t.key=s.target WHERE "
      "s.property=(SELECT key FROM property WHERE name=?1) AND " +
      statementInForce("s") + " ORDER BY s.item, s.key");
  query.bind(1, property);
  while (query.step()) {
    const std::string target = query.isNull(1) ? idOf<ItemTag>(query.blob(2)).text() : std::string();
    if (!visit(query.integer(0), query.isNull(1) ? std::string_view(target) : query.text(1))) return;
  }
}

}  // namespace fairlead::store
