// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/disagreements.h"

#include <algorithm>

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
  if (m_isEmpty) return;
  for (const auto& [name, schema] : into.schemas().all())
    for (const Property& property : schema.properties)
      if (isSingle(schema, property)) m_single.insert(property.name);
  forEachLine(bag, kRetractionsName, [&](const Json& line) {
    if (line.contains("retracts_statement")) m_retracted.insert(idField<StatementId>(line, "retracts_statement"));
  });
}

void DisagreementFinder::see(const Statement& theirs) {
  if (m_isEmpty || m_retracted.contains(theirs.id)) return;
  const std::string& property = theirs.property;
  if (property == "left" || property == "right" || property == "decision")
    m_theirs[theirs.subject].put(property, theirs.value);
  if (!m_single.contains(property) || m_values.size() >= kMost) return;
  const auto [at, isNew] = m_known.try_emplace(theirs.subject);
  if (isNew) at->second = m_case.items().find(theirs.subject);
  if (!at->second) return;
  const Schema& schema = m_case.schemas().at(at->second->schema);
  const Property* found = schema.property(property);
  if (!found || !isSingle(schema, *found)) return;
  const auto held = m_case.statements().values(at->second->key, property);
  if (!held.empty() && std::find(held.begin(), held.end(), theirs.value) == held.end())
    m_values.push_back({false, theirs.subject, {}, property, held.front(), theirs.value});
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

std::vector<Disagreement> DisagreementFinder::found() const {
  std::vector<Disagreement> all;
  const Held held = m_theirs.empty() ? Held() : ours();
  for (const auto& [id, judgement] : m_theirs) {
    const auto pair = held.find(judgement.pair());
    if (pair == held.end() || pair->second.contains(id)) continue;
    for (const auto& [item, decision] : pair->second)
      if (decision != judgement.decision && !judgement.decision.empty() && all.size() < kMost)
        all.push_back(
            {true, judgement.pair().first, judgement.pair().second, "decision", decision, judgement.decision});
  }
  all.insert(all.end(), m_values.begin(), m_values.end());
  return all;
}

}  // namespace fairlead::release
