// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/case_mentions.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/extract/card_identity.h"
#include "core/extract/language.h"

namespace fairlead::extract {

namespace {

constexpr std::array<const char*, 4> kNameProperties{"name", "alias", "previousName", "weakAlias"};

MentionType typeOf(const Schema& schema) {
  if (schema.isA("Person")) return MentionType::Person;
  if (schema.isA("Organization")) return MentionType::Organisation;
  if (schema.isA("Vessel")) return MentionType::Vessel;
  if (schema.isA("Location") || schema.isA("Address")) return MentionType::Location;
  return MentionType::Entity;
}

/// Words that were read as one thing.
struct Taken {
  std::size_t begin = 0, end = 0;
  std::string property;
  /// Of what was stated, in code points as the span: a name from a whole sentence takes no words of it.
  std::size_t length = 0;
};

std::optional<Taken> takenBy(const store::StoredStatement& statement) {
  const auto span = spanOf(statement.origin.locator);
  if (!span) return std::nullopt;
  return Taken{static_cast<std::size_t>(span->first), static_cast<std::size_t>(span->second), statement.property,
               std::max(codePoints(statement.value), codePoints(statement.original))};
}

bool covers(const Taken& taken, const Mention& mention) {
  if (taken.begin >= mention.end || taken.end <= mention.begin) return false;
  if (taken.begin == mention.begin && taken.end == mention.end) return false;
  constexpr std::size_t kBeside = 8;  // a title, quotation marks
  if (taken.end - taken.begin > taken.length + kBeside) return false;
  return std::find(kNameProperties.begin(), kNameProperties.end(), taken.property) != kNameProperties.end() ||
         taken.property == "lastName" || taken.property == statedAs(mention).property;
}

std::string locatorOf(const Mention& mention) {
  return std::to_string(mention.begin) + "-" + std::to_string(mention.end);
}

}  // namespace

StatedAs statedAs(const Mention& mention) {
  switch (mention.type) {
    case MentionType::Person:
      return {"Person", "name"};
    case MentionType::Organisation:
      return {mention.basis == Basis::CompanyForm ? "Company" : "Organization", "name"};
    case MentionType::Vessel:
      return {"Vessel", "name"};
    case MentionType::Location:
      return {"Location", "name"};
    case MentionType::Date:
      return {};
    case MentionType::Money:
      return {"Money", "amount"};
    case MentionType::Phone:
      return {"Phone", "number"};
    case MentionType::Email:
      return {"Email", "address"};
    case MentionType::Url:
      return {"InternetName", "url"};
    case MentionType::Domain:
      return {"InternetName", "domain"};
    case MentionType::Ip:
      return {"InternetName", "ipAddress"};
    case MentionType::Handle:
      return {"UserAccount", "username"};
    case MentionType::Plate:
      return {"Vehicle", "registrationNumber"};
    case MentionType::Passport:
      return {"Passport", "number"};
    case MentionType::Mrz:
      return {"IdentityDocument", "number"};
    case MentionType::Aircraft:
      return {"Airplane", "registrationNumber"};
    case MentionType::Iban:
      return {"BankAccount", "iban"};
    case MentionType::Bic:
      return {"Organization", "swiftBic"};
    case MentionType::Card:
      return {"PaymentCard", "cardNumber"};
    case MentionType::Imei:
      return {"Handset", "imei"};
    case MentionType::Imsi:
      return {"Sim", "imsi"};
    case MentionType::Iccid:
      return {"Sim", "iccid"};
    case MentionType::Imo:
      return {"Vessel", "imoNumber"};
    case MentionType::Mmsi:
      return {"Vessel", "mmsi"};
    case MentionType::Container:
      return {"Container", "containerNumber"};
    case MentionType::Vin:
      return {"Vehicle", "vin"};
    case MentionType::Nino:
      return {"Person", "nationalInsuranceNumber"};
    case MentionType::CompanyNumber:
      return {"Company", "companyNumber"};
    case MentionType::Tckn:
      return {"Person", "idNumber"};
    case MentionType::Bitcoin:
    case MentionType::Tron:
    case MentionType::Ethereum:
      return {"CryptoWallet", "publicKey"};
    case MentionType::Entity:
      return {"", "name"};
  }
  return {};
}

CaseMentions::CaseMentions(const store::Case& from)
    : m_case(from), m_clusters(store::clusters(from)), m_extractor(m_names) {
  readNames();
  readDecisions();
}

void CaseMentions::readNames() {
  // One pass over the items for their schemas, one over each property that names.
  std::vector<std::pair<store::Key, MentionType>> types;
  m_case.items().forEachItem({}, [&](store::Key key, std::string_view schema) {
    const Schema* found = m_case.schemas().find(schema);
    if (found != nullptr && found->kind == ItemKind::Entity) types.emplace_back(key, typeOf(*found));
    return true;
  });
  for (const char* property : kNameProperties)
    m_case.statements().forEachValue(property, [&](store::Key item, std::string_view name) {
      const auto type = std::lower_bound(types.begin(), types.end(), std::pair{item, MentionType::Person});
      if (type == types.end() || type->first != item) return true;
      m_names.add(name, type->second, static_cast<std::uint32_t>(m_entities.size()));
      m_entities.push_back(item);
      return true;
    });
}

void CaseMentions::readDecisions() {
  for (const auto& item : m_case.items().list({"MentionDecision", {}}, 0, INT64_MAX)) {
    Decision decision;
    // The last word stands; earlier ones are kept in the case.
    const auto words = m_case.statements().values(item.key, "decision");
    const auto entities = m_case.statements().values(item.key, "entity");
    if (words.empty()) continue;
    decision.decision = words.back();
    if (!entities.empty()) decision.entity = ItemId::parse(entities.back()).value_or(ItemId());
    m_decisions[item.id] = decision;
  }
}

MentionId CaseMentions::idOf(ItemId report, const Mention& mention) {
  MentionId id = MentionId::named("mention:" + report.text() + ":" + locatorOf(mention) + ":" +
                                  std::string(mentionTypeName(mention.type)));
  std::copy(report.uuid.bytes.begin() + 8, report.uuid.bytes.end(), id.uuid.bytes.begin() + 8);
  return id;
}

ItemId CaseMentions::decisionId(MentionType type, std::string_view wording) {
  return ItemId::named("mention decision:" + std::string(mentionTypeName(type)) + ":" + fold(wording));
}

ReportContext CaseMentions::contextOf(const store::Item& report, std::string_view text) const {
  const auto statements = m_case.statements();
  ReportContext context;
  context.language = mainLanguage(statements.value(report.key, "language"));
  if (context.language.empty()) context.language = likelyLanguage(text);
  const std::string country = statements.value(report.key, "country");
  if (country.size() == 2)
    context.region = country;
  else if (context.language == "fr")
    context.region = "FR";
  else if (context.language == "de")
    context.region = "DE";
  context.date = parseTimeValue(statements.value(report.key, "date"));
  readZone(report, context);
  return context;
}

/// The zone that the report itself names, else the one said at its import, else that of the time in its date.
void CaseMentions::readZone(const store::Item& report, ReportContext& context) const {
  for (const auto& statement : m_case.statements().about(report.key)) {
    if (statement.property != "timeZone") continue;
    const bool isItsOwn = statement.origin.item == report.id;
    if (!isItsOwn && !context.zoneSaidBy.empty()) continue;
    context.zone = statement.value;
    context.zoneSaidBy = isItsOwn ? "the report's header" : "the import";
    if (isItsOwn) return;
  }
  if (!context.zoneSaidBy.empty() || !context.date) return;
  const TimePrecision precision = context.date->precision;
  if (precision != TimePrecision::Hour && precision != TimePrecision::Minute && precision != TimePrecision::Second)
    return;
  context.zone = context.date->zone;
  context.zoneSaidBy = "the date of the report";
}

std::vector<ReportMention> CaseMentions::of(const store::Item& report) const {
  const auto text = m_case.reports().text(report.key);
  if (!text)
    throw Failure(ErrorCode::NotFound, "This item has no text to look for mentions in; name a report.",
                  report.id.text());
  // Spans on which statements about entities rest.
  std::map<std::string, std::vector<std::pair<std::string, ItemId>>, std::less<>> stated;
  std::vector<Taken> taken;
  for (const auto& statement : m_case.statements().from(report.key)) {
    if (statement.origin.locator.empty()) continue;
    const auto subject = m_case.items().find(statement.subject);
    if (subject &&
        (subject->kind == ItemKind::Entity || subject->kind == ItemKind::Event || subject->kind == ItemKind::Link))
      stated[statement.origin.locator].emplace_back(statement.property, subject->id);
    if (subject && subject->kind == ItemKind::Entity)
      if (auto words = takenBy(statement)) taken.push_back(std::move(*words));
  }
  std::vector<ReportMention> found;
  for (Mention& mention : m_extractor.mentions(*text, contextOf(report, *text))) {
    ReportMention one;
    one.report = report.id;
    one.id = idOf(report.id, mention);
    one.mention = std::move(mention);
    judge(one);
    if (const auto rests = stated.find(locatorOf(one.mention)); rests != stated.end()) {
      one.isAccepted = true;
      one.entity = rests->second.front().second;
    }
    one.isCovered = !one.isAccepted && std::any_of(taken.begin(), taken.end(),
                                                   [&](const Taken& words) { return covers(words, one.mention); });
    found.push_back(std::move(one));
  }
  return found;
}

void CaseMentions::judge(ReportMention& found) const {
  const Mention& mention = found.mention;
  if (const auto decided = m_decisions.find(decisionId(mention.type, storedWords(mention)));
      decided != m_decisions.end()) {
    found.decision = decided->second.decision;
    found.entity = decided->second.entity;
    // Of a card the decision knows the masked number alone, which several may share.
    if (mention.type == MentionType::Card)
      if (const auto item = m_case.items().find(found.entity); item && isOtherCard(m_case, item->key, mention))
        found.entity = {};
  }
  std::set<store::Key> entities, apart;
  for (std::uint32_t number : mention.known) {
    entities.insert(m_entities[number]);
    apart.insert(m_clusters.keyOf(m_entities[number]));
  }
  // Once the case knows two of a name, what was decided of the wording says no longer which.
  if (mention.type == MentionType::Person && apart.size() > 1) found.entity = {};
  if (!found.entity.isNil()) return;
  if (entities.empty() && isIdentifier(mention.type))
    for (store::Key key : m_case.statements().subjectsWith(statedAs(mention).property, mention.value))
      if (mention.type != MentionType::Card || !isOtherCard(m_case, key, mention)) entities.insert(key);
  for (const store::Key key : entities)
    if (const auto item = m_case.items().find(key)) found.bearers.push_back(item->id);
  if (found.bearers.size() == 1) found.entity = found.bearers.front();
  if (found.bearers.size() < 2) found.bearers.clear();
}

ReportMention CaseMentions::at(std::string_view text) const {
  std::string wanted;
  for (char c : text) wanted += ascii::lower(c);
  if (wanted.size() < 8 || wanted.find_first_not_of("0123456789abcdef-") != std::string::npos)
    throw Failure(ErrorCode::Invalid, "This is not a mention's id: give the whole, or its first 8 or more characters.",
                  std::string(text));
  const auto whole = MentionId::parse(wanted);
  std::optional<ReportMention> found;
  for (const auto& report : m_case.items().list({{}, ItemKind::Report}, 0, INT64_MAX)) {
    if (whole && !std::equal(whole->uuid.bytes.begin() + 8, whole->uuid.bytes.end(), report.id.uuid.bytes.begin() + 8))
      continue;
    for (auto& mention : of(report)) {
      if (!mention.id.text().starts_with(wanted)) continue;
      if (found)
        throw Failure(ErrorCode::Conflict, "More than one mention's id begins so; give more of its characters.",
                      std::string(text));
      found = std::move(mention);
    }
  }
  if (!found)
    throw Failure(ErrorCode::NotFound, "There is no mention with this id; list them with `mentions`.",
                  std::string(text));
  return *found;
}

}  // namespace fairlead::extract
