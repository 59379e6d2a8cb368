// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_changes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/store/force.h"
#include "core/store/statement_row.h"

namespace fairlead::store {

namespace {

constexpr const char* kBatchAndSchema = ", s.batch, (SELECT name FROM schema_name WHERE key=i.schema)";
constexpr int kDeepest = 16;  // an undo of a redo of an undo...

/// Standing beside each other, the latest of these decides.
bool doesLatestStand(std::string_view schema, std::string_view property) {
  return property == "decision" && (schema == "Judgement" || schema == "MentionDecision");
}

std::string assessmentText(const Statement& statement) {
  return statement.assessment == Assessment::Fact         ? "fact"
         : statement.assessment == Assessment::Assessment ? "assessment"
                                                          : "hypothesis";
}

std::optional<std::string> orNothing(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

/// How a value is said, by name.
std::vector<std::pair<const char*, std::optional<std::string>>> manner(const Statement& said) {
  return {{"grading", orNothing(said.origin.grading ? said.origin.grading->key() : std::string())},
          {"marking", orNothing(said.origin.marking.text())},
          {"assessment", assessmentText(said)},
          {"origin", orNothing(said.origin.item.isNil() ? std::string() : said.origin.item.text())}};
}

ValueChange changeAbout(const StoredStatement& statement, const std::string& schema) {
  ValueChange change;
  change.item = statement.subject;
  change.key = statement.subjectKey;
  change.schema = schema;
  change.property = statement.property;
  return change;
}

/// A thing of a chart that was put elsewhere.
bool isMove(const std::string& schema, const Statement& before, const Statement& after) {
  return schema == "Chart" && before.property == "member" && before.value == after.value &&
         before.origin.locator != after.origin.locator;
}

void addMove(const StoredStatement& statement, const std::string& schema, std::vector<ValueChange>& to) {
  const auto known = std::find_if(
      to.begin(), to.end(), [&](const ValueChange& one) { return one.moved > 0 && one.item == statement.subject; });
  ValueChange& change = known == to.end() ? to.emplace_back(changeAbout(statement, schema)) : *known;
  ++change.moved;
}

void addCorrection(const StoredStatement& before, const StoredStatement& after, const std::string& schema,
                   std::vector<ValueChange>& to) {
  if (isMove(schema, before, after)) return addMove(after, schema, to);
  const auto was = manner(before), is = manner(after);
  ValueChange change = changeAbout(after, schema);
  if (before.value != after.value || was == is) {
    change.before = before.value;
    change.after = after.value;
    to.push_back(change);
  }
  for (std::size_t i = 0; i < was.size(); ++i) {
    if (was[i].second == is[i].second) continue;
    ValueChange how = changeAbout(after, schema);
    how.property = was[i].first;
    how.of = after.property;
    how.value = after.value;
    how.before = was[i].second;
    how.after = is[i].second;
    to.push_back(std::move(how));
  }
}

void turnRound(std::vector<ValueChange>& changes) {
  for (ValueChange& change : changes) std::swap(change.before, change.after);
  std::reverse(changes.begin(), changes.end());
}

std::pair<Key, Key> rangeOf(const JournalRanges& ranges, std::string_view table) {
  const auto found = ranges.find(table);
  return found == ranges.end() ? std::pair<Key, Key>(1, 0) : found->second;
}

}  // namespace

JournalChanges::JournalChanges(const Database& database)
    : m_database(database), m_erased(rangesAfterErasures(database)) {}

EntryChanges JournalChanges::of(std::int64_t seq) const { return of(seq, 0); }

std::vector<JournalChanges::Told> JournalChanges::said(Key first, Key last) const {
  std::vector<Told> out;
  Query rows = m_database.query(selectStatements(
      "s.key BETWEEN ?1 AND ?2 AND NOT " + isErasedStatement("s") + " ORDER BY s.key", false, kBatchAndSchema));
  for (rows.bind(1, first).bind(2, last); rows.step();)
    out.push_back({readStatement(rows), std::string(rows.text(kFurtherColumn + 1)), rows.integer(kFurtherColumn)});
  return out;
}

std::vector<JournalChanges::Told> JournalChanges::takenBack(Key first, Key last, bool& isPartErased) const {
  std::vector<Told> out;
  Query rows = m_database.query(selectStatements("s.id=?1 AND NOT " + isErasedStatement("s"), false, kBatchAndSchema));
  Query isHere = m_database.query("SELECT 1 FROM statement WHERE id=?1");
  Query retractions =
      m_database.query("SELECT target FROM retraction WHERE key BETWEEN ?1 AND ?2 AND kind='statement' ORDER BY key");
  for (retractions.bind(1, first).bind(2, last); retractions.step();) {
    rows.bindBlob(1, retractions.blob(0));
    if (rows.step())
      out.push_back({readStatement(rows), std::string(rows.text(kFurtherColumn + 1)), rows.integer(kFurtherColumn)});
    else
      isPartErased |= isHere.bindBlob(1, retractions.blob(0)).step();
    rows.reset();
    isHere.reset();
  }
  return out;
}

EntryChanges JournalChanges::of(std::int64_t seq, int depth) const {
  EntryChanges changes;
  JournalRanges ranges;
  if (const auto later = m_erased.find(seq); later != m_erased.end()) {
    ranges = later->second;
    changes.isErasedInPart = true;
  } else {
    ranges = rangesOfEntry(m_database, seq);
  }
  const auto [firstSaid, lastSaid] = rangeOf(ranges, "statement");
  const auto [firstBack, lastBack] = rangeOf(ranges, "retraction");
  changes.inAll = lastSaid - firstSaid + 1 + lastBack - firstBack + 1;
  if (changes.inAll > kMost) return changes;
  std::vector<Told> added = said(firstSaid, lastSaid);
  changes.isErasedInPart |= static_cast<std::int64_t>(added.size()) < lastSaid - firstSaid + 1;
  for (const Told& old : takenBack(firstBack, lastBack, changes.isErasedInPart)) {
    const auto isSame = [&](const Told& one) {
      return one.statement.subjectKey == old.statement.subjectKey && one.statement.property == old.statement.property;
    };
    auto anew = std::find_if(added.begin(), added.end(), [&](const Told& one) {
      return isSame(one) && one.statement.value == old.statement.value;
    });
    if (anew == added.end()) anew = std::find_if(added.begin(), added.end(), isSame);
    if (anew == added.end()) {
      changes.values.push_back(changeAbout(old.statement, old.schema));
      changes.values.back().before = old.statement.value;
      continue;
    }
    addCorrection(old.statement, anew->statement, anew->schema, changes.values);
    added.erase(anew);
  }
  for (const Told& one : added) {
    changes.values.push_back(changeAbout(one.statement, one.schema));
    changes.values.back().before = decisionBefore(one);
    changes.values.back().after = one.statement.value;
  }
  addUndone(firstBack, lastBack, depth, changes);
  return changes;
}

/// Of a change that takes back whole changes: what those did, the other way round.
void JournalChanges::addUndone(Key first, Key last, int depth, EntryChanges& to) const {
  Query entries = m_database.query(
      "SELECT j.seq FROM retraction r JOIN change c ON c.id=r.target JOIN journal j ON j.change=c.key WHERE r.key "
      "BETWEEN ?1 AND ?2 AND r.kind='change' ORDER BY j.seq DESC");
  std::vector<std::int64_t> undone;
  for (entries.bind(1, first).bind(2, last); entries.step();) undone.push_back(entries.integer(0));
  for (const std::int64_t seq : undone) {
    if (depth >= kDeepest) return;
    EntryChanges back = of(seq, depth + 1);
    turnRound(back.values);
    to.inAll += back.inAll - 1;  // what it took back, instead of its own retraction
    to.isErasedInPart |= back.isErasedInPart;
    to.values.insert(to.values.end(), std::make_move_iterator(back.values.begin()),
                     std::make_move_iterator(back.values.end()));
  }
  if (to.inAll > kMost) to.values.clear();
}

/// Of a judgement of two, or a decision on a wording: what had been decided.
std::optional<std::string> JournalChanges::decisionBefore(const Told& told) const {
  if (!doesLatestStand(told.schema, told.statement.property)) return std::nullopt;
  // Of the same item, or of one whose left and right are this one's.
  Query earlier = m_database.query(
      "SELECT d.value, b.change FROM statement d JOIN batch b ON b.key=d.batch WHERE d.key<?2 AND d.batch<?3 AND NOT " +
      isErasedStatement("d") +
      " AND d.property=(SELECT property FROM statement WHERE key=?4) AND (d.item=?1 OR d.item IN (SELECT l.item FROM "
      "statement l JOIN property lp ON lp.key=l.property WHERE lp.name IN ('left', 'right') AND l.target IN (SELECT "
      "o.target FROM statement o JOIN property op ON op.key=o.property WHERE o.item=?1 AND op.name IN ('left', "
      "'right')) GROUP BY l.item HAVING count(DISTINCT l.target)=2)) ORDER BY d.key DESC");
  earlier.bind(1, told.statement.subjectKey).bind(2, told.statement.key).bind(3, told.batch);
  for (earlier.bind(4, told.statement.key); earlier.step();)
    if (wasInForce(earlier.integer(1), told.batch, 0)) return std::string(earlier.text(0));
  return std::nullopt;
}

/// Whether nothing before the batch took the change back.
bool JournalChanges::wasInForce(Key change, Key at, int depth) const {
  Query back = m_database.query(
      "SELECT b.change FROM retraction r JOIN batch b ON b.key=r.batch WHERE r.kind='change' AND r.target=(SELECT id "
      "FROM change WHERE key=?1) AND r.batch<?2");
  for (back.bind(1, change).bind(2, at); back.step();)
    if (depth < kDeepest && wasInForce(back.integer(0), at, depth + 1)) return false;
  return true;
}

std::string changeText(const ValueChange& change, const std::function<std::string(const std::string& value)>& caption) {
  const auto quoted = [&](const std::string& value) { return "“" + caption(value) + "”"; };
  if (change.moved > 0) return change.property + ": " + std::to_string(change.moved) + " moved";
  std::string text =
      change.of.empty() ? change.property : change.property + " of " + change.of + " " + quoted(change.value);
  text += ": ";
  if (change.before) text += quoted(*change.before);
  if (change.before && change.after) text += " → ";
  if (change.after) text += change.before ? quoted(*change.after) : "+ " + quoted(*change.after);
  if (!change.after) text += " taken back";
  return text;
}

}  // namespace fairlead::store
