// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outgoing.h"

#include <algorithm>
#include <tuple>

#include "core/store/alias_repository.h"

namespace fairlead::exchange {

namespace {

/// Texts in the order of their first coming, each once.
void addOnce(std::vector<std::string>& texts, std::string text) {
  if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out.append(out.empty() ? "" : "; ").append(text);
  return out;
}

}  // namespace

const OutValue* OutItem::first(std::string_view property) const {
  for (const OutValue& value : values)
    if (value.property == property) return &value;
  return nullptr;
}

std::vector<const OutValue*> OutItem::all(std::string_view property) const {
  std::vector<const OutValue*> found;
  for (const OutValue& value : values)
    if (value.property == property) found.push_back(&value);
  return found;
}

Outgoing::Outgoing(const store::Case& opened, const Terms& terms, const Progress& progress)
    : m_case(opened), m_borne(opened) {
  const store::ShareRepository share(opened.database());
  share.forEachItem([&](store::Key key, ItemId id, std::string_view schema, store::Key, bool isInForce) {
    m_schemaOf[key] = schema;
    if (isInForce && !terms.profile) itemOf(key, id, schema);
  });
  if (terms.profile)
    takeReleased(terms, progress);
  else
    takeAll(progress);
  const store::LayerRepository layers(m_case.database());
  for (const store::LayerRow& layer : m_layers)
    if (const auto filter = layers.filterOf(layer))
      if (const auto hidden = layers.hiddenBy(*filter, layer.table); hidden > 0)
        m_withheld["features that their layer's filter hides"] += hidden;
  finish();
}

void Outgoing::takeAll(const Progress& progress) {
  m_marking = m_least = m_case.properties().marking;
  std::size_t seen = 0;
  m_case.statements().forEach([&](const store::StoredStatement& statement) {
    if ((++seen & 0xfff) == 0) progress.check();
    take(statement, m_schemaOf[statement.subjectKey]);
    return true;
  });
  m_layers = store::LayerRepository(m_case.database()).drawable("vector");
}

void Outgoing::takeReleased(const Terms& terms, const Progress& progress) {
  m_namesSources = terms.profile->namesSources;
  const release::Policy policy(m_case, *terms.profile, terms.acknowledged);
  m_toldMarking = [&](const Marking& marking) { return policy.releasedMarking(marking); };
  m_hidesLocator = policy.rules().hidesLocator;
  release::Wanted wanted;
  wanted.isAll = true;
  const release::Selection selection(m_case, wanted, policy.rules(), progress);
  m_withheld = selection.withheld();
  m_marking = policy.releasedMarking(selection.marking());
  const store::ShareRepository share(m_case.database());
  const store::AliasRepository aliases(m_case.database());
  share.forEachItem([&](store::Key key, ItemId id, std::string_view, store::Key, bool) {
    if (selection.isAliased(key)) m_aliases[id] = ItemId(aliases.of(id.uuid));
  });
  share.forEachItem([&](store::Key key, ItemId id, std::string_view schema, store::Key, bool isInForce) {
    if (isInForce && selection.items().has(key)) itemOf(key, id, schema);
  });
  for (const release::Stub& stub : selection.stubs())
    if (const auto known = m_case.items().find(stub.item)) itemOf(known->key, stub.item, stub.schema).isStub = true;
  m_case.statements().forEach([&](const store::StoredStatement& statement) {
    if (selection.statements().has(statement.key)) take(statement, m_schemaOf[statement.subjectKey]);
    return true;
  });
  // A layer goes whole or not at all: its features bear the marking of what is said of it.
  for (store::LayerRow& layer : store::LayerRepository(m_case.database()).drawable("vector")) {
    const auto at = m_itemIndex.find(layer.item);
    if (at == m_itemIndex.end() || !selection.hasFeaturesOf(layer.item)) {
      ++m_withheld["a layer, since what is said of it may not go"];
      continue;
    }
    // Its name is mostly that of its file, which stays.
    const OutValue* name = m_items[at->second].first("name");
    layer.name = name ? name->value : "Layer " + std::to_string(m_layers.size() + 1);
    layer.id = m_items[at->second].id;
    m_layers.push_back(std::move(layer));
  }
  m_toldMarking = {};
  m_hidesLocator = {};
}

OutItem& Outgoing::itemOf(store::Key key, ItemId id, std::string_view schema) {
  const auto [at, isNew] = m_itemIndex.try_emplace(key, m_items.size());
  if (isNew) m_items.push_back({key, told(id), &m_case.schemas().at(schema), {}, {}, false});
  return m_items[at->second];
}

ItemId Outgoing::told(ItemId id) const {
  const auto alias = m_aliases.find(id);
  return alias == m_aliases.end() ? id : alias->second;
}

std::size_t Outgoing::originOf(const store::StoredStatement& statement) {
  const auto [at, isNew] = m_originIndex.try_emplace(statement.originKey, m_origins.size());
  if (isNew) {
    const Origin& origin = statement.origin;
    const Marking borne = m_toldMarking ? m_toldMarking(m_borne.of(statement)) : orLeast(m_borne.of(statement));
    m_origins.push_back({told(origin.item), origin.grading, borne, borne.text(),
                         m_namesSources ? origin.author : std::string(), origin.at});
    m_marking = join(m_marking, borne);
  }
  return at->second;
}

void Outgoing::take(const store::StoredStatement& statement, std::string_view subjectSchema) {
  OutItem& item = itemOf(statement.subjectKey, statement.subject, subjectSchema);
  OutValue value;
  value.id = statement.id;
  value.property = *m_words.emplace(statement.property).first;
  if (const Property* known = item.schema->property(statement.property)) value.type = known->type;
  value.value = statement.value;
  if (statement.target != 0 && !m_aliases.empty())
    if (const auto target = ItemId::parse(statement.value)) value.value = told(*target).text();
  const bool hidesLocator = m_hidesLocator && m_hidesLocator(statement);
  const bool hasPlace = !statement.origin.locator.empty() || !statement.original.empty();
  const store::StatementDifference how{item.id != statement.subject, value.value != statement.value,
                                       told(statement.origin.item) != statement.origin.item, hidesLocator && hasPlace};
  if (how != store::StatementDifference{}) {
    value.id = StatementId(store::AliasRepository(m_case.database()).of(statement.id.uuid, how));
    m_statementWays[how.bits()].add(statement.key);
  }
  m_statements.add(statement.key);
  value.origin = originOf(statement);
  if (!hidesLocator) value.locator = statement.origin.locator;
  value.language = statement.language;
  value.assessment = statement.assessment;
  item.values.push_back(std::move(value));
}

void Outgoing::finish() {
  std::sort(m_items.begin(), m_items.end(), [](const OutItem& a, const OutItem& b) { return a.id < b.id; });
  m_itemIndex.clear();
  m_schemaOf.clear();
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    OutItem& item = m_items[i];
    m_byId[item.id] = i;
    // The earliest statement names an item, as it does on screen.
    for (const std::string& property : item.schema->caption) {
      const OutValue* best = nullptr;
      for (const OutValue& value : item.values)
        if (value.property == property && !value.value.empty() &&
            (!best || std::tuple(originOf(value).at, value.id) < std::tuple(originOf(*best).at, best->id)))
          best = &value;
      if (best) {
        item.caption = best->value;
        break;
      }
    }
    if (item.caption.empty()) item.caption = item.schema->label;
    std::sort(item.values.begin(), item.values.end(), [](const OutValue& a, const OutValue& b) {
      return std::tie(a.property, a.id) < std::tie(b.property, b.id);
    });
  }
  joinClusters();
}

void Outgoing::joinClusters() {
  const auto root = [&](ItemId id) {
    for (auto at = m_clusters.find(id); at != m_clusters.end() && at->second != id; at = m_clusters.find(id))
      id = at->second;
    return id;
  };
  for (const OutItem& item : m_items) {
    if (item.schema->kind != ItemKind::Judgement) continue;
    const OutValue *left = item.first("left"), *right = item.first("right"), *decision = item.first("decision");
    if (!left || !right || !decision || decision->value != "same") continue;
    const auto a = ItemId::parse(left->value), b = ItemId::parse(right->value);
    if (!a || !b) continue;
    const ItemId one = root(*a), other = root(*b);
    m_clusters[std::max(one, other)] = std::min(one, other);
  }
  for (auto& [id, up] : m_clusters) up = root(up);
}

ItemId Outgoing::clusterOf(ItemId id) const {
  const auto found = m_clusters.find(id);
  return found == m_clusters.end() ? id : found->second;
}

const OutItem* Outgoing::find(ItemId id) const {
  const auto found = m_byId.find(id);
  return found == m_byId.end() ? nullptr : &m_items[found->second];
}

std::string Outgoing::originText(const OutOrigin& origin) const {
  if (origin.item.isNil()) return origin.author;
  const OutItem* item = find(origin.item);
  return item && item->caption != item->schema->label ? item->caption : origin.item.text();
}

Marking Outgoing::markingOf(const OutItem& item) const {
  Marking marking;
  bool isFirst = true;
  for (const OutValue& value : item.values) {
    marking = isFirst ? originOf(value).marking : join(marking, originOf(value).marking);
    isFirst = false;
  }
  return orLeast(marking);
}

const Marking& Outgoing::orLeast(const Marking& marking) const { return marking.isNone() ? m_least : marking; }

std::string Outgoing::gradingsOf(const OutItem& item) const {
  std::vector<std::string> texts;
  for (const OutValue& value : item.values)
    if (const auto& grading = originOf(value).grading) addOnce(texts, grading->key());
  return joined(texts);
}

std::string Outgoing::originsOf(const OutItem& item) const {
  std::vector<std::string> texts;
  for (const OutValue& value : item.values) addOnce(texts, originText(originOf(value)));
  return joined(texts);
}

}  // namespace fairlead::exchange
