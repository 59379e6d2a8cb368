// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/resources.h"
#include "core/store/consultation_log.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

const Actor kOfficer{"D. Officer", "data protection", "Example Force", "review and disposal", {}, {}};

/// Two reports, and persons of whom the first report and the analyst speak.
struct Erasable : CaseFixture {
  ItemId report = ItemId::named("report one"), other = ItemId::named("report two"), driver, friendOfHis, link;

  Erasable() {
    driver = person("Zyxwvut Qwrtplk");
    friendOfHis = person("محمد علي");
    link = ItemId::random();
    change(
        [&](Transaction& t) {
          for (const auto& [id, text] :
               {std::pair(report, "The driver Hjklmnp was seen."), std::pair(other, "Nothing more.")}) {
            t.addItem(id, "Report");
            t.addOriginal(Sha256::of(text), text, "text/plain", id == report ? "Hjklmnp.txt" : "other.txt");
            t.addPassage(id, text);
            t.say(id, "title", text);
            t.say(id, "contentHash", hex(Sha256::of(text)));
          }
          t.say(driver, "alias", "Hjklmnp", {report, "11-18", {}, {}, {}, {}});
        },
        "Imported Hjklmnp.txt");
    change(
        [&](Transaction& t) {
          t.addItem(link, "Associate");
          const Schema& schema = SchemaSet::standard().at("Associate");
          t.say(link, schema.from, driver.text());
          t.say(link, schema.to, friendOfHis.text());
        },
        "Linked Zyxwvut Qwrtplk");
  }

  ErasureReport erase(const Uuid& id) { return opened->erase(kOfficer, id, "Order 17").orThrow(); }
  /// In the file, folded or not.
  bool holdsBytes(const std::string& text) {
    opened.reset();
    std::string bytes = readFile(path);
    opened = Case::open(path, Access::Write).orThrow();
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return bytes.find(text) != std::string::npos || bytes.find(lower) != std::string::npos;
  }
};

}  // namespace

TEST_CASE("an erased person is gone from the file, with what hung on them, and the chain still verifies") {
  Erasable fixture;
  REQUIRE(fixture.holdsBytes("Zyxwvut"));
  const auto report = fixture.erase(fixture.driver.uuid);
  CHECK(report.items == 2);  // and the link
  CHECK(report.statements == 4);
  CHECK(report.restsIn == std::vector{fixture.report});
  CHECK_FALSE(fixture.holdsBytes("Zyxwvut"));
  CHECK_FALSE(fixture.holdsBytes("qwrtplk"));
  CHECK(fixture.opened->verify(Progress()).orThrow().problems.empty());
  CHECK(fixture.count("entity") == 1);
  CHECK(fixture.count("link") == 0);
  CHECK(fixture.hits("qwrtplk") == 0);
  CHECK(fixture.hits("hjklmnp") == 1);  // the report still says so
  const auto stone = TombstoneRepository(fixture.opened->database()).find(fixture.driver.uuid).value();
  CHECK(stone.authority == "Order 17");
  CHECK(stone.schema == "Person");
}

TEST_CASE("an erased report is gone with its file, its text and what rested on it") {
  Erasable fixture;
  fixture.erase(fixture.report.uuid);
  CHECK_FALSE(fixture.holdsBytes("Hjklmnp"));
  CHECK(fixture.opened->reports().originals().size() == 1);
  CHECK(fixture.count("report") == 1);
  CHECK(fixture.hits("hjklmnp") == 0);
  CHECK(fixture.verifies());
}

TEST_CASE("an erased statement leaves the rest about its subject") {
  Erasable fixture;
  const auto said = fixture.opened->statements().about(fixture.key(fixture.driver));
  const auto alias = std::find_if(said.begin(), said.end(), [](const auto& s) { return s.property == "alias"; });
  REQUIRE(alias != said.end());
  fixture.erase(alias->id.uuid);
  CHECK(fixture.opened->statements().about(fixture.key(fixture.driver)).size() == 1);
  CHECK(fixture.verifies());
}

TEST_CASE("what was erased does not come in again") {
  Erasable fixture;
  const auto before = fixture.opened->statements().about(fixture.key(fixture.driver));
  fixture.erase(fixture.driver.uuid);
  const auto again = fixture.opened->change(kAnalyst, Action::Alter, "Again",
                                            [&](Transaction& t) { t.addItem(fixture.driver, "Person"); });
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().code == ErrorCode::Refused);
  CHECK(again.error().message.find("Order 17") != std::string::npos);
  fixture.change([&](Transaction& t) {
    for (const auto& statement : before) CHECK_FALSE(t.add(statement));
  });
}

TEST_CASE("work goes on after an erasure: undo passes over it, and a second one verifies too") {
  Erasable fixture;
  fixture.erase(fixture.link.uuid);
  fixture.person("Later");
  fixture.opened->undo(kAnalyst).orThrow();
  fixture.opened->undo(kAnalyst).orThrow();
  fixture.opened->redo(kAnalyst).orThrow();
  CHECK(fixture.verifies());
  fixture.erase(fixture.driver.uuid);
  fixture.erase(fixture.report.uuid);
  fixture.person("Later still");
  fixture.reopen(Access::Look);
  CHECK(fixture.opened->verify(Progress()).orThrow().problems.empty());
}

TEST_CASE("what was asked for before an erasure goes with it, however it was written") {
  Erasable fixture;
  const ConsultationLog log(fixture.folder / "log");
  const std::string query =
      GENERATE(as<std::string>{}, "zyxwvut qwrtplk", "ZYXWVUT QWRTPLK", "Zýxwvut Qwrtplk", "qwrtplk");
  INFO(query);
  log.add(*fixture.opened, kAnalyst, {"search", query, {fixture.driver}});
  SECTION("absorbed before") {
    REQUIRE(log.absorb(*fixture.opened, kAnalyst));
    CHECK(fixture.holdsBytes(query));
    fixture.erase(fixture.driver.uuid);
  }
  SECTION("absorbed behind it, as another user's log is") {
    fixture.erase(fixture.driver.uuid);
    REQUIRE(log.absorb(*fixture.opened, kAnalyst));
    const JournalEntry entry = fixture.opened->journal().back();
    CHECK(entry.after.find(fixture.driver.text()) != std::string::npos);  // who looked at whom stays
    CHECK(entry.after.find("A. Analyst") != std::string::npos);
  }
  CHECK_FALSE(fixture.holdsBytes(query));
  CHECK(fixture.verifies());
}

TEST_CASE("an erasure leaves the words of entries that only hold a word like the name") {
  Erasable fixture;
  const ItemId ann = fixture.person("Ann");
  fixture.change([&](Transaction& t) { t.say(fixture.other, "description", "x"); }, "Planned the channel");
  fixture.erase(ann.uuid);
  const auto journal = fixture.opened->journal();
  CHECK(std::any_of(journal.begin(), journal.end(), [](const JournalEntry& entry) {
    return entry.change.text == "Planned the channel" && !entry.isErased;
  }));
}

TEST_CASE("an erasure needs its authority and a reason that does not quote what goes") {
  Erasable fixture;
  const std::string before = fixture.digest();
  CHECK(fixture.opened->erase(kOfficer, fixture.driver.uuid, "").error().code == ErrorCode::Invalid);
  Actor telling = kOfficer;
  telling.reason = GENERATE(as<std::string>{}, "Zyxwvut Qwrtplk asked for it", "zyxwvut qwrtplk asked for it");
  CHECK(fixture.opened->erase(telling, fixture.driver.uuid, "Order 17").error().code == ErrorCode::Invalid);
  CHECK(fixture.opened->erase(kOfficer, ItemId::random().uuid, "Order 17").error().code == ErrorCode::NotFound);
  CHECK(fixture.digest() == before);
  CHECK(fixture.verifies());
}

TEST_CASE("erasing does not hide an alteration, nor does blanking an entry pass for an erasure") {
  Erasable fixture;
  SECTION("rows") {
    fixture.opened->database().execute("UPDATE statement SET value='somebody else' WHERE key=1");
    CHECK(fixture.opened->erase(kOfficer, fixture.driver.uuid, "Order 17").error().code == ErrorCode::Corrupt);
  }
  SECTION("words") {
    fixture.opened->database().execute("UPDATE journal SET entry=NULL, salt=NULL WHERE seq=2");
    CHECK_FALSE(fixture.verifies());
  }
  SECTION("tombstones") {
    fixture.erase(fixture.driver.uuid);
    fixture.opened->database().execute("UPDATE tombstone SET authority='nobody'");
    CHECK_FALSE(fixture.verifies());
  }
}

TEST_CASE("an earlier erasure whose reason quotes what is erased now stays as it was recorded, which is told") {
  CaseFixture made;
  const ItemId ali = made.person("Ali Öztürk"), sara = made.person("Sara Haile");
  made.person("Goran");
  store::Actor actor = kAnalyst;
  actor.reason = "asked for by Sara Haile";
  CHECK_FALSE(made.opened->erase(actor, ali.uuid, "Order 17").orThrow().isQuotedByErasure);
  CHECK(made.opened->erase(kAnalyst, sara.uuid, "Order 18").orThrow().isQuotedByErasure);
  CHECK(made.verifies());
  CHECK(made.count("entity") == 1);
}
