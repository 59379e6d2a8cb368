// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/disagreements.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/store/clusters.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kMost = 1'000;

/// A person is born once: only such values can disagree.
bool isSingle(const Schema& schema, const Property& property) {
  if (schema.kind != ItemKind::Entity) return false;
  return property.type == PropertyType::Time || property.name == "gender" || property.name == "birthPlace" ||
         property.name == "imoNumber" || property.name == "subjectCategory";
}

}  // namespace

void DisagreementFinder::Judgement::put(std::string_view property, const std::string& value) {
  if (property == "left") left = ItemId::parse(value).value_or(ItemId());
  if (property == "right") right = ItemId::parse(value).value_or(ItemId());
  if (property == "decision") decision = value;
}

std::pair<ItemId, ItemId> DisagreementFinder::Judgement::pair() const { return std::minmax(left, right); }

DisagreementFinder::DisagreementFinder(const store::Case& into, const BagReader& bag)
    : m_case(into), m_isEmpty(into.database().number("SELECT EXISTS (SELECT 1 FROM statement)") == 0) {
  readRetractions(bag);
  if (m_isEmpty) return;
  for (const auto& [name, schema] : into.schemas().all())
    for (const Property& property : schema.properties)
      if (isSingle(schema, property)) m_single.insert(property.name);
}

void DisagreementFinder::readRetractions(const BagReader& bag) {
  forEachLine(bag, kRetractionsName, [&](const Json& line) {
    if (line.contains("retracts_change"))
      m_retractedBy[idField<TransactionId>(line, "retracts_change")].push_back(idField<TransactionId>(line, "change"));
  });
  forEachLine(bag, kRetractionsName, [&](const Json& line) {
    if (line.contains("retracts_statement") && !isRetracted(idField<TransactionId>(line, "change")))
      m_retracted.insert(idField<StatementId>(line, "retracts_statement"));
  });
}

/// A change is out of force if one that retracts it is in force; of two that retract each other neither is.
bool DisagreementFinder::isRetracted(TransactionId change) const {
  const auto [at, isNew] = m_isRetracted.try_emplace(change, true);
  if (!isNew) return at->second;
  const auto by = m_retractedBy.find(change);
  const bool isOut = by != m_retractedBy.end() && std::any_of(by->second.begin(), by->second.end(),
                                                              [&](TransactionId one) { return !isRetracted(one); });
  return m_isRetracted[change] = isOut;
}

void DisagreementFinder::see(const Statement& theirs, TransactionId change) {
  if (m_isEmpty || m_retracted.contains(theirs.id) || isRetracted(change)) return;
  const std::string& property = theirs.property;
  if (property == "left" || property == "right" || property == "decision")
    m_theirs[theirs.subject].put(property, theirs.value);
  if (m_single.contains(property)) m_values.push_back({theirs.subject, property, theirs.value});
}

DisagreementFinder::Held DisagreementFinder::ours() const {
  Held judged;
  store::ItemRepository::Filter filter;
  filter.kind = ItemKind::Judgement;
  const store::ItemRepository items = m_case.items();
  items.forEachItem(filter, [&](store::Key key, std::string_view) {
    Judgement judgement;
    for (const store::StoredStatement& statement : m_case.statements().about(key))
      judgement.put(statement.property, statement.value);
    if (const auto item = items.find(key)) judged[judgement.pair()][item->id] = judgement.decision;
    return true;
  });
  return judged;
}

void DisagreementFinder::addJudgements(std::vector<Disagreement>& all) const {
  const Held held = m_theirs.empty() ? Held() : ours();
  for (const auto& [id, judgement] : m_theirs) {
    const auto pair = held.find(judgement.pair());
    if (pair == held.end() || pair->second.contains(id)) continue;
    for (const auto& [item, decision] : pair->second)
      if (decision != judgement.decision && !judgement.decision.empty() && all.size() < kMost)
        all.push_back(
            {true, judgement.pair().first, judgement.pair().second, "decision", decision, judgement.decision});
  }
}

std::unordered_map<ItemId, ItemId> DisagreementFinder::joined() const {
  std::unordered_map<ItemId, ItemId> up;
  const auto root = [&](ItemId id) {
    for (auto at = up.find(id); at != up.end() && at->second != id; at = up.find(id)) id = at->second;
    return id;
  };
  const auto join = [&](ItemId one, ItemId other) {
    one = root(one), other = root(other);
    up.try_emplace(one, one), up.try_emplace(other, other);
    up[std::max(one, other)] = std::min(one, other);
  };
  const store::ItemRepository items = m_case.items();
  for (const auto& [cluster, members] : store::clusters(m_case).members)
    for (std::size_t i = 1; i < members.size(); ++i) {
      const auto one = items.find(members.front()), other = items.find(members[i]);
      if (one && other) join(one->id, other->id);
    }
  for (const auto& [id, judgement] : m_theirs)
    if (judgement.decision == "same") join(judgement.left, judgement.right);
  for (auto& [id, to] : up) to = root(to);
  return up;
}

void DisagreementFinder::addValues(std::vector<Disagreement>& all) const {
  if (m_values.empty()) return;
  const auto names = joined();
  std::unordered_map<ItemId, std::vector<ItemId>> members;
  for (const auto& [id, root] : names) members[root].push_back(id);
  const store::ItemRepository items = m_case.items();
  std::set<std::tuple<ItemId, std::string, std::string>> told;
  const std::size_t most = all.size() + kMost;
  for (const Value& theirs : m_values) {
    if (all.size() >= most) return;
    const auto root = names.find(theirs.item);
    std::vector<std::string> held;
    for (const ItemId id : root == names.end() ? std::vector{theirs.item} : members.at(root->second)) {
      const auto item = items.find(id);
      const Property* property = item ? m_case.schemas().at(item->schema).property(theirs.property) : nullptr;
      if (!property || !isSingle(m_case.schemas().at(item->schema), *property)) continue;
      for (const store::StoredStatement& ours : m_case.statements().about(item->key))
        if (ours.property == theirs.property && !m_retracted.contains(ours.id)) held.push_back(ours.value);
    }
    if (held.empty() || std::find(held.begin(), held.end(), theirs.value) != held.end()) continue;
    if (told.emplace(root == names.end() ? theirs.item : root->second, theirs.property, theirs.value).second)
      all.push_back({false, theirs.item, {}, theirs.property, held.front(), theirs.value});
  }
}

std::vector<Disagreement> DisagreementFinder::found() const {
  std::vector<Disagreement> all;
  addJudgements(all);
  addValues(all);
  return all;
}

}  // namespace fairlead::release
