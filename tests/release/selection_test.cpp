// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/selection.h"

#include <fstream>

#include "core/geo/layer_import.h"
#include "core/release/seal.h"
#include "core/store/layer_repository.h"
#include "tests/release/release_fixture.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

TEST_CASE(
    "a part of a case takes no text whose other words are withheld, and bears the marking of all that rests on it") {
  Release made;
  const ItemId report = made.add("Report"), gang = made.named("Person", "Xavier"), man = made.add("Person");
  made.change([&](store::Transaction& t) { t.addPassage(report, "Zebulon is our man near Xavier."); });
  made.state(report, "title", "IR 1", "OFFICIAL / HANDLING P");
  made.state(gang, "alias", "Xav", "OFFICIAL / HANDLING P", report, "24-30");
  made.state(man, "name", "Zebulon", "OFFICIAL / HANDLING C", report, "0-7");
  const Wanted part{false, {made.key(gang)}};
  const ReleaseProfile partner = profile("partner-force");
  const Policy policy(*made.opened, partner, {}, now());
  const Selection judged(*made.opened, part, policy.rules(), Progress());
  CHECK(judged.items().has(made.key(report)));
  CHECK_FALSE(judged.hasPassageOf(made.key(report)));
  const Selection whole(*made.opened, part, {}, Progress());
  CHECK(whole.hasPassageOf(made.key(report)));
  CHECK(whole.marking().handling == Handling::Conditions);
}

TEST_CASE(
    "a part of a case takes no text unjudged: neither of what its links' other ends rest on, nor of what names a "
    "source") {
  Release made;
  const ItemId near = made.add("Report"), far = made.add("Report"), first = made.add("Report");
  made.change([&](store::Transaction& t) {
    t.addPassage(near, "Xavier rang Zebulon.");
    t.addPassage(far, "Zebulon meets Sara Haile.");
    t.addPassage(first, "Of PC Bo: Sara Haile fears him.");
  });
  const ItemId source = made.add("Source");
  for (const ItemId report : {near, far, first}) made.state(report, "title", "IR", "OFFICIAL / HANDLING P");
  made.state(near, "source", source.text(), "OFFICIAL / HANDLING P");
  made.state(source, "name", "AIS", "OFFICIAL / HANDLING P", first, "3-8");
  const ItemId gang = made.add("Person"), end = made.add("Person"), sara = made.add("Person");
  made.state(gang, "name", "Xavier", "OFFICIAL / HANDLING P", near, "0-6");
  made.state(end, "name", "Zebulon", "OFFICIAL / HANDLING P", far, "0-7");
  made.state(sara, "name", "Sara Haile", "SECRET", far, "14-24");
  const ItemId tie = made.add("Associate");
  made.state(tie, "person", gang.text(), "OFFICIAL / HANDLING P", near, "0-6");
  made.state(tie, "associate", end.text(), "OFFICIAL / HANDLING P", near, "12-19");
  const Wanted part{false, {made.key(gang)}};
  const Policy policy(*made.opened, profile("partner-force"), {}, now());
  const Selection judged(*made.opened, part, policy.rules(), Progress());
  CHECK(judged.hasPassageOf(made.key(near)));
  CHECK(judged.items().has(made.key(far)));
  CHECK_FALSE(judged.hasPassageOf(made.key(far)));
  CHECK_FALSE(judged.hasPassageOf(made.key(first)));
  const Selection whole(*made.opened, part, {}, Progress());
  CHECK(whole.hasPassageOf(made.key(far)));
  CHECK(whole.marking().classification == Classification::Secret);
  CHECK(whole.items().has(made.key(first)));
  CHECK_FALSE(whole.hasPassageOf(made.key(first)));
}

TEST_CASE("only what everything about a marking allows travels open") {
  for (const char* open : {"OFFICIAL / TLP:CLEAR", "OFFICIAL / HANDLING P / TLP:CLEAR"})
    CHECK(mayTravelOpen(parseMarking(open).value()));
  for (const char* closed : {"OFFICIAL", "OFFICIAL - LPP / TLP:CLEAR", "OFFICIAL / TLP:CLEAR / SECRET UE/EU SECRET",
                             "OFFICIAL / HANDLING C / TLP:CLEAR", "SECRET / TLP:CLEAR"}) {
    const auto marking = parseMarking(closed);
    INFO(closed);
    REQUIRE(marking);
    CHECK_FALSE(mayTravelOpen(*marking));
  }
}

TEST_CASE("a withheld source leaves no stub, since its id is a hash of its name") {
  Release made;
  const ItemId source = made.named("Source", "Nightingale");
  const ItemId report = made.add("Report");
  made.state(report, "title", "IR 1");
  made.state(report, "source", source.text());
  const ReleaseProfile court = profile("court");
  const Policy policy(*made.opened, court, {}, now());
  const Selection selection(*made.opened, {true, {}}, policy.rules(), Progress());
  CHECK_FALSE(selection.items().has(made.key(source)));
  for (const Stub& stub : selection.stubs()) CHECK(stub.item != source);
}

TEST_CASE("a layer whose features tell what is withheld stays whole, and its file with it") {
  Release made;
  ContainedProcess worker;
  const auto file = made.folder / "homes.csv";
  std::ofstream(file) << "name,lon,lat\nThe quay,2.13,50.99\nHome of Wanda,1.85,50.95\n";
  geo::importLayers(*made.opened, kAnalyst, file, {}, worker, Progress()).orThrow();
  const auto layers = store::LayerRepository(made.opened->database()).drawable("vector");
  REQUIRE(layers.size() == 1);
  const auto selected = [&](const std::string& secret) {
    const Selection::Rules rules{[](const auto&) { return std::string(); },
                                 [secret](std::string_view text) {
                                   return std::string(text.find(secret) == text.npos ? "" : "names what is withheld");
                                 }};
    return Selection(*made.opened, {true, {}}, rules, Progress());
  };
  const Selection open = selected("Nobody");
  CHECK(open.originals().size() == 1);
  CHECK(open.withheld().empty());
  const Selection closed = selected("Wanda");
  CHECK(closed.originals().empty());
  CHECK(closed.withheld().contains("of a layer whose features tell what is withheld"));
  for (const auto& said : made.opened->statements().about(layers[0].item))
    CHECK_FALSE(closed.statements().has(said.key));
}

TEST_CASE("a mail's file stays if an attachment does, though its own text goes") {
  Release made;
  const auto add = [&](const std::string& text) {
    const ItemId report = made.add("Report");
    made.change([&](store::Transaction& t) {
      t.addPassage(report, text);
      t.addOriginal(Sha256::of(text), text, "text/plain", "a file");
    });
    made.state(report, "contentHash", hex(Sha256::of(text)), "OFFICIAL / HANDLING P");
    return report;
  };
  const ItemId mail = add("See what is attached."), inner = add("A list"), list = add("Sara Haile was there.");
  made.state(inner, "originatesFrom", mail.text(), "OFFICIAL / HANDLING P");
  made.state(list, "originatesFrom", inner.text(), "OFFICIAL / HANDLING P");
  const auto selected = [&] {
    const Policy policy(*made.opened, profile("partner-force"), {}, now());
    return Selection(*made.opened, {true, {}}, policy.rules(), Progress());
  };
  CHECK(selected().originals().size() == 3);
  const ItemId sara = made.named("Person", "Sara Haile", "OFFICIAL / HANDLING P");
  made.state(sara, "subjectCategory", "victim", "OFFICIAL / HANDLING P");
  const Selection judged = selected();
  CHECK(judged.originals().empty());
  CHECK(judged.hasPassageOf(made.key(mail)));
  CHECK_FALSE(judged.hasPassageOf(made.key(list)));
}

TEST_CASE(
    "that its source and its file's name stay keeps a report's text only if it says them, and other files than "
    "plain texts") {
  Release made;
  const auto add = [&](const std::string& text, const char* type) {
    const ItemId report = made.add("Report");
    made.change([&](store::Transaction& t) {
      t.addPassage(report, text);
      t.addOriginal(Sha256::of(text), text, type, "bob.txt");
    });
    made.state(report, "contentHash", hex(Sha256::of(text)));
    made.state(report, "fileName", "bob.txt");
    made.state(report, "author", "PC Bo");
    return report;
  };
  const ItemId open = add("The boat was grey.", "text/plain"), telling = add("From: PC  BO. The boat.", "text/plain"),
               scan = add("The boat was large.", "application/pdf");
  const Policy policy(*made.opened, profile("court"), {}, now());
  const Selection judged(*made.opened, {true, {}}, policy.rules(), Progress());
  CHECK(judged.hasPassageOf(made.key(open)));
  CHECK_FALSE(judged.hasPassageOf(made.key(telling)));
  CHECK(judged.hasPassageOf(made.key(scan)));
  CHECK(judged.originals() == std::set<Digest256>{Sha256::of("The boat was grey.")});
  // What stays for another reason keeps the text here, whether it says it or not.
  made.state(open, "title", "Harbour", "SECRET");
  const Policy again(*made.opened, profile("court"), {}, now());
  CHECK_FALSE(Selection(*made.opened, {true, {}}, again.rules(), Progress()).hasPassageOf(made.key(open)));
}

TEST_CASE("where nothing tells that something is withheld, no half of a link does") {
  Release made;
  const ItemId sara = made.named("Person", "Sara Haile", "OFFICIAL - FOR PUBLIC RELEASE"),
               goran = made.named("Person", "Goran", "OFFICIAL - FOR PUBLIC RELEASE");
  made.state(sara, "subjectCategory", "child", "OFFICIAL - FOR PUBLIC RELEASE");
  const ItemId tie = made.add("Associate");
  made.state(tie, "person", sara.text(), "OFFICIAL - FOR PUBLIC RELEASE");
  made.state(tie, "associate", goran.text(), "OFFICIAL - FOR PUBLIC RELEASE");
  const Policy policy(*made.opened, profile("public"), {}, now());
  const Selection judged(*made.opened, {true, {}}, policy.rules(), Progress());
  CHECK_FALSE(judged.items().has(made.key(tie)));
  CHECK(judged.items().has(made.key(goran)));
  CHECK(judged.statements().count() == 1);
}

TEST_CASE("the files beside a layer's own go with it, and stay with it") {
  Release made;
  const ItemId layer = made.add("Layer");
  const std::string part = "the index of a shapefile";
  made.change([&](store::Transaction& t) { t.addOriginal(Sha256::of(part), part, "text/plain", "a.shx"); });
  made.state(layer, "part", "a.shx " + hex(Sha256::of(part)));
  const Selection whole(*made.opened, {false, {made.key(layer)}}, {}, Progress());
  CHECK(whole.originals().size() == 1);
  const Policy policy(*made.opened, profile("public"), {}, now());
  CHECK(Selection(*made.opened, {true, {}}, policy.rules(), Progress()).originals().empty());
}
