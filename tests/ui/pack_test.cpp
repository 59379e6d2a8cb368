// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"
#include "core/store/chart_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/pack/brief.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

struct Office : CaseFixture {
  explicit Office(const std::string& marking) {
    const ItemId report = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      Origin origin;
      origin.item = report;
      if (!marking.empty()) origin.marking = parseMarking(marking).value();
      t.say(report, "title", "Rapport n° 7 <b>", origin);
      t.say(report, "date", "2022-09-03", origin);
    });
    for (int i = 0; i < 40; ++i)
      person(i % 2 ? "محمد علي " + std::to_string(i) : std::string(200, 'n') + std::to_string(i));
  }
};

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a pack is written as PDF, ODT and HTML and counts what it holds") {
  Office office("OFFICIAL-SENSITIVE");
  for (const char* name : {"pack.pdf", "pack.odt", "pack.html"}) {
    INFO(name);
    const auto summary = writeBrief(*office.opened, office.folder / name, {});
    CHECK(summary.marking == "OFFICIAL-SENSITIVE");
    CHECK(summary.exhibits == 3);
    CHECK(summary.sources == 1);
    CHECK(summary.pages >= 1);
    CHECK(std::filesystem::file_size(office.folder / name) > 10'000);
  }
  CHECK(readFile(office.folder / "pack.pdf").starts_with("%PDF-"));
}

TEST_CASE("a pack shows the charts that were laid out, or those asked for alone") {
  Office office("OFFICIAL-SENSITIVE");
  const ItemId a = office.person("Karim Aziz"), b = office.person("Goran Hoxhaj");
  for (const char* name : {"The core", "Nothing on it"})
    office.change([&](store::Transaction& t) { store::ChartRepository::create(t, name); });
  const store::SavedChart core = store::ChartRepository(*office.opened).at("The core");
  office.change([&](store::Transaction& t) { store::ChartRepository::put(t, core, {{a, 0, {}}, {b, 0, {}}}); });
  CHECK(writeBrief(*office.opened, office.folder / "all.html", {}).exhibits == 4);
  CHECK(count(readFile(office.folder / "all.html"), "The core") == 1);
  CHECK(writeBrief(*office.opened, office.folder / "core.html", {"", {"The core"}}).exhibits == 3);
}

TEST_CASE("an HTML pack stands alone, bears its marking and shows no markup of a report as its own") {
  Office office("OFFICIAL-SENSITIVE");
  writeBrief(*office.opened, office.folder / "pack.html", {});
  const std::string html = readFile(office.folder / "pack.html");
  CHECK(count(html, "OFFICIAL-SENSITIVE") >= 3);
  CHECK(count(html, "http") == 0);
  CHECK(count(html, "Rapport n° 7 &lt;b&gt;") == 1);
  CHECK(count(html, "data:image/png;base64,") == 3);
}

TEST_CASE("nothing leaves without a marking, and a refusal leaves no file") {
  Office office("");
  CHECK_THROWS_AS(writeBrief(*office.opened, office.folder / "pack.pdf", {}), Failure);
  Office marked("OFFICIAL");
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(marked.folder.path()),
                         std::filesystem::directory_iterator());
  };
  const auto before = files();
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.docx", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "absent folder/pack.html", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", {"", {"no such chart"}}), Failure);
  CHECK(files() == before);
}
