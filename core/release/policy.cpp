// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/policy.h"

#include <algorithm>

namespace fairlead::release {

namespace {

/// Whatever on a report or record says who or where the source is (tradecraft 1.1: only a reference is held).
constexpr std::string_view kSourceProperties[] = {"source",     "sourceReference", "originatesFrom", "author",
                                                  "originator", "messageId",       "recipient",      "fileName"};

/// What tells one person from another; a pseudonym is what remains.
bool identifies(PropertyType type) {
  return type == PropertyType::Name || type == PropertyType::Identifier || type == PropertyType::Phone ||
         type == PropertyType::Email || type == PropertyType::Url || type == PropertyType::Place;
}

constexpr std::string_view kIdentifyingWords[] = {"address",     "birthDate", "birthPlace", "notes",
                                                  "description", "summary",   "appearance"};

template <typename Range>
bool has(const Range& range, std::string_view word) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

}  // namespace

Policy::Policy(const store::Case& opened, ReleaseProfile profile, Acknowledgements acknowledged)
    : m_profile(std::move(profile)), m_acknowledged(std::move(acknowledged)), m_schemas(opened.schemas()) {
  const store::ShareRepository share(opened.database());
  share.forEachItem([&](store::Key item, ItemId, std::string_view schema, store::Key, bool) {
    m_schemaOf[item] = &m_schemas.at(schema);
  });
  opened.statements().forEachValue("subjectCategory", [&](store::Key item, std::string_view category) {
    Person person;
    if (category == "victim") person = {m_profile.victims, "victim"};
    if (category == "witness") person = {m_profile.witnesses, "witness"};
    if (category == "child") person = {m_profile.children, "child"};
    Person& kept = m_protected[item];
    if (person.protection > kept.protection) kept = person;  // the strictest of several roles
    return true;
  });
}

Selection::Rules Policy::rules() const {
  return {[this](const store::SharedStatement& statement) { return withheldBecause(statement); }, m_profile.hasStubs};
}

std::string Policy::withheldBecause(const store::SharedStatement& statement) const {
  if (std::string why = byMarking(statement.origin.marking); !why.empty()) return why;
  if (std::string why = byConditions(statement.origin.marking); !why.empty()) return why;
  if (std::string why = byNations(statement.origin.marking); !why.empty()) return why;
  if (!m_profile.hasAssessments && statement.assessment != Assessment::Fact)
    return "an assessment, and only facts are released";
  if (std::string why = bySource(statement); !why.empty()) return why;
  return byPerson(statement);
}

std::string Policy::byMarking(const Marking& marking) const {
  if (marking.isNone()) return m_profile.mayHaveUnmarked ? "" : "bears no marking";
  if (marking.classification > m_profile.highest)
    return "classified " + std::string(classificationText(marking.classification)) + ", above " +
           std::string(classificationText(m_profile.highest));
  if (marking.tlp > m_profile.highestTlp) return std::string(tlpText(marking.tlp)) + " does not allow it";
  if (!marking.foreign.empty()) return "bears a foreign marking: " + marking.foreign;
  if (!marking.codewords.empty()) return "bears a codeword";
  if (marking.handlingInstructions.contains("RECIPIENTS ONLY")) return "for its named recipients only";
  if (m_profile.purpose == Purpose::Public && !marking.handlingInstructions.contains("FOR PUBLIC RELEASE") &&
      marking.tlp != Tlp::Clear)
    return "not marked for public release";
  if (m_profile.purpose != Purpose::Intelligence && marking.descriptors.contains("LEGAL PROFESSIONAL PRIVILEGE"))
    return "legally privileged";
  return {};
}

std::string Policy::byConditions(const Marking& marking) const {
  const bool isOutside = m_profile.purpose != Purpose::Intelligence;
  if (isOutside && marking.europol.contains(1) && !m_acknowledged.hasProviderPermission)
    return "H1: not for judicial proceedings without the provider's permission";
  if (marking.europol.contains(2) && !m_acknowledged.hasProviderPermission)
    return "H2: not to be passed on without the provider's permission";
  if (marking.europol.contains(3) && !m_acknowledged.conditions.contains("H3"))
    return "H3: its restrictions are not acknowledged";
  if (marking.handling != Handling::Conditions) return {};
  if (!m_profile.mayHaveConditions) return "handling C: the recipient may not have what bears conditions";
  if (isOutside && marking.conditions.contains("A2")) return "A2: covert action only, not for proceedings";
  if (isOutside && marking.conditions.contains("A1")) return "A1: no action without the originator's permission";
  if (marking.conditions.empty() && !m_acknowledged.conditions.contains("C"))
    return "handling C: its conditions are not acknowledged";
  for (const std::string& condition : marking.conditions)
    if (!m_acknowledged.conditions.contains(condition)) return "condition not acknowledged: " + condition;
  return {};
}

std::string Policy::byNations(const Marking& marking) const {
  const auto onlyThese = [&](const std::set<std::string>& allowed) {
    return !m_profile.nations.empty() &&
           std::includes(allowed.begin(), allowed.end(), m_profile.nations.begin(), m_profile.nations.end());
  };
  if (!marking.eyesOnly.empty() && !onlyThese(marking.eyesOnly)) return "a national caveat excludes the recipient";
  if (marking.handlingInstructions.contains("HMG USE ONLY") && !onlyThese({"UK"})) return "for HMG use only";
  for (const std::string& instruction : marking.handlingInstructions)
    if (instruction.ends_with(" USE ONLY") && instruction != "HMG USE ONLY" &&
        instruction != m_profile.organisation + " USE ONLY")
      return "for another organisation's use only";
  return {};
}

std::string Policy::bySource(const store::SharedStatement& statement) const {
  if (m_profile.namesSources) return {};
  const auto schema = m_schemaOf.find(statement.subjectKey);
  if (schema == m_schemaOf.end()) return {};
  const auto target = m_schemaOf.find(statement.target);
  const ItemKind kind = schema->second->kind;
  const bool isSource =
      kind == ItemKind::Source || (target != m_schemaOf.end() && target->second->kind == ItemKind::Source);
  const bool isAboutSource = (kind == ItemKind::Report || kind == ItemKind::Record || kind == ItemKind::Layer) &&
                             has(kSourceProperties, statement.property);
  return isSource || isAboutSource ? "would tell the source" : "";
}

std::string Policy::byPerson(const store::SharedStatement& statement) const {
  const auto person = m_protected.find(statement.subjectKey);
  if (person == m_protected.end() || person->second.protection == Protection::Named) return {};
  const std::string role(person->second.role);
  if (person->second.protection == Protection::Withheld) return "about a " + role;
  const auto schema = m_schemaOf.find(statement.subjectKey);
  const Property* property = schema == m_schemaOf.end() ? nullptr : schema->second->property(statement.property);
  const bool tells = !property || identifies(property->type) || has(kIdentifyingWords, statement.property);
  return tells ? "would name a " + role : "";
}

}  // namespace fairlead::release
