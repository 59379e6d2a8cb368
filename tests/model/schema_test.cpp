// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/schema.h"

#include "core/base/error.h"
#include "core/base/resources.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;

namespace {
Error refusalOf(const std::string& json) {
  const test::TemporaryFolder folder;
  writeFileAtomically(folder / "kinds.json", json);
  try {
    SchemaSet::read(folder.path());
  } catch (const Failure& failure) {
    return failure.error();
  }
  return {};
}
}  // namespace

TEST_CASE("the schemas that ship can be read, and all that is named exists") {
  const SchemaSet& schemas = SchemaSet::standard();
  for (const char* name : {"Person",   "Organization", "Company",     "Vessel",       "Vehicle",          "Phone",
                           "Sim",      "Handset",      "BankAccount", "CryptoWallet", "Payment",          "Call",
                           "Message",  "Address",      "Location",    "Event",        "Crossing",         "Meeting",
                           "Sighting", "Seizure",      "Journey",     "UserAccount",  "IdentityDocument", "Email",
                           "Money",    "CashTransfer", "Ownership",   "Directorship", "Membership",       "Employment",
                           "Family",   "Associate",    "UnknownLink", "Holding",      "Participation",    "Residence",
                           "Located",  "Report",       "Record",      "Source",       "Judgement",        "Annotation",
                           "Chart",    "Layer",        "Pack"}) {
    INFO(name);
    const Schema* schema = schemas.find(name);
    REQUIRE(schema != nullptr);
    CHECK(schema->property("recordId") != nullptr);
    CHECK_FALSE(schema->isAbstract);
    CHECK_FALSE(schema->caption.empty());
    CHECK_FALSE(schema->colour.empty());
  }
}

TEST_CASE("calls, messages and payments are links with two ends and a time") {
  const SchemaSet& schemas = SchemaSet::standard();
  const Schema& call = schemas.at("Call");
  CHECK(call.kind == ItemKind::Link);
  CHECK(call.from == "caller");
  CHECK(call.to == "receiver");
  CHECK(call.time == "date");
  CHECK(schemas.at("Message").from == "sender");
  CHECK(schemas.at("Message").to == "recipient");
  const Schema& cash = schemas.at("CashTransfer");
  CHECK(cash.isA("Payment"));
  CHECK(cash.from == "payer");
  CHECK(cash.to == "beneficiary");
  CHECK(cash.property("amount")->type == PropertyType::Money);
  CHECK_FALSE(schemas.at("Associate").isDirected);
}

TEST_CASE("what a schema extends gives it properties, kind, caption and colour") {
  const SchemaSet& schemas = SchemaSet::standard();
  const Schema& vessel = schemas.at("Vessel");
  CHECK(vessel.isA("Vehicle"));
  CHECK(vessel.isA("Thing"));
  CHECK_FALSE(vessel.isA("Person"));
  CHECK(vessel.ancestors.front() == "Vehicle");
  CHECK(vessel.property("registrationNumber")->isMatchable);
  CHECK(vessel.property("imoNumber")->type == PropertyType::Identifier);
  CHECK(schemas.at("Crossing").kind == ItemKind::Event);
  CHECK(schemas.at("Company").property("registrationNumber") != nullptr);
  CHECK(schemas.at("Email").property("address")->type == PropertyType::Email);
}

TEST_CASE("an unknown schema is refused with the nearest names") {
  try {
    SchemaSet::standard().at("Vesel");
    FAIL("nothing thrown");
  } catch (const Failure& failure) {
    CHECK(failure.error().code == ErrorCode::Invalid);
    CHECK(failure.error().message.find("Vessel") != std::string::npos);
  }
}

TEST_CASE("a schema file that is wrong is refused, naming file and schema") {
  const Error type = refusalOf(R"({"Boat": {"kind": "entity", "properties": {"length": {"type": "metres"}}}})");
  CHECK(type.code == ErrorCode::Malformed);
  CHECK(type.where == "kinds.json: Boat");
  CHECK(type.message.find("metres") != std::string::npos);
  CHECK(refusalOf(R"({"Boat": {"extends": ["Ship"], "kind": "entity"}})").message.find("Ship") != std::string::npos);
  CHECK(refusalOf(R"({"A": {"extends": ["B"], "kind": "entity"}, "B": {"extends": ["A"]}})")
            .message.find("extends itself") != std::string::npos);
  CHECK(refusalOf(R"({"Tie": {"kind": "link"}})").message.find("both ends") != std::string::npos);
  CHECK(refusalOf(R"({"Boat": {"kind": "entity", "caption": ["nome"]}})").message.find("nome") != std::string::npos);
  CHECK(refusalOf(R"({"Boat": {"kind": "entity", "properties": {"port": {"type": "item", "range": "Port"}}}})")
            .message.find("Port") != std::string::npos);
  CHECK(refusalOf(R"({"Boat": {"label": "Boat"}})").message.find("kind") != std::string::npos);
  CHECK(refusalOf("{\"Boat\": ").where == "kinds.json: (none yet)");
}

TEST_CASE("kinds of items have names that read back") {
  for (int i = 0; i <= static_cast<int>(ItemKind::Pack); ++i) {
    const auto kind = static_cast<ItemKind>(i);
    CHECK(parseItemKind(itemKindName(kind)) == kind);
  }
  CHECK_FALSE(parseItemKind("thing"));
}
