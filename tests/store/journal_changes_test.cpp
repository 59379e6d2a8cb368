// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_changes.h"

#include "core/base/resources.h"
#include "core/store/chart_repository.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

struct Journalled : CaseFixture {
  std::int64_t last() { return opened->journal().back().seq; }
  EntryChanges latest() { return JournalChanges(opened->database()).of(last()); }
  ItemId judgement(ItemId a, ItemId b, const std::string& decision) {
    const ItemId id = ItemId::random();
    change([&](Transaction& t) {
      t.addItem(id, "Judgement");
      t.say(id, "left", a.text());
      t.say(id, "right", b.text());
      t.say(id, "decision", decision);
    });
    return id;
  }
  StoredStatement only(ItemId item) { return opened->statements().about(key(item)).at(0); }
};

/// Of the value changes of one property, the first.
const ValueChange& of(const EntryChanges& changes, const std::string& property) {
  const auto found = std::find_if(changes.values.begin(), changes.values.end(),
                                  [&](const ValueChange& one) { return one.property == property; });
  REQUIRE(found != changes.values.end());
  return *found;
}

}  // namespace

TEST_CASE("an entry tells the value that was said, corrected and taken back") {
  Journalled fixture;
  const ItemId ann = fixture.person("Ann");
  const EntryChanges said = fixture.latest();
  REQUIRE(said.values.size() == 1);
  CHECK(said.values[0].item == ann);
  CHECK(said.values[0].property == "name");
  CHECK_FALSE(said.values[0].before);
  CHECK(said.values[0].after == "Ann");

  const StatementId old = fixture.only(ann).id;
  fixture.change([&](Transaction& t) {
    t.say(ann, "alias", "Annie");
    t.retract(old, "misread");
    t.say(ann, "name", "Anna");
  });
  const EntryChanges corrected = fixture.latest();
  REQUIRE(corrected.values.size() == 2);
  CHECK(of(corrected, "name").before == "Ann");
  CHECK(of(corrected, "name").after == "Anna");
  CHECK_FALSE(of(corrected, "alias").before);

  fixture.change([&](Transaction& t) {
    for (const auto& one : fixture.opened->statements().about(fixture.key(ann)))
      if (one.property == "alias") t.retract(one.id, "no");
  });
  CHECK(of(fixture.latest(), "alias").before == "Annie");
  CHECK_FALSE(of(fixture.latest(), "alias").after);
}

TEST_CASE("a grade given anew is told as a grade before and after") {
  Journalled fixture;
  const ItemId ann = fixture.person("Ann");
  const StoredStatement old = fixture.only(ann);
  fixture.change([&](Transaction& t) {
    t.retract(old.id, "source withdrew it");
    Origin anew = old.origin;
    anew.grading = parseGrading("3x5x2:3E")->grading;
    t.say(ann, "name", old.value, anew);
  });
  const EntryChanges changes = fixture.latest();
  REQUIRE(changes.values.size() == 1);
  CHECK(changes.values[0].property == "grading");
  CHECK(changes.values[0].of == "name");
  CHECK(changes.values[0].value == "Ann");
  CHECK_FALSE(changes.values[0].before);
  CHECK(changes.values[0].after == "3x5x2:3E");
}

TEST_CASE("a later judgement of the same two tells the earlier one, unless that was undone") {
  Journalled fixture;
  const ItemId a = fixture.person("Ann"), b = fixture.person("Anna"), c = fixture.person("Bea");
  fixture.judgement(a, b, "same");
  CHECK_FALSE(of(fixture.latest(), "decision").before);
  fixture.judgement(a, c, "unsure");
  CHECK_FALSE(of(fixture.latest(), "decision").before);
  fixture.judgement(b, a, "different");
  CHECK(of(fixture.latest(), "decision").before == "same");
  CHECK(of(fixture.latest(), "decision").after == "different");
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(of(fixture.latest(), "decision").before == "different");
  CHECK(of(fixture.latest(), "decision").after == "same");
  fixture.judgement(b, a, "unsure");
  CHECK(of(fixture.latest(), "decision").before == "same");
}

TEST_CASE("an undo tells values the other way round, and a redo as they were") {
  Journalled fixture;
  const ItemId ann = fixture.person("Ann");
  const StatementId old = fixture.only(ann).id;
  fixture.change([&](Transaction& t) {
    t.retract(old, "misread");
    t.say(ann, "name", "Anna");
  });
  for (int i = 0; i < 2; ++i) {
    fixture.opened->undo(kAnalyst).orThrow();
    CHECK(of(fixture.latest(), "name").before == "Anna");
    CHECK(of(fixture.latest(), "name").after == "Ann");
    fixture.opened->redo(kAnalyst).orThrow();
    CHECK(of(fixture.latest(), "name").before == "Ann");
    CHECK(of(fixture.latest(), "name").after == "Anna");
  }
}

TEST_CASE("what stands elsewhere on a chart is one line, however much it is") {
  Journalled fixture;
  const ItemId ann = fixture.person("Ann"), bea = fixture.person("Bea");
  fixture.change([&](Transaction& t) { ChartRepository::create(t, "Phones"); });
  const auto put = [&](double x) {
    const SavedChart chart = ChartRepository(*fixture.opened).at("Phones");
    fixture.change([&](Transaction& t) {
      ChartRepository::put(t, chart,
                           {{ann, fixture.key(ann), ChartPoint{x, 0}}, {bea, fixture.key(bea), ChartPoint{x, 1}}});
    });
  };
  put(0);
  CHECK(fixture.latest().values.size() == 2);
  put(1);
  const EntryChanges moved = fixture.latest();
  REQUIRE(moved.values.size() == 1);
  CHECK(moved.values[0].moved == 2);
}

TEST_CASE("of an import, and of its undo, an entry tells how much it was") {
  Journalled fixture;
  const ItemId many = ItemId::random();
  fixture.change([&](Transaction& t) {
    t.addItem(many, "Person");
    for (std::int64_t i = 0; i <= JournalChanges::kMost; ++i) t.say(many, "alias", "No. " + std::to_string(i));
  });
  CHECK(fixture.latest().values.empty());
  CHECK(fixture.latest().inAll == JournalChanges::kMost + 1);
  fixture.opened->undo(kAnalyst).orThrow();
  CHECK(fixture.latest().values.empty());
  CHECK(fixture.latest().inAll == JournalChanges::kMost + 1);
}

TEST_CASE("a value erased by law is told by no entry, and stands nowhere in the file") {
  Journalled fixture;
  const ItemId ann = fixture.person("Ann");
  fixture.change([&](Transaction& t) { t.say(ann, "alias", "Zyxwvut Qwrtplk"); });
  const std::int64_t entry = fixture.last();
  const auto about = fixture.opened->statements().about(fixture.key(ann));
  const auto alias = std::find_if(about.begin(), about.end(), [](const auto& one) { return one.property == "alias"; });
  fixture.change([&](Transaction& t) { t.retract(alias->id, "wrong"); });
  fixture.opened->undo(kAnalyst).orThrow();
  const JournalChanges before(fixture.opened->database());
  CHECK(before.of(entry).values.at(0).after == "Zyxwvut Qwrtplk");
  CHECK(before.of(entry + 1).values.at(0).before == "Zyxwvut Qwrtplk");
  CHECK(before.of(entry + 2).values.at(0).after == "Zyxwvut Qwrtplk");
  fixture.opened->erase({"D. Officer", {}, {}, "review", {}, {}}, alias->id.uuid, "Order 17").orThrow();
  const JournalChanges after(fixture.opened->database());
  for (std::int64_t seq = 1; seq <= fixture.last(); ++seq) CHECK(after.of(seq).values.size() == (seq == 2 ? 1 : 0));
  CHECK(after.of(entry).isErasedInPart);
  CHECK(fixture.verifies());
  fixture.opened.reset();
  const std::string bytes = readFile(fixture.path);
  for (const char* words : {"Zyxwvut", "zyxwvut", "qwrtplk"}) CHECK(bytes.find(words) == std::string::npos);
}

TEST_CASE("what another copy has erased is told by no entry, though it is still here") {
  Journalled fixture;
  const ItemId ann = fixture.person("Zyxwvut");
  const std::int64_t entry = fixture.last();
  const StatementId name = fixture.only(ann).id;
  fixture.change([&](Transaction& t) { t.retract(name, "misread"); });
  fixture.opened->undo(kAnalyst).orThrow();
  const ItemId left = fixture.person("Other");
  CHECK(JournalChanges(fixture.opened->database()).of(entry).values.at(0).after == "Zyxwvut");
  fixture.change([&](Transaction& t) { t.bury({Tombstone::Kind::Item, ann.uuid, "Person", "Order 17", {}, now()}); });
  const JournalChanges after(fixture.opened->database());
  for (std::int64_t seq = 1; seq <= fixture.last(); ++seq)
    for (const ValueChange& one : after.of(seq).values) CHECK(one.item == left);
  CHECK(after.of(entry).isErasedInPart);
  CHECK(after.of(entry + 1).isErasedInPart);
  CHECK_FALSE(after.of(entry + 3).isErasedInPart);
}
