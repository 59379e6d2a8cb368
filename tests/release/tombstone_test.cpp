// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

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

TEST_CASE("a tombstone that comes in puts out of force what it names, and the bytes wait for their erasure") {
  Told first;
  Laptop second;
  second.receive(first);
  const ItemId link = ItemId::random(), other = second.person("Sara");
  second.change([&](store::Transaction& t) {
    t.addItem(link, "Associate");
    t.say(link, "person", first.karim.text());
    t.say(link, "associate", other.text());
  });
  first.erase(first.karim);
  first.erase(first.report);
  first.trySeal(second.folder / "stones.flbundle", second).orThrow();
  const std::string whole = second.digest();
  const auto unanswered = second.tryOpen(second.folder / "stones.flbundle");
  REQUIRE_FALSE(unanswered);
  CHECK(unanswered.error().code == ErrorCode::Refused);
  CHECK(unanswered.error().message.find("2 things that are here were erased by law") != std::string::npos);
  CHECK(second.digest() == whole);
  CHECK(second.tryOpen(second.folder / "stones.flbundle", true).orThrow().newlyOut == 2);
  const auto report = second.tryOpen(second.folder / "stones.flbundle", false, &first).orThrow();
  CHECK(report.tombstones == 2);
  CHECK(report.toErase.size() == 2);
  CHECK(second.count("entity") == 1);
  CHECK(second.count("report") == 0);
  CHECK(second.hits("Karim") == 0);
  CHECK(second.hits("seen") == 0);
  const store::Key karim = second.key(first.karim), told = second.key(first.report);
  CHECK_FALSE(second.opened->items().isInForce(karim));
  CHECK(second.opened->statements().about(karim, store::StatementRepository::Include::All).empty());
  CHECK(second.opened->statements().about(second.key(link)).size() == 1);
  CHECK_FALSE(second.opened->reports().text(told));
  CHECK(second.verifies());
  const std::string hidden = second.digest();

  // Nothing of it goes on, the file neither.
  Laptop third;
  third.receive(second);
  CHECK(third.digest() == hidden);
  CHECK_FALSE(third.opened->items().find(first.karim));
  CHECK(third.opened->reports().originals().empty());
  CHECK(second.opened->reports().originals().size() == 1);

  // No undo of the merge, and no saying it anew, brings it back.
  second.change([&](store::Transaction& t) { t.say(first.karim, "alias", "Back again"); });
  CHECK(second.count("entity") == 1);
  second.opened->undo(kAnalyst).orThrow();
  second.opened->undo(kAnalyst).orThrow();
  CHECK_FALSE(second.opened->items().isInForce(karim));
  CHECK(second.verifies());
  second.opened->redo(kAnalyst).orThrow();

  second.opened->erase(kAnalyst, first.report.uuid, "Order 17").orThrow();
  CHECK_FALSE(second.opened->items().find(first.report));
  CHECK(second.opened->reports().originals().empty());
  CHECK(second.digest() == hidden);
  CHECK(second.verifies());
}

TEST_CASE("a tombstone of one statement puts it out of force, and leaves the rest of the item") {
  Told first;
  Laptop second;
  second.receive(first);
  const auto said = first.opened->statements().about(first.key(first.karim));
  for (const auto& one : said)
    if (one.property == "alias") first.opened->erase(kAnalyst, one.id.uuid, "Order 17").orThrow();
  second.receive(first);
  CHECK(second.count("entity") == 1);
  CHECK(second.opened->statements().about(second.key(first.karim)).size() == 1);
  CHECK(second.digest() == first.digest());
  CHECK(second.verifies());
}

TEST_CASE("whatever the order in which tombstones and what they name come in, all copies have the same digest") {
  Told author;
  Laptop worker;
  const ItemId sara = author.person("Sara"), link = ItemId::random();
  worker.receive(author);
  // Bundles of one history: the whole, what another added to what goes, and two erasures.
  TemporaryFolder folder;
  Laptop reader;
  std::vector<std::filesystem::path> bundles;
  const auto keep = [&](Laptop& from) {
    bundles.push_back(folder / (std::to_string(bundles.size()) + ".flbundle"));
    from.trySeal(bundles.back(), reader).orThrow();
  };
  keep(author);
  worker.change([&](store::Transaction& t) {
    t.addItem(link, "Associate");
    t.say(link, "person", author.karim.text());
    t.say(link, "associate", sara.text());
    t.say(sara, "notes", "Of " + author.karim.text(), {author.report, "0-5", {}, {}, {}, {}});
    t.say(sara, "notes", author.karim.text());
  });
  keep(worker);
  author.erase(author.karim);
  keep(author);
  author.erase(author.report);
  keep(author);

  std::vector<std::size_t> order{0, 1, 2, 3};
  std::set<std::string> digests;
  do {
    CaseFixture one;
    for (const std::size_t at : order) {
      release::OpenRequest request;
      request.unlock.identities.push_back(reader.pair.identity().copy());
      for (const Laptop* known : {static_cast<const Laptop*>(&author), static_cast<const Laptop*>(&worker)})
        request.trusted.trust(known->pair.publicKey(), "A. Analyst", now());
      request.actor = kAnalyst;
      release::openBundle(*one.opened, bundles[at], request, Progress()).orThrow();
    }
    digests.insert(one.digest());
    CHECK(one.count("report") == 0);
    CHECK(one.count("entity") == 1);
    CHECK(one.verifies());
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(digests.size() == 1);
}
