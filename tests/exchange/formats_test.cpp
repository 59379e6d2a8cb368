// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// STIX 2.1, FollowTheMoney and i2's .anx.
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "core/exchange/stix_ids.h"
#include "core/exchange/uuid5.h"
#include "tests/exchange/exchange_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;
using nlohmann::json;

namespace {

/// What OASIS' schemas ask of every object: form of ids and times, members that each type must have, no empty list.
void requireValid(const json& object) {
  static const std::regex id(
      "^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
  static const std::regex time(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$)");  // created, modified: to the millisecond
  static const std::regex memberName("^[a-z][a-z0-9_]{1,249}$");
  static const std::map<std::string, std::vector<std::string>> kMembers{
      {"identity", {"name"}},
      {"incident", {"name"}},
      {"location", {}},
      {"report", {"name", "published", "object_refs"}},
      {"note", {"content", "object_refs"}},
      {"relationship", {"relationship_type", "source_ref", "target_ref"}},
      {"extension-definition", {"created_by_ref", "name", "schema", "version", "extension_types"}},
      {"fairlead-entity", {"name"}},
      {"email-addr", {"value"}},
      {"domain-name", {"value"}},
      {"url", {"value"}},
      {"ipv4-addr", {"value"}},
      {"user-account", {"extensions"}},
      {"marking-definition", {}}};
  INFO(object.dump());
  const std::string type = object.at("type");
  REQUIRE(kMembers.contains(type));
  CHECK(object.at("spec_version") == "2.1");
  CHECK(std::regex_match(object.at("id").get<std::string>(), id));
  CHECK(object.at("id").get<std::string>().starts_with(type + "--"));
  for (const std::string& member : kMembers.at(type)) CHECK(object.contains(member));
  static const std::set<std::string> kObservables{"email-addr", "domain-name", "url", "ipv4-addr", "user-account"};
  const bool isObservable = kObservables.contains(type);
  CHECK(object.contains("created") == !isObservable);
  CHECK(object.contains("modified") == (!isObservable && type != "marking-definition"));
  for (const char* name : {"created", "modified", "published", "start_time", "stop_time"})
    if (object.contains(name)) CHECK(std::regex_match(object.at(name).get<std::string>(), time));
  if (object.contains("start_time") && object.contains("stop_time"))
    CHECK(object.at("start_time").get<std::string>() < object.at("stop_time").get<std::string>());
  if (type == "location")
    CHECK((object.contains("country") || (object.contains("latitude") && object.contains("longitude"))));
  if (type == "marking-definition") CHECK((object.contains("definition") || object.contains("extensions")));
  for (const auto& [name, value] : object.items()) {
    CHECK_FALSE((value.is_array() && value.empty()));
    CHECK_FALSE(value.is_null());
    CHECK(std::regex_match(name, memberName));
    if (name.ends_with("_ref")) CHECK(std::regex_match(value.get<std::string>(), id));
    if (name.ends_with("_refs"))
      for (const auto& one : value) CHECK(std::regex_match(one.get<std::string>(), id));
  }
}

/// OASIS' own; bundles need not hold it.
constexpr const char* kTlpExtension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

std::set<std::string> idsOf(const json& bundle) {
  std::set<std::string> ids;
  for (const auto& object : bundle.at("objects")) CHECK(ids.insert(object.at("id")).second);
  return ids;
}

struct Networked : ExchangeFixture {
  ItemId mail = item("Email", {{"address", "john@example.com"}}, good);
  ItemId sameMail = item("Email", {{"address", "john@example.com"}}, good);
  ItemId site = item("InternetName", {{"domain", "example.com"}}, good);
  ItemId phone = item("Phone", {{"number", "+447700900123"}}, good);
  ItemId holding = item("Holding", {{"holder", karim.text()}, {"object", phone.text()}, {"date", "2022-09"}},
                        said(open, "4x4:B2", "OFFICIAL / TLP:AMBER"));
  ItemId note = item("Annotation", {{"target", karim.text()}, {"text", "Ask again in May"}});
};

}  // namespace

TEST_CASE("identifiers of cyber-observables are those of the standard's own examples") {
  CHECK(exchange::observableId("domain-name", {{"value", "example.com"}}) ==
        "domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
  CHECK(exchange::observableId("ipv4-addr", {{"value", "198.51.100.3"}}) ==
        "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
  CHECK(exchange::observableId("email-addr", {{"value", "john@example.com"}}) ==
        "email-addr--7165e2a9-671f-585d-b1e1-ca59c671d934");
  CHECK(exchange::uuid5(Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8").value(), "www.example.com").text() ==
        "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("a STIX bundle holds valid objects that refer to one another") {
  Networked made;
  const json bundle = json::parse(made.exported("stix"));
  CHECK(bundle.at("type") == "bundle");
  CHECK_FALSE(bundle.contains("spec_version"));
  const auto ids = idsOf(bundle);
  std::map<std::string, int> types;
  for (const auto& object : bundle.at("objects")) {
    requireValid(object);
    ++types[object.at("type")];
    for (const char* ref : {"source_ref", "target_ref", "created_by_ref"})
      if (object.contains(ref)) CHECK(ids.contains(object.at(ref)));
    for (const char* refs : {"object_refs", "object_marking_refs"})
      if (object.contains(refs))
        for (const auto& one : object.at(refs)) CHECK(ids.contains(one));
    if (object.contains("extensions"))
      for (const auto& [id, extension] : object.at("extensions").items())
        CHECK((ids.contains(id) || id == kTlpExtension));
  }
  CHECK(types["identity"] == 4);  // three persons and Fairlead itself
  CHECK(types["incident"] == 1);
  CHECK(types["location"] == 1);
  CHECK(types["email-addr"] == 1);  // two entities of one address are one observable
  CHECK(types["extension-definition"] == 2);
  CHECK(types["domain-name"] == 1);
  CHECK(types["fairlead-entity"] == 1);
  CHECK(types["report"] == 2);
  CHECK(types["note"] == 1);
  CHECK(types["relationship"] == 2 + 3);  // links, and the ties of the meeting
  CHECK(ids.contains("marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"));  // OASIS' TLP:AMBER
}

TEST_CASE("STIX keeps each statement with its own grading, marking and origin") {
  Networked made;
  const json bundle = json::parse(made.exported("stix"));
  bool isFound = false;
  for (const auto& object : bundle.at("objects")) {
    if (object.at("type") != "relationship" || object.value("relationship_type", "") != "holding") continue;
    isFound = true;
    CHECK(object.at("start_time") == "2022-09-01T00:00:00.000Z");
    const json& extension = object.at("extensions").begin().value();
    CHECK(extension.at("schema") == "Holding");
    const json& statement = extension.at("statements").at(0);
    CHECK(statement.at("grading") == "B2");
    CHECK(statement.at("grading_scheme") == "4x4");
    CHECK(statement.at("origin") == "IR000101");
    CHECK(statement.at("marking") == "OFFICIAL / TLP:AMBER");
  }
  CHECK(isFound);
}

TEST_CASE("an observable that several entities share keeps what each says, under the highest marking") {
  Networked made;
  const ItemId third = made.item("Email", {{"address", "john@example.com"}, {"notes", "Used in May"}}, made.secret);
  const json bundle = json::parse(made.exported("stix"));
  bool isFound = false;
  for (const auto& object : bundle.at("objects")) {
    if (object.at("type") != "email-addr") continue;
    isFound = true;
    CHECK(object.at("extensions").begin()->at("statements").size() == 4);
    CHECK(object.at("extensions").dump().find(third.text()) != std::string::npos);
    REQUIRE(object.at("object_marking_refs").size() == 1);
    for (const auto& other : bundle.at("objects"))
      if (other.at("id") == object.at("object_marking_refs").at(0))
        CHECK(other.at("definition").at("statement") == "SECRET");
  }
  CHECK(isFound);
}

TEST_CASE("FollowTheMoney has one entity a line, with values as lists of texts") {
  Networked made;
  std::istringstream lines(made.exported("ftm"));
  std::map<std::string, json> entities;
  for (std::string line; std::getline(lines, line);) {
    const json entity = json::parse(line);
    CHECK(entity.at("id").is_string());
    for (const auto& [name, values] : entity.at("properties").items()) {
      CHECK(values.is_array());
      for (const auto& value : values) CHECK(value.is_string());
    }
    entities[entity.at("id")] = entity;
  }
  const json karim = entities.at(made.karim.text());
  CHECK(karim.at("schema") == "Person");
  CHECK(karim.at("properties").at("birthDate") == json({"1988-03-04"}));
  const json tie = entities.at(made.tie.text());
  CHECK(tie.at("schema") == "Associate");
  CHECK(tie.at("properties").at("person") == json({made.karim.text()}));
  const json holding = entities.at(made.holding.text());  // they have no such link
  CHECK(holding.at("schema") == "UnknownLink");
  CHECK(holding.at("properties").at("subject") == json({made.karim.text()}));
  CHECK(holding.at("properties").at("role") == json({"Holding"}));
  const json phone = entities.at(made.phone.text());
  CHECK(phone.at("schema") == "LegalEntity");
  CHECK(phone.at("properties").at("phone") == json({"+447700900123"}));
  CHECK(entities.at(made.farm.text()).at("properties").at("latitude") == json({"50.987"}));
  CHECK(entities.at(made.meeting.text()).at("properties").at("date") == json({"2022-09-03T03:00:00"}));
}

TEST_CASE("an i2 chart has unique identities, links between them, and grades by their index") {
  Networked made;
  const std::string text = made.exported("anx");
  pugi::xml_document document;
  REQUIRE(document.load_buffer(text.data(), text.size()));
  const auto chart = document.child("Chart");
  static const std::regex id("^[A-Za-z][A-Za-z0-9_-]*$");
  std::set<std::string> identities, numbers, ids;
  for (const auto& found : document.select_nodes("//@Id")) {
    CHECK(std::regex_match(found.attribute().value(), id));
    CHECK(ids.insert(found.attribute().value()).second);
  }
  for (const auto& found : document.select_nodes("//@LinkTypeReference | //@AttributeClassReference"))
    CHECK(ids.contains(found.attribute().value()));
  int links = 0;
  for (const auto& item : chart.child("ChartItemCollection").children("ChartItem")) {
    if (const auto entity = item.child("End").child("Entity")) {
      CHECK(identities.insert(entity.attribute("Identity").value()).second);
      numbers.insert(entity.attribute("EntityId").value());
    }
  }
  for (const auto& item : chart.child("ChartItemCollection").children("ChartItem")) {
    const auto link = item.child("Link");
    if (!link) continue;
    ++links;
    CHECK(numbers.contains(link.attribute("End1Id").value()));
    CHECK(numbers.contains(link.attribute("End2Id").value()));
    if (const auto grade = item.attribute("GradeOneIndex")) {
      const auto list = chart.child("GradeOne").child("StringCollection");
      CHECK(grade.as_int() < std::distance(list.begin(), list.end()));
    }
  }
  CHECK(links == 2 + 3);
  CHECK(text.find("4x4 B") != std::string::npos);
}
