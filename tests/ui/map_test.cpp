// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>

#include "core/geo/measure.h"
#include "tests/ui/picture_probe.h"
#include "tests/ui/window_fixture.h"
#include "ui/paint/map_shape_painter.h"
#include "ui/views/map/map_view.h"
#include "ui/views/map/mark_dialog.h"
#include "ui/views/scenes/layer_classes.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

Position at(double lon, double lat) { return Position::fromDegrees(lon, lat).value(); }

const Theme& light() { return Theme::of(Tone::Light); }

QImage drawn(const MapPainter& painter, const MapWindow& window, const ViewState& state) {
  QImage image(800, 600, QImage::Format_ARGB32_Premultiplied);
  QPainter device(&image);
  painter.paint(device, QRectF(image.rect()), window, state);
  return image;
}

/// Nearest on screen.
QPoint pointOf(const MapView& map, Position position) { return map.projection().toDevice(position).toPoint(); }

}  // namespace

TEST_CASE("drawings are items of the case and come back as they were drawn") {
  CaseFixture there;
  const std::vector<std::pair<MapTool, std::vector<Position>>> drawings{
      {MapTool::Text, {at(1.8, 50.9)}},
      {MapTool::Circle, {at(1.8, 50.9)}},
      {MapTool::Line, {at(1.8, 50.9), at(1.9, 51), at(2, 51)}},
      {MapTool::Arrow, {at(1.8, 50.9), at(1.3, 51.1)}},
      {MapTool::Area, {at(1.8, 50.9), at(1.9, 50.9), at(1.9, 51)}}};
  for (const auto& [tool, points] : drawings)
    there.change([&](store::Transaction& t) {
      Mark mark;
      mark.tool = tool;
      mark.points = points;
      mark.text = "خط";
      if (tool == MapTool::Circle || tool == MapTool::Line) mark.radii = {5'000, 10'000};
      mark.add(*there.opened, t);
    });
  const MapScene scene = mapScene(*there.opened);
  CHECK(scene.items.empty());  // no sign besides the drawing
  REQUIRE(scene.shapes.size() == drawings.size());
  const MapShape::Kind kinds[] = {MapShape::Kind::Text, MapShape::Kind::Circle, MapShape::Kind::Line,
                                  MapShape::Kind::Arrow, MapShape::Kind::Area};
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    CHECK(scene.shapes[i].kind == kinds[i]);
    CHECK(scene.shapes[i].points == drawings[i].second);
    CHECK(scene.shapes[i].text == QString::fromUtf8("خط"));
  }
  CHECK(scene.shapes[1].radii == std::vector<double>{5'000, 10'000});
  there.opened->undo(kAnalyst).orThrow();
  CHECK(mapScene(*there.opened).shapes.size() == drawings.size() - 1);
  there.opened->undo(kAnalyst).orThrow();
  CHECK(there.verifies());
  CHECK_THROWS_AS(
      there.opened
          ->change(kAnalyst, store::Action::Alter, "x", [&](store::Transaction& t) { Mark().add(*there.opened, t); })
          .orThrow(),
      Failure);
}

TEST_CASE("a style that is no style has no rings") {
  CHECK(radiiOf("radius 5000,10000") == std::vector<double>{5'000, 10'000});
  CHECK(radiiOf("colour red; radius 7.5").size() == 1);
  for (const char* odd : {"", "radius", "radius x", "radius -4", "radius 1e300", "radius ,,"})
    CHECK(radiiOf(odd).empty());
}

TEST_CASE("measuring by hand tells what the ellipsoid says") {
  WindowFixture desk;
  CHECK(desk.window.commands().trigger("map.measure"));
  MapView* map = desk.window.views().map;
  REQUIRE(map->tool() == MapTool::Measure);
  desk.settle();
  const QPoint first(map->width() / 4, map->height() / 2), second(map->width() / 2, map->height() / 2),
      third(map->width() / 2, map->height() / 4);
  for (const QPoint& point : {first, second}) QTest::mouseClick(map, Qt::LeftButton, {}, point);
  QTest::mouseClick(map, Qt::LeftButton, {}, third);
  QTest::keyClick(map, Qt::Key_Return);
  REQUIRE(map->pen());
  CHECK(map->pen()->isEnded());
  REQUIRE(map->pen()->points().size() == 3);
  CHECK(map->pen()->told().startsWith(MapShapePainter::distanceText(geo::lengthMetres(map->pen()->points()))));
  CHECK(map->pen()->told().contains(MapShapePainter::areaText(geo::areaSquareMetres(map->pen()->points()))));
  QTest::mouseClick(map, Qt::LeftButton, {}, first);  // begins anew
  CHECK(map->pen()->points().size() == 1);
  QTest::keyClick(map, Qt::Key_Escape);
  CHECK(map->tool() == MapTool::Select);
}

TEST_CASE("a line drawn on the map is one undoable change, can be selected and retracted") {
  WindowFixture desk;
  CHECK(desk.window.commands().trigger("map.line"));
  MapView* map = desk.window.views().map;
  desk.settle();
  QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 4, map->height() / 3));
  QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(10, 10));
  QTest::keyClick(map, Qt::Key_Backspace);  // not there
  QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 2, map->height() / 2));
  QTest::mouseDClick(map, Qt::LeftButton, {}, QPoint(map->width() / 2, map->height() / 2));
  auto* dialog = desk.dialog("mark");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("words"), "Patrol line");
  QTest::keyClicks(dialog->findChild<QLineEdit*>("radii"), "two");
  desk.press(dialog, "verb");
  CHECK(dialog->isVisible());  // what is no distance is told
  dialog->findChild<QLineEdit*>("radii")->setText("2,5");
  desk.press(dialog, "verb");
  desk.waitUntilGone(dialog);
  REQUIRE(map->scene().shapes.size() == 1);
  const MapShape shape = map->scene().shapes[0];
  CHECK(shape.points.size() == 2);
  CHECK(shape.radii == std::vector<double>{2'500});
  QTest::mouseClick(map, Qt::LeftButton, {}, pointOf(*map, shape.points[0]));
  CHECK(desk.window.selection().state().selected == std::unordered_set<ItemKey>{shape.item});
  desk.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(map->scene().shapes.empty());
}

TEST_CASE("a layer's features are sorted by name, or by range where there are many numbers") {
  LayerClassifier names;
  for (const char* value : {"b", "a", "b", "", "b", "a"}) names.add(value);
  LayerClasses classes;
  std::vector<std::uint8_t> of;
  names.finish(classes, of);
  CHECK(classes.names == std::vector<QString>{"b", "a", "no value"});
  CHECK(of == std::vector<std::uint8_t>{0, 1, 0, 2, 0, 1});

  LayerClassifier many;
  for (int i = 0; i < 30; ++i)
    for (int times = 0; times < 30 - i; ++times) many.add("value " + std::to_string(i));
  LayerClasses others;
  of.clear();
  many.finish(others, of);
  CHECK(others.names.size() == 12);
  CHECK(others.names.back() == "all others");
  CHECK(of.front() == 0);
  CHECK(of.back() == 11);

  LayerClassifier numbers;
  for (int i = 0; i < 100; ++i) numbers.add(std::to_string(i) + ".5");
  LayerClasses ranges;
  of.clear();
  numbers.finish(ranges, of);
  CHECK(ranges.isRange);
  REQUIRE(ranges.names.size() == 5);
  CHECK(ranges.names.front() == QString::fromUtf8("0.5 – 19.5"));
  for (std::uint8_t range = 0; range < 5; ++range) CHECK(std::count(of.begin(), of.end(), range) == 20);
}

TEST_CASE("points keep their class when they are sorted for drawing, and what is left out is not drawn") {
  MapScene scene;
  MapLayer layer;
  layer.name = "Patrols";
  layer.points = {at(1, 51), at(1.2, 50), at(1.4, 50.5)};
  layer.classes.attribute = "unit";
  layer.classes.names = {"north", "south"};
  layer.classes.point = {0, 1, 1};
  stretchPoints(layer);
  CHECK(layer.points.front() == at(1.2, 50));
  CHECK(layer.classes.point == std::vector<std::uint8_t>{1, 1, 0});
  scene.layers.push_back(layer);
  ViewState state;
  const MapWindow window{0, 49, 3, 52};
  const QColor north = classColour(layer.classes, 0), south = classColour(layer.classes, 1);
  const QImage all = drawn(MapPainter(scene, light()), window, state);
  CHECK(hasColour(all, north));
  CHECK(hasColour(all, south));
  LayerStyle style{"Patrols", true, 1, {}};
  style.hidden << "south";
  state.layers = {style};
  const QImage some = drawn(MapPainter(scene, light()), window, state);
  CHECK(hasColour(some, north));
  CHECK_FALSE(hasColour(some, south));
}

TEST_CASE("too many signs to tell apart become one with a number; what is selected stands alone") {
  MapScene scene;
  for (int i = 0; i < 2'000; ++i) {
    MapItem item;
    item.item = i + 1;
    item.at = at(1.5 + (i % 50) * 0.001, 50.5 + i / 50 * 0.001);
    item.kind = i % 2 ? "person" : "event";
    scene.items.push_back(item);
  }
  const QRectF target(0, 0, 800, 600);
  const MapWindow window{0, 49, 3, 52};
  const MapProjection projection(window, target);
  ViewState state;
  auto marks = mapMarks(scene, target, projection, state);
  CHECK(marks.size() < 20);
  std::size_t count = 0;
  for (const MapMark& mark : marks) count += mark.count;
  CHECK(count == scene.items.size());
  const MapPainter painter(scene, light());
  const auto inside = painter.groupAt(marks.front().at, target, window, state);
  REQUIRE(inside);
  CHECK(inside->east - inside->west < 0.5);
  CHECK(painter.itemAt(marks.front().at, target, window, state) == 0);
  state.selected = {7};
  marks = mapMarks(scene, target, projection, state);
  CHECK(std::any_of(marks.begin(), marks.end(), [](const MapMark& m) { return !m.isGroup() && m.item->item == 7; }));
  // A filter that hides all of a sign fades it, and its number is still told.
  state.inside = std::make_shared<const std::unordered_set<ItemKey>>();
  for (const MapMark& mark : mapMarks(scene, target, projection, state)) CHECK(mark.lit == 0);
}

TEST_CASE("a track joins where an entity was by time, from the place of an event or the one that it names") {
  CaseFixture there;
  const ItemId boat = ItemId::random(), quay = ItemId::random();
  there.change([&](store::Transaction& t) {
    t.addItem(boat, "Vessel");
    t.say(boat, "name", "Marigold");
    t.addItem(quay, "Location");
    t.say(quay, "name", "The quay");
    t.say(quay, "location", "1.80,50.95");
    for (int i = 0; i < 3; ++i) {
      const ItemId seen = ItemId::random();
      t.addItem(seen, "Sighting");
      t.say(seen, "date", "2022-09-03T0" + std::to_string(5 - i) + ":00Z");
      t.say(seen, "involved", boat.text());
      if (i == 0)
        t.say(seen, "place", quay.text());
      else
        t.say(seen, "location", "1.5," + std::to_string(50 + i));
    }
  });
  const MapScene scene = mapScene(*there.opened);
  REQUIRE(scene.tracks.size() == 1);
  const MapTrack& track = scene.tracks[0];
  CHECK(track.caption == "Marigold");
  REQUIRE(track.fixes.size() == 3);
  CHECK(track.fixes[0].at == at(1.5, 52));  // the earliest
  CHECK(track.fixes[2].at == at(1.8, 50.95));
  const MapProjection projection({0, 49, 3, 52}, QRectF(0, 0, 100, 100));
  const MapShapePainter painter(projection, light());
  CHECK(painter.timeColour(0) != painter.timeColour(1));
}

TEST_CASE("legend and graticule are drawn when they are asked for") {
  MapScene scene;
  MapItem item;
  item.item = 1;
  item.at = at(1.8, 50.9);
  item.kind = "person";
  item.icon = "person";
  item.uncertaintyMetres = 20'000;
  scene.items.push_back(item);
  MapLayer layer;
  layer.name = QString::fromUtf8("طبقة with a very long name indeed, longer than any legend is wide");
  layer.isArea = true;
  scene.layers.push_back(layer);
  const MapWindow window{0, 49, 3, 52};
  const QImage plain = drawn(MapPainter(scene, light()), window, {});
  const QImage legend = drawn(MapPainter(scene, light(), {false, true, false}), window, {});
  const QImage lines = drawn(MapPainter(scene, light(), {true, false, false}), window, {});
  CHECK(plain != legend);
  CHECK(plain != lines);
  // Nothing of the legend leaves its corner.
  CHECK(plain.copy(0, 200, 400, 400) == legend.copy(0, 200, 400, 400));
}
