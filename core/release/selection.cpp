// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/selection.h"

#include <algorithm>
#include <charconv>

#include "core/store/layer_repository.h"

namespace fairlead::release {

namespace {

/// What comes along with an item that it says something about.
bool belongs(ItemKind kind) {
  return kind == ItemKind::Link || kind == ItemKind::Event || kind == ItemKind::Judgement ||
         kind == ItemKind::Annotation;
}

/// "12-24", code points of a report's text; nothing for other locators.
std::optional<std::pair<std::int64_t, std::int64_t>> spanOf(std::string_view locator) {
  std::pair<std::int64_t, std::int64_t> span;
  const char* end = locator.data() + locator.size();
  const auto first = std::from_chars(locator.data(), end, span.first);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, span.second);
  if (second.ec != std::errc() || second.ptr != end) return std::nullopt;
  return span;
}

/// Of a file beside a layer's own the name stands before the SHA-256.
std::optional<Digest256> originalNamedBy(std::string_view property, std::string_view value) {
  if (!isOriginalProperty(property) && property != "part") return std::nullopt;
  Digest256 hash;
  if (property == "part") value.remove_prefix(value.rfind(' ') + 1);
  return unhex(value, hash) ? std::optional(hash) : std::nullopt;
}

}  // namespace

bool isOriginalProperty(std::string_view property) { return property == "contentHash" || property == "original"; }

Selection::Selection(const store::Case& opened, const Wanted& wanted, const Rules& rules, const Progress& progress)
    : m_case(opened), m_share(opened.database()), m_rules(rules), m_progress(progress), m_isAll(wanted.isAll) {
  if (!m_isAll) gather(wanted);
  judge();
  judgePassages();
  judgeLayers();
  dropQuoting();
  dropDangling();
  takeItems();
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
  KeySet ends, origins;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_wanted.has(s.subjectKey)) return;
    if (s.target != 0) ends.add(s.target);
    if (const store::Key origin = originKeyOf(s); origin != 0) origins.add(origin);
  });
  const auto addAll = [&](const KeySet& set) {
    for (const auto& [first, last] : set.ranges())
      for (store::Key key = first; key <= last; ++key) m_wanted.add(key);
  };
  addAll(ends);
  addAll(origins);
  KeySet sources;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (origins.has(s.subjectKey) && s.target != 0) sources.add(s.target);
  });
  addAll(sources);
}

void Selection::withhold(const store::SharedStatement& statement, const std::string& reason) {
  ++m_withheld[reason];
  ++m_withheldOf[statement.subjectKey];
  block(statement);
}

void Selection::block(const store::SharedStatement& statement) {
  m_blocked.add(statement.subjectKey);
  if (const store::Key origin = originKeyOf(statement); origin != 0) m_blocked.add(origin);
  if (statement.origin.item.isNil()) return;
  if (const auto span = spanOf(statement.origin.locator)) m_withheldSpans[statement.origin.item].push_back(*span);
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
        return isWanted ? withhold(s, reason) : block(s);
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

/// A layer's features are words too: one that tells what is withheld keeps the layer here, since it goes whole.
void Selection::judgeLayers() {
  if (!m_rules.judgeText) return;
  const store::LayerRepository layers(m_case.database());
  std::unordered_set<store::Key> kept;
  for (const store::LayerRow& layer : layers.drawable("vector")) {
    if (m_blocked.has(layer.item) || (!m_isAll && !m_wanted.has(layer.item))) continue;
    for (const std::string& column : layers.columns(layer.table))
      layers.forEachAttribute(layer.table, column, [&](std::int64_t fid, std::string_view value) {
        if ((fid & 0xfff) == 0) m_progress.check();
        if (!value.empty() && !m_rules.judgeText(value).empty()) kept.insert(layer.item);
        return !kept.contains(layer.item);
      });
  }
  if (kept.empty()) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!kept.contains(s.subjectKey) || !m_statements.has(s.key)) return;
    m_statements.remove(s.key);
    withhold(s, "of a layer whose features tell what is withheld");
  });
  for (const store::Key layer : kept) m_said.remove(layer);
}

/// A text goes whole, so that what goes bears the marking of all that rests on it.
void Selection::markWhole() {
  if (m_isAll) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!s.isInForce || m_statements.has(s.key) || !restsOnWanted(s)) return;
    if (hasPassageOf(originKeyOf(s))) m_marking = join(m_marking, s.origin.marking);
  });
}

/// A text that nothing was stated from may tell as much: it and its original stay then.
void Selection::judgePassages() {
  if (!m_rules.judgeText) return;
  m_share.forEachPassage([&](store::Key item, std::string_view text) {
    if (m_blocked.has(item) || (!m_isAll && !m_wanted.has(item))) return;
    m_progress.check();
    const std::string reason = m_rules.judgeText(text);
    if (reason.empty()) return;
    ++m_withheld["text left out, since it " + reason];
    m_blocked.add(item);
  });
}

/// A passage that holds the words of something withheld says them too.
void Selection::dropQuoting() {
  if (m_withheldSpans.empty()) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (s.target != 0 || !m_statements.has(s.key)) return;
    const auto spans = m_withheldSpans.find(s.origin.item);
    const auto own = spans == m_withheldSpans.end() ? std::nullopt : spanOf(s.origin.locator);
    if (!own) return;
    const bool isQuoting = std::any_of(spans->second.begin(), spans->second.end(), [&](const auto& span) {
      return own->first <= span.first && span.second <= own->second && *own != span;
    });
    if (!isQuoting) return;
    m_statements.remove(s.key);
    withhold(s, "quotes what is withheld");
  });
}

/// A statement must not point to something that may not even be named.
void Selection::dropDangling() {
  if (!m_rules.judge || m_rules.hasStubs) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_statements.has(s.key) || s.target == 0) return;
    if (m_said.has(s.target) || !m_withheldOf.contains(s.target)) return;
    m_statements.remove(s.key);
    withhold(s, "points to something that is withheld");
  });
}

void Selection::takeItems() {
  std::unordered_set<ItemId> origins;
  std::int64_t held = 0;
  bool isFirst = true;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_statements.has(s.key)) return;
    m_items.add(s.subjectKey);
    if (s.target != 0) m_items.add(s.target);
    if (!s.origin.item.isNil()) origins.insert(s.origin.item);
    m_changes.add(s.change);
    m_marking = isFirst ? s.origin.marking : join(m_marking, s.origin.marking);
    isFirst = false;
  });
  m_share.forEachItem([&](store::Key item, ItemId id, std::string_view schema, store::Key change, bool isInForce) {
    if (origins.erase(id) > 0) m_items.add(item);
    const auto withheld = m_withheldOf.find(item);
    // Items about which nothing was said go with the rest, unless a judge would have to judge them unseen.
    if (!isJudged() && (m_isAll || m_wanted.has(item))) m_items.add(item);
    if (isJudged() && isInForce && withheld == m_withheldOf.end() && (m_isAll || m_wanted.has(item))) m_items.add(item);
    // The ids of these are hashes of what they name, which could be guessed from them.
    const bool isGuessable = (schema == "Source" || schema == "MentionDecision") && !m_items.has(item);
    if (withheld != m_withheldOf.end() && !m_said.has(item) && m_rules.hasStubs && !isGuessable) {
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

/// Those that statements name, but none that is shared.
std::set<Digest256> Selection::originalsOfUndoneMerges() const {
  std::set<Digest256> named;
  const store::Database& database = m_case.database();
  if (database.number("SELECT EXISTS (SELECT 1 FROM batch b JOIN change c ON c.key=b.arrival "
                      "WHERE b.arrival<>b.change AND NOT c.in_force)") == 0)
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

void Selection::takeOriginals() {
  std::set<Digest256> held;
  for (const store::Original& original : m_case.reports().originals()) held.insert(original.sha256);
  if (m_isAll && !isJudged()) {
    for (const Digest256& hash : originalsOfUndoneMerges()) held.erase(hash);
    m_originals = std::move(held);
    return;
  }
  std::set<Digest256> refused;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!isOriginalProperty(s.property) || !s.isInForce) return;
    Digest256 hash;
    if (!unhex(s.value, hash) || !held.contains(hash)) return;
    if (m_blocked.has(s.subjectKey) || (isJudged() && !m_statements.has(s.key)))
      refused.insert(hash);
    else if (m_statements.has(s.key))
      m_originals.insert(hash);
  });
  for (const Digest256& hash : refused) m_originals.erase(hash);
  if (!refused.empty())
    m_withheld["original left out, since part of it may not go"] += static_cast<std::int64_t>(refused.size());
}

}  // namespace fairlead::release
