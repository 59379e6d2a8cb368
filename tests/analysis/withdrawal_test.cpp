// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/withdrawal.h"

#include "tests/analysis/network_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::analysis;
using namespace fairlead::test;

namespace {

/// a - b - c, of which b - c rests on a report of source two alone.
struct Doubted : NetworkFixture {
  ItemId one = item("Source", {{"name", "one"}}), two = item("Source", {{"name", "two"}});
  ItemId r1 = item("Report", {{"title", "first"}, {"source", one.text()}});
  ItemId r2 = item("Report", {{"title", "second"}, {"source", two.text()}});
  ItemId ab = link("a", "b", {}, by(r1), "Associate"), bc = link("b", "c", {}, by(r2), "Associate");

  static Origin by(ItemId report) {
    Origin origin;
    origin.item = report;
    return origin;
  }
  Withdrawal weigh(ItemId source) { return weighWithdrawal(*opened, key(source), Progress()).orThrow(); }
  std::size_t links() {
    std::size_t count = 0;
    opened->items().forEachLink([&](const store::LinkRow&) { return ++count > 0; });
    return count;
  }
};

}  // namespace

TEST_CASE("what falls is counted, and nothing is changed by looking") {
  Doubted made;
  const std::string before = made.digest();
  const auto falls = made.weigh(made.two);
  CHECK(falls.statements.size() == 2);
  CHECK(falls.links == std::vector<store::Key>{made.key(made.bc)});
  CHECK(falls.componentsBefore == 1);
  CHECK(falls.componentsAfter == 2);
  CHECK(falls.origins == std::vector<store::Key>{made.key(made.two), made.key(made.r2)});
  CHECK(made.digest() == before);
}

TEST_CASE("a withdrawn source is out of view, its report still says what it is, and an undo brings all back") {
  Doubted made;
  const std::string before = made.digest();
  withdraw(*made.opened, kAnalyst, made.key(made.two), Progress()).orThrow();
  CHECK(made.links() == 1);
  CHECK(made.opened->statements().value(made.key(made.two), "withdrawn") == "yes");
  CHECK(made.opened->statements().value(made.key(made.r2), "title") == "second");
  CHECK(made.weigh(made.two).statements.empty());
  CHECK(made.verifies());
  made.opened->undo(kAnalyst).orThrow();
  CHECK(made.links() == 2);
  CHECK(made.digest() == before);
}

TEST_CASE("a source can be restored after other work") {
  Doubted made;
  withdraw(*made.opened, kAnalyst, made.key(made.two), Progress()).orThrow();
  made.person("Later");
  restore(*made.opened, kAnalyst, made.key(made.two)).orThrow();
  CHECK(made.links() == 2);
  CHECK(made.opened->statements().value(made.key(made.two), "withdrawn").empty());
  CHECK(restore(*made.opened, kAnalyst, made.key(made.two)).error().code == ErrorCode::NotFound);
}

TEST_CASE("what another source says too stays") {
  Doubted made;
  made.change([&](store::Transaction& t) {
    t.say(made.bc, "person", made["b"].text(), Doubted::by(made.r1));
    t.say(made.bc, "associate", made["c"].text(), Doubted::by(made.r1));
  });
  const auto falls = made.weigh(made.two);
  CHECK(falls.statements.size() == 2);
  CHECK(falls.links.empty());
  CHECK(falls.componentsAfter == 1);
}

TEST_CASE("a report of two sources falls with the second only") {
  Doubted made;
  made.change([&](store::Transaction& t) { t.say(made.r2, "source", made.one.text()); });
  CHECK(made.weigh(made.two).statements.empty());
  withdraw(*made.opened, kAnalyst, made.key(made.one), Progress()).orThrow();
  CHECK(made.links() == 1);
}

TEST_CASE("what originates from the source falls with it, in a circle too") {
  Doubted made;
  made.change([&](store::Transaction& t) {
    t.say(made.one, "originatesFrom", made.two.text());
    t.say(made.two, "originatesFrom", made.one.text());
  });
  const auto falls = made.weigh(made.two);
  CHECK(falls.statements.size() == 4);
  CHECK(falls.links.size() == 2);
}

TEST_CASE("a single report can be withdrawn, a person cannot") {
  Doubted made;
  CHECK(made.weigh(made.r1).links.size() == 1);
  withdraw(*made.opened, kAnalyst, made.key(made.r1), Progress()).orThrow();
  CHECK(made.links() == 1);
  CHECK(weighWithdrawal(*made.opened, made.keyOf("a"), Progress()).error().code == ErrorCode::Invalid);
}

TEST_CASE("entities of which nothing is said any more are no pieces") {
  Doubted made;
  const ItemId lonely = made.item("Person", {{"name", "Only in the second report"}}, Doubted::by(made.r2));
  made.item("Associate", {{"person", made["a"].text()}, {"associate", lonely.text()}}, Doubted::by(made.r2));
  const auto falls = made.weigh(made.two);
  CHECK(falls.entities == 1);
  CHECK(falls.componentsBefore == 1);
  CHECK(falls.componentsAfter == 2);
}
