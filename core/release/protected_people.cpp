// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/protected_people.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/store/clusters.h"

namespace fairlead::release {

namespace {

/// What may be said of somebody who goes by a pseudonym: nothing that tells one person from another, and no free text.
bool tellsWho(const Property& property) {
  switch (property.type) {
    case PropertyType::Choice:
    case PropertyType::Number:
    case PropertyType::Country:
    case PropertyType::Money:
      return false;
    case PropertyType::Item:
      return property.name == "picture";
    case PropertyType::Time:
      return property.name == "birthDate" || property.name == "deathDate";
    default:
      return true;
  }
}

/// Links by which something tells who its holder is, and what is held so.
constexpr std::string_view kHolds[] = {"Holding",     "Ownership", "Residence", "Documentation",
                                       "UnknownLink", "Located",   "Travel"};
/// A number that was used with a card or a handset; who else used that is not theirs.
constexpr std::string_view kUsedTogether = "Installation";
/// Links that say where somebody is, whatever stands at their other end.
constexpr std::string_view kSayWhere[] = {"Residence", "Located", "Travel"};
constexpr std::string_view kHeld[] = {"Phone",       "Sim",         "Handset",      "UserAccount", "Email",
                                      "BankAccount", "PaymentCard", "CryptoWallet", "Vehicle",     "IdentityDocument",
                                      "Address",     "Document"};  // a picture of them
template <typename Range>
bool isAmong(const Range& range, std::string_view word) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

}  // namespace

ProtectedPeople::ProtectedPeople(const store::Case& opened, const ReleaseProfile& profile, const ItemSchemas& schemas) {
  findThem(opened, profile);
  if (m_people.empty()) return;
  Pointers pointers;
  opened.statements().forEach([&](const store::StoredStatement& statement) {
    if (statement.target != 0)
      pointers.push_back({statement.subjectKey, statement.target, statement.property == "chart"});
    return true;
  });
  findWhatTheyHold(opened, pointers, schemas);
  findWhatSpeaksOfThem(pointers, schemas);
}

/// By the categories stated of them, in every entity that was judged the same; the strictest of several roles holds. A
/// role that was taken back, or whose source was withdrawn, protects until another is stated.
void ProtectedPeople::findThem(const store::Case& opened, const ReleaseProfile& profile) {
  if (profile.victims == Protection::Named && profile.witnesses == Protection::Named &&
      profile.children == Protection::Named)
    return;
  const store::Clusters clusters = store::clusters(opened);
  std::unordered_set<store::Key> known;
  const auto protect = [&](store::Key item, std::string_view category) {
    Person person;
    if (category == "victim") person = {profile.victims, "victim"};
    if (category == "witness") person = {profile.witnesses, "witness"};
    if (category == "child") person = {profile.children, "child"};
    if (person.protection == Protection::Named) return true;
    for (const store::Key member : clusters.with(item)) {
      Person& kept = m_people[member];
      if (person.protection > kept.protection) kept = person;
    }
    return true;
  };
  opened.statements().forEachValue("subjectCategory", [&](store::Key item, std::string_view category) {
    for (const store::Key member : clusters.with(item)) known.insert(member);
    return protect(item, category);
  });
  store::ShareRepository(opened.database()).forEachStatement([&](const store::SharedStatement& statement) {
    if (statement.property == "subjectCategory" && !statement.isInForce && !known.contains(statement.subjectKey))
      protect(statement.subjectKey, statement.value);
  });
}

/// A telephone number tells who holds it as well as a name does.
void ProtectedPeople::findWhatTheyHold(const store::Case& opened, const Pointers& pointers,
                                       const ItemSchemas& schemas) {
  std::unordered_map<store::Key, Person> held;
  const auto isA = [&](store::Key item, std::string_view name) {
    const Schema* schema = schemas.of(item);
    return schema && schema->isA(name);
  };
  const auto isHeld = [&](store::Key item) {
    return std::any_of(std::begin(kHeld), std::end(kHeld), [&](std::string_view name) { return isA(item, name); });
  };
  std::vector<std::pair<store::Key, store::Key>> together;
  opened.items().forEachLink([&](const store::LinkRow& row) {
    for (const auto& [holder, object] : {std::pair(row.from, row.to), std::pair(row.to, row.from)}) {
      const auto person = m_people.find(holder);
      if (isAmong(kHolds, row.schema) && person != m_people.end() && isHeld(object))
        held[object] = {Protection::Pseudonymous, person->second.role};
      if (row.schema == kUsedTogether && isA(object, "Phone")) together.emplace_back(holder, object);
    }
    return true;
  });
  for (const auto& [subject, target, isChart] : pointers)
    if (const auto person = m_people.find(subject); person != m_people.end() && isHeld(target))
      held[target] = {Protection::Pseudonymous, person->second.role};
  m_people.insert(held.begin(), held.end());
  for (const auto& [with, number] : together)
    if (const auto person = held.find(with); person != held.end() && (isA(with, "Sim") || isA(with, "Handset")))
      m_people.try_emplace(number, person->second);
}

/// Notes on them, what is drawn on a chart that shows them, and the free words of links and events that name them,
/// speak of them without their names.
void ProtectedPeople::findWhatSpeaksOfThem(const Pointers& pointers, const ItemSchemas& schemas) {
  std::unordered_map<store::Key, Person> charts;  // on which one of them stands
  const auto kindOf = [&](store::Key item) -> std::optional<ItemKind> {
    const Schema* schema = schemas.of(item);
    return schema ? std::optional(schema->kind) : std::nullopt;
  };
  for (const auto& [subject, target, isChart] : pointers) {
    const auto person = m_people.find(target);
    if (person == m_people.end() || m_people.contains(subject)) continue;
    const auto kind = kindOf(subject);
    if (kind == ItemKind::Annotation || kind == ItemKind::Link || kind == ItemKind::Event ||
        kind == ItemKind::Judgement || kind == ItemKind::Chart)
      m_tied.try_emplace(subject, person->second);
    if (kind == ItemKind::Chart) charts.try_emplace(subject, person->second);
  }
  // Notes on those ties and on what happened to them.
  std::vector<std::pair<store::Key, Person>> further;
  for (const auto& [subject, target, isChart] : pointers) {
    const auto tied = m_tied.find(target);
    if (tied == m_tied.end() || kindOf(target) == ItemKind::Chart) continue;
    const auto kind = kindOf(subject);
    if (kind == ItemKind::Annotation || kind == ItemKind::Judgement || kind == ItemKind::Link)
      further.emplace_back(subject, tied->second);
  }
  for (const auto& [item, person] : further) m_tied.try_emplace(item, person);
  // An arrow that ends beside somebody speaks of them without naming them.
  for (const auto& [subject, target, isChart] : pointers)
    if (const auto person = charts.find(target); isChart && person != charts.end())
      m_tied.try_emplace(subject, person->second);
}

std::string ProtectedPeople::whyNot(const store::SharedStatement& statement, const ItemSchemas& schemas) const {
  if (const auto tied = m_tied.find(statement.subjectKey); tied != m_tied.end()) {
    const Property* property = schemas.propertyOf(statement);
    const Schema *target = schemas.of(statement.target), *own = schemas.of(statement.subjectKey);
    const std::string role(tied->second.role);
    const bool isPlace = target && (target->isA("Location") || target->isA("Address"));
    const bool saysWhere = target && own && isAmong(kSayWhere, own->name) && !m_people.contains(statement.target);
    if (isPlace || saysWhere || (property && property->type == PropertyType::Place))
      return "would tell where a " + role + " is";
    if (statement.target == 0 &&
        (!property || property->type == PropertyType::Text || property->type == PropertyType::Name))
      return "speaks of a " + role;
    if (property && property->type == PropertyType::Identifier) return "would name a " + role;
  }
  const auto person = m_people.find(statement.subjectKey);
  if (person == m_people.end() || person->second.protection == Protection::Named) return {};
  const std::string role(person->second.role);
  if (person->second.protection == Protection::Withheld) return "about a " + role;
  const Property* property = schemas.propertyOf(statement);
  return !property || tellsWho(*property) ? "would name a " + role : "";
}

}  // namespace fairlead::release
