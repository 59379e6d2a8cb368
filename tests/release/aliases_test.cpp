// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that are hashes of what is withheld would tell it to whoever guesses well.
#include <optional>
#include <set>

#include "core/base/resources.h"
#include "core/release/disclosure_register.h"
#include "core/store/alias_repository.h"
#include "core/store/tombstone_repository.h"
#include "tests/release/laptops.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

/// A row of a table told of a victim and of her friend, with ids that follow from what it said.
struct Tabled : Laptop {
  const ItemId sara = ItemId::named("table-item: Person Sara Haile"), goran = ItemId::named("table-item: Person Goran"),
               tie = ItemId::named("table-row-item: Sara Haile, Goran");
  Tabled() {
    change([&](store::Transaction& t) {
      t.addItem(sara, "Person");
      t.addItem(goran, "Person");
      t.addItem(tie, "Associate");
      for (const auto& [item, property, value] :
           {std::tuple{sara, "name", std::string("Sara Haile")}, std::tuple{sara, "gender", std::string("female")},
            std::tuple{sara, "subjectCategory", std::string("victim")},
            std::tuple{goran, "name", std::string("Goran Hoxhaj")}, std::tuple{tie, "person", sara.text()},
            std::tuple{tie, "associate", goran.text()}}) {
        Statement statement;
        statement.id = derivedStatementId("a table", "row 1", item, property, value, "");
        statement.subject = item;
        statement.property = property;
        statement.value = value;
        statement.origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
        statement.origin.author = kAnalyst.name;
        statement.origin.at = now();
        t.add(statement);
      }
    });
  }
  StatementId gender() const { return derivedStatementId("a table", "row 1", sara, "gender", "female", ""); }
};

std::string bytesOf(const Uuid& id) { return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()}; }

const ReleaseProfile kPartner = ReleaseProfile::read("partner-force");

}  // namespace

TEST_CASE("an id that is a hash of a withheld name goes under another, and so does what is named by it") {
  Tabled ours;
  Laptop theirs;
  theirs.receive(ours, kPartner);
  CHECK(theirs.opened->items().find(ours.goran));
  const store::StatementRepository said = theirs.opened->statements();
  const auto ties = said.pointingAt(theirs.key(ours.goran));
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].subject != ours.tie);
  CHECK_FALSE(theirs.opened->items().find(ours.sara));
  CHECK(theirs.count("entity") == 2);
  theirs.opened.reset();
  const std::string all = readFile(theirs.path);
  for (const Uuid& told : {ours.sara.uuid, ours.tie.uuid, ours.gender().uuid}) {
    CHECK(all.find(bytesOf(told)) == std::string::npos);
    CHECK(all.find(told.text()) == std::string::npos);
  }
}

TEST_CASE("the same thing goes under the same id each time") {
  Tabled ours;
  Laptop theirs, colleague;
  theirs.receive(ours, kPartner);
  const std::string before = theirs.digest();
  CHECK(theirs.receive(ours, kPartner).newStatements == 0);
  CHECK(theirs.digest() == before);
  colleague.receive(ours);
  CHECK(colleague.count("entity") == 2);
  CHECK(colleague.digest() == ours.digest());

  // Nothing in a bundle says which of its ids stand for others, nor for what.
  const auto alias = store::AliasRepository(ours.opened->database()).find(ours.sara.uuid);
  REQUIRE(alias);
  CHECK((alias->bytes[6] >> 4) == 8);
  CHECK_FALSE(colleague.opened->items().find(ItemId(*alias)));
}

TEST_CASE("what is withheld by no rule keeps its id, so that two copies of a table are one") {
  Tabled ours;
  Laptop theirs;
  ReleaseProfile open = kPartner;
  open.victims = Protection::Named;
  theirs.receive(ours, open);
  CHECK(theirs.opened->items().find(ours.sara));
  CHECK(theirs.opened->items().find(ours.tie));
}

TEST_CASE("after a release the whole case, another release and an answer can come, in any order") {
  Laptop ours;
  const ItemId report = ItemId::random(), mariam = ItemId::random(), goran = ItemId::random();
  ours.change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addPassage(report, "Mariam was with Goran.");
    Origin origin;
    origin.item = report;
    origin.locator = "0-6";
    origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
    t.addItem(mariam, "Person");
    t.addItem(goran, "Person");
    t.say(mariam, "name", "Mariam", origin);
    t.say(mariam, "gender", "female", origin);
    t.say(mariam, "subjectCategory", "victim", origin);
    t.say(goran, "name", "Goran", origin);
  });
  Laptop released, whole;
  released.receive(ours, kPartner);
  CHECK(released.count("entity") == 2);
  CHECK_NOTHROW(released.receive(ours));
  whole.receive(ours);
  CHECK_NOTHROW(whole.receive(ours, kPartner));
  CHECK(released.digest() == whole.digest());
  // What comes back is here by two names then; a later release tells it once.
  ours.receive(released);
  CHECK_NOTHROW(released.receive(ours, kPartner));
  Laptop late;
  CHECK_NOTHROW(late.receive(ours, kPartner));
  CHECK(late.opened->verify(Progress()).orThrow().isOk());
  CHECK(late.count("entity") == 2);
  const auto aliases = store::AliasRepository(ours.opened->database());
  const auto hers = late.opened->items().find(ItemId(aliases.find(mariam.uuid).value_or(mariam.uuid)));
  REQUIRE(hers);
  CHECK(late.opened->statements().values(hers->key, "gender") == std::vector<std::string>{"female"});

  // What is taken back or erased since is, under the ids that they know.
  const auto genderOf = [](const Laptop& laptop, store::Key item) {
    for (const auto& said : laptop.opened->statements().about(item))
      if (said.property == "gender") return std::optional(said.id);
    return std::optional<StatementId>();
  };
  const auto known = genderOf(late, hers->key), own = genderOf(ours, ours.key(mariam));
  REQUIRE((known && own && known != own));
  ours.change([&](store::Transaction& t) { t.retract(*own, "A mistake"); });
  late.receive(ours, kPartner);
  CHECK(late.opened->statements().values(hers->key, "gender").empty());
}

TEST_CASE("what goes as it stands keeps its id, and what was erased has a tombstone under each id that went") {
  Laptop ours, theirs;
  const ItemId report = ItemId::random(), mariam = ItemId::random();
  StatementId plain, placed;
  ours.change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addPassage(report, "Mariam was there.");
    Origin origin;
    origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
    t.addItem(mariam, "Person");
    t.say(mariam, "subjectCategory", "victim", origin);
    plain = t.say(mariam, "gender", "female", origin);
    origin.item = report;
    origin.locator = "0-6";
    placed = t.say(mariam, "nationality", "er", origin);
  });
  theirs.receive(ours, kPartner);
  const auto there = theirs.opened->items().find(mariam);
  REQUIRE(there);
  std::set<StatementId> ids;
  for (const auto& said : theirs.opened->statements().about(there->key)) ids.insert(said.id);
  CHECK(ids.contains(plain));
  CHECK_FALSE(ids.contains(placed));
  ours.opened->erase(kAnalyst, placed.uuid, "Court of Example").orThrow();
  theirs.receive(ours, kPartner);
  std::set<StatementId> buried;
  store::TombstoneRepository(theirs.opened->database()).forEach([&](const store::Tombstone& one) {
    buried.insert(StatementId(one.id));
  });
  ids.erase(plain);
  std::size_t found = 0;
  for (const StatementId& id : ids) found += buried.contains(id) ? 1 : 0;
  CHECK(found == 1);  // not the role
}

TEST_CASE("who is told of a correction is told the id that they have, and none that only others got") {
  Tabled ours;
  Laptop partner, own;
  const ItemId report = ItemId::random();
  StatementId placed;
  ours.change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addPassage(report, "She is Eritrean.");
    Origin origin;
    origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
    origin.item = report;
    origin.locator = "7-15";
    placed = t.say(ours.sara, "nationality", "er", origin);
  });
  partner.receive(ours, kPartner);
  own.receive(ours, ReleaseProfile::read("own-force"));
  const auto nationality = [](Laptop& laptop) {
    store::Query row = laptop.opened->database().query("SELECT s.id FROM statement s WHERE s.value='er'");
    REQUIRE(row.step());
    return row.uuid(0);
  };
  const Uuid atPartner = nationality(partner), atOwn = nationality(own);
  REQUIRE(atPartner != atOwn);
  ours.change([&](store::Transaction& t) { t.retract(placed, "misread"); });
  partner.receive(ours, kPartner);
  own.receive(ours, ReleaseProfile::read("own-force"));
  const auto takenBack = [](Laptop& laptop) {
    std::set<Uuid> targets;
    store::Query rows = laptop.opened->database().query("SELECT target FROM retraction WHERE kind='statement'");
    while (rows.step()) targets.insert(rows.uuid(0));
    return targets;
  };
  CHECK(takenBack(partner) == std::set<Uuid>{atPartner});
  CHECK(takenBack(own) == std::set<Uuid>{atOwn});
}

TEST_CASE("what was taken back and said again before its first release is named by the id under which it goes") {
  Tabled ours;
  Laptop partner;
  const ItemId report = ItemId::random();
  StatementId placed;
  ours.change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addPassage(report, "She is Eritrean.");
    Origin origin;
    origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
    origin.item = report;
    origin.locator = "7-15";
    placed = t.say(ours.sara, "nationality", "er", origin);
  });
  ours.change([&](store::Transaction& t) { t.retract(placed, "misread"); });
  ours.opened->undo(kAnalyst).orThrow();
  partner.receive(ours, kPartner);
  CHECK(readFile(partner.path).find(bytesOf(placed.uuid)) == std::string::npos);
  const auto said = partner.opened->database().number("SELECT count(*) FROM statement WHERE value='er'");
  CHECK(said == 1);
  CHECK(partner.opened->database().number(
            "SELECT count(*) FROM retraction WHERE kind='statement' AND target NOT IN (SELECT id FROM statement)") ==
        0);
}

TEST_CASE("whose name is part of another's is told nothing of what that one holds") {
  Tabled ours;
  const auto sealed = [&](const char* recipient) {
    SealRequest request;
    request.wanted.isAll = true;
    request.passphrase = Secret("a passphrase of the test");
    request.workFactor = 4;
    request.profile = kPartner;
    request.actor = kAnalyst;
    request.actor.recipient = recipient;
    InlineExecutor executor;
    seal(*ours.opened, ours.folder / (Uuid::random().text() + ".flbundle"), request, executor, Progress()).orThrow();
  };
  sealed("PJ Lille");
  sealed("Lille Press Office; Kent Police (able-acid-also-army)");
  const DisclosureRegister book(*ours.opened);
  for (const char* none : {"Lille", "PJ", "", "Kent", "able-acid"}) CHECK(book.earlier({none}).held.count() == 0);
  for (const char* theirs :
       {"pj LILLE", "Lille Press Office", "Kent Police", "able-acid-also-army", "Kent Police (able-acid-also-army)"}) {
    INFO(theirs);
    CHECK(book.earlier({theirs}).held.count() > 0);
  }
  CHECK(book.heldBy("lille").count() > 0);
}

TEST_CASE("a tombstone goes to who had what it names, and who holds it is known when it is gone") {
  Tabled ours;
  Laptop partner, late;
  const ItemId phone = ItemId::named("phone +447700900123"), van = ItemId::random();
  ours.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("SECRET").value();
    t.addItem(phone, "Phone");
    t.say(phone, "number", "+447700900123", origin);
    origin.marking = parseMarking("OFFICIAL / HANDLING P").value();
    t.addItem(van, "Vehicle");
    t.say(van, "model", "van", origin);
  });
  const auto buriedAt = [](Laptop& laptop) {
    std::set<Uuid> ids;
    store::TombstoneRepository(laptop.opened->database()).forEach([&](const store::Tombstone& one) {
      ids.insert(one.id);
    });
    return ids;
  };
  const auto byId = [&](const ItemId& id) {
    return [&id](const ErasedDisclosure& one) { return one.tombstone.id == id.uuid; };
  };
  partner.receive(ours, kPartner);
  ours.opened->erase(kAnalyst, phone.uuid, "Order 17").orThrow();
  ours.opened->erase(kAnalyst, van.uuid, "Order 18").orThrow();
  partner.receive(ours, kPartner);
  CHECK(buriedAt(partner) == std::set<Uuid>{van.uuid});
  late.receive(ours, kPartner);
  CHECK(buriedAt(late).empty());
  const auto erased = DisclosureRegister(*ours.opened).erasures();
  CHECK(std::none_of(erased.begin(), erased.end(), byId(phone)));
  const auto told = std::find_if(erased.begin(), erased.end(), byId(van));
  REQUIRE(told != erased.end());
  CHECK(told->recipients.size() == 1);

  // What is said next may get the key of what is gone; nobody holds it for that.
  const StatementId next = [&] {
    StatementId id;
    ours.change([&](store::Transaction& t) { id = t.say(ours.goran, "gender", "male"); });
    return id;
  }();
  const auto found = ours.opened->statements().find(next);
  REQUIRE(found);
  CHECK_FALSE(DisclosureRegister(*ours.opened).heldBy("").has(found->key));

  // Of somebody who went under another id, that alone is buried.
  ours.opened->erase(kAnalyst, ours.sara.uuid, "Order 19").orThrow();
  partner.receive(ours, kPartner);
  const auto alias = store::AliasRepository(ours.opened->database()).find(ours.sara.uuid);
  REQUIRE(alias);
  CHECK(buriedAt(partner).contains(*alias));
  CHECK_FALSE(buriedAt(partner).contains(ours.sara.uuid));
  CHECK(ours.verifies());
}

TEST_CASE("who holds something is known when the entry that told it has lost its words to an erasure") {
  Tabled ours;
  SealRequest request;
  request.wanted.isAll = true;
  request.wantedText = "Goran Hoxhaj and all round Sara Haile";
  request.passphrase = Secret("a passphrase of the test");
  request.workFactor = 4;
  request.actor = kAnalyst;
  request.actor.recipient = "PJ Lille";
  InlineExecutor executor;
  seal(*ours.opened, ours.folder / "all.flbundle", request, executor, Progress()).orThrow();
  ours.opened->erase(kAnalyst, ours.goran.uuid, "Order 17").orThrow();
  ours.opened->erase(kAnalyst, ours.sara.uuid, "Order 18").orThrow();
  const DisclosureRegister book(*ours.opened);
  REQUIRE(book.disclosures().size() == 1);
  CHECK(book.disclosures()[0].recipient == "PJ Lille");
  std::set<Uuid> told;
  for (const ErasedDisclosure& gone : book.erasures()) told.insert(gone.tombstone.id);
  CHECK(told == std::set<Uuid>{ours.goran.uuid, ours.sara.uuid, ours.tie.uuid});
  CHECK(ours.verifies());
  ours.opened.reset();
  const std::string all = readFile(ours.path);
  for (const char* name : {"Goran", "Hoxhaj", "Haile"}) CHECK(all.find(name) == std::string::npos);
}
