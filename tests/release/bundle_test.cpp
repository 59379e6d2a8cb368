// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <fstream>
#include <random>

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/release/disclosure_register.h"
#include "tests/release/laptops.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

void mark(Laptop& laptop, ItemId item, std::string_view property, std::string_view value) {
  laptop.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("OFFICIAL").value();
    t.say(item, property, value, origin);
  });
}

bool isLongRun() { return std::getenv("FAIRLEAD_LONG") != nullptr; }

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("what was withheld leaves a bare item, and the full statement takes its place later") {
  Laptop ours, theirs;
  const ItemId sara = ours.person("Sara Haile"), goran = ours.person("Goran Hoxhaj"), link = ItemId::random();
  mark(ours, sara, "subjectCategory", "witness");
  ours.change([&](store::Transaction& t) { t.addItem(link, "Associate"); });
  mark(ours, link, "person", sara.text());
  mark(ours, link, "associate", goran.text());
  ReleaseProfile profile = ReleaseProfile::read("partner-force");
  profile.witnesses = Protection::Withheld;
  profile.mayHaveUnmarked = true;
  const OpenReport report = theirs.receive(ours, profile);
  CHECK(report.summary.stubs == 1);
  REQUIRE(theirs.opened->items().find(sara));
  CHECK(theirs.opened->statements().about(theirs.key(sara)).empty());
  CHECK(theirs.opened->items().caption(theirs.key(sara)) == "Person (not shared)");
  REQUIRE(theirs.opened->items().stub(theirs.key(sara)));
  CHECK(theirs.opened->items().stub(theirs.key(sara))->author == kAnalyst.name);
  CHECK_FALSE(theirs.opened->items().stub(theirs.key(goran)));
  CHECK(theirs.hits("Sara") == 0);
  CHECK(theirs.opened->items().caption(theirs.key(goran)) == "Goran Hoxhaj");
  theirs.receive(ours);
  CHECK(theirs.opened->items().caption(theirs.key(sara)) == "Sara Haile");
  CHECK_FALSE(theirs.opened->items().stub(theirs.key(sara)));
  CHECK(theirs.digest() == ours.digest());
  CHECK(theirs.verifies());
}

TEST_CASE("a release says nothing of what it withholds, byte for byte") {
  Laptop ours, theirs;
  const ItemId sara = ours.person("Sara Haile");
  mark(ours, sara, "subjectCategory", "victim");
  mark(ours, sara, "nationality", "er");
  ours.change([&](store::Transaction& t) { t.retract(ours.opened->statements().about(ours.key(sara))[0].id, "Sara"); },
              "About Sara Haile");
  mark(ours, sara, "name", "Sara Haile");
  ReleaseProfile profile = ReleaseProfile::read("partner-force");
  theirs.receive(ours, profile);
  theirs.opened.reset();
  CHECK(readFile(theirs.path).find("Sara") == std::string::npos);
}

TEST_CASE("a bundle holds what names its recipient, and nothing that names others") {
  Laptop ours, theirs;  // all keys are A. Analyst's
  const ItemId vessel = ItemId::random();
  ours.change([&](store::Transaction& t) {
    t.addItem(vessel, "Vessel");
    for (const char* name : {"A. Analyst", "B. Jones"}) {
      Origin origin;
      origin.marking = parseMarking("OFFICIAL-SENSITIVE - RECIPIENTS ONLY: " + std::string(name)).value();
      t.say(vessel, "notes", "For " + std::string(name), origin);
    }
  });
  theirs.receive(ours, ReleaseProfile::read("partner-force"));
  const auto held = theirs.opened->statements().about(theirs.key(vessel));
  REQUIRE(held.size() == 1);
  CHECK(held[0].value == "For A. Analyst");
}

TEST_CASE("every single bit flipped and every cut is refused, and the case stays as it was") {
  Laptop ours, theirs;
  ours.person("Karim Aziz");
  const auto file = ours.folder / "b.flbundle", bad = ours.folder / "bad.flbundle";
  ours.trySeal(file, theirs).orThrow();
  const std::string whole = readFile(file), before = theirs.digest();
  // One bit of every byte in the suite; in a long run all eight, and every cut.
  const std::size_t bits = isLongRun() ? 8 : 1, step = isLongRun() ? 1 : 7;
  for (std::size_t flip = 0; flip < whole.size() * bits; ++flip) {
    std::string damaged = whole;
    const std::size_t at = flip / bits;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << ((bits == 1 ? at : flip) % 8)));
    write(bad, damaged);
    INFO("byte " << at << ", flip " << flip);
    REQUIRE_FALSE(theirs.tryOpen(bad));
  }
  for (std::size_t size = 0; size < whole.size(); size += step) {
    write(bad, std::string_view(whole).substr(0, size));
    INFO("cut at " << size);
    REQUIRE_FALSE(theirs.tryOpen(bad));
  }
  CHECK(theirs.digest() == before);
  CHECK(theirs.count("journal") == ours.count("journal"));
  CHECK(theirs.tryOpen(file));
}

TEST_CASE("an original that is damaged takes back all that came before it") {
  Laptop ours, theirs;
  ours.person("Karim Aziz");
  std::string scan;
  std::mt19937 random(3);
  while (scan.size() < 400'000) scan += static_cast<char>(random());
  ours.change([&](store::Transaction& t) { t.addOriginal(Sha256::of(scan), scan, "image/png", "scan.png"); });
  const auto file = ours.folder / "b.flbundle", bad = ours.folder / "bad.flbundle";
  ours.trySeal(file, theirs).orThrow();
  const std::string whole = readFile(file), before = theirs.digest();
  for (int i = 0; i < (isLongRun() ? 1'000 : 60); ++i) {
    std::string damaged = whole;
    const std::size_t at = random() % whole.size();
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (i % 8)));
    if (i % 4 == 3) damaged.resize(at);
    write(bad, damaged);
    INFO("byte " << at);
    REQUIRE_FALSE(theirs.tryOpen(bad));
    CHECK(theirs.count("entity") == 0);
    CHECK(theirs.opened->reports().originals().empty());
  }
  CHECK(theirs.digest() == before);
  CHECK(theirs.verifies());
  CHECK(theirs.tryOpen(file).orThrow().newOriginals == 1);
}

TEST_CASE("what was said here of something that an undone merge brought goes with its name alone") {
  Laptop first, second, third;
  const ItemId theirs = first.person("Karim Aziz"), report = ItemId::random();
  first.change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addPassage(report, "Karim came.");
  });
  second.receive(first);
  const ItemId judgement = ItemId::random();
  second.change([&](store::Transaction& t) {
    Origin origin;
    origin.item = report;
    t.addItem(judgement, "Judgement");
    t.say(judgement, "left", theirs.text());
    t.say(theirs, "notes", "seen twice", origin);
  });
  second.opened->undo(kAnalyst).orThrow();
  second.opened->undo(kAnalyst).orThrow();  // the merge
  third.receive(second);
  CHECK(third.hits("Karim") == 0);
  CHECK(third.count("person") == 0);
  CHECK(third.digest() == second.digest());
  CHECK(third.verifies());
  for (Laptop* laptop : {&second, &third}) laptop->receive(first);
  first.receive(third);
  CHECK(third.digest() == second.digest());
  CHECK(first.digest() == second.digest());
  CHECK(first.hits("Karim") == 2);  // the name, and the text
}

TEST_CASE("an original that only an undone merge brought stays, one that is held otherwise too goes") {
  Laptop first, second, third;
  const auto add = [](Laptop& to, const std::string& text) {
    const ItemId report = ItemId::random();
    to.change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      t.addOriginal(Sha256::of(text), text, "text/plain", "note.txt");
      t.say(report, "contentHash", hex(Sha256::of(text)));
    });
  };
  for (const char* text : {"theirs", "both have it"}) add(first, text);
  add(second, "both have it");
  second.receive(first);
  second.opened->undo(kAnalyst).orThrow();
  CHECK(third.receive(second).newOriginals == 1);
  CHECK(third.opened->reports().original(Sha256::of("both have it")));
  second.opened->redo(kAnalyst).orThrow();
  CHECK(third.receive(second).newOriginals == 1);
}

TEST_CASE("a key that it was not sealed to opens nothing") {
  Laptop ours, theirs, others;
  ours.person("Karim Aziz");
  const auto file = ours.folder / "b.flbundle";
  ours.trySeal(file, theirs).orThrow();
  const auto opened = others.tryOpen(file);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::Refused);
  CHECK(others.count("entity") == 0);
}

TEST_CASE("a dry run tells what would come and changes nothing") {
  Laptop ours, theirs;
  ours.person("Karim Aziz");
  const auto file = ours.folder / "b.flbundle";
  ours.trySeal(file, theirs).orThrow();
  const std::string before = theirs.digest();
  CHECK(theirs.tryOpen(file, true).orThrow().newStatements == 1);
  CHECK(theirs.digest() == before);
  theirs.tryOpen(file).orThrow();
  CHECK(theirs.tryOpen(file, true).orThrow().newStatements == 0);
}

TEST_CASE("the register tells what a recipient holds and who must be told of a correction") {
  Laptop ours, theirs;
  const ItemId karim = ours.person("Karim Aziz"), goran = ours.person("Goran Hoxhaj");
  theirs.receive(ours);
  const store::StoredStatement name = ours.opened->statements().about(ours.key(karim))[0];
  const DisclosureRegister before(*ours.opened);
  REQUIRE(before.disclosures().size() == 1);
  CHECK(before.disclosures()[0].statements == 2);
  CHECK(before.heldBy("a. analyst").has(name.key));
  CHECK(before.heldBy("nobody").count() == 0);
  CHECK(before.corrections().empty());
  ours.change([&](store::Transaction& t) { t.retract(name.id, "another man"); });
  ours.person("Never Sent");
  const DisclosureRegister after(*ours.opened);
  REQUIRE(after.corrections().size() == 1);
  CHECK(after.corrections()[0].statement.id == name.id);
  CHECK(after.corrections()[0].recipients == std::vector{after.disclosures()[0].recipient});
  CHECK(after.heldBy("").count() == 2);
  CHECK(ours.key(goran) != 0);
}

TEST_CASE("the register keeps whose permission something went by") {
  Laptop ours, theirs;
  const ItemId report = ItemId::random(), boat = ItemId::random();
  ours.change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addItem(boat, "Vessel");
    Origin origin;
    origin.marking = parseMarking("OFFICIAL").value();
    t.say(report, "originator", "Police Judiciaire Lille", origin);
    origin.item = report;
    origin.marking = parseMarking("OFFICIAL / H2").value();
    t.say(boat, "color", "grey", origin);
  });
  SealRequest request;
  request.wanted.isAll = true;
  request.recipients.push_back(theirs.pair.publicKey());
  request.profile = ReleaseProfile::read("partner-force");
  request.actor = kAnalyst;
  InlineExecutor executor;
  const auto sealed = [&] { return seal(*ours.opened, ours.folder / "b.flbundle", request, executor, Progress()); };
  const std::string withheld = "H2: not to be passed on without the provider's permission";
  const SealReport refused = sealed().orThrow();
  CHECK(refused.withheld.at(withheld) == 1);
  CHECK(refused.missingPermissions == std::set<std::string>{"Police Judiciaire Lille"});
  request.acknowledged.permissions = {{"Police Judiciaire Lille", "PJ 2026/12"}};
  const SealReport permitted = sealed().orThrow();
  CHECK_FALSE(permitted.withheld.contains(withheld));
  CHECK(permitted.missingPermissions.empty());
  const DisclosureRegister book(*ours.opened);
  REQUIRE(book.disclosures().size() == 2);
  CHECK(book.disclosures()[0].permissions.empty());
  CHECK(book.disclosures()[1].permissions == request.acknowledged.permissions);
}
