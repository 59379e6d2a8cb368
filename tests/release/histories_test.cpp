// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laptops that edit, undo, judge and exchange in any order end the same. FAIRLEAD_HISTORIES sets how many are made up:
// 20 by default, 200 in .ci/run, 10,000 in .ci/long. FAIRLEAD_FIRST_HISTORY tells one that failed again.
#include <cstdlib>
#include <random>

#include "tests/release/laptops.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// A story by one seed, so that one that fails can be told again.
class History {
 public:
  explicit History(unsigned seed) : m_random(seed), m_laptops(3 + below(3)) {
    for (auto& laptop : m_laptops) laptop = std::make_unique<Laptop>();
  }

  void run() {
    for (std::size_t step = 6 + below(14); step > 0; --step) act(*m_laptops[below(m_laptops.size())]);
    // Twice round, so that what the first gave the last comes back to all.
    for (int round = 0; round < 2; ++round)
      for (std::size_t i = 0; i < m_laptops.size(); ++i) m_laptops[(i + 1) % m_laptops.size()]->receive(*m_laptops[i]);
  }

  void check() {
    for (const auto& laptop : m_laptops) {
      CHECK(laptop->digest() == m_laptops.front()->digest());
      CHECK(laptop->count("statement") == m_laptops.front()->count("statement"));
      CHECK(laptop->verifies());
    }
  }

 private:
  std::size_t below(std::size_t limit) { return m_random() % limit; }

  void act(Laptop& laptop) {
    switch (below(8)) {
      case 0:
      case 1:
        m_people.push_back(laptop.person("Person " + std::to_string(m_people.size())));
        break;
      case 2:
        edit(laptop);
        break;
      case 3:
        retract(laptop);
        break;
      case 4:
        if (!laptop.opened->undoText().empty()) laptop.opened->undo(kAnalyst).orThrow();
        break;
      case 5:
        if (!laptop.opened->redoText().empty()) laptop.opened->redo(kAnalyst).orThrow();
        break;
      case 6:
        judge(laptop);
        break;
      default:
        if (Laptop& other = *m_laptops[below(m_laptops.size())]; &other != &laptop) laptop.receive(other);
    }
  }

  std::optional<ItemId> somebody(const Laptop& laptop) {
    if (m_people.empty()) return std::nullopt;
    const ItemId id = m_people[below(m_people.size())];
    return laptop.opened->items().find(id) ? std::optional(id) : std::nullopt;
  }
  void edit(Laptop& laptop) {
    if (const auto id = somebody(laptop))
      laptop.change([&](store::Transaction& t) { t.say(*id, "notes", "Note " + std::to_string(below(5))); });
  }
  void retract(Laptop& laptop) {
    const auto id = somebody(laptop);
    if (!id) return;
    const auto said = laptop.opened->statements().about(laptop.key(*id));
    if (said.empty()) return;
    const StatementId target = said[below(said.size())].id;
    laptop.change([&](store::Transaction& t) { t.retract(target, "wrong"); });
  }
  void judge(Laptop& laptop) {
    const auto a = somebody(laptop), b = somebody(laptop);
    if (!a || !b || *a == *b) return;
    laptop.change([&](store::Transaction& t) {
      const ItemId id = ItemId::random();
      t.addItem(id, "Judgement");
      t.say(id, "left", a->text());
      t.say(id, "right", b->text());
      t.say(id, "decision", below(2) ? "same" : "different");
    });
  }

  std::mt19937 m_random;
  std::vector<std::unique_ptr<Laptop>> m_laptops;
  std::vector<ItemId> m_people;
};

}  // namespace

TEST_CASE("laptops that edit, undo and exchange in any order end the same") {
  const auto asked = [](const char* name, unsigned long otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoul(value, nullptr, 10) : otherwise;
  };
  const unsigned long count = asked("FAIRLEAD_HISTORIES", 20), first = asked("FAIRLEAD_FIRST_HISTORY", 1);
  REQUIRE(count > 0);
  for (unsigned long seed = first; seed < first + count; ++seed) {
    INFO("history " << seed);
    History history(static_cast<unsigned>(seed));
    history.run();
    history.check();
  }
}
