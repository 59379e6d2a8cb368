// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/release/laptops.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// A report with its file, and a person of whom it speaks.
struct Told : Laptop {
  ItemId report = ItemId::named("report"), karim = person("Karim");
  Told() {
    const std::string text = "Karim was seen.";
    change([&](store::Transaction& t) {
      t.addItem(report, "Report");
      t.addOriginal(Sha256::of(text), text, "text/plain", "r.txt");
      t.addPassage(report, text);
      t.say(report, "contentHash", hex(Sha256::of(text)));
      t.say(karim, "alias", "K", {report, "0-5", {}, {}, {}, {}});
    });
  }
  void erase(ItemId id) { opened->erase(kAnalyst, id.uuid, "Order 17").orThrow(); }
};

}  // namespace

TEST_CASE("a bundle does not bring back what was erased, and brings the rest") {
  Told sender;
  Laptop receiver;
  receiver.receive(sender);
  REQUIRE(receiver.count("report") == 1);
  receiver.opened->erase(kAnalyst, sender.report.uuid, "Order 17").orThrow();
  sender.person("News");
  receiver.receive(sender);
  CHECK(receiver.count("report") == 0);
  CHECK(receiver.count("entity") == 2);
  CHECK(receiver.opened->reports().originals().empty());
  CHECK(receiver.hits("seen") == 0);
  CHECK(receiver.opened->verify(Progress()).orThrow().problems.empty());
}

TEST_CASE("a tombstone travels, so that a third copy does not take in what the first erased") {
  Told first;
  Laptop second, third;
  second.receive(first);
  first.erase(first.karim);
  third.receive(first);
  third.receive(second);
  CHECK(third.count("entity") == 0);
  CHECK(third.count("report") == 1);
  CHECK(store::TombstoneRepository(third.opened->database()).count() == 1);
  CHECK(third.opened->verify(Progress()).orThrow().problems.empty());
}

TEST_CASE("a tombstone that comes in takes nothing away that is here") {
  Told first;
  Laptop second;
  second.receive(first);
  first.erase(first.karim);
  second.receive(first);
  CHECK(second.count("entity") == 1);
  CHECK(second.verifies());
}
