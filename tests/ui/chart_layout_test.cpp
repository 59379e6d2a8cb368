// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each way to lay out a chart promises.
#include <cmath>
#include <set>

#include "core/analysis/layered_layout.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "ui/paint/layout/keep_apart.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;

namespace {

/// A chief over two drivers, each with two phones; one phone was called earlier than the other.
struct LayoutFixture : test::CaseFixture {
  ChartScene scene;

  LayoutFixture() {
    const char* const kinds[] = {"person", "person", "person", "phone", "phone", "phone", "phone"};
    for (const char* kind : kinds) {
      ChartNode node;
      node.item = static_cast<ItemKey>(scene.nodes.size()) + 1;
      node.kind = kind;
      node.caption = QString::number(node.item);
      node.at = {static_cast<double>(node.item) * 3, 7};
      scene.nodes.push_back(node);
    }
    for (const auto& [from, to] :
         {std::pair(0, 1), std::pair(0, 2), std::pair(1, 3), std::pair(1, 4), std::pair(2, 5), std::pair(2, 6)}) {
      ChartLink link;
      link.from = static_cast<std::uint32_t>(from);
      link.to = static_cast<std::uint32_t>(to);
      scene.links.push_back(link);
    }
  }
  std::vector<QPointF> lay(ChartLayout layout, const std::unordered_set<ItemKey>& selected = {}) {
    return arranged(*opened, scene, layout, selected, Progress());
  }
};

double apart(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

double nearest(const std::vector<QPointF>& at) {
  double least = 1e9;
  for (std::size_t i = 0; i < at.size(); ++i)
    for (std::size_t j = i + 1; j < at.size(); ++j) least = std::min(least, apart(at[i], at[j]));
  return least;
}

}  // namespace

TEST_CASE("no layout puts two on one another, and each gives the same places again") {
  LayoutFixture f;
  for (int i = 0; i < kChartLayouts; ++i) {
    CAPTURE(i);
    const auto at = f.lay(static_cast<ChartLayout>(i));
    CHECK(nearest(at) > 0.5);
    CHECK(at == f.lay(static_cast<ChartLayout>(i)));
  }
}

TEST_CASE("a hierarchy goes down from the one that was chosen, and no link crosses another") {
  LayoutFixture f;
  const auto at = f.lay(ChartLayout::Hierarchy, {1});
  CHECK(at[0].y() < at[1].y());
  CHECK(at[1].y() == at[2].y());
  for (std::size_t phone = 3; phone < 7; ++phone) CHECK(at[phone].y() > at[1].y());
  const bool isFirstLeft = at[1].x() < at[2].x();
  for (std::size_t one : {3u, 4u})
    for (std::size_t other : {5u, 6u}) CHECK((at[one].x() < at[other].x()) == isFirstLeft);
  const auto turned = f.lay(ChartLayout::Hierarchy, {4});
  for (std::size_t other = 0; other < 7; ++other)
    if (other != 3) CHECK(turned[3].y() < turned[other].y());
}

TEST_CASE("a circle has all at one distance from its middle, kinds beside their own") {
  LayoutFixture f;
  const auto at = f.lay(ChartLayout::Circle);
  QPointF middle;
  for (const QPointF& place : at) middle += place / static_cast<double>(at.size());
  for (const QPointF& place : at) CHECK(apart(place, middle) == Approx(apart(at[0], middle)).margin(1e-6));
  CHECK(apart(at[0], at[1]) < apart(at[0], at[4]));
}

TEST_CASE("by kind, each kind has a row of its own") {
  LayoutFixture f;
  const auto at = f.lay(ChartLayout::ByKind);
  std::set<double> people, phones;
  for (std::size_t i = 0; i < at.size(); ++i) (i < 3 ? people : phones).insert(at[i].y());
  CHECK(people.size() == 1);
  CHECK(phones.size() == 1);
  CHECK(people != phones);
}

TEST_CASE("a row of hundreds is folded, so that the picture keeps a shape") {
  LayoutFixture f;
  for (int i = 0; i < 400; ++i) {
    f.scene.nodes.push_back(f.scene.nodes[6]);
    ChartLink link;
    link.from = 0;
    link.to = static_cast<std::uint32_t>(f.scene.nodes.size() - 1);
    f.scene.links.push_back(link);
  }
  const auto at = f.lay(ChartLayout::Hierarchy, {1});
  double west = 1e9, east = -1e9;
  for (const QPointF& place : at) west = std::min(west, place.x()), east = std::max(east, place.x());
  CHECK(east - west < 80);
  CHECK(nearest(at) > 0.5);
}

TEST_CASE("by time, the earlier stands to the left, and what has no time waits below") {
  LayoutFixture f;
  f.scene.links[2].times = {TimeWindow{2'000'000, 2'000'001}};
  f.scene.links[3].times = {TimeWindow{9'000'000, 9'000'001}};
  const auto at = f.lay(ChartLayout::ByTime);
  CHECK(at[3].x() < at[4].x());
  for (std::size_t undated : {0u, 2u, 5u, 6u}) CHECK(at[undated].y() > at[4].y());
}

TEST_CASE("by place, north is above and east is to the right, and who has no place stands by what touches it") {
  LayoutFixture f;
  const ItemId lille = ItemId::random(), izmir = ItemId::random(), driver = f.person("Водитель"),
               link = ItemId::random();
  f.change([&](store::Transaction& t) {
    for (const auto& [id, name, at] :
         {std::tuple(lille, "Lille", "3.06,50.63"), std::tuple(izmir, "İzmir", "27.14,38.42")}) {
      t.addItem(id, "Location");
      t.say(id, "name", name);
      t.say(id, "location", at);
    }
    t.addItem(link, "Associate");
    t.say(link, "person", driver.text());
    t.say(link, "associate", izmir.text());
  });
  f.scene = {};
  for (const ItemId id : {lille, izmir, driver}) {
    f.scene.nodes.emplace_back();
    f.scene.nodes.back().item = f.key(id);
  }
  f.scene.links.emplace_back();
  f.scene.links.back().from = 1;
  f.scene.links.back().to = 2;
  const auto at = f.lay(ChartLayout::ByPlace);
  CHECK(at[0].x() < at[1].x());
  CHECK(at[0].y() < at[1].y());
  CHECK(apart(at[2], at[1]) < 1);
  CHECK(nearest(at) > 0.5);
}

TEST_CASE("of two selected, all others stay where they are") {
  LayoutFixture f;
  const auto at = f.lay(ChartLayout::Circle, {4, 5, 6});
  for (std::size_t i : {0u, 1u, 2u, 6u}) CHECK(at[i] == f.scene.nodes[i].at);
  CHECK(at[3] != f.scene.nodes[3].at);
  CHECK(nearest(at) > 0.5);
}

TEST_CASE("what is pinned stays put under every layout") {
  LayoutFixture f;
  f.scene.nodes[2].isPinned = true;
  for (int i = 0; i < kChartLayouts; ++i) {
    CAPTURE(i);
    const auto at = f.lay(static_cast<ChartLayout>(i));
    CHECK(at[2] == f.scene.nodes[2].at);
    CHECK(nearest(at) > 0.4);
  }
}

TEST_CASE("nothing to lay out is no failure, and a layered drawing of nothing is empty") {
  LayoutFixture f;
  f.scene = {};
  for (int i = 0; i < kChartLayouts; ++i) CHECK(f.lay(static_cast<ChartLayout>(i)).empty());
  CHECK(analysis::layeredPlaces({}, {}).empty());
}
