// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/protected_people.h"

#include "tests/release/release_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

TEST_CASE("of a child nothing goes, and a witness who is also a child is held to the stricter rule") {
  Release made;
  const ItemId child = made.named("Person", "Little Example"), boat = made.add("Vessel");
  made.state(child, "subjectCategory", "witness");
  made.state(child, "subjectCategory", "child");
  made.state(child, "nationality", "er");
  made.state(boat, "color", "grey");
  CHECK(made.withheld(profile("partner-force")) == std::map<std::string, std::int64_t>{{"about a child", 4}});
}

TEST_CASE("a pseudonym covers every name, alias, telephone and mention of a victim") {
  Release made;
  const ItemId sara = made.named("Person", "Sara Haile"), alias = made.named("Person", "ሳራ ሃይሌ"),
               goran = made.named("Person", "Goran Hoxhaj"), phone = made.add("Phone"), boat = made.add("Vessel");
  made.state(sara, "subjectCategory", "victim");
  made.state(sara, "nationality", "er");
  made.state(phone, "number", "+447700900123");
  made.link("Holding", sara, phone);
  made.link("Associate", sara, goran);
  const ItemId judgement = made.add("Judgement");
  made.state(judgement, "left", sara.text());
  made.state(judgement, "right", alias.text());
  made.state(judgement, "decision", "same");
  const std::int64_t names = 3;  // two names and the number
  CHECK(made.withheld(profile("partner-force")) == std::map<std::string, std::int64_t>{{"would name a victim", names}});
  made.state(boat, "notes", "HAILE, Sara was aboard");
  made.state(boat, "description", "Ring 07700 900123 on arrival");
  made.state(boat, "color", "grey like Goran's");
  CHECK(made.withheld(profile("partner-force"))["would name a victim"] == names + 2);
  CHECK(made.withheld(profile("own-force")).empty());
}

TEST_CASE("a pseudonym has no face: neither that there is a picture, nor the picture, nor its file go") {
  Release made;
  const ItemId sara = made.named("Person", "Sara Haile"), goran = made.named("Person", "Goran Hoxhaj");
  const auto picture = [&](ItemId of, const std::string& bytes) {
    const ItemId document = made.add("Document");
    made.change([&](store::Transaction& t) { t.addOriginal(Sha256::of(bytes), bytes, "text/plain", "face.png"); });
    made.state(document, "contentHash", hex(Sha256::of(bytes)));
    made.state(of, "picture", document.text());
    return document;
  };
  const ItemId hers = picture(sara, "her face"), his = picture(goran, "his face");
  made.state(sara, "subjectCategory", "victim");
  const Policy policy(*made.opened, profile("partner-force"), {}, now());
  const Selection judged(*made.opened, {true, {}}, policy.rules(), Progress());
  const auto goes = [&](ItemId item, std::string_view property) {
    for (const auto& said : made.opened->statements().about(made.key(item)))
      if (said.property == property) return judged.statements().has(said.key);
    return false;
  };
  CHECK_FALSE(goes(sara, "picture"));
  CHECK_FALSE(goes(hers, "contentHash"));
  CHECK(goes(goran, "picture"));
  CHECK(goes(his, "contentHash"));
  CHECK(judged.originals() == std::set<Digest256>{Sha256::of("his face")});
}

TEST_CASE("what speaks of a protected person stays: notes, the free words of ties, and where they live") {
  Release made;
  const ItemId child = made.named("Person", "Little Example", "OFFICIAL"), note = made.add("Annotation"),
               foster = made.named("Person", "Goran Hoxhaj"), shelter = made.named("Location", "Rosewood House");
  made.state(child, "subjectCategory", "child");
  made.state(note, "target", child.text());
  made.state(note, "text", "Seven years old, lives with a foster mother");
  const ItemId family = made.link("Family", child, foster);
  made.link("Located", child, shelter);
  made.state(family, "relationship", "foster son, diabetic");
  const auto held = made.withheld(profile("court"));
  CHECK(held.at("speaks of a child") == 2);
  CHECK(held.at("would tell where a child is") == 1);
}

TEST_CASE("what is drawn on a chart that shows a protected person stays, on another it goes") {
  Release made;
  const ItemId victim = made.named("Person", "Mariam Haidari", "OFFICIAL"),
               goran = made.named("Person", "Goran Hoxhaj");
  made.state(victim, "subjectCategory", "victim");
  const auto draw = [&](const char* name, ItemId member) {
    const ItemId chart = made.named("Chart", name), words = made.add("Annotation");
    made.state(chart, "member", member.text());
    made.state(words, "chart", chart.text());
    made.state(words, "text", "She was brought here on Monday");
  };
  draw("Passengers", victim);
  draw("Drivers", goran);
  CHECK(made.withheld(profile("court")).at("speaks of a victim") == 2);  // the words, and how the chart is called
}

TEST_CASE("a role and a name that were taken back protect until another role is stated") {
  Release made;
  const ItemId thuy = made.named("Person", "Thuy Pham", "OFFICIAL");
  made.state(thuy, "subjectCategory", "victim");
  made.state(thuy, "alias", "Bich Ngoc", "OFFICIAL");
  made.change([&](store::Transaction& t) {
    for (const auto& said : made.opened->statements().about(made.key(thuy)))
      if (said.property != "name") t.retract(said.id, "Withdrawn");
  });
  const ItemId boat = made.add("Vessel");
  made.state(boat, "notes", "Bich Ngoc was on it", "OFFICIAL");
  CHECK(made.withheld(profile("court")).at("would name a victim") == 2);
  made.state(thuy, "subjectCategory", "suspect");
  CHECK_FALSE(made.withheld(profile("court")).contains("would name a victim"));
}

TEST_CASE("where a protected person lives and was, and what was done to her, stays with names, places and numbers") {
  Release made;
  const ItemId thuy = made.named("Person", "Thuy Pham", "OFFICIAL"),
               refuge = made.named("Organization", "Sainte-Claire"), quay = made.named("Address", "77 Quai de Calais"),
               seen = made.add("Sighting");
  made.state(thuy, "subjectCategory", "victim");
  made.link("Residence", thuy, refuge);
  made.link("Travel", thuy, quay);
  made.state(seen, "observed", thuy.text());
  made.state(seen, "name", "Girl kept at the mill");
  made.state(seen, "location", "50.333,1.333");
  const auto held = made.withheld(profile("court"));
  CHECK(held.at("would tell where a victim is") == 3);  // two links' other ends, and where she was seen
  CHECK(held.at("speaks of a victim") == 1);            // how the sighting is called
}

TEST_CASE("a number that is a protected person's by way of a card, and the handset of her calls, stay") {
  Release made;
  const ItemId thuy = made.named("Person", "Thuy Pham", "OFFICIAL"), card = made.add("Sim"), phone = made.add("Phone"),
               other = made.add("Phone");
  made.state(thuy, "subjectCategory", "victim");
  made.state(phone, "number", "+447700900123", "OFFICIAL");
  made.state(other, "number", "+447700900456", "OFFICIAL");
  made.link("Holding", thuy, card);
  made.link("Installation", card, phone);
  const ItemId his = made.add("Handset"), hisCard = made.add("Sim"),
               hisPhone = made.add("Phone");  // used with hers once
  made.state(hisPhone, "number", "+447700900789", "OFFICIAL");
  made.link("Installation", card, his);
  made.link("Installation", hisCard, his);
  made.link("Installation", hisCard, hisPhone);
  const ItemId call = made.link("Call", phone, other);
  made.state(call, "imei", "490154203237518", "OFFICIAL");
  CHECK(made.withheld(profile("court")).at("would name a victim") == 3);  // name, number, handset
}

TEST_CASE("a note on a tie of a protected person, and why she was judged another, stay") {
  Release made;
  const ItemId thuy = made.named("Person", "Thuy Pham", "OFFICIAL"), goran = made.named("Person", "Goran Hoxhaj"),
               note = made.add("Annotation"), judgement = made.add("Judgement");
  made.state(thuy, "subjectCategory", "victim");
  const ItemId tie = made.link("Associate", thuy, goran);
  made.state(note, "target", tie.text());
  made.state(note, "text", "He brought her over", "OFFICIAL");
  made.state(judgement, "left", thuy.text());
  made.state(judgement, "right", goran.text());
  made.state(judgement, "decision", "different");
  made.state(judgement, "reason", "She is the one who fled", "OFFICIAL");
  CHECK(made.withheld(profile("court")).at("speaks of a victim") == 2);
}
