// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ftm_writer.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/exchange/geometry.h"
#include "core/model/place.h"
#include "core/model/time_value.h"

namespace fairlead::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// FollowTheMoney's schemas that ours are named after (tradecraft 4.2).
constexpr std::array<std::string_view, 26> kTheirs{
    "Person",      "Organization",  "Company",        "PublicBody", "Vehicle",    "Vessel",  "Airplane",
    "BankAccount", "CryptoWallet",  "Payment",        "Address",    "Document",   "Message", "Call",
    "Event",       "Ownership",     "Directorship",   "Membership", "Employment", "Family",  "Associate",
    "UnknownLink", "Documentation", "Representation", "Passport",   "UserAccount"};

struct RenamedProperty {
  std::string_view ours, theirs;
};
/// Where the nearest ancestor would be abstract.
constexpr RenamedProperty kNearest[] = {{"Report", "Document"},         {"IdentityDocument", "Identification"},
                                        {"Location", "Address"},        {"Thing", "LegalEntity"},
                                        {"LegalEntity", "LegalEntity"}, {"Interval", "UnknownLink"}};

std::string schemaOf(const Schema& schema) {
  const auto theirs = [](std::string_view name) -> std::string {
    if (std::find(kTheirs.begin(), kTheirs.end(), name) != kTheirs.end()) return std::string(name);
    for (const RenamedProperty& renamed : kNearest)
      if (renamed.ours == name) return std::string(renamed.theirs);
    return {};
  };
  if (std::string name = theirs(schema.name); !name.empty()) return name;
  if (schema.kind == ItemKind::Event) return "Event";
  if (schema.kind == ItemKind::Link) return "UnknownLink";
  for (const std::string& ancestor : schema.ancestors)
    if (std::string name = theirs(ancestor); !name.empty()) return name;
  return "LegalEntity";
}

/// Dates as ISO prefixes without a zone, phones and countries as they are.
std::string dateOf(const std::string& text) {
  const auto time = parseTimeValue(text);
  if (!time) return text;
  switch (time->precision) {
    case TimePrecision::Year:
      return text.substr(0, 4);
    case TimePrecision::Month:
      return text.substr(0, 7);
    case TimePrecision::Day:
      return text.substr(0, 10);
    default:
      return isoText(time->from).substr(0, 19);
  }
}

void addOnce(Json& properties, const std::string& name, std::string value) {
  Json& list = properties[name];
  if (!list.is_array()) list = Json::array();
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

void addValue(const Outgoing& out, const OutItem& item, const OutValue& value, const std::string& schema,
              Json& properties) {
  std::string name(value.property);
  // A link that they have not keeps its ends as the ends of an unknown link, and says what it was.
  if (schema == "UnknownLink" && item.schema->kind == ItemKind::Link && item.schema->name != "UnknownLink") {
    if (name == item.schema->from) name = "subject";
    if (name == item.schema->to) name = "object";
  }
  if (schema == "Identification" && name == "issueDate") name = "startDate";
  if (schema == "Identification" && name == "expiryDate") name = "endDate";
  if (schema == "LegalEntity" && name == "number") name = item.schema->name == "Phone" ? "phone" : "idNumber";
  if (schema == "Document" && name == "contentHash") return;  // theirs is a SHA-1
  if (value.type == PropertyType::Item) {
    const auto id = ItemId::parse(value.value);
    if (!id || !out.find(*id)) return;
    addOnce(properties, name, value.value);
  } else if (value.type == PropertyType::Time) {
    addOnce(properties, name, dateOf(value.value));
  } else if (value.type == PropertyType::Place) {
    const auto place = parsePlace(value.value);
    if (schema == "Address" && place && place->point) {
      addOnce(properties, "latitude", numberText(place->point->lat / 1e7));
      addOnce(properties, "longitude", numberText(place->point->lon / 1e7));
    } else {
      addOnce(properties, "notes", name + ": " + value.value);
    }
  } else if (value.type == PropertyType::Money) {
    const auto space = value.value.rfind(' ');
    addOnce(properties, name, value.value.substr(0, space));
    if (space != std::string::npos) addOnce(properties, "currency", value.value.substr(space + 1));
  } else if (value.type == PropertyType::Country) {
    std::string code = value.value;
    for (char& c : code) c = ascii::lower(c);
    addOnce(properties, name, code);
  } else {
    addOnce(properties, name, value.value);
  }
}

Json entityOf(const Outgoing& out, const OutItem& item) {
  const std::string schema = schemaOf(*item.schema);
  Json properties = Json::object();
  for (const OutValue& value : item.values) addValue(out, item, value, schema, properties);
  const bool isLink = item.schema->kind == ItemKind::Link;
  if (!isLink && schema == "LegalEntity" && !properties.contains("name"))
    addOnce(properties, "name", item.isStub ? "(withheld)" : item.caption);
  if (schema != item.schema->name) addOnce(properties, isLink ? "role" : "notes", item.schema->label);
  // They have no place for these but notes; a program that reads our context finds them value by value.
  Json statements = Json::array();
  for (const OutValue& value : item.values) {
    const OutOrigin& origin = out.originOf(value);
    Json one{{"property", value.property}, {"value", value.value}};
    if (origin.grading) one["grading"] = origin.grading->key();
    if (!origin.markingText.empty()) one["marking"] = origin.markingText;
    if (!origin.item.isNil()) one["origin"] = origin.item.text();
    if (!value.locator.empty()) one["locator"] = value.locator;
    statements.push_back(std::move(one));
  }
  Json context{{"schema", item.schema->name}, {"marking", out.markingOf(item).text()}, {"statements", statements}};
  return {{"id", item.id.text()}, {"schema", schema}, {"properties", properties}, {"fairlead", context}};
}

}  // namespace

std::int64_t FtmWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  std::int64_t count = 0;
  for (const OutItem& item : out.items()) {
    const ItemKind kind = item.schema->kind;
    const bool isContent = kind == ItemKind::Entity || kind == ItemKind::Link || kind == ItemKind::Event;
    if (!isContent && kind != ItemKind::Report) continue;
    progress.check();
    sink.write(entityOf(out, item).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
    count += isContent;
  }
  return count;
}

}  // namespace fairlead::exchange
