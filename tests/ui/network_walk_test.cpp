// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the example's reports to one man on the chart, and back: what docs/manual/from-text-to-network.md walks through.
#include <algorithm>
#include <set>

#include "core/base/resources.h"
#include "core/extract/acceptance.h"
#include "core/ingest/report_import.h"
#include "core/resolve/resolver.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::test;
using extract::ReportMention;

namespace {

struct Walk : CaseFixture {
  InlineExecutor executor;

  Walk() {
    ingest::ReportImport(*opened, {}, kAnalyst, executor).run({resource("example/reports")}, Progress()).orThrow();
  }

  /// The first mention of these words in the report with that reference.
  ReportMention mention(const std::string& reference, std::string_view words) {
    for (const store::Key key : opened->statements().subjectsWith("reference", reference))
      for (auto& found : extract::CaseMentions(*opened).of(opened->items().find(key).value()))
        if (found.mention.text == words) return found;
    FAIL("no mention of " << words << " in " << reference);
    return {};
  }
  ItemId accept(const std::string& reference, std::string_view words, std::optional<ItemId> as = {}) {
    return extract::acceptMentions(*opened, kAnalyst, {mention(reference, words)}, as).orThrow().entities.at(0);
  }
  extract::Linked link(const std::string& reference, std::string_view from, std::string_view to) {
    return extract::linkMentions(*opened, kAnalyst, mention(reference, from), mention(reference, to), "Holding")
        .orThrow();
  }
  store::Key keyOf(ItemId id) { return opened->items().find(id).value().key; }
  std::vector<resolve::Candidate> doubles() {
    return resolve::findDoubles(*opened, {"Person", 0.5}, executor, Progress()).orThrow().candidates;
  }
  const resolve::Candidate* pair(const std::vector<resolve::Candidate>& candidates, ItemId a, ItemId b) {
    const std::set<store::Key> wanted{keyOf(a), keyOf(b)};
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const auto& one) {
      return std::set<store::Key>{one.a, one.b} == wanted;
    });
    return found == candidates.end() ? nullptr : &*found;
  }
  void judgeSame(ItemId a, ItemId b) {
    change([&](store::Transaction& t) {
      const ItemId judgement = ItemId::random();
      t.addItem(judgement, "Judgement");
      t.say(judgement, "left", a.text());
      t.say(judgement, "right", b.text());
      t.say(judgement, "decision", "same");
    });
  }
  ui::ChartScene chart() { return ui::chartScene(*opened, {}, Progress()); }
};

std::size_t nodesOf(const ui::ChartScene& scene, const std::string& kind) {
  return static_cast<std::size_t>(std::count_if(scene.nodes.begin(), scene.nodes.end(),
                                                [&](const ui::ChartNode& node) { return node.kind == kind; }));
}

}  // namespace

TEST_CASE_METHOD(Walk,
                 "a man of three spellings in two scripts, two telephones and a car becomes one on the chart, and is "
                 "taken apart again") {
  // Read and accept: two reports of two agencies.
  const auto azeez = link("IR000126", "Kareem Azeez", "+44 7700 900123");
  link("IR000126", "Kareem Azeez", "+33 6 39 98 12 34");
  const auto aziz = link("OLR-2022-0114", "Karim Aziz", "+33 6 39 98 12 34");
  link("OLR-2022-0114", "Karim Aziz", "UI-482-OK");
  accept("OLR-2022-0114", "كريم عزيز", aziz.entities[0]);
  CHECK(aziz.entities[0] != azeez.entities[0]);
  CHECK(aziz.entities[1] == link("IR000126", "Kareem Azeez", "+33 6 39 98 12 34").entities[1]);

  // The link rests on the passage between the two mentions, with the grading of the item in which they stand.
  const auto said = opened->statements().about(keyOf(aziz.link));
  REQUIRE_FALSE(said.empty());
  CHECK(opened->statements().value(keyOf(said.front().origin.item), "reference") == "OLR-2022-0114");
  REQUIRE(said.front().origin.grading);
  CHECK(said.front().origin.grading->key() == "4x4:B2");

  // Resolve: the pair is suggested, and says why.
  const auto candidates = doubles();
  const auto* suggested = pair(candidates, azeez.entities[0], aziz.entities[0]);
  REQUIRE(suggested);
  CHECK(std::any_of(suggested->why.begin(), suggested->why.end(),
                    [](const auto& reason) { return reason.property == "name" && reason.weight > 0; }));
  const ui::ChartScene apart = chart();
  const std::string before = digest();
  CHECK(nodesOf(apart, "person") == 2);

  judgeSame(azeez.entities[0], aziz.entities[0]);
  const ui::ChartScene together = chart();
  REQUIRE(nodesOf(together, "person") == 1);
  CHECK(together.nodes.size() == apart.nodes.size() - 1);
  const auto person =
      static_cast<std::uint32_t>(std::find_if(together.nodes.begin(), together.nodes.end(),
                                              [](const ui::ChartNode& node) { return node.kind == "person"; }) -
                                 together.nodes.begin());
  CHECK(std::count_if(together.links.begin(), together.links.end(), [&](const ui::ChartLink& line) {
          return line.from == person || line.to == person;
        }) == 3);  // two telephones and the car
  const auto one = store::clusters(*opened).with(keyOf(aziz.entities[0]));
  std::set<std::string> names;
  for (const store::Key key : one)
    for (const auto& statement : opened->statements().about(key))
      if (statement.property == "name") names.insert(statement.value);
  CHECK(names == std::set<std::string>{"Kareem Azeez", "Karim Aziz", "كريم عزيز"});
  CHECK(pair(doubles(), azeez.entities[0], aziz.entities[0]) == nullptr);

  // And back, with everything as it was.
  opened->undo(kAnalyst).orThrow();
  const ui::ChartScene again = chart();
  CHECK(nodesOf(again, "person") == 2);
  CHECK(again.nodes.size() == apart.nodes.size());
  CHECK(again.links.size() == apart.links.size());
  CHECK(store::clusters(*opened).with(keyOf(aziz.entities[0])).size() == 1);
  CHECK(pair(doubles(), azeez.entities[0], aziz.entities[0]) != nullptr);
  CHECK(opened->verify(Progress()).orThrow().isOk());
  opened->redo(kAnalyst).orThrow();
  opened->undo(kAnalyst).orThrow();
  CHECK(nodesOf(chart(), "person") == 2);
}
