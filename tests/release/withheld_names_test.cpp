// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/withheld_names.h"

#include "core/base/fold.h"
#include "tests/release/release_fixture.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

WithheldNames of(std::initializer_list<const char*> names, std::initializer_list<const char*> identifiers = {}) {
  WithheldNames made;
  for (const char* name : names) made.addName(name);
  for (const char* identifier : identifiers) made.addIdentifier(identifier);
  made.settle();
  return made;
}

constexpr const char* kReason = "names somebody who is withheld";

}  // namespace

TEST_CASE("a whole name is found in any order, case, accent and punctuation, and no part of it") {
  const WithheldNames names = of({"Zebulon Mirjam Haile", "王小明", "كريم رستمي", "Ali"});
  for (const char* text :
       {"HAILE, Zebulon Mirjam", "seen: «Mirjam Zebúlon Haile».", "昨天王小明先生到了", "رأينا كريم رستمي أمس"})
    CHECK(names.isNamedIn(text));
  for (const char* text : {"Zebulon Haile", "Haile", "", "Ali", "Zebulon and Mirjam Haile", "昨天小王先生到了", "كريم"})
    CHECK_FALSE(names.isNamedIn(text));
  CHECK(names.isNamedIn(latin("كريم رستمي")));
}

TEST_CASE("an identifier is found however it is parted, and no year or house number is one") {
  const WithheldNames names = of({}, {"+44 7700 900123", "AB12 CDE", "k.aziz@example.org", "2022", "14", "Quay"});
  for (const char* text : {"ring 07700 900 123", "+447700900123", "the van ab12cde.", "wrote to K.AZIZ@example.org"})
    CHECK(names.isNamedIn(text));
  for (const char* text : {"in 2022", "14 Quay Street", "ab 12", "900123", "7700"}) CHECK_FALSE(names.isNamedIn(text));
}

TEST_CASE("a name is found with a blank or without where names are one word, and with the next word written to it") {
  const WithheldNames names = of({"张伟", "김 철수", "สมชาย ใจดี", "ณัฐพล"});
  for (const char* text : {"昨天张 伟先生到了", "张伟", "어제 김철수가 왔다", "김 철수", "พบสมชายใจดีที่ท่าเรือ",
                           "พบ สมชาย ใจดีที่ท่าเรือ", "กับณัฐพลไป"})
    CHECK(names.isNamedIn(text));
  for (const char* text : {"昨天张 小伟到了", "어제 철수가 왔다", "สมชายที่ท่าเรือ", ""})
    CHECK_FALSE(names.isNamedIn(text));
}

TEST_CASE("a number that is told figure by figure, and a name of twelve words, are found") {
  const char* const longest = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve";
  const WithheldNames names = of({longest}, {"+44 7700 900123", "AB12CDE9876"});
  CHECK(names.isNamedIn("it ends: 0 7 7 0 0, 9 0 0 1 2 3"));
  CHECK(names.isNamedIn("plate a b 1 2 c d e 9 8 7 6."));
  CHECK(names.isNamedIn(std::string("He is ") + longest));
  CHECK_FALSE(names.isNamedIn("it ends: 0 7 7 0 0, 9 0 0 1 2 4"));
}

TEST_CASE("what goes elsewhere under the same words is no secret") {
  WithheldNames names;
  names.addName("Karim Aziz");
  names.addIdentifier("07700 900123");
  names.addGoingName("AZIZ, Karim");
  names.addGoingIdentifier("+44 7700 900123");
  names.settle();
  CHECK_FALSE(names.isNamedIn("Karim Aziz on 07700 900123"));
}

TEST_CASE("an analyst's own words that name somebody withheld by marking stay, whatever they are marked") {
  Release release;
  const ItemId secret = release.named("Person", "Karim Aziz", "SECRET"), open = release.named("Person", "Sara Haile");
  const ItemId phone = release.add("Phone");
  release.state(phone, "number", "+447700900123", "SECRET");
  const auto note = [&](const char* text) {
    const ItemId id = release.add("Annotation");
    release.state(id, "target", open.text());
    release.state(id, "text", text);
    return id;
  };
  note("Meets AZIZ, Karim on Fridays");
  note("Rings 07700 900123");
  note("Karim is a common name");
  release.named("Chart", "Round Karim Aziz");
  release.state(open, "notes", "Sister of Karim Aziz");
  CHECK(release.withheld(profile("partner-force")).at(kReason) == 4);

  // A report's own words bear the report's marking and may say what they say.
  const ItemId report = release.add("Report");
  release.state(report, "title", "Karim Aziz at the quay");
  release.state(open, "notes", "Was with Karim Aziz", "OFFICIAL", report, "0-5");
  CHECK(release.withheld(profile("partner-force")).at(kReason) == 5);

  // Somebody else says the same name at a marking that goes.
  release.state(secret, "alias", "Aziz Karim");
  CHECK(release.withheld(profile("partner-force")).at(kReason) == 1);
}

TEST_CASE("an entity that an analyst named by somebody withheld loses that name, and one of the same name keeps it") {
  Release release;
  release.named("Person", "Karim Aziz", "SECRET");
  const ItemId wife = release.named("Person", "Wife of Karim Aziz"),
               phone = release.named("Phone", "Karim Aziz's second");
  release.state(phone, "number", "+447700900124");
  const ItemId site = release.named("Person", "Sara Haile");
  release.state(site, "website", "https://example.org/karim-aziz");
  const auto reasons = release.withheld(profile("partner-force"));
  CHECK(reasons.at(kReason) == 3);
  const Policy policy(*release.opened, profile("partner-force"), {});
  const Selection selection(*release.opened, {true, {}}, policy.rules(), Progress());
  for (const auto& said : release.opened->statements().about(release.key(wife)))
    CHECK_FALSE(selection.statements().has(said.key));
  CHECK(selection.items().has(release.key(phone)));
  release.named("Person", "Karim Aziz");
  CHECK_FALSE(release.withheld(profile("partner-force")).contains(kReason));
}

TEST_CASE("what nobody asked for is not told as lacking a permission or an acknowledgement") {
  Release release;
  const ItemId open = release.named("Person", "Sara Haile");
  release.named("Person", "Goran Novak", "OFFICIAL / HANDLING C: A3");
  release.named("Person", "Karim Aziz", "OFFICIAL / H2");
  const Policy policy(*release.opened, profile("partner-force"), {});
  const Selection part(*release.opened, {false, {release.key(open)}}, policy.rules(), Progress());
  CHECK(policy.missingConditions().empty());
  CHECK(policy.missingPermissions().empty());
  const Selection all(*release.opened, {true, {}}, policy.rules(), Progress());
  CHECK(policy.missingConditions() == std::set<std::string>{"A3"});
  CHECK(policy.missingPermissions() == std::set<std::string>{"unstated"});
}

TEST_CASE("who was not asked for and may go is named freely, and who may not is not") {
  Release release;
  const ItemId open = release.named("Person", "Sara Haile");
  release.named("Person", "Karim Aziz", "SECRET");
  release.named("Person", "Goran Novak");
  release.state(open, "notes", "Sister of Goran Novak");
  release.state(open, "notes", "Sister of Karim Aziz");
  const Policy policy(*release.opened, profile("partner-force"), {});
  Wanted wanted;
  wanted.items.push_back(release.key(open));
  const Selection selection(*release.opened, wanted, policy.rules(), Progress());
  CHECK(selection.withheld() == std::map<std::string, std::int64_t>{{kReason, 1}});
  CHECK(selection.namesWithheld("karim AZIZ"));
  CHECK_FALSE(selection.namesWithheld("Goran Novak"));
}
