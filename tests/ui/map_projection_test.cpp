// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_projection.h"

#include <QBuffer>
#include <QSettings>
#include <cmath>

#include "core/geo/base_map.h"
#include "core/geo/measure.h"
#include "tests/ui/picture_probe.h"
#include "tests/ui/window_fixture.h"
#include "ui/paint/map_lines.h"
#include "ui/paint/map_painter.h"
#include "ui/views/map/map_view.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

using Kind = geo::Projection::Kind;

const QRectF kTarget(0, 0, 800, 500);

Position placeAt(double lon, double lat) { return Position::fromDegrees(lon, lat).value(); }

std::vector<geo::Projection> everyProjection() {
  return {geo::Projection(), geo::Projection(Kind::PlateCarree), geo::Projection(Kind::Europe),
          geo::Projection::utmAt(1.85, 50.95)};
}

QImage pictureOf(const MapScene& scene, const MapWindow& window) {
  QImage image(kTarget.size().toSize(), QImage::Format_RGB32);
  QPainter painter(&image);
  MapPainter(scene, Theme::of(Tone::Light)).paint(painter, kTarget, window, {});
  return image;
}

MapScene personAt(Position position) {
  MapScene scene;
  MapItem item;
  item.item = 7;
  item.at = position;
  item.kind = "person";
  item.icon = "person";
  scene.items.push_back(item);
  return scene;
}

double apart(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

QImage around(const QImage& image, const QPointF& at, int reach) {
  return image.copy(QRect(at.toPoint() - QPoint(reach, reach), QSize(2 * reach, 2 * reach)));
}

}  // namespace

TEST_CASE("degrees and pixels turn into one another in every projection and at every scale") {
  for (const geo::Projection& projection : everyProjection())
    for (const double half : {40.0, 12.0, 1.0, 0.02}) {
      const MapWindow window = MapProjection::showing({2 - half, 51 - half / 2, 2 + half, 51 + half / 2}, projection);
      const MapProjection map(window, kTarget);
      CAPTURE(projection.name(), half);
      for (int y = 20; y < 500; y += 92)
        for (int x = 20; x < 800; x += 76) {
          const QPointF place = map.toDegrees(QPointF(x, y));
          if (std::isfinite(place.x())) CHECK(apart(map.toDevice(place.x(), place.y()), QPointF(x, y)) < 0.25);
        }
      // All that was asked for is in sight.
      for (const double lon : {2 - half, 2.0, 2 + half})
        for (const double lat : {51 - half / 2, 51 + half / 2})
          if (projection.covers(lon, lat)) CHECK(kTarget.adjusted(-2, -2, 2, 2).contains(map.toDevice(lon, lat)));
    }
}

TEST_CASE("a window remembered makes the same picture again") {
  for (const geo::Projection& projection : everyProjection()) {
    const MapProjection map(MapProjection::showing({-1, 49.5, 4, 52}, projection), kTarget);
    const MapProjection again(map.window(), kTarget);
    CAPTURE(projection.name());
    CHECK(apart(map.toDevice(1.85, 50.95), again.toDevice(1.85, 50.95)) < 1e-3);
    CHECK(apart(map.toDevice(-1, 49.5), again.toDevice(-1, 49.5)) < 1e-3);
    const auto moved = map.moved(kTarget.center() + QPointF(50, -30), 2);
    REQUIRE(moved);
    const MapProjection nearer(*moved, kTarget);
    const QPointF middle = map.toDegrees(kTarget.center() + QPointF(50, -30));
    CHECK(apart(nearer.toDevice(middle.x(), middle.y()), kTarget.center()) < 0.25);
    CHECK(nearer.metresAPixel() == Approx(map.metresAPixel() / 2).epsilon(0.01));
  }
}

TEST_CASE("what is at a place is drawn there, found there, and nowhere else, in every projection") {
  const MapScene scene = personAt(placeAt(1.85, 50.95));
  const Theme& theme = Theme::of(Tone::Light);
  for (const geo::Projection& projection : everyProjection()) {
    const MapWindow window = MapProjection::showing({-12, 35, 32, 60}, projection);
    const QPointF at = MapProjection(window, kTarget).toDevice(1.85, 50.95);
    CAPTURE(projection.name());
    const QImage image = pictureOf(scene, window);
    CHECK(hasColour(around(image, at, 9), theme.kind("person")));
    CHECK_FALSE(hasColour(around(image, at + QPointF(40, 0), 20), theme.kind("person")));
    const MapPainter painter(scene, theme);
    CHECK(painter.itemAt(at, kTarget, window, {}) == 7);
    CHECK(painter.itemAt(at + QPointF(30, 30), kTarget, window, {}) == 0);
  }
}

TEST_CASE("points and areas of a layer lie where the projection has them, an edge over the same ground") {
  MapScene scene;
  MapLayer points, area;
  points.name = "Points";
  points.points = {placeAt(-8, 40), placeAt(20, 58)};
  stretchPoints(points);
  area.name = "Area";
  area.isArea = true;
  area.vertices = {placeAt(-20, 45), placeAt(40, 45), placeAt(40, 55), placeAt(-20, 55)};
  area.partEnds = {4};
  scene.layers = {points, area};
  const QColor dot = layerColour(0, {}), rim = layerColour(1, {});
  for (const geo::Projection& projection : everyProjection()) {
    if (projection.kind() == Kind::Utm) continue;  // it does not reach as far
    const MapWindow window = MapProjection::showing({-25, 35, 45, 62}, projection);
    const MapProjection map(window, kTarget);
    const QImage image = pictureOf(scene, window);
    CAPTURE(projection.name());
    for (const Position at : points.points) CHECK(hasColour(around(image, map.toDevice(at), 3), dot));
    // The southern edge follows the parallel, also where the parallel is no straight line.
    for (const double lon : {-10.0, 10.0, 30.0}) {
      const QImage strip = around(image, map.toDevice(lon, 45), 2);
      bool isInked = false;
      for (int y = 0; y < strip.height(); ++y)
        for (int x = 0; x < strip.width(); ++x)
          isInked =
              isInked || strip.pixelColor(x, y).blue() - strip.pixelColor(x, y).red() > rim.blue() - rim.red() - 260;
      CHECK(hasColour(around(image, map.toDevice(lon, 45), 4), strip.pixelColor(0, 0)));
      CHECK(isInked);
    }
  }
}

TEST_CASE("nothing is drawn where a projection does not reach") {
  const Theme& theme = Theme::of(Tone::Light);
  for (const geo::Projection& projection : {geo::Projection(Kind::Europe), geo::Projection::utmAt(3, 50)}) {
    const MapScene scene = personAt(placeAt(-140, -45));
    const MapWindow window = MapProjection::showing({-180, -85, 180, 85}, projection);
    const MapProjection map(window, kTarget);
    CAPTURE(projection.name());
    REQUIRE(map.edge());
    const QImage image = pictureOf(scene, window);
    CHECK_FALSE(hasColour(image, theme.kind("person")));
    CHECK(mapMarks(scene, kTarget, map, {}).empty());
    for (int y = 0; y < 460; y += 7)  // above the scale bar
      for (int x = 0; x < 800; x += 7) {
        const QPointF place = map.toDegrees(QPointF(x, y));
        const bool isEdge = map.edge()->intersects(QRectF(x - 3, y - 3, 6, 6));
        if (!std::isfinite(place.x()) && !isEdge) {
          const QColor there = image.pixelColor(x, y);
          // But for names of towns beside it, the ground is bare: neither land nor sea.
          CHECK(there != theme.land);
          CHECK(there != theme.sea);
        }
      }
  }
}

TEST_CASE("over 180 degrees the world goes on, and everything on it") {
  const Theme& theme = Theme::of(Tone::Light);
  const MapScene scene = personAt(placeAt(-175, 67));  // in Chukotka
  for (const Kind kind : {Kind::WebMercator, Kind::PlateCarree}) {
    const MapWindow window{165, 60, 195, 72, geo::Projection(kind)};
    const MapProjection map(window, kTarget);
    const auto worlds = map.worlds();
    REQUIRE(worlds.size() == 2);
    const QPointF at = worlds[1].toDevice(-175, 67);
    CHECK(apart(at, map.toDevice(185, 67)) < 1e-6);
    CHECK(kTarget.contains(at));
    const QImage image = pictureOf(scene, window);
    CHECK(hasColour(around(image, at, 9), theme.kind("person")));
    CHECK(hasColour(around(image, at + QPointF(-30, 0), 12), theme.land));
    CHECK(MapPainter(scene, theme).itemAt(at, kTarget, window, {}) == 7);
    // The same to the other side.
    const MapWindow west{-195, 60, -165, 72, geo::Projection(kind)};
    CHECK(MapPainter(scene, theme).itemAt(MapProjection(west, kTarget).toDevice(-175, 67), kTarget, west, {}) == 7);
    CHECK(pictureOf(scene, west) == image);
  }
}

TEST_CASE("a line over 180 degrees goes the shorter way") {
  const Position ends[] = {placeAt(178, -17), placeAt(-178, -17)};
  const auto line = MapLines::stretched(ends);
  CHECK(line[1].x() == Approx(182));
  CHECK(MapLines::isAcross(line));
  const Position near[] = {placeAt(1, 50), placeAt(2, 50)};
  CHECK_FALSE(MapLines::isAcross(MapLines::stretched(near)));
}

TEST_CASE("a ring is bent on all its sides and ends where it began") {
  const MapProjection map(MapProjection::showing({-75, 35, 20, 65}, geo::Projection(Kind::Europe)), kTarget);
  const Position corners[] = {placeAt(1.85, 50.96), placeAt(1.31, 51.12), placeAt(-1.1, 50.8), placeAt(-70, 40)};
  const auto stretched = MapLines::stretched(corners);
  const QPolygonF ring = MapLines(map).ring(stretched);
  REQUIRE(ring.size() > 20);
  CHECK(ring.first() == ring.last());
  for (const QPointF& at : ring) {
    const QPointF place = map.toDegrees(at);
    CHECK(place.y() > 39.9);
    CHECK(place.y() < 51.2);
  }
  // Of the corners in their order, whichever stretch comes first.
  for (const QPointF& corner : stretched)
    CHECK(std::any_of(ring.begin(), ring.end(),
                      [&](const QPointF& at) { return apart(at, map.fromStretched(corner.x(), corner.y())) < 1; }));
}

TEST_CASE("a filter by the map's window works over 180 degrees and in any projection") {
  const auto point = [](double lon, double lat) { return MapWindow{lon, lat, lon, lat}; };
  const MapWindowTest fiji({170, -25, 190, -10});
  CHECK(fiji.touches(point(178, -18)));
  CHECK(fiji.touches(point(-175, -18)));
  CHECK_FALSE(fiji.touches(point(165, -18)));
  CHECK_FALSE(fiji.touches(point(-165, -18)));
  const MapWindowTest west({-190, -25, -170, -10});
  CHECK(west.touches(point(178, -18)));
  for (const geo::Projection& projection : everyProjection()) {
    const MapWindow window = MapProjection::showing({-1, 49.5, 4, 52}, projection);
    const MapProjection map(window, kTarget);
    const MapWindowTest test(map.window());
    CAPTURE(projection.name());
    // What is in sight, and no corner more.
    for (int y = -95; y < 600; y += 60)
      for (int x = -95; x < 900; x += 60) {
        const QPointF place = map.toDegrees(QPointF(x, y));
        CHECK(test.touches(point(place.x(), place.y())) == kTarget.contains(QPointF(x, y)));
      }
    CHECK(test.touches({-90, 20, 90, 80}));  // all round
    CHECK_FALSE(test.touches({20, 30, 25, 35}));
  }
}

TEST_CASE("the scale bar and circles are true on the ground in every projection") {
  for (const geo::Projection& projection : everyProjection()) {
    const MapProjection map(MapProjection::showing({-1, 49.5, 4, 52}, projection), kTarget);
    CAPTURE(projection.name());
    const QPointF middle = kTarget.center();
    const auto place = [&](const QPointF& at) {
      const QPointF degrees = map.toDegrees(at);
      return placeAt(degrees.x(), degrees.y());
    };
    const double metres = geo::distanceMetres(place(middle - QPointF(50, 0)), place(middle + QPointF(50, 0)));
    CHECK(map.metresAPixel() == Approx(metres / 100).epsilon(0.002));
    for (const double radius : {10'000.0, 60'000.0})
      for (const QPointF& at : map.circle(placeAt(1.5, 50.8), radius))
        CHECK(geo::distanceMetres(placeAt(1.5, 50.8), place(at)) == Approx(radius).epsilon(0.006));
  }
}

TEST_CASE("north is where the arrow of the frame points") {
  const MapProjection map(MapProjection::showing({-12, 48, -6, 54}, geo::Projection(Kind::Europe)), kTarget);
  const auto frame = map.frameAt(placeAt(-9, 51));
  const QPointF from = map.toDevice(-9, 51), to = map.toDevice(-9, 51.1);
  CHECK(std::atan2(frame.north.x(), -frame.north.y()) ==
        Approx(std::atan2(to.x() - from.x(), from.y() - to.y())).margin(1e-3));
  CHECK(frame.north.x() > 0);  // west of the middle meridian, to the right
}

TEST_CASE("a raster lies in any projection where its ground is") {
  QImage red(256, 256, QImage::Format_RGB32);
  red.fill(QColor(200, 0, 40));
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  red.save(&buffer, "PNG");
  for (const geo::Projection& projection : everyProjection()) {
    MapScene scene;
    // One tile of level 6: column 32, row 21 is from 0 to 5.625 east.
    scene.rasters.emplace_back("chart", 0.01, 48.93, 5.6, 52.4, 6, 6, [&](std::span<const MapRaster::Tile> tiles) {
      std::vector<std::string> found;
      for (const MapRaster::Tile& tile : tiles)
        found.push_back(tile.column == 32 && tile.row == 21
                            ? std::string(png.constData(), static_cast<std::size_t>(png.size()))
                            : std::string());
      return found;
    });
    const MapWindow window = MapProjection::showing({-4, 46, 10, 55}, projection);
    const MapProjection map(window, kTarget);
    const QImage image = pictureOf(scene, window);
    CAPTURE(projection.name());
    const auto isRed = [&](double lon, double lat) {
      return hasColour(around(image, map.toDevice(lon, lat), 3), QColor(200, 0, 40));
    };
    const double top = geo::unstretchedLatitude(180 - 21 * 5.625), bottom = geo::unstretchedLatitude(180 - 22 * 5.625);
    int above = 0, below = 0;
    for (const double lon : {0.9, 1.5, 2.8, 4.0, 5.2}) {
      above += isRed(lon, top - 0.12);
      below += isRed(lon, bottom + 0.12);
      CHECK_FALSE(isRed(lon, top + 0.15));
      CHECK_FALSE(isRed(lon, bottom - 0.15));
    }
    CHECK(above >= 4);  // over one of them a name may be written
    CHECK(below >= 4);
    CHECK_FALSE(isRed(-0.25, 50.5));
    CHECK_FALSE(isRed(5.9, 50.5));
  }
}

TEST_CASE("the window's map changes its projection, stays where it is, and remembers") {
  WindowFixture desk;
  MapView* map = desk.window.views().map;
  desk.settle();
  QTest::keyClick(map, Qt::Key_Plus);
  const QPointF middle = map->projection().toDegrees(QRectF(map->rect()).center());
  const double scale = map->projection().metresAPixel();
  for (const char* name : {"europe", "utm", "plate-carree", "mercator", "europe"}) {
    CHECK(desk.window.commands().trigger(QString("map.projection.") + name));
    const QPointF now = map->projection().toDegrees(QRectF(map->rect()).center());
    CAPTURE(name);
    CHECK(now.x() == Approx(middle.x()).margin(1e-6));
    CHECK(now.y() == Approx(middle.y()).margin(1e-6));
    CHECK(map->projection().metresAPixel() == Approx(scale).epsilon(0.03));
    CHECK(QSettings().value("map.projection").toString() == name);
  }
  // The ground stays under the hand.
  const QPointF hold(map->width() / 3.0, map->height() / 3.0), before = map->projection().toDegrees(hold);
  QTest::mousePress(map, Qt::LeftButton, {}, hold.toPoint());
  QTest::mouseMove(map, hold.toPoint() + QPoint(40, 25));
  QTest::mouseRelease(map, Qt::LeftButton, {}, hold.toPoint() + QPoint(40, 25));
  const QPointF after = map->projection().toDevice(before.x(), before.y());
  CHECK(apart(after, hold + QPointF(40, 25)) < 1.5);
}
