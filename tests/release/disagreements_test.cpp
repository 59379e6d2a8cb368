// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/disagreements.h"

#include "tests/release/made_bundle.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

void say(Laptop& laptop, ItemId item, const char* property, const std::string& value) {
  laptop.change([&](store::Transaction& t) { t.say(item, property, value); });
}

void judge(Laptop& laptop, ItemId left, ItemId right, const char* decision) {
  laptop.change([&](store::Transaction& t) {
    const ItemId judgement = ItemId::random();
    t.addItem(judgement, "Judgement");
    t.say(judgement, "left", left.text());
    t.say(judgement, "right", right.text());
    t.say(judgement, "decision", decision);
  });
}

/// What a bundle of all that `from` holds says otherwise than `to`, which takes nothing of it.
std::vector<Disagreement> told(Laptop& from, Laptop& to) {
  const auto file = from.folder / (Uuid::random().text() + ".flbundle");
  from.trySeal(file, to).orThrow();
  return to.tryOpen(file, true).orThrow().disagreements;
}

}  // namespace

TEST_CASE("values of what can have but one are compared under every name that either side judges the same") {
  Laptop ours, theirs;
  const ItemId karim = ours.person("Karim");
  theirs.receive(ours);
  const ItemId other = theirs.person("Kerim");
  say(ours, karim, "birthDate", "1990-01-01");
  say(theirs, other, "birthDate", "1991-02-02");
  CHECK(told(theirs, ours).empty());  // nobody says that they are one
  judge(theirs, karim, other, "same");
  const auto found = told(theirs, ours);
  REQUIRE(found.size() == 1);
  CHECK(found[0].ours == "1990-01-01");
  CHECK(found[0].theirs == "1991-02-02");
  CHECK_FALSE(found[0].isJudgement);
}

TEST_CASE("what was undone there, or is taken back here by the bundle, disagrees with nothing") {
  Laptop ours, theirs;
  const ItemId karim = ours.person("Karim");
  say(ours, karim, "birthDate", "1990-01-01");
  theirs.receive(ours);
  say(theirs, karim, "birthDate", "1991-02-02");
  CHECK(told(theirs, ours).size() == 1);
  theirs.opened->undo(kAnalyst).orThrow();
  CHECK(told(theirs, ours).empty());
  theirs.opened->redo(kAnalyst).orThrow();
  CHECK(told(theirs, ours).size() == 1);
  const auto mine = theirs.opened->statements().about(theirs.key(karim));
  theirs.change([&](store::Transaction& t) {
    for (const auto& one : mine)
      if (one.value == "1990-01-01") t.retract(one.id, "misread");
  });
  CHECK(told(theirs, ours).empty());
}

TEST_CASE("a dry run refuses a statement that points to an item which is nowhere") {
  Laptop theirs;
  MadeBundle made;
  made.said["property"] = "originatesFrom";
  made.said["value"] = Uuid::random().text();
  made.item["schema"] = "Report";
  const auto file = sealedTo(theirs, made.archive());
  CHECK_FALSE(theirs.tryOpen(file, true));
  CHECK_FALSE(theirs.tryOpen(file));
  made.said["value"] = made.person;
  CHECK(theirs.tryOpen(sealedTo(theirs, made.archive()), true));
}

TEST_CASE("another text of a report that is here is told, and the one here stays") {
  Laptop ours, theirs;
  const ItemId report = ItemId::named("a report");
  for (Laptop* laptop : {&ours, &theirs})
    laptop->change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      t.addPassage(report, laptop == &ours ? "Karim came." : "Karim carne.");
    });
  CHECK(ours.receive(theirs).otherTexts == std::vector{report});
  CHECK(ours.hits("carne") == 0);
  CHECK(ours.receive(theirs).otherTexts == std::vector{report});
  CHECK(ours.verifies());
}
