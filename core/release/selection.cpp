// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/selection.h"

#include <algorithm>

#include "core/release/withheld_words.h"
#include "core/store/alias_repository.h"

namespace fairlead::release {

namespace {

/// What comes along with an item that it says something about.
bool belongs(ItemKind kind) {
  return kind == ItemKind::Link || kind == ItemKind::Event || kind == ItemKind::Judgement ||
         kind == ItemKind::Annotation;
}

/// Of a file beside a layer's own the name stands before the SHA-256.
std::optional<Digest256> originalNamedBy(std::string_view property, std::string_view value) {
  if (!isOriginalProperty(property) && property != "part") return std::nullopt;
  Digest256 hash;
  if (property == "part") value.remove_prefix(value.rfind(' ') + 1);
  return unhex(value, hash) ? std::optional(hash) : std::nullopt;
}

/// The id is a hash of what it names, where that is no file's content: reports, records and layers are
/// named by the bytes that they came in.
bool isGuessable(ItemId id, ItemKind kind) {
  return store::isHash(id.uuid) && kind != ItemKind::Report && kind != ItemKind::Record && kind != ItemKind::Layer;
}

}  // namespace

bool Selection::isWithheldWithin(ItemId report, std::int64_t from, std::int64_t to) const {
  const auto spans = m_withheldSpans.find(report);
  return spans != m_withheldSpans.end() &&
         std::any_of(spans->second.begin(), spans->second.end(),
                     [&](const auto& span) { return span.first < to && from < span.second; });
}

bool isOriginalProperty(std::string_view property) { return property == "contentHash" || property == "original"; }

Selection::Selection(const store::Case& opened, const Wanted& wanted, const Rules& rules, const Progress& progress)
    : m_case(opened),
      m_share(opened.database()),
      m_borne(opened),
      m_rules(rules),
      m_progress(progress),
      m_isAll(wanted.isAll) {
  if (!m_isAll) gather(wanted);
  judge();
  judgePassages();
  judgeLayers();
  dropQuoting();
  dropNaming();
  dropDangling();
  takeItems();
  findAliased();
  markWhole();
  takeOriginals();
}

/// The wanted, the links and events that speak of them with their other ends, and what all of it rests on.
void Selection::gather(const Wanted& wanted) {
  std::unordered_map<store::Key, bool> belonging;
  m_share.forEachItem([&](store::Key item, ItemId, std::string_view schema, store::Key, bool) {
    if (belongs(m_case.schemas().at(schema).kind)) belonging[item] = true;
  });
  KeySet selected;
  for (const store::Key item : wanted.items) selected.add(item), m_wanted.add(item);
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (selected.has(s.target) && belonging.contains(s.subjectKey)) m_wanted.add(s.subjectKey);
  });
  const auto addAll = [&](const KeySet& set) {
    for (const auto& [first, last] : set.ranges())
      for (store::Key key = first; key <= last; ++key) m_wanted.add(key);
  };
  KeySet ends, origins, sources;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (s.target != 0 && m_wanted.has(s.subjectKey)) ends.add(s.target);
  });
  addAll(ends);
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    const store::Key origin = m_wanted.has(s.subjectKey) ? originKeyOf(s) : 0;
    if (origin != 0) origins.add(origin);
  });
  addAll(origins);
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (origins.has(s.subjectKey) && s.target != 0) sources.add(s.target);
  });
  addAll(sources);
}

void Selection::withhold(const store::SharedStatement& statement, const std::string& reason) {
  ++m_withheld[reason];
  ++m_withheldOf[statement.subjectKey];
  block(statement, reason);
}

bool Selection::isOfKind(store::Key item, ItemKind kind) const {
  if (m_rules.schemaOf) {
    const Schema* schema = m_rules.schemaOf(item);
    return schema && schema->kind == kind;
  }
  const auto found = m_case.items().find(item);
  return found && found->kind == kind;
}

/// Said of a report or a layer by whoever brought it in, not by a passage or feature of it.
bool Selection::isBesideText(const store::SharedStatement& statement, const std::string& reason) const {
  if (m_rules.besideText.empty() || reason != m_rules.besideText || !statement.origin.locator.empty()) return false;
  return isOfKind(statement.subjectKey, ItemKind::Report) || isOfKind(statement.subjectKey, ItemKind::Layer);
}

void Selection::block(const store::SharedStatement& statement, const std::string& reason) {
  const bool isBeside = isBesideText(statement, reason);
  if (isBeside)
    blockTold(statement);
  else
    m_blocked.add(statement.subjectKey);
  const store::Key origin = originKeyOf(statement);
  if (origin != 0 && !(isBeside && origin == statement.subjectKey)) m_blocked.add(origin);
  if (statement.origin.item.isNil()) return;
  if (const auto span = spanOf(statement.origin.locator)) m_withheldSpans[statement.origin.item].push_back(*span);
}

/// Keeps what was withheld of an item beside its text, in every word by which the text could say it.
void Selection::blockTold(const store::SharedStatement& statement) {
  if (isOfKind(statement.subjectKey, ItemKind::Layer)) {
    m_unfiled.add(statement.subjectKey);  // the file says more than its features
    constexpr std::string_view kOfFile[] = {"fileName", "path", "part", "sourceLayer", "tableName", "name", "title"};
    if (std::find(std::begin(kOfFile), std::end(kOfFile), statement.property) != std::end(kOfFile)) return;
  }
  std::vector<std::string>& told = m_told[statement.subjectKey];
  const auto add = [&](std::string_view value) {
    std::string squashed;
    for (const std::string& word : WithheldWords::words(value)) squashed += word;
    if (!squashed.empty()) told.push_back(std::move(squashed));
  };
  if (statement.target == 0) {
    add(statement.value);
    add(statement.original);
    return;
  }
  for (const store::StoredStatement& of : m_case.statements().about(statement.target))
    if (of.target == 0) add(of.value);
}

void Selection::addMarking(const store::SharedStatement& statement) {
  const Marking& borne = m_borne.of(statement);
  m_hasUnmarked |= borne.isNone();
  m_marking = m_hasMarking ? join(m_marking, borne) : borne;
  m_hasMarking = true;
}

void Selection::judge() {
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if ((s.key & 0xfff) == 0) m_progress.check();
    const bool isWanted = m_isAll || m_wanted.has(s.subjectKey);
    if (!isWanted && !restsOnWanted(s)) return;
    if (m_rules.judge) {
      // Who gets a part of a case gets what stands, not its history.
      if (!s.isInForce) return;
      if (const std::string reason = m_rules.judge(s); !reason.empty())
        return isWanted ? withhold(s, reason) : block(s, reason);
    }
    if (!isWanted) return;
    m_statements.add(s.key);
    m_said.add(s.subjectKey);
  });
}

store::Key Selection::originKeyOf(const store::SharedStatement& s) {
  if (s.origin.item.isNil()) return 0;
  const auto [at, isNew] = m_originKeys.try_emplace(s.origin.item);
  if (isNew)
    if (const auto found = m_case.items().find(s.origin.item)) at->second = found->key;
  return at->second;
}

bool Selection::restsOnWanted(const store::SharedStatement& s) {
  const store::Key origin = originKeyOf(s);
  return origin != 0 && m_wanted.has(origin);
}

/// A text goes whole, so that what goes bears the marking of all that rests on it.
void Selection::markWhole() {
  if (m_isAll) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!s.isInForce || m_statements.has(s.key) || !restsOnWanted(s)) return;
    if (hasPassageOf(originKeyOf(s))) addMarking(s);
  });
}

/// Links and events are named by their ends too.
void Selection::findAliased() {
  if (!isJudged()) return;
  const store::AliasRepository aliases(m_case.database());
  KeySet guessable;
  m_share.forEachItem([&](store::Key item, ItemId id, std::string_view schema, store::Key, bool) {
    if (!m_items.has(item) || !isGuessable(id, m_case.schemas().at(schema).kind)) return;
    guessable.add(item);
    if (m_withheldOf.contains(item) || aliases.find(id.uuid)) m_aliased.add(item);
  });
  for (std::int64_t before = -1; before != m_aliased.count();) {
    before = m_aliased.count();
    m_share.forEachStatement([&](const store::SharedStatement& s) {
      if (m_aliased.has(s.target) && guessable.has(s.subjectKey)) m_aliased.add(s.subjectKey);
    });
  }
}

void Selection::takeItems() {
  std::unordered_set<ItemId> origins;
  std::int64_t held = 0;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_statements.has(s.key)) return;
    m_items.add(s.subjectKey);
    if (s.target != 0) m_items.add(s.target);
    if (!s.origin.item.isNil()) origins.insert(s.origin.item);
    m_changes.add(s.change);
    addMarking(s);
  });
  m_share.forEachItem([&](store::Key item, ItemId id, std::string_view schema, store::Key change, bool) {
    if (origins.erase(id) > 0) m_items.add(item);
    const auto withheld = m_withheldOf.find(item);
    // Items about which nothing was said go with the rest, unless a judge would have to judge them unseen.
    if (!isJudged() && (m_isAll || m_wanted.has(item))) m_items.add(item);
    // That there is another source, or a name in a text, is nobody's business who may not know which.
    const bool tellsByItself = (schema == "Source" || schema == "MentionDecision") && !m_items.has(item);
    if (withheld != m_withheldOf.end() && !m_said.has(item) && m_rules.hasStubs && !tellsByItself) {
      m_items.add(item);
      m_stubs.push_back({id, std::string(schema), withheld->second});
    }
    if (m_items.has(item)) m_changes.add(change), ++held;
  });
  if (held != m_items.count() || !origins.empty()) borrowItems(origins);
}

/// What an undone merge brought is held back, but what was said of it here goes, so that it must be named: as an item
/// that the first statement to speak of it asserts.
void Selection::borrowItems(const std::unordered_set<ItemId>& origins) {
  KeySet held;
  m_share.forEachItem([&](store::Key item, ItemId, std::string_view, store::Key, bool) { held.add(item); });
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_statements.has(s.key)) return;
    const auto origin = origins.contains(s.origin.item) ? m_case.items().find(s.origin.item) : std::nullopt;
    for (const store::Key item : {s.subjectKey, s.target, origin ? origin->key : 0}) {
      if (item == 0 || held.has(item)) continue;
      m_items.add(item);
      m_borrowed.try_emplace(item, s.change);
    }
  });
}

/// Those that statements name, but none that is shared: of undone merges, and of what waits for its erasure.
std::set<Digest256> Selection::originalsHeldBack() const {
  std::set<Digest256> named;
  const store::Database& database = m_case.database();
  if (database.number("SELECT EXISTS (SELECT 1 FROM batch b JOIN change c ON c.key=b.arrival "
                      "WHERE b.arrival<>b.change AND NOT c.in_force) OR EXISTS (SELECT 1 FROM tombstone)") == 0)
    return named;
  store::Query all = database.query(
      "SELECT p.name, s.value FROM statement s JOIN property p ON p.key=s.property "
      "WHERE p.name IN ('contentHash', 'original', 'part')");
  while (all.step())
    if (const auto hash = originalNamedBy(all.text(0), all.text(1))) named.insert(*hash);
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (const auto hash = originalNamedBy(s.property, s.value)) named.erase(*hash);
  });
  return named;
}

/// A mail holds its attachments, an archive its files: the whole stays if a part does.
KeySet Selection::containersOfBlocked() const {
  KeySet all;
  std::vector<std::pair<store::Key, store::Key>> held;  // part, whole
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (s.isInForce && s.target != 0 && s.property == "originatesFrom") held.emplace_back(s.subjectKey, s.target);
  });
  for (std::int64_t before = -1; before != all.count();) {
    before = all.count();
    for (const auto& [part, whole] : held)
      if (m_blocked.has(part) || all.has(part)) all.add(whole);
  }
  return all;
}

void Selection::takeOriginals() {
  std::set<Digest256> held;
  for (const store::Original& original : m_case.reports().originals()) held.insert(original.sha256);
  if (m_isAll && !isJudged()) {
    for (const Digest256& hash : originalsHeldBack()) held.erase(hash);
    m_originals = std::move(held);
    return;
  }
  std::set<Digest256> refused, missed;
  const KeySet containers = containersOfBlocked();
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!s.isInForce) return;
    const auto hash = originalNamedBy(s.property, s.value);
    if (!hash || !held.contains(*hash)) return;
    const bool stays = m_blocked.has(s.subjectKey) || m_unfiled.has(s.subjectKey) || containers.has(s.subjectKey) ||
                       (isJudged() && !m_statements.has(s.key));
    if (!stays && m_statements.has(s.key)) m_originals.insert(*hash);
    if (!stays) return;
    refused.insert(*hash);
    if (m_isAll || m_wanted.has(s.subjectKey)) missed.insert(*hash);
  });
  if (m_rules.hasOnlyPlainOriginals)
    for (const Digest256& hash : m_originals)
      if (!m_case.reports().original(hash).value().mediaType.starts_with("text/plain"))
        refused.insert(hash), missed.insert(hash);
  for (const Digest256& hash : refused) m_originals.erase(hash);
  if (!missed.empty())
    m_withheld["original left out, since part of it may not go"] += static_cast<std::int64_t>(missed.size());
}

}  // namespace fairlead::release
