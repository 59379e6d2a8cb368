// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/policy.h"

#include <algorithm>
#include <filesystem>

#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/model/foreign_marking.h"
#include "core/store/clusters.h"
#include "core/store/share_repository.h"

namespace fairlead::release {

namespace {

/// Whatever on a report or record says who or where the source is (tradecraft 1.1: only a reference is held).
constexpr std::string_view kSourceProperties[] = {"source",     "sourceReference", "originatesFrom", "author",
                                                  "originator", "messageId",       "recipient",      "fileName",
                                                  "path",       "sourceLayer",     "tableName",      "part"};

/// What may be said of somebody who goes by a pseudonym: nothing that tells one person from another, and no free text.
bool tellsWho(const Property& property) {
  switch (property.type) {
    case PropertyType::Choice:
    case PropertyType::Number:
    case PropertyType::Country:
    case PropertyType::Money:
    case PropertyType::Item:
      return false;
    case PropertyType::Time:
      return property.name == "birthDate" || property.name == "deathDate";
    default:
      return true;
  }
}

/// Links by which something tells who its holder is, and what is held so.
constexpr std::string_view kHolds[] = {"Holding",     "Ownership", "Residence",    "Documentation",
                                       "UnknownLink", "Located",   "Installation", "Travel"};
/// Links that say where somebody is, whatever stands at their other end.
constexpr std::string_view kSayWhere[] = {"Residence", "Located", "Travel"};
constexpr std::string_view kHeld[] = {"Phone",       "Sim",         "Handset",      "UserAccount", "Email",
                                      "BankAccount", "PaymentCard", "CryptoWallet", "Vehicle",     "IdentityDocument",
                                      "Address"};
/// Sources whose name says no more than the marking of what they sent.
constexpr std::string_view kOpenKinds[] = {"agency", "sensor", "open source", "record"};

/// Folded names of publicly known systems and registers, an editable list.
std::set<std::string> readOpenNames() {
  std::set<std::string> names;
  const std::string text = readFile(resource("release") / "open-sources.txt", 1 << 20);
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.empty() && line.front() != '#') names.insert(fold(line));
  }
  return names;
}

const std::string kTellsSource = "would tell the source";

template <typename Range>
bool has(const Range& range, std::string_view word) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

}  // namespace

Policy::Policy(const store::Case& opened, ReleaseProfile profile, Acknowledgements acknowledged, Instant at)
    : m_profile(std::move(profile)),
      m_acknowledged(std::move(acknowledged)),
      m_permissions(opened, m_acknowledged.permissions),
      m_schemas(opened.schemas()),
      m_borne(opened),
      m_ofCase(highestClassification(opened.properties().marking)) {
  m_minute = isoText(at).substr(0, 16) + "Z";
  m_today = m_minute.substr(0, 10);
  const store::ShareRepository share(opened.database());
  share.forEachItem([&](store::Key item, ItemId, std::string_view schema, store::Key, bool) {
    m_schemaOf[item] = &m_schemas.at(schema);
  });
  findProtected(opened);
  findTheirIdentifiers(opened);
  findWhatSpeaksOfThem(opened);
  collectWords(opened);
  if (!m_profile.namesSources) collectSourceWords(opened);
}

/// By the categories stated of them, in every entity that was judged the same; the strictest of several roles holds. A
/// role that was taken back, or whose source was withdrawn, protects until another is stated.
void Policy::findProtected(const store::Case& opened) {
  const store::Clusters clusters = store::clusters(opened);
  std::unordered_set<store::Key> known;
  const auto protect = [&](store::Key item, std::string_view category) {
    Person person;
    if (category == "victim") person = {m_profile.victims, "victim"};
    if (category == "witness") person = {m_profile.witnesses, "witness"};
    if (category == "child") person = {m_profile.children, "child"};
    if (person.protection == Protection::Named) return true;
    for (const store::Key member : clusters.with(item)) {
      Person& kept = m_protected[member];
      if (person.protection > kept.protection) kept = person;
    }
    return true;
  };
  opened.statements().forEachValue("subjectCategory", [&](store::Key item, std::string_view category) {
    known.insert(item);
    return protect(item, category);
  });
  store::ShareRepository(opened.database()).forEachStatement([&](const store::SharedStatement& statement) {
    if (statement.property == "subjectCategory" && !statement.isInForce && !known.contains(statement.subjectKey))
      protect(statement.subjectKey, statement.value);
  });
}

/// A telephone number tells who holds it as well as a name does, also by way of the card and the handset that it is
/// used with.
void Policy::findTheirIdentifiers(const store::Case& opened) {
  constexpr int kSteps = 3;  // person, card, handset, number
  std::size_t before = 0;
  for (int step = 0; step < kSteps && m_protected.size() != before; ++step) {
    before = m_protected.size();
    findWhatTheyHold(opened);
  }
}

void Policy::findWhatTheyHold(const store::Case& opened) {
  if (m_protected.empty()) return;
  std::unordered_map<store::Key, Person> held;
  const auto isHeld = [&](store::Key item) {
    const auto schema = m_schemaOf.find(item);
    return schema != m_schemaOf.end() && std::any_of(std::begin(kHeld), std::end(kHeld),
                                                     [&](std::string_view name) { return schema->second->isA(name); });
  };
  opened.items().forEachLink([&](const store::LinkRow& row) {
    if (!has(kHolds, row.schema)) return true;
    for (const auto& [holder, object] : {std::pair(row.from, row.to), std::pair(row.to, row.from)})
      if (const auto person = m_protected.find(holder); person != m_protected.end() && isHeld(object))
        held[object] = {Protection::Pseudonymous, person->second.role};
    return true;
  });
  opened.statements().forEach([&](const store::StoredStatement& statement) {
    const auto person = m_protected.find(statement.subjectKey);
    if (statement.target != 0 && person != m_protected.end() && isHeld(statement.target))
      held[statement.target] = {Protection::Pseudonymous, person->second.role};
    return true;
  });
  m_protected.insert(held.begin(), held.end());
}

/// Notes on them, what is drawn on a chart that shows them, and the free words of links and events that name them,
/// speak of them without their names.
void Policy::findWhatSpeaksOfThem(const store::Case& opened) {
  if (m_protected.empty()) return;
  std::unordered_map<store::Key, Person> charts;            // on which one of them stands
  std::vector<std::pair<store::Key, store::Key>> drawings;  // and the chart that each is drawn on
  opened.statements().forEach([&](const store::StoredStatement& statement) {
    if (statement.target == 0) return true;
    if (statement.property == "chart") drawings.emplace_back(statement.subjectKey, statement.target);
    const auto person = m_protected.find(statement.target);
    const auto schema = m_schemaOf.find(statement.subjectKey);
    if (person == m_protected.end() || schema == m_schemaOf.end() || m_protected.contains(statement.subjectKey))
      return true;
    const ItemKind kind = schema->second->kind;
    if (kind == ItemKind::Annotation || kind == ItemKind::Link || kind == ItemKind::Event ||
        kind == ItemKind::Judgement || kind == ItemKind::Chart)
      m_tied.try_emplace(statement.subjectKey, person->second);
    if (kind == ItemKind::Chart) charts.try_emplace(statement.subjectKey, person->second);
    return true;
  });
  // Notes on those ties and on what happened to them.
  std::vector<std::pair<store::Key, Person>> further;
  opened.statements().forEach([&](const store::StoredStatement& statement) {
    const auto tied = m_tied.find(statement.target);
    const auto schema = m_schemaOf.find(statement.subjectKey);
    if (statement.target == 0 || tied == m_tied.end() || schema == m_schemaOf.end()) return true;
    const ItemKind of = m_schemaOf.at(statement.target)->kind, kind = schema->second->kind;
    if (of != ItemKind::Chart &&
        (kind == ItemKind::Annotation || kind == ItemKind::Judgement || kind == ItemKind::Link))
      further.emplace_back(statement.subjectKey, tied->second);
    return true;
  });
  for (const auto& [item, person] : further) m_tied.try_emplace(item, person);
  // An arrow that ends beside somebody speaks of them without naming them.
  for (const auto& [drawing, chart] : drawings)
    if (const auto person = charts.find(chart); person != charts.end()) m_tied.try_emplace(drawing, person->second);
}

/// What other texts may not say of them. Parts of names that others bear too do not count by themselves.
void Policy::collectWords(const store::Case& opened) {
  std::set<std::string>& common = m_commonParts;
  // Names of other people, but not "Interview with" and the whole name.
  WithheldWords whole;
  for (const auto& [item, person] : m_protected)
    for (const std::string& name : opened.statements().values(item, "name"))
      whole.addName(name, "named", [](const std::string&) { return true; });
  opened.statements().forEach([&](const store::StoredStatement& statement) {
    const auto schema = m_schemaOf.find(statement.subjectKey);
    const bool isOfSomebody = schema != m_schemaOf.end() && schema->second->isA("LegalEntity");
    const Property* property = isOfSomebody ? propertyOf(statement) : nullptr;
    if (property && property->type == PropertyType::Name && !m_protected.contains(statement.subjectKey) &&
        whole.reasonFor(statement.value).empty())
      for (std::string& part : WithheldWords::words(statement.value)) common.insert(std::move(part));
    return true;
  });
  const auto isCommon = [&](const std::string& part) { return common.contains(part); };
  // A name that was taken back is theirs all the same.
  if (!m_protected.empty())
    store::ShareRepository(opened.database()).forEachStatement([&](const store::SharedStatement& statement) {
      const auto person = m_protected.find(statement.subjectKey);
      const Property* property = person == m_protected.end() ? nullptr : propertyOf(statement);
      if (!property || statement.target != 0) return;
      const std::string reason = "would name a " + std::string(person->second.role);
      if (property->type == PropertyType::Name) m_words.addName(statement.value, reason, isCommon);
      const bool isAddress = m_schemaOf.at(statement.subjectKey)->isA("Address");
      if (isAddress || property->name == "address") m_words.addPhrase(statement.value, reason);
      if (property->type == PropertyType::Identifier || property->type == PropertyType::Phone ||
          property->type == PropertyType::Email || property->type == PropertyType::Url)
        m_words.addIdentifier(statement.value, reason);
    });
}

/// A source is looked for unless all that is said of its kind is open, or nothing is and its name is a known system's:
/// who is unsure keeps back.
void Policy::collectSourceWords(const store::Case& opened) {
  const store::StatementRepository statements = opened.statements();
  const std::set<std::string> openNames = readOpenNames();
  opened.items().forEachItem({{}, ItemKind::Source}, [&](store::Key source, std::string_view) {
    const std::vector<std::string> kinds = statements.values(source, "type");
    const auto isOpen = [](const std::string& kind) { return has(kOpenKinds, kind); };
    if (!kinds.empty() && std::all_of(kinds.begin(), kinds.end(), isOpen)) return true;
    const auto isPerson = [](const std::string& kind) { return kind == "person" || kind == "officer"; };
    const bool isSomebody = std::any_of(kinds.begin(), kinds.end(), isPerson);
    for (const store::StoredStatement& statement : statements.about(source)) {
      // Of a person each part of the name tells, unless others bear it; of an agency's desk only the whole.
      if (statement.property == "name" && !(kinds.empty() && openNames.contains(fold(statement.value))))
        m_words.addName(statement.value, kTellsSource,
                        [&](const std::string& part) { return !isSomebody || m_commonParts.contains(part); });
      if (statement.property == "organisation" && isSomebody) m_words.addPhrase(statement.value, kTellsSource);
      if (statement.property == "reference") m_words.addIdentifier(statement.value, kTellsSource);
    }
    return true;
  });
  const auto addFile = [&](std::string_view name) {
    if (name.empty()) return;
    m_fileNames.insert(std::filesystem::path(name).filename().string());
    m_fileNames.insert(std::filesystem::path(name).stem().string());
  };
  for (const store::Original& original : opened.reports().originals()) addFile(original.name);
  for (const char* property : {"fileName", "sourceLayer", "path"})
    statements.forEachValue(property, [&](store::Key, std::string_view name) { return addFile(name), true; });
  statements.forEachValue("sourceReference", [&](store::Key, std::string_view reference) {
    m_words.addIdentifier(reference, kTellsSource);
    return true;
  });
}

const Property* Policy::propertyOf(const store::StoredStatement& statement) const {
  const auto schema = m_schemaOf.find(statement.subjectKey);
  return schema == m_schemaOf.end() ? nullptr : schema->second->property(statement.property);
}

Marking Policy::releasedMarking(Marking joined) const {
  const bool isForeign = std::any_of(m_profile.nations.begin(), m_profile.nations.end(),
                                     [](const std::string& nation) { return nation != "UK"; });
  if (isForeign && joined.classification != Classification::None) joined.ukPrefix = true;
  return joined;
}

Selection::Rules Policy::rules() const {
  return {[this](const store::SharedStatement& statement) { return withheldBecause(statement); },
          [this](std::string_view text) { return m_words.reasonFor(text); },
          m_profile.hasStubs,
          !m_profile.namesSources,
          kTellsSource,
          [this](const store::SharedStatement& statement) { return m_protected.contains(statement.subjectKey); }};
}

std::string Policy::withheldBecause(const store::SharedStatement& statement) const {
  Marking marking = m_borne.of(statement);
  // "HANDLING P" alone says nothing of the classification: it is the case's.
  if (!marking.isNone() && marking.classification == Classification::None && marking.foreign.empty())
    marking.classification = m_ofCase;
  if (std::string why = byMarking(marking); !why.empty()) return why;
  if (std::string why = byAudience(marking); !why.empty()) return why;
  if (std::string why = byEmbargo(marking); !why.empty()) return why;
  if (std::string why = byProvider(statement, marking); !why.empty()) return why;
  if (std::string why = byConditions(marking, statement.origin.grading); !why.empty()) return why;
  if (std::string why = byNations(marking); !why.empty()) return why;
  if (!m_profile.hasAssessments && statement.assessment != Assessment::Fact)
    return "an assessment, and only facts are released";
  if (statement.property == "content" && m_schemaOf.at(statement.subjectKey)->kind == ItemKind::Pack)
    return "a draft, which quotes what may not go: a pack goes as the document that it makes";
  if (std::string why = bySource(statement); !why.empty()) return why;
  if (std::string why = byPerson(statement); !why.empty()) return why;
  return byWords(statement);
}

std::string Policy::byMarking(const Marking& marking) const {
  if (marking.isNone()) return m_profile.mayHaveUnmarked ? "" : "bears no marking";
  if (marking.classification > m_profile.highest)
    return "classified " + std::string(classificationText(marking.classification)) + ", above " +
           std::string(classificationText(m_profile.highest));
  if (marking.tlp > m_profile.highestTlp) return std::string(tlpText(marking.tlp)) + " does not allow it";
  if (!marking.foreign.empty()) return "bears a foreign marking: " + marking.foreign;
  if (!marking.codewords.empty()) return "bears a codeword";
  return {};
}

std::string Policy::byAudience(const Marking& marking) const {
  constexpr std::string_view kRecipients = "RECIPIENTS ONLY";
  for (const std::string& instruction : marking.handlingInstructions)
    if (instruction.starts_with(kRecipients) && !goesOnlyTo(std::string_view(instruction).substr(kRecipients.size())))
      return "for its named recipients only";
  if (m_profile.purpose == Purpose::Public && !marking.handlingInstructions.contains("FOR PUBLIC RELEASE") &&
      marking.tlp != Tlp::Clear)
    return "not marked for public release";
  const bool isPrivileged =
      marking.descriptors.contains("LEGAL PROFESSIONAL PRIVILEGE") || marking.descriptors.contains("LPP");
  if (m_profile.purpose != Purpose::Intelligence && isPrivileged) return "legally privileged";
  return {};
}

/// Of ": A. SMITH, PROSECUTION" to nobody else. That nobody is named, or a key that bears no name, is reason enough.
bool Policy::goesOnlyTo(std::string_view named) const {
  std::set<std::string> allowed;
  for (std::size_t at = std::min<std::size_t>(2, named.size()); at < named.size();) {
    const std::size_t end = std::min(named.find(", ", at), named.size());
    allowed.insert(fold(named.substr(at, end - at)));
    at = end + 2;
  }
  const auto isAllowed = [&](const std::string& name) { return allowed.contains(fold(name)); };
  const std::set<std::string>& going = m_acknowledged.recipients;
  return going.empty() ? isAllowed(m_profile.organisation) : std::all_of(going.begin(), going.end(), isAllowed);
}

std::string Policy::byEmbargo(const Marking& marking) const {
  constexpr std::string_view kUntil = "EMBARGOED UNTIL ";
  for (const std::string& instruction : marking.handlingInstructions) {
    if (!instruction.starts_with(kUntil)) continue;
    const std::string until = instruction.substr(kUntil.size());
    if ((until.size() == m_today.size() ? m_today : m_minute) < until) return "embargoed until " + until;
  }
  return {};
}

/// Names no provider: the reason goes to the recipient too.
std::string Policy::byProvider(const store::SharedStatement& statement, const Marking& marking) const {
  const bool isForCourt = marking.europol.contains(1) && m_profile.purpose != Purpose::Intelligence;
  if (!isForCourt && !marking.europol.contains(2)) return {};
  if (m_permissions.cover(statement.origin.item)) return {};
  return isForCourt ? "H1: not for judicial proceedings without the provider's permission"
                    : "H2: not to be passed on without the provider's permission";
}

/// Not the words of a condition: the reason goes to the recipient too. What is graded 3x5x2 and says nothing of
/// handling counts as C (tradecraft 1.1: never default to P).
std::string Policy::byConditions(const Marking& marking, const std::optional<Grading>& grading) const {
  const bool isOutside = m_profile.purpose != Purpose::Intelligence;
  const auto isAcknowledged = [&](const std::string& condition) {
    if (m_acknowledged.conditions.contains(condition)) return true;
    m_missingConditions.insert(condition);
    return false;
  };
  if (marking.europol.contains(3) && !isAcknowledged("H3")) return "H3: its restrictions are not acknowledged";
  const bool isUndecided = marking.handling == Handling::None && grading && grading->scheme == GradingScheme::Uk3x5x2;
  if (marking.handling != Handling::Conditions && !isUndecided) return {};
  if (!m_profile.mayHaveConditions)
    return isUndecided ? "no handling code, which counts as C: the recipient may not have what bears conditions"
                       : "handling C: the recipient may not have what bears conditions";
  if (isOutside && marking.conditions.contains("A2")) return "A2: covert action only, not for proceedings";
  if (isOutside && marking.conditions.contains("A1")) return "A1: no action without the originator's permission";
  if (marking.conditions.empty() && !isAcknowledged("C")) return "handling C: its conditions are not acknowledged";
  constexpr std::string_view kCodes[] = {"A1", "A2", "A3", "S1", "S2"};
  for (const std::string& condition : marking.conditions)
    if (!isAcknowledged(condition))
      return has(kCodes, condition) ? "condition not acknowledged: " + condition : "a condition is not acknowledged";
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

/// "CHIS Novak's phone.csv, row 2": what nobody named is called by its file.
bool Policy::bearsFileName(const store::SharedStatement& statement) const {
  const std::string file = statement.value.substr(0, statement.value.find(", row "));
  return m_fileNames.contains(file) || m_fileNames.contains(std::filesystem::path(file).stem().string());
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
  if (isSource || isAboutSource) return kTellsSource;
  const bool isNamed = statement.property == "title" || statement.property == "name";
  const bool isOrigin = kind == ItemKind::Report || kind == ItemKind::Record || kind == ItemKind::Layer;
  return isNamed && isOrigin && bearsFileName(statement) ? kTellsSource : "";
}

std::string Policy::byPerson(const store::SharedStatement& statement) const {
  if (const auto tied = m_tied.find(statement.subjectKey); tied != m_tied.end()) {
    const Property* property = propertyOf(statement);
    const auto target = m_schemaOf.find(statement.target);
    const Schema& own = *m_schemaOf.at(statement.subjectKey);
    const std::string role(tied->second.role);
    const bool isPlace =
        target != m_schemaOf.end() && (target->second->isA("Location") || target->second->isA("Address"));
    const bool saysWhere =
        target != m_schemaOf.end() && has(kSayWhere, own.name) && !m_protected.contains(statement.target);
    if (isPlace || saysWhere || (property && property->type == PropertyType::Place))
      return "would tell where a " + role + " is";
    if (statement.target == 0 &&
        (!property || property->type == PropertyType::Text || property->type == PropertyType::Name))
      return "speaks of a " + role;
    if (property && property->type == PropertyType::Identifier) return "would name a " + role;
  }
  const auto person = m_protected.find(statement.subjectKey);
  if (person == m_protected.end() || person->second.protection == Protection::Named) return {};
  const std::string role(person->second.role);
  if (person->second.protection == Protection::Withheld) return "about a " + role;
  const Property* property = propertyOf(statement);
  return !property || tellsWho(*property) ? "would name a " + role : "";
}

std::string Policy::byWords(const store::SharedStatement& statement) const {
  if (m_words.isEmpty() || statement.target != 0) return {};
  if (std::string why = m_words.reasonFor(statement.value); !why.empty()) return why;
  return m_words.reasonFor(statement.original);
}

}  // namespace fairlead::release
