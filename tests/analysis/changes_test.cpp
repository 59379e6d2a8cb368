// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/changes.h"

#include <algorithm>
#include <thread>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::analysis;
using namespace fairlead::test;

namespace {

struct Diary : CaseFixture {
  /// A moment that lies between what was written before and what is written after.
  static Instant moment() {
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    const Instant at = now();
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    return at;
  }
  ItemId person(const std::string& name) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Person");
      said = t.say(id, "name", name);
    });
    return id;
  }
  const ChangedItem* of(const Changes& changes, ItemId id) {
    const store::Key key = opened->items().find(id).value().key;
    const auto found = std::find_if(changes.items.begin(), changes.items.end(),
                                    [&](const ChangedItem& one) { return one.item == key; });
    return found == changes.items.end() ? nullptr : &*found;
  }
  StatementId said;
};

}  // namespace

TEST_CASE_METHOD(Diary,
                 "what came, what more is said and what was taken back since a moment is told, and nothing else") {
  const ItemId karim = person("Karim"), goran = person("Goran"), elira = person("Elira");
  const StatementId hers = said;
  const Instant since = moment();
  const ItemId soran = person("Soran"), link = ItemId::random();
  change([&](store::Transaction& t) { t.say(karim, "alias", "كريم"); });
  change([&](store::Transaction& t) { t.retract(hers, "another woman"); });
  change([&](store::Transaction& t) {
    t.addItem(link, "Associate");
    t.say(link, "person", soran.text());
    t.say(link, "associate", goran.text());
  });
  const ItemId gone = person("Nobody");
  opened->undo(kAnalyst).orThrow();
  const Instant until = moment();
  person("Later");
  const Changes changes = changesBetween(*opened, since, until).orThrow();
  REQUIRE(of(changes, soran));
  CHECK(of(changes, soran)->isNew);
  REQUIRE(of(changes, karim));
  CHECK_FALSE(of(changes, karim)->isNew);
  CHECK(of(changes, karim)->added == 1);
  REQUIRE(of(changes, elira));
  CHECK(of(changes, elira)->taken == 1);
  CHECK(of(changes, goran) == nullptr);
  CHECK(of(changes, gone) == nullptr);
  CHECK(changes.items.size() == 4);
  CHECK(changes.counts.at("entity") == 1);
  CHECK(changes.counts.at("link") == 1);
  CHECK(changes.added == 4);
  CHECK(changes.taken == 1);
  const auto touched = touchedBy(*opened, changes);
  CHECK(std::count(touched.begin(), touched.end(), opened->items().find(goran).value().key) == 1);  // the link's end
}

TEST_CASE_METHOD(Diary, "an undo takes back what stood before, and a window that is turned round is refused") {
  const ItemId karim = person("Karim");
  const Instant since = moment();
  opened->undo(kAnalyst).orThrow();
  const Instant until = moment();
  const Changes changes = changesBetween(*opened, since, until).orThrow();
  REQUIRE(of(changes, karim));
  CHECK(of(changes, karim)->taken == 1);
  CHECK(changes.added == 0);
  CHECK(changesBetween(*opened, until, since).error().code == ErrorCode::Invalid);
  CHECK(changesBetween(*opened, until, until).orThrow().items.empty());
}
