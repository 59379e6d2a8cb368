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
  std::vector<std::string> notes;
};

bool says(const std::vector<std::string>& notes, std::string_view words) {
  return std::any_of(notes.begin(), notes.end(), [&](const auto& note) { return note.find(words) != note.npos; });
}

bool isKnown(std::vector<std::string> columns, std::vector<std::string> cells) {
  TableHead head;
  head.columns = std::move(columns);
  return knownTable(head, {{2, std::move(cells)}}, SchemaSet::standard()).has_value();
}

Imported import(const std::string& bytes, const std::string& name, const std::string& region = {}) {
  const test::TemporaryFolder folder;
  std::ofstream(folder / name, std::ios::binary) << bytes;
  const store::Actor analyst{"analyst", {}, {}, {}, {}, {}};
  Imported out;
  out.open = store::Case::create(folder / "case.fairlead", {"Known", {}, Classification::None, GradingScheme::Uk3x5x2},
                                 analyst)
                 .orThrow();
  std::vector<TableRow> rows;
  const TableHead head = TableReader(folder / name).readHead(kRowsToKnow, rows);
  auto known = knownTable(head, rows, out.open->schemas());
  REQUIRE(known);
  out.notes = std::move(known->notes);
  known->specification.region = region;
  out.answer =
      TableImport(*out.open, std::move(known->specification), analyst).run(folder / name, false, unwatched()).orThrow();
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

TEST_CASE("the newer positions of MarineCadastre, longitude before latitude, are known by their head") {
  const Imported imported = import(
      "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type\n"
      "970000001,2025-09-03 02:15:00,2.05,51.01,4.2,310.0,511,SEA SAMPLE,IMO0000000,,\n",
      "ais.csv");
  CHECK(imported.answer.rejected.empty());
  CHECK(imported.answer.events == 1);
  CHECK(valuesOf(imported, "location") == std::vector<std::string>{"2.05,51.01"});
  CHECK(valuesOf(imported, "heading").empty());
}

TEST_CASE("call records are known by many names of their columns, and what was taken for what is said") {
  const auto table = GENERATE(
      "Call Type,A_Number,B_Number,Start Date,Start Time,Duration (s),First Cell ID\n"
      "VOICE,+447700900456,+33639985566,13/09/2022,02:15:10,65,234-15-1\n"
      "SMS,+33639985566,+447700900456,14/09/2022,23:59:00,0,\n",
      "Rufnummer A;Rufnummer B;Beginn;Dauer\n+447700900456;+33639985566;13.09.2022 02:15:10;65\n"
      "+33639985566;+447700900456;14.09.2022 23:59:00;0\n",
      "numéro appelant,numéro appelé,début,durée\n+447700900456,+33639985566,2022-09-13T02:15:10,65\n"
      "+33639985566,+447700900456,2022-09-14T23:59:00,0\n");
  CAPTURE(table);
  const Imported imported = import(table, "calls.csv");
  CHECK(imported.answer.rejected.empty());
  CHECK(imported.answer.cells.empty());
  CHECK(imported.answer.entities == 2);
  CHECK(imported.answer.links == 2);
  CHECK(valuesOf(imported, "date") == std::vector<std::string>{"2022-09-13T02:15:10Z", "2022-09-14T23:59:00Z"});
  CHECK(valuesOf(imported, "duration") == std::vector<std::string>{"0", "65"});
  CHECK(says(imported.notes, "caller in"));
  CHECK(says(imported.notes, "--zone"));
}

TEST_CASE("a call record's dates that can be read both ways and numbers of no country are asked for, never guessed") {
  const std::string table =
      "calling number,called number,date,time\n07700900456,07700900457,03/09/2022,02:15\n"
      "07700900457,07700900456,04/09/2022,02:15\n";
  const Imported imported = import(table, "calls.csv");
  CHECK(imported.answer.accepted == 0);
  CHECK(imported.answer.rejectedRows == 2);
  CHECK(says(imported.notes, "--date-order"));
  CHECK(says(imported.notes, "--region"));
}

TEST_CASE("plate readings become sightings of vehicles by cameras") {
  const Imported imported = import(
      "VRM,Capture Date,Capture Time,Camera ID,Camera Name,Latitude,Longitude,Direction,Confidence\n"
      "XB-KM 4417,2022-09-03,02:15:10,C1,NL A1 Sample,52.3,6.96,E,99\n"
      "XBKM4417,2022-09-03,04:15:10,C2,BE E34 Sample,51.23,4.33,W,90\n",
      "plates.csv");
  CHECK(imported.answer.rejected.empty());
  CHECK(imported.answer.entities == 1);
  CHECK(imported.answer.events == 2);
  CHECK(valuesOf(imported, "registrationNumber") ==
        std::vector<std::string>{"XBKM4417", "XBKM4417"});  // each row says it
  CHECK(valuesOf(imported, "sensor") == std::vector<std::string>{"BE E34 Sample", "NL A1 Sample"});
  CHECK(valuesOf(imported, "location") == std::vector<std::string>{"4.33,51.23", "6.96,52.3"});
}

TEST_CASE("heads of e-mails become messages to each recipient, an address one however it is written") {
  const Imported imported = import(
      "Date,From,To,Cc,Subject,Message-ID\n"
      "2022-09-03T02:15:10Z,Кarim <Karim@Example.org>,\"goran@example.com; \"\"Nachname, Ana\"\" "
      "<ana@example.com>, goran@example.com\",,Лодка,<1@example.org>\n"
      "2022-09-03T03:15:10Z,goran@example.com,karim@example.org,ana@example.com,Re: Лодка,<2@example.com>\n",
      "heads.csv");
  CHECK(imported.answer.rejected.empty());
  CHECK(imported.answer.entities == 3);
  CHECK(imported.answer.links == 4);
  CHECK(valuesOf(imported, "address") == std::vector<std::string>{"ana@example.com", "ana@example.com",
                                                                  "goran@example.com", "goran@example.com",
                                                                  "karim@example.org", "karim@example.org"});
  CHECK(valuesOf(imported, "service") == std::vector<std::string>{"e-mail", "e-mail", "e-mail", "e-mail, copy"});
}

TEST_CASE("a table whose columns have a form's names but hold something else is not taken for it") {
  CHECK(isKnown({"from", "to", "date"}, {"+447700900456", "+33639985566", "2022-09-03"}));
  CHECK(isKnown({"from", "to", "date", "subject"}, {"a@example.org", "b@example.org", "2022-09-03"}));
  CHECK_FALSE(isKnown({"from", "to", "date"}, {"Calais", "Dover", "2022-09-03"}));
  CHECK_FALSE(isKnown({"from", "to", "date"}, {"+447700900456", "+33639985566", "soon"}));
  CHECK_FALSE(isKnown({"plate", "date", "camera"}, {"steel", "2022-09-03", "C1"}));
  CHECK_FALSE(isKnown({"from", "to", "date"}, {"", "", ""}));
}

TEST_CASE("a movement whose date is none is refused, and never becomes an amount") {
  const Imported mt = import(
      ":20:X\n:25:1\n:60F:C160229EUR100,00\n:61:1602300301DR6,00N024NONREF\n:62F:C160301EUR94,00\n", "february.sta");
  CHECK(valuesOf(mt, "amount").empty());
  CHECK(mt.answer.rejected.size() == 1);
  const Imported ofx = import(
      "OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>77"
      "</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240230<TRNAMT>-12.50<FITID>1"
      "</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>",
      "february.ofx");
  CHECK(valuesOf(ofx, "amount").empty());
  CHECK(ofx.answer.rejected.size() == 1);
}

TEST_CASE("payees of one name that two accounts pay are two until somebody judges them the same") {
  const auto statementOf = [](const char* account) {
    return std::string("!Account\nN") + account + "\nTBank\n^\n!Type:Bank\nD13/02/2024\nT-10.00\nPJ SMITH\n^\n";
  };
  const test::TemporaryFolder folder;
  const store::Actor analyst{"analyst", {}, {}, {}, {}, {}};
  auto open = store::Case::create(folder / "case.fairlead", {"Known", {}, Classification::None, GradingScheme::Uk3x5x2},
                                  analyst)
                  .orThrow();
  for (const char* account : {"First account", "Second account"}) {
    const auto file = folder / (std::string(account) + ".qif");
    std::ofstream(file, std::ios::binary) << statementOf(account);
    std::vector<TableRow> rows;
    const TableHead head = TableReader(file).readHead(kRowsToKnow, rows);
    auto known = knownTable(head, rows, open->schemas());
    REQUIRE(known);
    TableImport(*open, std::move(known->specification), analyst).run(file, false, unwatched()).orThrow();
  }
  CHECK(open->statements().subjectsWith("name", "J SMITH").size() == 2);
}

TEST_CASE("what AIS sends for not available is no speed and no course") {
  const Imported ais = import(
      "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,"
      "Cargo,TransceiverClass\n366000001,2024-01-01T00:00:00,51.0,1.5,102.3,360.0,511.0,EXAMPLE,IMO0000000,"
      ",,,,,,,A\n366000001,2024-01-01T00:01:00,51.0,1.5,12.5,180.0,181.0,EXAMPLE,IMO0000000,,,,,,,,A\n",
      "ais.csv");
  CHECK(valuesOf(ais, "speed") == std::vector<std::string>{"12.5"});
  CHECK(valuesOf(ais, "course") == std::vector<std::string>{"180.0"});
}

TEST_CASE(
    "two like payments on consecutive statements are two, one that two statements repeat with its reference is one") {
  const auto statementOf = [](const char* number, const char* opening, const char* closing, const char* reference) {
    return std::string(":20:S\n:25:77\n:28C:") + number + "\n:60F:C240301EUR" + opening + "\n:61:240302D5,00NTRF" +
           reference + "\n:86:COFFEE\n:62F:C240302EUR" + closing + "\n";
  };
  const auto paid = [&](const std::string& first, const std::string& second) {
    const test::TemporaryFolder folder;
    const store::Actor analyst{"analyst", {}, {}, {}, {}, {}};
    auto open = store::Case::create(folder / "case.fairlead",
                                    {"Known", {}, Classification::None, GradingScheme::Uk3x5x2}, analyst)
                    .orThrow();
    for (const std::string& bytes : {first, second}) {
      const auto file = folder / (bytes == first ? "1.sta" : "2.sta");
      std::ofstream(file, std::ios::binary) << bytes;
      std::vector<TableRow> rows;
      const TableHead head = TableReader(file).readHead(kRowsToKnow, rows);
      auto known = knownTable(head, rows, open->schemas());
      REQUIRE(known);
      TableImport(*open, std::move(known->specification), analyst).run(file, false, unwatched()).orThrow();
    }
    return open->counts()["link"];
  };
  CHECK(paid(statementOf("1/1", "100,00", "95,00", "NONREF"), statementOf("2/1", "95,00", "90,00", "NONREF")) ==
        2 * paid(statementOf("1/1", "100,00", "95,00", "NONREF"), statementOf("1/1", "100,00", "95,00", "NONREF")));
}
