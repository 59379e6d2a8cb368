// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/suggest_specification.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/error.h"
#include "core/ingest/column_guess.h"
#include "core/ingest/known_tables.h"

namespace fairlead::ingest {

namespace {

using Json = nlohmann::ordered_json;

/// Takes the guessed columns one after another for what they may mean; what is left over is told.
class Proposal {
 public:
  explicit Proposal(std::vector<ColumnGuess> guesses) : m_guesses(std::move(guesses)) {}

  Json items = Json::array();
  std::vector<std::string> notes;

  void build() {
    buildPair(ColumnKind::Phone, "Phone", "number", "Call");
    buildPair(ColumnKind::Iban, "BankAccount", "iban", "Payment");
    buildPair(ColumnKind::Account, "BankAccount", "accountNumber", "Payment");
    buildPerson();
    buildSighting(ColumnKind::Plate, "vehicle", "Vehicle", "registrationNumber");
    buildSighting(ColumnKind::Mmsi, "vessel", "Vessel", "mmsi");
    buildSighting(ColumnKind::Imo, "vessel", "Vessel", "imoNumber");
    buildHeld();
    if (items.empty()) buildEvent();
    tellRest();
  }

 private:
  const ColumnGuess* take(ColumnKind kind, std::optional<bool> isTo = {}) {
    for (std::size_t i = 0; i < m_guesses.size(); ++i) {
      const bool isFree = std::find(m_taken.begin(), m_taken.end(), i) == m_taken.end();
      if (!isFree || m_guesses[i].kind != kind || (isTo && m_guesses[i].isTo != *isTo)) continue;
      m_taken.push_back(i);
      return &m_guesses[i];
    }
    return nullptr;
  }
  void addTo(Json& properties, std::string_view property, ColumnKind kind) {
    if (const ColumnGuess* column = take(kind)) properties[std::string(property)] = {{"column", column->name}};
  }
  Json entity(const std::string& as, const std::string& schema, const std::string& property,
              const ColumnGuess& column) {
    return {{"as", as},
            {"schema", schema},
            {"key", {column.name}},
            {"properties", {{property, {{"column", column.name}}}}}};
  }
  void addPlace(Json& properties) {
    const ColumnGuess* latitude = take(ColumnKind::Latitude);
    const ColumnGuess* longitude = take(ColumnKind::Longitude);
    if (latitude && longitude) properties["location"] = {{"latitude", latitude->name}, {"longitude", longitude->name}};
  }
  void addTime(Json& item) {
    if (const ColumnGuess* time = take(ColumnKind::Time)) item["time"] = {{"column", time->name}};
  }
  std::ptrdiff_t count(ColumnKind kind) const {
    return std::count_if(m_guesses.begin(), m_guesses.end(), [&](const ColumnGuess& one) { return one.kind == kind; });
  }

  void buildPair(ColumnKind kind, const std::string& schema, const std::string& property, const std::string& link) {
    if (count(kind) < 2) return;
    const ColumnGuess* to = take(kind, true);
    const ColumnGuess* from = take(kind, false);
    if (!from) from = take(kind);
    if (!to) {
      to = take(kind);
      notes.push_back("No name of a column tells which end is which: \"" + from->name +
                      "\" was taken for the first, \"" + to->name + "\" for the second.");
    }
    const std::string prefix = schema == "Phone" ? "phone" : "account";
    items.push_back(entity(prefix + "_from", schema, property, *from));
    items.push_back(entity(prefix + "_to", schema, property, *to));
    Json made{{"as", link == "Call" ? "call" : "payment"},
              {"link", link},
              {"from", prefix + "_from"},
              {"to", prefix + "_to"}};
    addTime(made);
    Json properties = Json::object();
    if (link == "Call") {
      addTo(properties, "duration", ColumnKind::Duration);
      addTo(properties, "imei", ColumnKind::Imei);
      addTo(properties, "imsi", ColumnKind::Imsi);
    } else {
      addTo(properties, "amount", ColumnKind::Amount);
      addTo(properties, "currency", ColumnKind::Currency);
      addTo(properties, "purpose", ColumnKind::Purpose);
    }
    made["properties"] = std::move(properties);
    items.push_back(std::move(made));
  }

  void buildPerson() {
    if (count(ColumnKind::Name) + count(ColumnKind::LastName) == 0 || count(ColumnKind::Mmsi) > 0) return;
    Json properties = Json::object(), key = Json::array();
    for (const auto& [property, kind] : {std::pair{"name", ColumnKind::Name},
                                         {"firstName", ColumnKind::FirstName},
                                         {"lastName", ColumnKind::LastName},
                                         {"birthDate", ColumnKind::Birth}}) {
      const ColumnGuess* column = take(kind);
      if (!column) continue;
      properties[property] = {{"column", column->name}};
      key.push_back(column->name);
    }
    if (!properties.contains("birthDate"))
      notes.push_back("Persons are told apart by their names alone; name a better key if there is one.");
    items.push_back({{"as", "person"}, {"schema", "Person"}, {"key", key}, {"properties", properties}});
  }

  void buildSighting(ColumnKind kind, const std::string& as, const std::string& schema, const std::string& property) {
    if (std::any_of(items.begin(), items.end(), [&](const Json& item) { return item["as"] == as; })) return;
    const ColumnGuess* column = take(kind);
    if (!column) return;
    Json thing = entity(as, schema, property, *column);
    if (kind == ColumnKind::Plate) thing["properties"][property]["clean"] = "plate";
    if (kind == ColumnKind::Mmsi) {
      addTo(thing["properties"], "imoNumber", ColumnKind::Imo);
      addTo(thing["properties"], "name", ColumnKind::Name);
    }
    items.push_back(std::move(thing));
    if (count(ColumnKind::Time) == 0) return;
    Json properties{{"observed", {{"item", as}}}};
    addPlace(properties);
    Json sighting{{"as", "sighting"}, {"schema", "Sighting"}};
    addTime(sighting);
    sighting["properties"] = std::move(properties);
    items.push_back(std::move(sighting));
  }

  /// One number or address beside a person is that person's.
  void buildHeld() {
    const bool hasPerson =
        std::any_of(items.begin(), items.end(), [](const Json& item) { return item["as"] == "person"; });
    if (const ColumnGuess* phone = take(ColumnKind::Phone)) {
      items.push_back(entity("phone", "Phone", "number", *phone));
      if (hasPerson)
        items.push_back(
            {{"as", "holds"}, {"link", "Holding"}, {"from", "person"}, {"to", "phone"}, {"optional", true}});
    }
    if (const ColumnGuess* email = take(ColumnKind::Email))
      items.push_back(entity("email", "Email", "address", *email));
    if (const ColumnGuess* account = take(ColumnKind::Iban))
      items.push_back(entity("account", "BankAccount", "iban", *account));
  }

  void buildEvent() {
    if (count(ColumnKind::Time) == 0) return;
    Json event{{"as", "event"}, {"schema", "Event"}}, properties = Json::object();
    addTime(event);
    addPlace(properties);
    addTo(properties, "name", ColumnKind::Text);
    event["properties"] = std::move(properties);
    items.push_back(std::move(event));
  }

  void tellRest() {
    std::string rest;
    for (std::size_t i = 0; i < m_guesses.size(); ++i)
      if (m_guesses[i].kind != ColumnKind::Empty && std::find(m_taken.begin(), m_taken.end(), i) == m_taken.end())
        rest += (rest.empty() ? "" : ", ") + m_guesses[i].name;
    if (!rest.empty())
      notes.push_back("These columns become no property, only part of the record's text: " + rest + ".");
  }

  std::vector<ColumnGuess> m_guesses;
  std::vector<std::size_t> m_taken;
};

std::string orderOf(const std::vector<ColumnGuess>& guesses, std::vector<std::string>& notes) {
  bool isDay = false, isMonth = false, isOpen = false;
  for (const ColumnGuess& guess : guesses) {
    isDay = isDay || guess.isDayFirst;
    isMonth = isMonth || guess.isMonthFirst;
    isOpen = isOpen || guess.isOpen;
  }
  if (isDay && !isMonth) return "dmy";
  if (isMonth && !isDay) return "mdy";
  if (isDay)
    notes.push_back("Some dates have the day first and some the month; give each column its \"format\".");
  else if (isOpen)
    notes.push_back("No date tells whether day or month comes first; say \"date_order\": \"dmy\" or \"mdy\".");
  return {};
}

}  // namespace

SuggestedSpecification suggestSpecification(const TableHead& head, const std::vector<TableRow>& rows,
                                            const std::string& name, const SchemaSet& schemas) {
  if (auto known = knownTable(head, rows, schemas)) return {known->specification.json(), std::move(known->notes)};
  std::vector<ColumnGuess> guesses;
  for (std::size_t column = 0; column < head.columns.size(); ++column) {
    std::vector<std::string> values;
    for (const TableRow& row : rows)
      if (column < row.cells.size() && row.cells[column].find_first_not_of(" \t\r\n") != std::string::npos)
        values.push_back(row.cells[column]);
    guesses.push_back(guessColumn(head.columns[column], values));
  }
  Json json{{"name", name}, {"source", ""}, {"grading", ""}};
  SuggestedSpecification out;
  if (const std::string order = orderOf(guesses, out.notes); !order.empty()) json["date_order"] = order;
  const bool hasTime =
      std::any_of(guesses.begin(), guesses.end(), [](const auto& g) { return g.kind == ColumnKind::Time; });
  if (hasTime) out.notes.push_back("Times without a zone are read as UTC; say \"zone\" if they are local.");
  if (std::any_of(guesses.begin(), guesses.end(), [](const auto& guess) { return guess.needsRegion; }))
    out.notes.push_back("Some telephone numbers have no country code; say \"region\", such as \"GB\".");
  Proposal proposal(guesses);
  proposal.build();
  if (proposal.items.empty())
    throw Failure(
        ErrorCode::Unsupported,
        "Neither the head nor the first rows tell what this table speaks of; write its specification by hand.", name);
  json["items"] = proposal.items;
  out.notes.insert(out.notes.end(), proposal.notes.begin(), proposal.notes.end());
  out.notes.push_back("Say the \"source\" and the \"grading\", and look at a dry run first.");
  ImportSpecification::parse(json.dump(), schemas);  // what is proposed can be used
  out.json = json.dump(2);
  return out;
}

}  // namespace fairlead::ingest
