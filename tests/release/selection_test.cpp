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
