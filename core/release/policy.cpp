// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/policy.h"

#include <algorithm>
#include <filesystem>

#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/model/foreign_marking.h"
#include "core/store/share_repository.h"

namespace fairlead::release {

namespace {

/// Whatever on a report or record says who or where the source is (tradecraft 1.1: only a reference is held).
constexpr std::string_view kSourceProperties[] = {"source",     "sourceReference", "originatesFrom", "author",
                                                  "originator", "messageId",       "recipient",      "fileName",
                                                  "path",       "sourceLayer",     "tableName",      "part"};

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

/// Of the conditions of handling C.
constexpr std::string_view kCodes[] = {"A1", "A2", "A3", "S1", "S2"};

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
      m_schemas(opened),
      m_people(opened, m_profile, m_schemas),
      m_borne(opened),
      m_ofCase(highestClassification(opened.properties().marking)) {
  m_minute = isoText(at).substr(0, 16) + "Z";
  m_today = m_minute.substr(0, 10);
  collectWords(opened);
  if (!m_profile.namesSources) collectSourceWords(opened);
}

/// What other texts may not say of them. Parts of names that others bear too do not count by themselves.
void Policy::collectWords(const store::Case& opened) {
  std::set<std::string>& common = m_commonParts;
  // Names of other people, but not "Interview with" and the whole name.
  WithheldWords whole;
  for (const auto& [item, person] : m_people.all())
    for (const std::string& name : opened.statements().values(item, "name"))
      whole.addName(name, "named", [](const std::string&) { return true; });
  opened.statements().forEach([&](const store::StoredStatement& statement) {
    const Schema* schema = m_schemas.of(statement.subjectKey);
    const Property* property = schema && schema->isA("LegalEntity") ? m_schemas.propertyOf(statement) : nullptr;
    if (property && property->type == PropertyType::Name && !m_people.has(statement.subjectKey) &&
        whole.reasonFor(statement.value).empty())
      for (std::string& part : WithheldWords::words(statement.value)) common.insert(std::move(part));
    return true;
  });
  const auto isCommon = [&](const std::string& part) { return common.contains(part); };
  // A name that was taken back is theirs all the same.
  if (!m_people.all().empty())
    store::ShareRepository(opened.database()).forEachStatement([&](const store::SharedStatement& statement) {
      const auto person = m_people.all().find(statement.subjectKey);
      const Property* property = person == m_people.all().end() ? nullptr : m_schemas.propertyOf(statement);
      if (!property || statement.target != 0) return;
      const std::string reason = "would name a " + std::string(person->second.role);
      if (property->type == PropertyType::Name) m_words.addName(statement.value, reason, isCommon);
      const Schema* schema = m_schemas.of(statement.subjectKey);
      if ((schema && schema->isA("Address")) || property->name == "address") m_words.addPhrase(statement.value, reason);
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

void Policy::requireKnown(const store::Case& opened, const Acknowledgements& acknowledged) {
  std::set<std::string> known(std::begin(kCodes), std::end(kCodes));
  known.insert({"C", "H3"});
  store::Query texts = opened.database().query("SELECT text FROM marking");
  while (texts.step()) {
    const Marking marking = readMarking(texts.text(0));
    known.insert(marking.conditions.begin(), marking.conditions.end());
  }
  for (const std::string& condition : acknowledged.conditions)
    if (!known.contains(condition))
      throw Failure(
          ErrorCode::Invalid,
          "Nothing in the case bears this condition; acknowledge C, A1, A2, A3, S1, S2 or H3, or a condition in "
          "the words in which it is written.",
          condition);
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
          [this](const store::StoredStatement& statement) { return m_people.has(statement.subjectKey); },
          [this](store::Key item) { return m_schemas.of(item); },
          [this](const store::SharedStatement& statement) { return mayGo(statement); }};
}

bool Policy::mayGo(const store::SharedStatement& statement) const {
  m_isNoting = false;
  const bool may = withheldBecause(statement).empty();
  m_isNoting = true;
  return may;
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
  const Schema* schema = m_schemas.of(statement.subjectKey);  // null of an item that an undone merge brought
  if (statement.property == "content" && schema && schema->kind == ItemKind::Pack)
    return "a draft, which quotes what may not go: a pack goes as the document that it makes";
  if (std::string why = bySource(statement); !why.empty()) return why;
  if (std::string why = m_people.whyNot(statement, m_schemas); !why.empty()) return why;
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
  if (m_permissions.cover(statement.origin.item, m_isNoting)) return {};
  return isForCourt ? "H1: not for judicial proceedings without the provider's permission"
                    : "H2: not to be passed on without the provider's permission";
}

/// Not the words of a condition: the reason goes to the recipient too. What is graded 3x5x2 and says nothing of
/// handling counts as C (tradecraft 1.1: never default to P).
std::string Policy::byConditions(const Marking& marking, const std::optional<Grading>& grading) const {
  const bool isOutside = m_profile.purpose != Purpose::Intelligence;
  const auto isAcknowledged = [&](const std::string& condition) {
    if (m_acknowledged.conditions.contains(condition)) return true;
    if (m_isNoting) m_missingConditions.insert(condition);
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
  const Schema *schema = m_schemas.of(statement.subjectKey), *target = m_schemas.of(statement.target);
  if (!schema) return {};
  const ItemKind kind = schema->kind;
  const bool isSource = kind == ItemKind::Source || (target && target->kind == ItemKind::Source);
  const bool isAboutSource = (kind == ItemKind::Report || kind == ItemKind::Record || kind == ItemKind::Layer) &&
                             has(kSourceProperties, statement.property);
  if (isSource || isAboutSource) return kTellsSource;
  const bool isNamed = statement.property == "title" || statement.property == "name";
  const bool isOrigin = kind == ItemKind::Report || kind == ItemKind::Record || kind == ItemKind::Layer;
  return isNamed && isOrigin && bearsFileName(statement) ? kTellsSource : "";
}

std::string Policy::byWords(const store::SharedStatement& statement) const {
  if (m_words.isEmpty() || statement.target != 0) return {};
  if (std::string why = m_words.reasonFor(statement.value); !why.empty()) return why;
  return m_words.reasonFor(statement.original);
}

}  // namespace fairlead::release
