// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to somebody who had something before, and what the register keeps.
#include "core/release/disclosure_register.h"
#include "tests/release/laptops.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

ReleaseProfile partner() {
  ReleaseProfile profile = ReleaseProfile::read("partner-force");
  profile.mayHaveUnmarked = true;
  return profile;
}

}  // namespace

TEST_CASE("what was taken back reaches whoever had it by a release, by statement and by undo") {
  Laptop ours, theirs, others;
  const ItemId karim = ours.person("Karim Aziz");
  ours.person("Goran Hoxhaj");
  theirs.receive(ours, partner());
  REQUIRE(theirs.hits("Karim") == 1);
  const store::StoredStatement name = ours.opened->statements().about(ours.key(karim))[0];
  ours.change([&](store::Transaction& t) { t.retract(name.id, "Sara says it is another man"); });
  others.receive(ours, partner());
  CHECK(others.count("entity") == 1);  // who never had it is not told that there was something
  theirs.receive(ours, partner());
  CHECK(theirs.hits("Karim") == 0);
  ours.opened->undo(kAnalyst).orThrow();
  theirs.receive(ours, partner());
  CHECK(theirs.hits("Karim") == 1);
  ours.opened->undo(kAnalyst).orThrow();  // Goran altogether
  theirs.receive(ours, partner());
  CHECK(theirs.hits("Goran") == 0);
  CHECK(theirs.verifies());
}

TEST_CASE("a correction names what the recipient knows, under whichever id it went, and finds a key without a name") {
  Laptop ours, theirs;
  const ItemId sara = ItemId::named("table-item: Person Sara Haile");
  const auto say = [&](const char* property, const char* value) {
    ours.change([&](store::Transaction& t) {
      t.addItem(sara, "Person");
      Statement statement;
      statement.id = derivedStatementId("a table", "row 1", sara, property, value, "");
      statement.subject = sara;
      statement.property = property;
      statement.value = value;
      statement.origin.author = kAnalyst.name;
      statement.origin.at = now();
      t.add(statement);
    });
  };
  say("name", "Sara Haile");
  say("gender", "female");
  theirs.receive(ours, partner());
  REQUIRE(theirs.hits("Sara") == 1);
  say("subjectCategory", "victim");
  theirs.receive(ours, partner());  // now under another id
  CHECK(theirs.count("entity") == 2);
  const auto about = ours.opened->statements().about(ours.key(sara));
  ours.change([&](store::Transaction& t) {
    for (const auto& one : about)
      if (one.property != "subjectCategory") t.retract(one.id, "wrong row");
  });
  theirs.receive(ours, partner());
  CHECK(theirs.hits("Sara") == 0);
  CHECK(theirs.opened->statements().subjectsWith("gender", "female").empty());
}

TEST_CASE("what a bundle takes back is told before it is opened") {
  Laptop ours, theirs;
  const ItemId karim = ours.person("Karim Aziz");
  theirs.receive(ours);
  const auto about = theirs.opened->statements().about(theirs.key(karim));
  theirs.change([&](store::Transaction& t) { t.retract(about[0].id, "misread"); });
  const auto file = theirs.folder / "back.flbundle";
  theirs.trySeal(file, ours).orThrow();
  CHECK(ours.tryOpen(file, true).orThrow().takenBack == 1);
  CHECK(ours.tryOpen(file).orThrow().takenBack == 1);
  CHECK(ours.tryOpen(file, true).orThrow().takenBack == 0);
}

TEST_CASE("under a profile the tombstones go to whoever had something before they were set") {
  Laptop ours, theirs, others;
  const ItemId karim = ours.person("Karim Aziz");
  ours.person("Goran Hoxhaj");
  theirs.receive(ours, partner());
  ours.opened->erase(kAnalyst, karim.uuid, "Order 17").orThrow();
  theirs.receive(ours, partner());
  others.receive(ours, partner());
  CHECK(store::TombstoneRepository(theirs.opened->database()).count() == 1);
  CHECK(store::TombstoneRepository(others.opened->database()).count() == 0);
}

TEST_CASE("a file that cannot be put in its place is no disclosure, and the journal says so") {
  Laptop ours, theirs;
  ours.person("Karim Aziz");
  const auto file = ours.folder / "b.flbundle";
  std::filesystem::create_directory(file);
  CHECK_FALSE(ours.trySeal(file, theirs));
  CHECK(DisclosureRegister(*ours.opened).disclosures().empty());
  const auto journal = ours.opened->journal();
  CHECK(journal.back().change.text.find("did not go after all") != std::string::npos);
  std::filesystem::remove(file);
  ours.trySeal(file, theirs).orThrow();
  CHECK(DisclosureRegister(*ours.opened).disclosures().size() == 1);
  CHECK(ours.verifies());
}

TEST_CASE("what bears no marking travels sealed, whatever lies beside it") {
  Laptop ours;
  const ItemId boat = ItemId::random();
  const auto mark = [&](std::string_view property, const std::string& marking) {
    ours.change([&](store::Transaction& t) {
      Origin origin;
      origin.marking = parseMarking(marking).value();
      t.addItem(boat, "Vessel");
      t.say(boat, property, "grey", origin);
    });
  };
  SealRequest request;
  request.wanted.isAll = true;
  request.actor = kAnalyst;
  InlineExecutor executor;
  mark("color", "OFFICIAL - FOR PUBLIC RELEASE / TLP:CLEAR");
  CHECK(seal(*ours.opened, ours.folder / "open.flbundle", request, executor, Progress()));
  mark("notes", "");
  const auto refused = seal(*ours.opened, ours.folder / "half.flbundle", request, executor, Progress());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("no marking") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(ours.folder / "half.flbundle"));
}

TEST_CASE("of the same bytes that went once and failed to go once, one is in the register") {
  Laptop ours;
  const auto disclose = [&](const std::string& note) {
    ours.opened->change(kAnalyst, store::Action::Disclose, "A pack", [&](store::Transaction& t) { t.note("", note); })
        .orThrow();
  };
  const Digest256 same = Sha256::of("the same pack");
  const std::string went = "{\"sha256\":\"" + hex(same) + "\",\"statements\":1}";
  disclose(went);
  disclose(went);
  journalUndelivered(*ours.opened, kAnalyst, "pack.pdf", same);
  const DisclosureRegister book(*ours.opened);
  REQUIRE(book.disclosures().size() == 1);
  CHECK(book.disclosures()[0].entry == 2);  // the first, behind the entry that made the case
}
