// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/record.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"
#include "core/model/time_value.h"

namespace fairlead::resolve {

namespace {

std::string plain(std::string_view text) {
  std::string out;
  for (char c : latin(text))
    if (ascii::isDigit(c) || ascii::isLower(c)) out += c;
  return out;
}

std::vector<std::string> tokensOf(std::string_view text) {
  std::vector<std::string> tokens;
  std::string word;
  for (char c : latin(text) + " ") {
    const bool isWord = ascii::isDigit(c) || ascii::isLower(c) || static_cast<unsigned char>(c) >= 0x80;
    if (isWord) {
      word += c;
    } else if (!word.empty()) {
      tokens.push_back(std::move(word));
      word.clear();
    }
  }
  return tokens;
}

PackedDate packed(const TimeValue& time) {
  using namespace std::chrono;
  // The middle of the interval is on the right day whatever the zone.
  const year_month_day date(floor<days>(time.from + (std::min(time.to, time.from + hours(24)) - time.from) / 2));
  const auto year = static_cast<PackedDate>(static_cast<int>(date.year())) * 10'000;
  if (time.precision == TimePrecision::Year) return year;
  if (time.precision == TimePrecision::Month) return year + static_cast<unsigned>(date.month()) * 100;
  return year + static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day());
}

bool isOneOf(const std::string& name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::size_t kMostValues = 8;  // an entity with hundreds of aliases is compared by the first few

}  // namespace

void addValue(ResolveRecord& record, const Property& property, const std::string& value) {
  const std::string& name = property.name;
  if (name == "recordId") {
    if (record.recordId.empty()) record.recordId = value;
  } else if (name == "firstName") {
    if (!record.given.isKnown()) record.given = nameForm(value);
  } else if (name == "lastName") {
    if (!record.surname.isKnown()) record.surname = nameForm(value);
  } else if (name == "fatherName") {
    if (!record.father.isKnown()) record.father = nameForm(value);
  } else if (isOneOf(name, {"name", "alias", "weakAlias", "previousName", "shortName"})) {
    if (NameForm form = nameForm(value); form.isKnown() && record.names.size() < kMostValues)
      record.names.push_back(std::move(form));
  } else if (isOneOf(name, {"birthDate", "incorporationDate", "buildDate"})) {
    if (const auto time = parseTimeValue(value); time && record.dates.size() < kMostValues)
      record.dates.push_back(packed(*time));
  } else if (isOneOf(name,
                     {"address", "full", "street", "street2", "city", "postalCode", "region", "state", "birthPlace"})) {
    for (std::string& token : tokensOf(value)) record.address.push_back(std::move(token));
  } else if (name == "gender") {
    if (record.gender.empty()) record.gender = plain(value);
  } else if (property.type == PropertyType::Identifier && name != "contentHash") {
    if (std::string id = plain(value); id.size() >= 3 && record.documents.size() < kMostValues)
      record.documents.emplace_back(name, std::move(id));
  } else if (property.type == PropertyType::Phone) {
    if (std::string number = plain(value); number.size() >= 5 && record.phones.size() < kMostValues)
      record.phones.push_back(std::move(number));
  } else if (property.type == PropertyType::Email) {
    if (record.emails.size() < kMostValues) record.emails.push_back(fold(value));
  } else if (property.type == PropertyType::Country) {
    record.countries.push_back(plain(value));
  }
}

void complete(ResolveRecord& record) {
  const auto settle = [](auto& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  };
  if (record.names.empty() && (record.given.isKnown() || record.surname.isKnown())) {
    NameForm whole = record.given;
    whole.tokens.insert(whole.tokens.end(), record.surname.tokens.begin(), record.surname.tokens.end());
    record.names.push_back(std::move(whole));
  }
  settle(record.dates);
  settle(record.documents);
  settle(record.phones);
  settle(record.emails);
  settle(record.countries);
  settle(record.address);
}

namespace {

/// A telephone, document, account or vehicle that somebody holds tells as much as one that was written beside the name.
void addHeld(const store::Case& opened, const std::unordered_map<store::Key, std::size_t>& at,
             std::vector<ResolveRecord>& records) {
  std::unordered_map<store::Key, std::vector<std::size_t>> holders;
  opened.items().forEachLink([&](const store::LinkRow& link) {
    if (link.schema != "Holding" && link.schema != "Ownership") return true;
    if (const auto holder = at.find(link.from); holder != at.end()) holders[link.to].push_back(holder->second);
    return true;
  });
  if (holders.empty()) return;
  constexpr std::pair<const char*, const char*> kTelling[] = {{"Phone", "number"},
                                                              {"Email", "address"},
                                                              {"Handset", "imei"},
                                                              {"Sim", "iccid"},
                                                              {"Sim", "imsi"},
                                                              {"Vehicle", "registrationNumber"},
                                                              {"Vehicle", "vin"},
                                                              {"BankAccount", "iban"},
                                                              {"BankAccount", "accountNumber"},
                                                              {"PaymentCard", "cardNumber"},
                                                              {"IdentityDocument", "number"},
                                                              {"UserAccount", "username"}};
  for (const auto& [schema, property] : kTelling) {
    const Schema* const holding = opened.schemas().find(schema);
    const Property* const held = holding ? holding->property(property) : nullptr;
    if (!held) continue;
    opened.statements().forEachValue(property, [&](store::Key item, std::string_view value) {
      const auto found = holders.find(item);
      if (found == holders.end()) return true;
      const auto of = opened.items().find(item);
      if (of && opened.schemas().at(of->schema).isA(schema))
        for (const std::size_t record : found->second) addValue(records[record], *held, std::string(value));
      return true;
    });
  }
}

}  // namespace

std::vector<ResolveRecord> readRecords(const store::Case& opened, const std::string& schema) {
  std::vector<ResolveRecord> records;
  std::unordered_map<store::Key, std::size_t> at;
  std::vector<const Schema*> schemaOf;
  opened.items().forEachItem({schema, ItemKind::Entity}, [&](store::Key key, std::string_view name) {
    at.emplace(key, records.size());
    ResolveRecord record;
    record.item = key;
    records.push_back(std::move(record));
    schemaOf.push_back(opened.schemas().find(name));
    return true;
  });
  std::set<std::string> names;
  for (const Schema* found : std::set<const Schema*>(schemaOf.begin(), schemaOf.end()))
    if (found)
      for (const Property& property : found->properties)
        if (property.type != PropertyType::Item) names.insert(property.name);
  for (const std::string& name : names) {
    opened.statements().forEachValue(name, [&](store::Key item, std::string_view value) {
      const auto found = at.find(item);
      if (found == at.end() || !schemaOf[found->second]) return true;
      if (const Property* property = schemaOf[found->second]->property(name))
        addValue(records[found->second], *property, std::string(value));
      return true;
    });
  }
  addHeld(opened, at, records);
  for (ResolveRecord& record : records) complete(record);
  return records;
}

}  // namespace fairlead::resolve
