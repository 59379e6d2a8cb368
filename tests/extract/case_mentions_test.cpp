// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "core/base/resources.h"
#include "core/base/utf8.h"
#include "core/extract/acceptance.h"
#include "core/extract/extraction_count.h"
#include "core/store/migrations.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::extract;
using namespace fairlead::test;

namespace {

/// Reports as an import writes them: whole report graded 2D, with one item graded 1A.
struct Reports : CaseFixture {
  ItemId add(const std::string& text, const std::string& gradedItem = {}) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Report");
      t.addPassage(id, text);
      Origin origin;
      origin.item = id;
      origin.grading = parseGrading("3x5x2:2D")->grading;
      origin.marking = *parseMarking("OFFICIAL-SENSITIVE");
      t.say(id, "contentHash", id.text(), origin);
      t.say(id, "date", "2022-09-08", origin);
      const auto at = text.find(gradedItem);
      if (gradedItem.empty() || at == std::string::npos) return;
      const std::size_t begin = codePoints(text.substr(0, at));
      origin.grading = parseGrading("3x5x2:1A")->grading;
      origin.locator = std::to_string(begin) + "-" + std::to_string(begin + codePoints(gradedItem));
      t.say(id, "gradedItem", gradedItem, origin);
    });
    return id;
  }
  std::vector<ReportMention> mentions(ItemId report) {
    return CaseMentions(*opened).of(opened->items().find(report).value());
  }
  ReportMention mention(ItemId report, std::string_view text) {
    for (auto& found : mentions(report))
      if (found.mention.text == text) return found;
    FAIL("no mention " << text);
    return {};
  }
  std::vector<ItemId> accept(const std::vector<ReportMention>& chosen, std::optional<ItemId> as = {}) {
    return acceptMentions(*opened, kAnalyst, chosen, as).orThrow().entities;
  }
};

}  // namespace

TEST_CASE_METHOD(Reports, "looking for mentions changes no byte of the case") {
  const ItemId report = add("Called +44 7700 900123 near Gravelines.");
  const std::string before = digest();
  opened.reset();
  const auto bytes = readFile(path);
  reopen(store::Access::Look);
  CHECK(mentions(report).size() == 2);
  opened.reset();
  CHECK(readFile(path) == bytes);
  reopen();
  CHECK(digest() == before);
}

TEST_CASE_METHOD(Reports, "an accepted mention is an entity with a statement that rests on the span") {
  const ItemId report = add("1. He rang.\n2. Aber مرحبا: telephone +44 7700 900123 again.",
                            "2. Aber مرحبا: telephone +44 7700 900123 again.");
  const auto found = mention(report, "+44 7700 900123");
  CHECK_FALSE(found.isAccepted);
  const auto entities = accept({found});
  REQUIRE(entities.size() == 1);
  const auto item = opened->items().find(entities.front()).value();
  CHECK(item.schema == "Phone");
  CHECK(item.caption == "+447700900123");
  const auto statements = opened->statements().about(item.key);
  REQUIRE(statements.size() == 1);
  const auto& statement = statements.front();
  CHECK(statement.property == "number");
  CHECK(statement.original == "+44 7700 900123");
  CHECK(statement.origin.item == report);
  CHECK(statement.origin.locator == std::to_string(found.mention.begin) + "-" + std::to_string(found.mention.end));
  REQUIRE(statement.origin.grading);
  CHECK(statement.origin.grading->text() == "1A");
  CHECK(statement.origin.marking.text() == "OFFICIAL-SENSITIVE");
  CHECK(mention(report, "+44 7700 900123").isAccepted);
  CHECK(mention(report, "+44 7700 900123").entity == entities.front());
}

TEST_CASE_METHOD(Reports, "what is outside the graded items bears the report's grading") {
  const ItemId report = add("Mail karim@shop.example\n1. Nothing.", "1. Nothing.");
  const auto item = opened->items().find(accept({mention(report, "karim@shop.example")}).front()).value();
  CHECK(opened->statements().about(item.key).front().origin.grading->text() == "2D");
}

TEST_CASE_METHOD(Reports, "the same identifier is the same entity, in one step and in the next") {
  const ItemId a = add("Called +44 7700 900123, then 07700 900123."), b = add("Tel. 07700 900 123");
  const auto both = accept(mentions(a));
  REQUIRE(both.size() == 2);
  CHECK(both[0] == both[1]);
  CHECK(accept(mentions(b)).front() == both[0]);
  CHECK(opened->items().count({"Phone", {}}) == 1);
}

TEST_CASE_METHOD(Reports, "a mention goes to the item that the analyst names") {
  const ItemId karim = person("Karim Aziz");
  const ItemId report = add("The number 07700 900123 is his.");
  CHECK(accept({mention(report, "07700 900123")}, karim) == std::vector{karim});
  CHECK(opened->statements().value(key(karim), "phone") == "+447700900123");
  const auto refused =
      acceptMentions(*opened, kAnalyst, {mention(add("IMEI 490154203237518"), "490154203237518")}, karim);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::Invalid);
}

TEST_CASE_METHOD(Reports, "a name that the case knows leads to its entity, and two of a name to neither") {
  const ItemId karim = person("كريم عزيز");
  const ItemId report = add("Un guide appelé كريم عزيز attendait.");
  CHECK(mention(report, "كريم عزيز").entity == karim);
  CHECK(accept({mention(report, "كريم عزيز")}).front() == karim);
  const ItemId one = person("Goran Hoxhaj"), two = person("Goran Hoxhaj");
  const ItemId other = add("It was Goran Hoxhaj.");
  CHECK(mention(other, "Goran Hoxhaj").entity.isNil());
  const ItemId made = accept({mention(other, "Goran Hoxhaj")}).front();
  CHECK(made != one);
  CHECK(made != two);
}

TEST_CASE_METHOD(Reports, "accepting is one step that can be undone, and accepting twice says nothing twice") {
  const ItemId report = add("Karim Aziz paid €4,500 near Gravelines to GB29NWBK60161331926819.");
  const std::string before = digest();
  const auto first = accept(mentions(report));
  CHECK(first.size() == 4);
  const std::string after = digest();
  CHECK(accept(mentions(report)) == first);
  CHECK(digest() == after);
  opened->undo(kAnalyst).orThrow();
  CHECK(digest() == before);
  for (const auto& found : mentions(report)) {
    CHECK_FALSE(found.isAccepted);
    CHECK(found.decision.empty());
  }
  CHECK(verifies());
}

TEST_CASE_METHOD(Reports, "a decision on a wording holds in every report and is the same item in every copy") {
  const ItemId a = add("Karim Aziz came."), b = add("Then Karim Aziz left.");
  const ItemId karim = accept({mention(a, "Karim Aziz")}).front();
  CHECK(mention(b, "Karim Aziz").decision == "accepted");
  CHECK(mention(b, "Karim Aziz").entity == karim);
  CHECK_FALSE(mention(b, "Karim Aziz").isAccepted);
  CHECK(opened->items().find(CaseMentions::decisionId(MentionType::Person, "KARIM AZIZ")).has_value());
  dismissMentions(*opened, kAnalyst, {mention(add("Boreal Marine GmbH"), "Boreal Marine GmbH")}).orThrow();
  CHECK(mention(add("So Boreal Marine GmbH again"), "Boreal Marine GmbH").decision == "dismissed");
}

TEST_CASE_METHOD(Reports, "what is remembered of a wording bears the marking of the text that it stands in") {
  const ItemId report = add("Called +44 7700 900123 near Gravelines.");
  accept({mention(report, "+44 7700 900123")});
  int decisions = 0;
  opened->items().forEachItem({"MentionDecision", {}}, [&](store::Key decision, std::string_view) {
    ++decisions;
    const auto said = opened->statements().about(decision);
    CHECK(said.size() == 5);
    for (const auto& one : said) CHECK(one.origin.marking.text() == "OFFICIAL-SENSITIVE");
    return true;
  });
  CHECK(decisions == 1);
}

TEST_CASE_METHOD(Reports, "a name stated from a whole sentence takes no words of it, in any script") {
  const std::string name = "محمد علي الجبوري", sentence = "أمس وصل " + name + " إلى الميناء";
  const ItemId report = add(sentence + ". ثم غادر.");
  REQUIRE_FALSE(mention(report, name).isCovered);
  const auto stateFrom = [&](std::size_t begin, std::size_t end) {
    const ItemId person = ItemId::random();
    change([&](store::Transaction& t) {
      Origin origin;
      origin.item = report;
      origin.locator = std::to_string(begin) + "-" + std::to_string(end);
      t.addItem(person, "Person");
      t.say(person, "name", name, origin);
    });
  };
  stateFrom(0, codePoints(sentence));
  CHECK_FALSE(mention(report, name).isCovered);
  stateFrom(codePoints("أمس "), codePoints("أمس وصل " + name));
  CHECK(mention(report, name).isCovered);
}

TEST_CASE_METHOD(Reports, "a time alone makes nothing, about an event it says when") {
  const ItemId report = add("On 3 September 2022 they met.");
  const auto found = mention(report, "3 September 2022");
  const auto accepted = acceptMentions(*opened, kAnalyst, {found}, std::nullopt).orThrow();
  CHECK(accepted.entities.empty());
  CHECK(accepted.left == std::vector{found.id});
  const ItemId event = ItemId::random();
  change([&](store::Transaction& t) {
    t.addItem(event, "Event");
    t.say(event, "name", "Meeting");
  });
  accept({found}, event);
  CHECK(opened->statements().value(key(event), opened->schemas().at("Event").time) == "2022-09-03");
}

TEST_CASE_METHOD(Reports, "a mention is found again by its id and by the id's beginning") {
  const ItemId report = add("Karim Aziz and karim@shop.example");
  add("Karim Aziz and karim@shop.example");
  const CaseMentions all(*opened);
  std::set<MentionId> ids;
  for (const auto& found : mentions(report)) {
    ids.insert(found.id);
    CHECK(all.at(found.id.text()).report == report);
    CHECK(all.at(found.id.text().substr(0, 8)).id == found.id);
  }
  CHECK(ids.size() == 2);
  CHECK_THROWS_AS(all.at("00000000-0000-8000-8000-000000000000"), Failure);
  CHECK_THROWS_AS(all.at("xyz"), Failure);
}

TEST_CASE_METHOD(Reports, "counted mentions are kept for info, leave with an undo and are no part of the digest") {
  const ItemId report = add("Karim Aziz and karim@shop.example");
  const std::string before = digest();
  CHECK(countedMentions(*opened) == 0);
  CHECK(countMentions(*opened, {report}).orThrow().at(report) == 2);
  CHECK(countedMentions(*opened) == 2);
  CHECK(digest() == before);
  CHECK(verifies());
  opened->undo(kAnalyst).orThrow();
  CHECK(countedMentions(*opened) == 0);
}

TEST_CASE_METHOD(Reports, "a case of the first format gets the table for counts when it is opened for writing") {
  const ItemId report = add("Karim Aziz and karim@shop.example");
  becomeVersion(1);
  reopen(store::Access::Look);
  CHECK(countedMentions(*opened) == 0);
  reopen();
  CHECK(store::versionOf(opened->database()) == store::newestVersion());
  CHECK(countMentions(*opened, {report}).orThrow().at(report) == 2);
}

TEST_CASE_METHOD(Reports,
                 "two mentions of a sentence are linked in one step, which rests on the passage between them") {
  const ItemId report = add("Karim Aziz rang +44 7700 900123 on 8 September. He paid Goran Hoxhaj.");
  const ItemId other = add("Goran Hoxhaj was seen.");
  const auto linked =
      linkMentions(*opened, kAnalyst, mention(report, "Karim Aziz"), mention(report, "+44 7700 900123"), "Holding")
          .orThrow();
  REQUIRE(linked.entities.size() == 2);
  const auto link = opened->items().find(linked.link).value();
  CHECK(link.schema == "Holding");
  CHECK(opened->statements().value(link.key, "holder") == linked.entities[0].text());
  CHECK(opened->statements().value(link.key, "object") == linked.entities[1].text());
  for (const auto& said : opened->statements().about(link.key)) {
    CHECK(said.origin.item == report);
    CHECK(said.origin.locator == "0-31");
    CHECK(said.origin.grading.has_value());
  }
  opened->undo(kAnalyst).orThrow();
  CHECK(opened->counts()["entity"] == 0);
  CHECK(opened->counts()["link"] == 0);
  const std::string before = digest();
  const auto refused = [&](const ReportMention& a, const ReportMention& b, std::string_view type) {
    const auto answer = linkMentions(*opened, kAnalyst, a, b, type);
    CHECK(digest() == before);
    return answer ? std::string() : answer.error().message;
  };
  const auto karim = mention(report, "Karim Aziz");
  CHECK(refused(karim, mention(other, "Goran Hoxhaj"), "Associate").find("two reports") != std::string::npos);
  CHECK(refused(karim, karim, "Associate").find("one and the same") != std::string::npos);
  CHECK(refused(karim, mention(report, "8 September"), "Associate").find("time") != std::string::npos);
  CHECK(refused(karim, mention(report, "Goran Hoxhaj"), "Meeting").find("no link") != std::string::npos);
  CHECK_FALSE(refused(karim, mention(report, "Goran Hoxhaj"), "Nothing").empty());
}

TEST_CASE_METHOD(Reports, "what nobody looked at makes nobody the same as another of that name") {
  const ItemId
      a = add("Mr Smith drove. Mrs Smith waited with Karim Aziz. Karim Aziz paid 4000 euros; she paid 4000 euros."),
      b = add("Statement of Karim Aziz, police officer, +44 7700 900123."), c = add("Called +44 7700 900123.");
  std::vector<ReportMention> all;
  for (const ItemId report : {a, b, c})
    for (auto& found : mentions(report)) all.push_back(found);
  const auto accepted = acceptMentions(*opened, kAnalyst, all, std::nullopt, Looked::Unseen).orThrow();
  CHECK(opened->statements().subjectsWith("name", "Karim Aziz").size() == 2);  // one in each report
  CHECK(opened->statements().subjectsWith("name", "Smith").size() +
            opened->statements().subjectsWith("name", "Mr Smith").size() +
            opened->statements().subjectsWith("name", "Mrs Smith").size() ==
        2);
  CHECK(opened->statements().subjectsWith("number", "+447700900123").size() == 1);
}

TEST_CASE_METHOD(Reports, "a number whose check digits do not fit says so once it is accepted") {
  const ItemId report = add("Paid to GB29NWBK60161331926818 and GB29NWBK60161331926819.");
  int doubtful = 0;
  for (const auto& found : mentions(report)) {
    if (found.mention.type != MentionType::Iban) continue;
    const ItemId account = accept({found}).front();
    const auto notes = opened->statements().values(key(account), "notes");
    CHECK(notes.size() == (found.mention.valid.value_or(true) ? 0 : 1));
    doubtful += static_cast<int>(notes.size());
  }
  CHECK(doubtful == 1);
}

TEST_CASE_METHOD(Reports, "a card number is nowhere repeated whole but in the report itself") {
  const std::string whole = "4111 1111 1111 1112";
  const ItemId report = add("Paid by card " + whole + " and by card 4111111111111111.");
  const auto found = mention(report, whole);
  const ItemId card = accept({found}).front();
  for (const auto& statement : opened->statements().about(key(card))) {
    INFO(statement.property << " " << statement.value << " " << statement.original);
    CHECK(statement.value.find("1111 1111") == std::string::npos);
    CHECK(statement.original.find("1111 1111") == std::string::npos);
  }
  CHECK(opened->statements().value(key(card), "cardNumber") == "411111......1112");
  CHECK(opened->statements().value(key(card), "notes").starts_with("“411111......1112”"));
  dismissMentions(*opened, kAnalyst, {mention(report, "4111111111111111")}).orThrow();
  CHECK(mention(report, whole).decision == "accepted");
  CHECK(mention(report, "4111111111111111").decision == "dismissed");
  const auto decisions = opened->items().list({"MentionDecision", {}}, 0, INT64_MAX);
  REQUIRE(decisions.size() == 2);
  for (const auto& item : decisions)
    CHECK(opened->statements().value(item.key, "wording").starts_with("411111......111"));
  for (const auto& entry : opened->journal())
    for (const std::string& said : {entry.change.text, entry.change.reason, entry.before, entry.after}) {
      INFO(said);
      CHECK(said.find("1111 1111") == std::string::npos);
      CHECK(said.find("11111111") == std::string::npos);
    }
  CHECK(opened->reports().text(key(report))->find(whole) != std::string::npos);
}

TEST_CASE_METHOD(Reports, "a plate that was misread is stated as written, with its country and the likely reading") {
  const ItemId report = add("A white van AB1O CDE stood there.");
  const ItemId van = accept({mention(report, "AB1O CDE")}).front();
  CHECK(opened->statements().value(key(van), "registrationNumber") == "AB1OCDE");
  CHECK(opened->statements().value(key(van), "country") == "GB");
  CHECK(opened->statements().value(key(van), "notes") ==
        "“AB1O CDE”: GB: “O” stands where a figure belongs, likely AB10CDE.");
}

TEST_CASE_METHOD(Reports,
                 "times without a zone are read in the one that the report or its import names, which is told") {
  const std::string words = "3 September 2022 at 03:15";
  const ItemId report = add("On " + words + " it left.");
  const auto isRead = [&](const std::string& value, const std::string& note) {
    const auto found = mention(report, words).mention;
    INFO(found.value << " " << found.note);
    return found.value == value && found.note == note;
  };
  const auto say = [&](const char* property, const char* value, ItemId by) {
    change([&](store::Transaction& t) {
      Origin origin;
      origin.item = by;
      t.say(report, property, value, origin);
    });
  };
  CHECK(isRead("2022-09-03T03:15Z", "zone not written, read as UTC"));
  say("timeZone", "Europe/Berlin", {});
  CHECK(isRead("2022-09-03T03:15+02:00[Europe/Berlin]",
               "zone not written, read as Europe/Berlin, which the import names"));
  say("timeZone", "Europe/London", report);
  CHECK(isRead("2022-09-03T03:15+01:00[Europe/London]",
               "zone not written, read as Europe/London, which the report's header names"));
}

TEST_CASE_METHOD(Reports, "the zone of the time in a report's date is that of its other times, unless one is named") {
  const ItemId report = ItemId::random();
  change([&](store::Transaction& t) {
    t.addItem(report, "Report");
    t.addPassage(report, "Seen on 3 September 2022 at 03:15.");
    Origin origin;
    origin.item = report;
    t.say(report, "contentHash", report.text(), origin);
    t.say(report, "date", "2022-09-08T14:00+02:00", origin);
  });
  const auto found = mention(report, "3 September 2022 at 03:15").mention;
  CHECK(found.value == "2022-09-03T03:15+02:00");
  CHECK(found.note == "zone not written, read as +02:00, which the date of the report names");
}

TEST_CASE_METHOD(Reports, "two cards of one masked number are two, and one card in two spellings is one") {
  // Both pass the check digit, and differ between the sixth figure and the last four.
  const ItemId report = add("card 4111 1111 1111 1111, card 4111111111111111, card 4111 1100 0009 1111.");
  const ItemId other = add("card 4111 1100 0009 1111 again");
  const auto cards = accept(mentions(report));
  REQUIRE(cards.size() == 3);
  CHECK(cards[0] == cards[1]);
  CHECK(cards[0] != cards[2]);
  CHECK(mention(other, "4111 1100 0009 1111").entity == cards[2]);
  CHECK(accept(mentions(other)).front() == cards[2]);
  CHECK(opened->items().count({"PaymentCard", {}}) == 2);
}
