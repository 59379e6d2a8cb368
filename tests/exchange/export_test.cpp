// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <pugixml.hpp>

#include "core/geo/layer_import.h"
#include "core/release/disclosure_register.h"
#include "tests/exchange/exchange_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// What a program prints; nothing if it is not installed.
std::optional<std::string> printed(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen((command + " 2>&1").c_str(), "r"), ::pclose);
  std::string text;
  std::array<char, 4096> buffer;
  while (pipe && std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get())) text += buffer.data();
  return text.find("not found") == std::string::npos ? std::optional(text) : std::nullopt;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct WithLayer : ExchangeFixture {
  explicit WithLayer(const char* marking = "") {
    std::ofstream(folder / "points.csv") << "name,lon,lat,seen\nGravelines – été,2.13,50.99,3\nمحمد,1.85,50.95,4\n";
    ContainedProcess worker;
    geo::LayerImportOptions options;
    if (*marking != '\0') options.recipe.origin.marking = parseMarking(marking).value();
    geo::importLayers(*opened, kAnalyst, folder / "points.csv", options, worker, Progress()).orThrow();
  }
};

}  // namespace

TEST_CASE("ogrinfo reads what is exported for maps") {
  if (!printed("ogrinfo --version")) {
    WARN("ogrinfo (gdal-bin) is not installed: what it reads was not tested");
    return;
  }
  WithLayer made;
  for (const std::string format : {"gpkg", "geojson", "kml", "csv"}) {
    INFO(format);
    made.write(format, "map." + format);
    const auto told = printed("ogrinfo -ro -al -so '" + (made.folder / ("map." + format)).string() + "'").value();
    INFO(told);
    CHECK_FALSE(has(told, "ERROR"));
    CHECK_FALSE(has(told, "FAILURE"));
    CHECK(has(told, "Feature Count: "));
    const auto all = printed("ogrinfo -ro -al '" + (made.folder / ("map." + format)).string() + "'").value();
    CHECK(has(all, "POINT (2.128 50.987)"));
    CHECK(has(all, "POINT (2.13 50.99)"));
    CHECK(has(all, "محمد"));
    CHECK(has(all, "OFFICIAL"));
  }
}

TEST_CASE("GeoJSON holds place, time, grading, marking and origin of what is located") {
  ExchangeFixture made;
  const auto json = nlohmann::json::parse(made.exported("geojson"));
  REQUIRE(json.at("features").size() == 2);  // the farm, and the meeting at it
  nlohmann::json meeting;
  for (const auto& feature : json.at("features"))
    if (feature.at("properties").at("schema") == "Meeting") meeting = feature;
  REQUIRE(meeting.is_object());
  const auto& properties = meeting.at("properties");
  CHECK(properties.at("begin") == "2022-09-03T03:00:00Z");
  CHECK(properties.at("place_through") == "place");
  CHECK(properties.at("uncertainty_m") == 5000);
  CHECK(properties.at("grading") == "2B");
  CHECK(properties.at("scheme") == "3x5x2");
  CHECK(properties.at("marking") == "OFFICIAL");
  CHECK(properties.at("origin") == "IR000101");
  CHECK(meeting.at("geometry").at("coordinates") == nlohmann::json({2.128, 50.987}));
}

TEST_CASE("CSV has one row a statement, with exact quoting") {
  ExchangeFixture made;
  const std::string csv = made.exported("csv");
  CHECK(csv.starts_with("id,kind,schema,caption,property,value,"));
  CHECK(has(csv, "\"Karim Aziz <&> \"\"K\"\"\""));
  CHECK(has(csv, ",3x5x2,2B,fact,OFFICIAL,IR000101," + made.open.text()));
  const auto statements = made.opened->counts()["statement"];
  CHECK(std::count(csv.begin(), csv.end(), '\n') == statements + 1);
}

TEST_CASE("GraphML has a node for each cluster and event, and edges with strength and marking") {
  ExchangeFixture made;
  made.item("Judgement", {{"left", made.karim.text()}, {"right", made.arabic.text()}, {"decision", "same"}});
  const std::string text = made.exported("graphml");
  pugi::xml_document document;
  REQUIRE(document.load_buffer(text.data(), text.size()));
  const auto graph = document.child("graphml").child("graph");
  std::map<std::string, std::string> labels;
  for (const auto& node : graph.children("node")) {
    const std::string label = node.find_child_by_attribute("data", "key", "n_label").text().get();
    CHECK(labels.emplace(node.attribute("id").value(), label).second);
  }
  CHECK(labels.size() == 4);  // Karim in two spellings, Goran, the farm, the meeting
  CHECK(labels.at(std::min(made.karim, made.arabic).text()) != "");
  int links = 0, ties = 0;
  for (const auto& edge : graph.children("edge")) {
    CHECK(labels.contains(edge.attribute("source").value()));
    CHECK(labels.contains(edge.attribute("target").value()));
    const std::string item = edge.find_child_by_attribute("data", "key", "e_item").text().get();
    (item == made.tie.text() ? links : ties)++;
  }
  CHECK(links == 1);
  CHECK(ties == 3);
}

TEST_CASE("under a profile nothing withheld is in the file, in any format, and it is counted with reasons") {
  for (const std::string_view name : exchange::exportFormats()) {
    const std::string format(name);
    INFO(format);
    WithLayer made;
    CHECK(has(made.exported(format), "Goran"));
    const auto report = made.write(format, "released." + format, "partner-force");
    const std::string text = made.text("released." + format);
    CHECK_FALSE(has(text, "Goran"));
    CHECK_FALSE(has(text, "SECRET"));
    CHECK_FALSE(has(text, "IR000102"));
    CHECK_FALSE(has(text, "Source J/17"));
    CHECK_FALSE(has(text, kAnalyst.name));
    CHECK_FALSE(report.withheld.empty());
    for (const auto& [reason, count] : report.withheld) CHECK(count > 0);
    CHECK(report.marking.classification == Classification::Official);
  }
}

TEST_CASE("a layer whose marking permits it goes under each profile, and nothing names its file") {
  const std::pair<const char*, const char*> allowed[] = {{"own-force", "OFFICIAL-SENSITIVE"},
                                                         {"partner-force", "OFFICIAL-SENSITIVE"},
                                                         {"court", "OFFICIAL-SENSITIVE"},
                                                         {"public", "OFFICIAL - FOR PUBLIC RELEASE"}};
  for (const auto& [name, marking] : allowed) {
    INFO(name);
    WithLayer made(marking);
    for (const char* format : {"geojson", "kml", "csv"}) {
      const std::string file = made.exported(format, name);
      CHECK(has(file, "Gravelines – été"));
      CHECK(has(file, "محمد"));
      CHECK(has(file, "Layer 1"));
      CHECK_FALSE(has(file, "points"));
    }
    made.write("gpkg", "out.gpkg", name);
    CHECK(has(made.text("out.gpkg"), "Layer 1"));
    CHECK_FALSE(has(made.text("out.gpkg"), "points"));
  }
}

TEST_CASE("a layer that is marked too high, or that tells who sent it, goes under no profile") {
  for (const char* name : {"own-force", "partner-force", "court", "public"}) {
    INFO(name);
    WithLayer secret("SECRET");
    CHECK_FALSE(has(secret.exported("geojson", name), "Gravelines – été"));
    WithLayer told("OFFICIAL - FOR PUBLIC RELEASE");
    const ItemId layer = store::LayerRepository(told.opened->database()).drawable("vector").at(0).id;
    told.change([&](store::Transaction& t) { t.say(layer, "author", "Gravelines été", told.good); });
    CHECK_FALSE(has(told.exported("geojson", name), "Gravelines – été"));
  }
}

TEST_CASE("the same case gives the same bytes, and what is undone is not exported") {
  for (const std::string_view name : exchange::exportFormats()) {
    const std::string format(name);
    INFO(format);
    WithLayer made;
    made.person("Undone Person");
    made.opened->undo(kAnalyst).orThrow();
    const std::string first = made.exported(format), again = made.exported(format);
    CHECK(first == again);
    CHECK_FALSE(has(first, "Undone Person"));
  }
}

TEST_CASE("an export is journalled as a disclosure with its hash, and one that fails is not") {
  ExchangeFixture made;
  const auto report = made.write("csv", "out.csv", "partner-force");
  const auto entry = made.opened->journal().back();
  CHECK(entry.change.action == store::Action::Disclose);
  CHECK(entry.profile == "partner-force");
  CHECK(has(entry.after, hex(report.sha256)));
  CHECK(Sha256::of(made.text("out.csv")) == report.sha256);
  const auto entries = made.opened->journal().size();
  exchange::ExportRequest request{"csv", {}, kAnalyst};
  CHECK_FALSE(exchange::exportCase(*made.opened, made.folder / "none" / "out.csv", request, Progress()));
  Progress stopped;
  stopped.stop();
  CHECK_FALSE(exchange::exportCase(*made.opened, made.folder / "stopped.csv", request, stopped));
  CHECK_FALSE(std::filesystem::exists(made.folder / "stopped.csv"));
  request.format = "docx";
  CHECK(exchange::exportCase(*made.opened, made.folder / "out.docx", request, Progress()).error().code ==
        ErrorCode::Invalid);
  CHECK(made.opened->journal().size() == entries);
}

TEST_CASE("an export is in the register with the statements that went, and bears no id that tells what is withheld") {
  ExchangeFixture made;
  const ItemId victim = ItemId::named("table-item: Person Sara Haile");
  made.change([&](store::Transaction& t) {
    t.addItem(victim, "Person");
    const Origin origin = ExchangeFixture::said({}, "", "OFFICIAL / HANDLING P");
    t.say(victim, "name", "Sara Haile", origin);
    t.say(victim, "subjectCategory", "victim", origin);
    t.say(victim, "gender", "female", origin);
  });
  for (const std::string_view format : exchange::exportFormats()) {
    INFO(format);
    const std::string first = made.exported(std::string(format), "partner-force");
    CHECK_FALSE(has(first, victim.text()));
    CHECK(first == made.exported(std::string(format), "partner-force"));
  }
  const auto report = made.write("csv", "all.csv", "partner-force");
  const release::DisclosureRegister book(*made.opened);
  const release::Disclosure& last = book.disclosures().back();
  CHECK(last.sha256 == hex(report.sha256));
  CHECK(last.held.count() == last.statements);
  const auto about = made.opened->statements().about(made.key(victim));
  for (const auto& one : about) CHECK(last.held.has(one.key) == (one.property != "name"));
}

TEST_CASE("an empty case is exported as an empty file of its format") {
  for (const std::string_view name : exchange::exportFormats()) {
    CaseFixture empty;
    exchange::ExportRequest request{std::string(name), {}, kAnalyst};
    const auto report = exchange::exportCase(*empty.opened, empty.folder / "out", request, Progress()).orThrow();
    CHECK(report.items == 0);
    CHECK((std::filesystem::file_size(empty.folder / "out") > 0) == (name != "ftm"));  // no entity, no line
  }
}
