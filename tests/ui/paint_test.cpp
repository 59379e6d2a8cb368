// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <array>
#include <cmath>

#include "tests/support/catch.h"
#include "tests/ui/picture_probe.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/label_grid.h"
#include "ui/paint/layout/organic_layout.h"
#include "ui/paint/map_painter.h"
#include "ui/paint/picture.h"
#include "ui/paint/timeline_painter.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

ChartScene chain(std::uint32_t nodes) {
  ChartScene scene;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    scene.nodes.push_back({static_cast<ItemKey>(i + 1),
                           i % 2 ? QString::fromUtf8("محمد علي") : QString("Nguyễn Văn Đức, a very long name indeed"),
                           "person",
                           "person",
                           {},
                           i == 2});
    if (i > 0) {
      ChartLink link;
      link.from = i - 1;
      link.to = i;
      link.items = {static_cast<ItemKey>(100 + i)};
      scene.links.push_back(link);
      edges.emplace_back(i - 1, i);
    }
  }
  const auto at = organicLayout(nodes, edges, Progress());
  for (std::uint32_t i = 0; i < nodes; ++i) scene.nodes[i].at = at[i];
  return scene;
}

template <typename Paint>
QImage drawn(Paint paint) {
  QImage image(800, 500, QImage::Format_RGB32);
  image.fill(Qt::magenta);
  QPainter painter(&image);
  paint(painter, QRectF(0, 0, 800, 500));
  return image;
}

}  // namespace

TEST_CASE("a line tells how good it is and how many it stands for") {
  ChartLink link;
  link.items = {1};
  link.strength = LinkStrength::Confirmed;
  CHECK(look(link, {}).style == Qt::SolidLine);
  link.strength = LinkStrength::Unconfirmed;
  CHECK(look(link, {}).style == Qt::DashLine);
  link.strength = LinkStrength::Tentative;
  CHECK(look(link, {}).style == Qt::DotLine);
  CHECK(look(link, {}).width == Approx(1));
  link.items.resize(10'000);
  CHECK(look(link, {}).width == Approx(4));
}

TEST_CASE("what the time filter hides fades, undated too") {
  ChartLink link;
  ViewState state;
  state.time = TimeWindow{100, 200};
  CHECK(look(link, state).opacity == Approx(0.15));
  link.times = {TimeWindow{150, 151}};
  CHECK(look(link, state).opacity == Approx(1));
  link.times = {TimeWindow{200, 300}};
  CHECK(look(link, state).opacity == Approx(0.15));  // half-open
}

TEST_CASE("a layout is the same every time, keeps neighbours near and parts apart") {
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> edges{{0, 1}, {1, 2}, {2, 3}, {4, 5}};
  const auto once = organicLayout(7, edges, Progress()), again = organicLayout(7, edges, Progress());
  CHECK(once == again);
  const auto apart = [&](std::size_t a, std::size_t b) {
    return std::hypot(once[a].x() - once[b].x(), once[a].y() - once[b].y());
  };
  CHECK(apart(0, 1) == Approx(1).margin(0.25));
  CHECK(apart(0, 3) > 2);
  for (std::size_t i = 0; i < 7; ++i)
    for (std::size_t j = i + 1; j < 7; ++j) CHECK(apart(i, j) > 0.4);
  CHECK(organicLayout(0, {}, Progress()).empty());
}

TEST_CASE("a chart finds the node under the pointer and draws a witness as an outline") {
  const ChartScene scene = chain(4);
  const Theme& theme = Theme::of(Tone::Light);
  const ChartPainter chart(scene, theme);
  const QRectF target(0, 0, 800, 500);
  const QTransform view = chart.fit(target);
  for (std::size_t i = 0; i < 4; ++i) {
    const QPointF at = view.map(scene.nodes[i].at);
    CHECK(target.contains(at));
    CHECK(chart.nodeAt(at + QPointF(3, 3), view) == static_cast<int>(i));
  }
  CHECK(chart.nodeAt({1, 1}, view) == -1);
  const QImage image = drawn([&](QPainter& painter, const QRectF& area) { chart.paint(painter, area, view, {}); });
  CHECK(hasColour(image, theme.kind("person")));
  CHECK_FALSE(hasColour(image, Qt::magenta));
  const QPointF witness = view.map(scene.nodes[2].at);
  CHECK(image.pixelColor((witness + QPointF(-11, 0)).toPoint()) == theme.paper);
}

TEST_CASE("empty views say what to do next") {
  const Theme& theme = Theme::of(Tone::Dark);
  const ChartScene chart;
  const TimelineScene timeline;
  const MapScene map;
  CHECK(hasColour(drawn([&](QPainter& p, const QRectF& r) {
                    ChartPainter(chart, theme).paint(p, r, ChartPainter(chart, theme).fit(r), {});
                  }),
                  theme.paper));
  CHECK(hasColour(
      drawn([&](QPainter& p, const QRectF& r) { TimelinePainter(timeline, theme).paint(p, r, timeline.extent(), {}); }),
      theme.paper));
  CHECK(hasColour(drawn([&](QPainter& p, const QRectF& r) { MapPainter(map, theme).paint(p, r, extentOf(map), {}); }),
                  theme.land));
}

TEST_CASE("a map's degrees and pixels turn into one another") {
  const MapProjection projection({1, 50, 3, 52}, QRectF(0, 0, 800, 500));
  const QPointF at = projection.toDevice(2.13, 50.99);
  const QPointF back = projection.toDegrees(at);
  CHECK(back.x() == Approx(2.13).margin(1e-9));
  CHECK(back.y() == Approx(50.99).margin(1e-9));
  const MapWindow shown = projection.shown();
  CHECK(shown.west <= 1);
  CHECK(shown.north >= 52 - 1e-9);
}

TEST_CASE("no line of the base map runs across the world") {
  const MapScene nothing;
  const Theme& theme = Theme::of(Tone::Light);
  const MapWindow world{-180, -60, 180, 84};
  const QImage image = drawn([&](QPainter& p, const QRectF& r) { MapPainter(nothing, theme).paint(p, r, world, {}); });
  const MapProjection projection(world, QRectF(0, 0, 800, 500));
  // Down the open sea west of Norway and the open Pacific: where rings that leap over 180 degrees drew their lines.
  for (const auto& [lon, north, south] : {std::array{-4.0, 73.0, 70.0}, std::array{-100.0, -14.0, -20.0}}) {
    const QPointF from = projection.toDevice(lon, north), to = projection.toDevice(lon, south);
    for (int y = static_cast<int>(from.y()); y <= static_cast<int>(to.y()); ++y)
      CHECK(image.pixelColor(static_cast<int>(from.x()), y) == theme.sea);
  }
}

TEST_CASE("seas, ports and regions are on the map where there is room for them") {
  const MapScene nothing;
  const Theme& theme = Theme::of(Tone::Light);
  // Ink that only names of seas and anchors have, on the open Channel and on the coast of Cornwall.
  const auto inkNear = [&](const MapWindow& window, double lon, double lat) {
    const QImage image =
        drawn([&](QPainter& p, const QRectF& r) { MapPainter(nothing, theme).paint(p, r, window, {}); });
    const QPointF at = MapProjection(window, QRectF(0, 0, 800, 500)).toDevice(lon, lat);
    return hasColour(image.copy(QRectF(at - QPointF(60, 30), at + QPointF(60, 30)).toRect()), theme.seaInk);
  };
  const MapWindow channel{-6, 48.5, 2, 51.5}, europe{-12, 35, 32, 60};
  CHECK(inkNear(channel, -2.6, 50));
  CHECK(inkNear(channel, -5.07, 50.15));
  CHECK_FALSE(inkNear(channel, -3.7, 51));
  CHECK_FALSE(inkNear(europe, 28, 54));
}

TEST_CASE("a label of several boxes takes all of them or none") {
  LabelGrid grid(QRectF(0, 0, 300, 100));
  const QRectF one(10, 10, 20, 20), two(40, 10, 20, 20), three(70, 10, 20, 20);
  CHECK(grid.take(two));
  CHECK_FALSE(grid.takeAll({one, two}));
  CHECK(grid.isFree(one));
  CHECK(grid.takeAll({one, three}));
  CHECK_FALSE(grid.isFree(three));
}

TEST_CASE("a raster's tiles are drawn where they lie, read once, and left out where there are none") {
  QImage red(256, 256, QImage::Format_RGB32);
  red.fill(QColor(200, 0, 40));
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  red.save(&buffer, "PNG");
  MapScene scene;
  std::size_t reads = 0;
  scene.rasters.emplace_back("chart", 1, 50, 3, 52, 0, 8, [&](std::span<const MapRaster::Tile> tiles) {
    reads += tiles.size();
    std::vector<std::string> found;
    for (const MapRaster::Tile& tile : tiles)
      found.push_back(tile.column % 2 == 0 ? std::string(png.constData(), static_cast<std::size_t>(png.size()))
                                           : std::string());
    return found;
  });
  const Theme& theme = Theme::of(Tone::Light);
  const auto paint = [&](QPainter& p, const QRectF& r) { MapPainter(scene, theme).paint(p, r, extentOf(scene), {}); };
  const QImage picture = drawn(paint);
  CHECK(hasColour(picture, QColor(200, 0, 40)));
  CHECK(hasColour(picture, theme.land));
  CHECK(reads > 0);
  const std::size_t once = reads;
  CHECK(drawn(paint) == picture);
  CHECK(reads == once);
}

TEST_CASE("a timeline finds the event under the pointer") {
  TimelineScene scene;
  scene.lanes.push_back({"Calls",
                         "phone",
                         {{7, 1'000'000, 2'000'000, false, "one"}, {8, 8'000'000, 8'000'000, false, "two"}},
                         1'000'000});
  const TimelinePainter timeline(scene, Theme::of(Tone::Light));
  const TimeWindow shown{0, 10'000'000};
  const QRectF target(0, 0, 1000, 200);
  const double width = 1000 - TimelinePainter::kTitles - 12;
  CHECK(timeline.itemAt({TimelinePainter::kTitles + width * 0.15, 60}, target, shown) == 7);
  CHECK(timeline.itemAt({TimelinePainter::kTitles + width * 0.8, 60}, target, shown) == 8);
  CHECK(timeline.itemAt({TimelinePainter::kTitles + width * 0.5, 60}, target, shown) == 0);
}

TEST_CASE("a picture bears its marking inside, at head and foot") {
  const Marking marking = parseMarking("OFFICIAL-SENSITIVE").value();
  const QImage image = markedPicture({400, 200}, marking,
                                     [](QPainter& painter, const QRectF& area) { painter.fillRect(area, Qt::green); });
  CHECK(image.pixelColor(3, 3) == stripColours(marking).ground);
  CHECK(image.pixelColor(3, 197) == stripColours(marking).ground);
  CHECK(image.pixelColor(3, 100) == QColor(Qt::green));
  CHECK(image.text("Classification") == "OFFICIAL-SENSITIVE");
}

/// Whether something as dark as text was drawn; the strokes of small text needn't reach the ink's own colour.
static bool hasText(const QImage& image) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y).lightness() < 80) return true;
  return false;
}

TEST_CASE("a caption at the end of a timeline is not cut by its edge") {
  const Theme& theme = Theme::of(Tone::Light);
  TimelineScene scene;
  TimelineLane lane;
  lane.title = "Events";
  lane.kind = "event";
  const std::int64_t day = 86'400'000, begin = 19'000 * day;
  lane.events = {{1, begin, begin + day, false, "First"},
                 {2, begin + 99 * day, begin + 100 * day, false, "The last of all"}};
  scene.lanes = {lane};
  const QImage image = drawn([&](QPainter& painter, const QRectF& target) {
    TimelinePainter(scene, theme).paint(painter, target, {begin, begin + 101 * day}, {});
  });
  CHECK(hasText(image.copy(600, 60, 165, 400)));
  CHECK_FALSE(hasText(image.copy(785, 60, 15, 400)));
}

TEST_CASE("what began long before the time shown and still lasts is drawn, and hidden items are in no band") {
  const Theme& theme = Theme::of(Tone::Light);
  TimelineScene scene;
  const std::int64_t day = 86'400'000, begin = 19'000 * day;
  TimelineLane lane;
  lane.title = "Holdings";
  lane.kind = "event";
  lane.events = {{1, begin, begin + 300 * day, false, {}}};
  lane.longest = 300 * day;
  scene.lanes = {lane};
  const TimeWindow shown{begin + 200 * day, begin + 201 * day};
  const auto bars = [&](const ViewState& state) {
    return hasColour(drawn([&](QPainter& painter, const QRectF& target) {
                       TimelinePainter(scene, theme).paint(painter, target.adjusted(0, 0, 0, -300), shown, state);
                     }).copy(300, 45, 300, 200),
                     theme.kind("event"));
  };
  CHECK(bars({}));
  ViewState elsewhere;
  elsewhere.inside = std::make_shared<const std::unordered_set<ItemKey>>();
  CHECK_FALSE(bars(elsewhere));
  scene.lanes[0].events.clear();
  for (ItemKey i = 1; i <= 20'000; ++i) scene.lanes[0].events.push_back({i, shown.from + i * 4'000, 0, false, {}});
  CHECK(bars({}));
  CHECK_FALSE(bars(elsewhere));
}
