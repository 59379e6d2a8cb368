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
