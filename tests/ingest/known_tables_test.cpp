// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/known_tables.h"

#include <algorithm>
#include <fstream>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/ingest/table_import.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

// Accounts that banks publish as examples; opening 1000.00 - 250.50 + 1200.00 = 1949.50.
std::string statement(const std::string& closing = "1949,50") {
  return ":20:SAMPLE1\r\n:25:GB33BUKB20201555555555\r\n:28C:1/1\r\n:60F:C220901EUR1000,00\r\n"
         ":61:2209020902D250,50NTRFNONREF//B1\r\n:86:Outboard motors\r\n"
         ":61:2209050905C1200,00NTRFNONREF//B2\r\n:86:Transport\r\n"
         ":62F:C220930EUR" +
         closing + "\r\n-\r\n";
}

struct Imported {
  TableImportAnswer answer;
  std::unique_ptr<store::Case> open;
};

Imported import(const std::string& bytes, const std::string& name) {
  const test::TemporaryFolder folder;
  std::ofstream(folder / name, std::ios::binary) << bytes;
  const store::Actor analyst{"analyst", {}, {}, {}, {}, {}};
  Imported out;
  out.open = store::Case::create(folder / "case.fairlead", {"Known", {}, Classification::None, GradingScheme::Uk3x5x2},
                                 analyst)
                 .orThrow();
  std::vector<TableRow> rows;
  const TableHead head = TableReader(folder / name).readHead(1, rows);
  auto specification = knownSpecification(head, out.open->schemas());
  REQUIRE(specification);
  out.answer =
      TableImport(*out.open, std::move(*specification), analyst).run(folder / name, false, unwatched()).orThrow();
  return out;
}

std::vector<std::string> valuesOf(const Imported& imported, std::string_view property) {
  std::vector<std::string> out;
  imported.open->statements().forEachValue(property, [&](store::Key, std::string_view value) {
    out.emplace_back(value);
    return true;
  });
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("a bank statement needs no specification: accounts and payments, exact amounts with their currency") {
  const Imported imported = import(statement(), "statement.sta");
  CHECK(imported.answer.rejected.empty());
  CHECK(imported.answer.links == 2);
  CHECK(imported.answer.warnings.empty());
  CHECK(valuesOf(imported, "amount") == std::vector<std::string>{"1200.00", "250.50"});
  CHECK(valuesOf(imported, "currency") == std::vector<std::string>{"EUR", "EUR"});
  const auto account = imported.open->statements().subjectsWith("iban", "GB33BUKB20201555555555");
  REQUIRE(account.size() == 1);
  std::vector<std::string> ends;
  for (const auto& stored : imported.open->statements().pointingAt(account.front())) ends.push_back(stored.property);
  std::sort(ends.begin(), ends.end());
  CHECK(ends == std::vector<std::string>{"beneficiary", "payer"});
}

TEST_CASE("a balance that its movements do not give is told with the figures") {
  const Imported imported = import(statement("2949,50"), "statement.sta");
  REQUIRE(imported.answer.warnings.size() == 1);
  CHECK(imported.answer.warnings.front().find("2949.50") != std::string::npos);
  CHECK(imported.answer.links == 2);
}

TEST_CASE("positions of ships are known by their head, and what stands for nothing is left out") {
  const Imported imported = import(
      "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType\n"
      "970000001,2022-09-03T02:15:00,51.01,2.05,4.2,310.0,511.0,SEA SAMPLE,IMO0000000,,\n"
      "970000001,2022-09-03T02:16:00,51.02,2.04,4.3,311.0,312.0,SEA SAMPLE,IMO0000000,,\n",
      "ais.csv");
  CHECK(imported.answer.entities == 1);
  CHECK(imported.answer.events == 2);
  CHECK(valuesOf(imported, "heading") == std::vector<std::string>{"312.0"});
  CHECK(valuesOf(imported, "imoNumber").empty());
}

TEST_CASE(
    "the example specifications read rows of the public tables they are for, totals and placeholders told as such") {
  struct Example {
    const char *specification, *head, *row, *schema, *date, *location;
  };
  const auto example =
      GENERATE(Example{"solent-ais", "Time,MMSI,Latitude_degrees,Longitude_degrees,COG_degrees,SOG_knots",
                       "2022-09-03 02:15:11.218,970000001,50.77,-1.09,157.8,5.9", "Sighting",
                       "2022-09-03T02:15:11.218Z", "-1.09,50.77"},
               Example{"missing-migrants",
                       "Incident ID,Incident Date,Location of death,Cause of Death,Coordinates,Migration route,"
                       "Information Source,URL",
                       "X1,\"Sat, 09/03/2022 - 12:00\",Off Sample,Drowning,\"35.68, -5.31\",Western,Press,", "Event",
                       "2022-09-03", "-5.31,35.68"},
               Example{"small-boats", "Date,Migrants arrived,Boats arrived,Notes", "2022-09-03T00:00:00,7,1,",
                       "Crossing", "2022-09-03[Europe/London]", ""},
               Example{"frontex-detections", "route,type,nat,t,n", "Sample Route,Sea,FR,2022-09-01,41.0", "Crossing",
                       "2022-09", ""});
  CAPTURE(example.specification);
  const test::TemporaryFolder folder;
  const store::Actor analyst{"analyst", {}, {}, {}, {}, {}};
  const auto open = store::Case::create(folder / "case.fairlead",
                                        {"Examples", {}, Classification::None, GradingScheme::Uk3x5x2}, analyst)
                        .orThrow();
  const std::string json =
      readFile(resource("specifications/examples/" + std::string(example.specification) + ".json"));
  auto specification = ImportSpecification::parse(json, open->schemas());
  CHECK(specification.warnings.empty());
  specification.table.sheet.clear();  // a CSV has none
  std::ofstream(folder / "table.csv") << example.head << "\n" << example.row << "\n";
  const auto answer =
      TableImport(*open, std::move(specification), analyst).run(folder / "table.csv", true, unwatched()).orThrow();
  CHECK(answer.rejected.empty());
  CHECK(answer.cells.empty());
  REQUIRE(answer.first.size() == 1);
  const PlannedItem& item = answer.first.front().items.back();
  CHECK(item.schema->name == example.schema);
  std::string date, location;
  for (const auto& [property, value] : item.values) {
    if (property == "date") date = value.value;
    if (property == "location") location = value.value;
  }
  CHECK(date == example.date);
  CHECK(location == example.location);
}
