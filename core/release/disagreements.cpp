// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/disagreements.h"

#include <algorithm>
#include <map>

namespace fairlead::release {

namespace {

constexpr std::size_t kMost = 1'000;

struct Judgement {
  ItemId left, right;
  std::string decision;
};

using Pair = std::pair<ItemId, ItemId>;

Pair pairOf(const Judgement& judgement) { return std::minmax(judgement.left, judgement.right); }

void put(Judgement& judgement, std::string_view property, const std::string& value) {
  if (property == "left") judgement.left = ItemId::parse(value).value_or(ItemId());
  if (property == "right") judgement.right = ItemId::parse(value).value_or(ItemId());
  if (property == "decision") judgement.decision = value;
}

std::map<Pair, std::map<ItemId, std::string>> ours(const store::Case& into) {
  std::map<Pair, std::map<ItemId, std::string>> judged;
  store::ItemRepository::Filter filter;
  filter.kind = ItemKind::Judgement;
  const store::ItemRepository items = into.items();
  items.forEachItem(filter, [&](store::Key key, std::string_view) {
    Judgement judgement;
    for (const store::StoredStatement& statement : into.statements().about(key))
      put(judgement, statement.property, statement.value);
    if (const auto item = items.find(key)) judged[pairOf(judgement)][item->id] = judgement.decision;
    return true;
  });
  return judged;
}

/// A person is born once: only such values can disagree.
bool isSingle(const Schema& schema, const std::string& property) {
  const Property* found = schema.property(property);
  if (!found || schema.kind != ItemKind::Entity) return false;
  return found->type == PropertyType::Time || property == "gender" || property == "birthPlace" ||
         property == "imoNumber" || property == "subjectCategory";
}

}  // namespace

std::vector<Disagreement> findDisagreements(const store::Case& into, const BagReader& bag) {
  std::unordered_set<std::string> retracted;
  forEachLine(bag, kRetractionsName, [&](const Json& line) {
    if (line.contains("retracts_statement")) retracted.insert(textField(line, "retracts_statement"));
  });
  std::vector<Disagreement> judgements, values;
  std::map<ItemId, Judgement> theirs;
  std::unordered_map<ItemId, std::optional<store::Item>> known;
  forEachLine(bag, kStatementsName, [&](const Json& line) {
    if (retracted.contains(textField(line, "id"))) return;
    const auto subject = idField<ItemId>(line, "item");
    const std::string property = textField(line, "property"), value = textField(line, "value");
    if (property == "left" || property == "right" || property == "decision") put(theirs[subject], property, value);
    if (values.size() >= kMost) return;
    const auto [at, isNew] = known.try_emplace(subject);
    if (isNew) at->second = into.items().find(subject);
    if (!at->second || !isSingle(into.schemas().at(at->second->schema), property)) return;
    const auto held = into.statements().values(at->second->key, property);
    if (!held.empty() && std::find(held.begin(), held.end(), value) == held.end())
      values.push_back({false, subject, {}, property, held.front(), value});
  });
  if (!theirs.empty()) {
    const auto held = ours(into);
    for (const auto& [id, judgement] : theirs) {
      const auto pair = held.find(pairOf(judgement));
      if (pair == held.end() || pair->second.contains(id)) continue;
      for (const auto& [item, decision] : pair->second)
        if (decision != judgement.decision && !judgement.decision.empty() && judgements.size() < kMost)
          judgements.push_back(
              {true, pairOf(judgement).first, pairOf(judgement).second, "decision", decision, judgement.decision});
    }
  }
  judgements.insert(judgements.end(), values.begin(), values.end());
  return judgements;
}

}  // namespace fairlead::release
