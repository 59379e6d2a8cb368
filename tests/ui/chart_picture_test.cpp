// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of entities: read by the contained program, drawn on a chart's icons, kept back where they must be.
#include <QBuffer>
#include <QCheckBox>
#include <QDropEvent>
#include <QImageWriter>
#include <QMimeData>
#include <QPainter>
#include <fstream>

#include "core/geo/thumbnail.h"
#include "core/ingest/picture_import.h"
#include "core/store/chart_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/paint/chart_painter.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/scenes/scenes.h"

using namespace fairlead;
using namespace fairlead::ui;

namespace {

std::string encoded(const QImage& image, const char* format, int quality = -1) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  REQUIRE(image.save(&buffer, format, quality));
  return bytes.toStdString();
}

/// Red above, blue below; or, wide, red at the left.
QImage twoColours(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(Qt::blue);
  QPainter painter(&image);
  painter.fillRect(0, 0, width > height ? width / 2 : width, width > height ? height : height / 2, Qt::red);
  return image;
}

QColor at(const geo::Thumbnail& made, int x, int y) {
  constexpr int kEdge = geo::Thumbnail::kEdge, kScale = kEdge / 96;  // x and y of 96
  const auto* pixel = reinterpret_cast<const std::uint8_t*>(made.pixels.data()) + (y * kEdge + x) * kScale * 4;
  return {pixel[0], pixel[1], pixel[2], pixel[3]};
}

bool isRed(const QColor& colour) { return colour.red() > 200 && colour.blue() < 60 && colour.green() < 60; }
bool isBlue(const QColor& colour) { return colour.blue() > 200 && colour.red() < 60 && colour.green() < 60; }

geo::Thumbnail read(const std::string& bytes) {
  ContainedProcess process(geo::thumbnailLimits());
  return geo::readThumbnail(process, bytes);
}

/// A JPEG that says how its camera was held, by EXIF's tag 274.
std::string turned(std::string jpeg, char orientation) {
  const std::string tiff = std::string("II*\0\x08\0\0\0", 8) + std::string("\x01\0", 2) +
                           std::string("\x12\x01\x03\0\x01\0\0\0", 8) + orientation + std::string("\0\0\0", 3) +
                           std::string("\0\0\0\0", 4);
  const std::string exif = std::string("Exif\0\0", 6) + tiff;
  const std::size_t length = exif.size() + 2;
  std::string segment = "\xff\xe1";
  segment += static_cast<char>(length >> 8);
  segment += static_cast<char>(length & 0xff);
  return jpeg.insert(2, segment + exif);
}

struct PictureFixture : test::CaseFixture {
  ItemId karim = person("Karim Aziz"), goran = person("Goran Hoxhaj");
  PictureCache cache;

  PictureFixture() {
    change([this](store::Transaction& t) {
      const ItemId chart = store::ChartRepository::create(t, "Core");
      t.say(chart, "member", karim.text());
      t.say(chart, "member", goran.text());
    });
  }
  std::filesystem::path file(const std::string& bytes, const std::string& name = "Köln 1.png") {
    const auto written = folder / name;
    std::ofstream(written, std::ios::binary) << bytes;
    return written;
  }
  void give(ItemId entity, const QImage& image) {
    ContainedProcess process(geo::thumbnailLimits());
    const auto picture = ingest::preparePicture(file(encoded(image, "PNG")), process);
    change([&](store::Transaction& t) { ingest::addPicture(*opened, t, entity, picture, {}); });
  }
  ChartScene scene(ReadPictures which = ReadPictures::All) {
    return chartScene(*opened, "Core", Progress(), {.pictures = &cache, .readPictures = which});
  }
  ChartNode nodeOf(ItemId entity) {
    for (const ChartNode& node : scene().nodes)
      if (node.item == key(entity)) return node;
    FAIL("not on the chart");
    return {};
  }
  bool hasPicture(ItemId entity) { return !nodeOf(entity).picture.isNull(); }
};

QImage red() {
  QImage image(40, 40, QImage::Format_RGB32);
  image.fill(Qt::red);
  return image;
}

}  // namespace

TEST_CASE("a picture is made small and square, whatever its format") {
  for (const char* const format : {"PNG", "JPEG", "BMP", "WEBP", "TIFF"}) {
    if (!QImageWriter::supportedImageFormats().contains(QByteArray(format).toLower())) continue;
    INFO(format);
    const std::string bytes = encoded(twoColours(300, 200), format, 95);
    REQUIRE_FALSE(geo::pictureType(bytes).empty());
    const geo::Thumbnail made = read(bytes);
    CHECK(isRed(at(made, 20, 48)));
    CHECK(isBlue(at(made, 76, 48)));
  }
}

TEST_CASE("greys, palettes, sixteen bits and what is transparent are read as they are seen") {
  QImage grey(10, 10, QImage::Format_Grayscale8);
  grey.fill(100);
  CHECK(at(read(encoded(grey, "PNG")), 48, 48) == QColor(100, 100, 100));
  QImage palette(10, 10, QImage::Format_Indexed8);
  palette.setColorTable({qRgb(0, 0, 0), qRgb(255, 0, 0)});
  palette.fill(1);
  CHECK(isRed(at(read(encoded(palette, "PNG")), 48, 48)));
  QImage deep(10, 10, QImage::Format_RGBX64);
  deep.fill(Qt::red);
  CHECK(isRed(at(read(encoded(deep, "PNG")), 48, 48)));
  QImage clear(10, 10, QImage::Format_ARGB32);
  clear.fill(Qt::transparent);
  CHECK(at(read(encoded(clear, "PNG")), 48, 48).alpha() == 0);
}

TEST_CASE("a picture stands upright as its camera was held, and heads stay in it") {
  // As stored red is at the left; turned by a quarter it comes to stand above.
  const std::string jpeg = encoded(twoColours(200, 100), "JPEG", 95);
  CHECK(isRed(at(read(turned(jpeg, 6)), 48, 10)));
  CHECK(isBlue(at(read(turned(jpeg, 6)), 48, 86)));
  CHECK(isBlue(at(read(turned(jpeg, 8)), 48, 10)));
  CHECK(isBlue(at(read(turned(jpeg, 3)), 10, 48)));
  CHECK(isRed(at(read(turned(jpeg, 1)), 10, 48)));
  // Of what is high, more is kept of the upper half than of the lower.
  const geo::Thumbnail high = read(encoded(twoColours(100, 300), "PNG"));
  CHECK(isRed(at(high, 48, 48)));
}

TEST_CASE("what is no picture, is cut short or is far too large is refused by a sentence") {
  const auto refused = [](const std::string& bytes) -> std::string {
    try {
      read(bytes);
    } catch (const Failure& failure) {
      return failure.error().message;
    }
    return {};
  };
  CHECK(refused("<svg xmlns='http://www.w3.org/2000/svg'/>").find("save it as PNG or JPEG") != std::string::npos);
  CHECK_FALSE(refused("").empty());
  CHECK_FALSE(refused("\x89PNG\r\n\x1a\nnonsense").empty());
  const std::string png = encoded(twoColours(300, 200), "PNG");
  CHECK_FALSE(refused(png.substr(0, 40)).empty());
  std::string bomb = encoded(red(), "BMP");
  const std::int32_t wide = 60'000, high = 60'000;  // 10 GB, says the head of a file of 5 kB
  bomb.replace(18, 4, reinterpret_cast<const char*>(&wide), 4).replace(22, 4, reinterpret_cast<const char*>(&high), 4);
  CHECK_FALSE(refused(bomb).empty());
}

TEST_CASE("an entity's picture is drawn on its icon, and the latest of several") {
  PictureFixture f;
  CHECK_FALSE(f.hasPicture(f.karim));
  f.give(f.karim, red());
  REQUIRE(f.hasPicture(f.karim));
  CHECK_FALSE(f.hasPicture(f.goran));
  QImage blue = red();
  blue.fill(Qt::blue);
  f.give(f.karim, blue);
  const ChartScene scene = f.scene();
  QImage image(600, 400, QImage::Format_RGB32);
  QPainter painter(&image);
  const ChartPainter chart(scene, Theme::of(Tone::Light));
  const QTransform view = chart.fit(image.rect());
  chart.paint(painter, image.rect(), view, {});
  painter.end();
  for (const ChartNode& node : scene.nodes) {
    const QColor middle = image.pixelColor(view.map(node.at).toPoint());
    CHECK(isBlue(middle) == (node.item == f.key(f.karim)));
  }
  f.opened->undo(test::kAnalyst).orThrow();
  CHECK(isRed(f.nodeOf(f.karim).picture.pixelColor(48, 48)));
  f.opened->undo(test::kAnalyst).orThrow();
  CHECK_FALSE(f.hasPicture(f.karim));
}

TEST_CASE("no picture is drawn of a victim, also where another name of the same person says so") {
  PictureFixture f;
  f.give(f.karim, red());
  const ItemId other = f.person("K. Aziz");
  f.change([&](store::Transaction& t) {
    t.say(other, "subjectCategory", "victim");
    const ItemId judgement = ItemId::random();
    t.addItem(judgement, "Judgement");
    t.say(judgement, "left", f.karim.text());
    t.say(judgement, "right", other.text());
    t.say(judgement, "decision", "same");
  });
  for (const ChartNode& node : f.scene().nodes) {
    CHECK(node.picture.isNull());
    CHECK(node.pictured == 0);
  }
}

TEST_CASE("a picture whose document was taken back, or whose file is broken, leaves the icon") {
  PictureFixture f;
  f.give(f.karim, red());
  const ItemId document = ItemId::parse(f.opened->statements().value(f.key(f.karim), "picture")).value();
  f.change([&](store::Transaction& t) {
    for (const auto& said : f.opened->statements().about(f.key(document))) t.retract(said.id, "Wrong file");
  });
  CHECK_FALSE(f.hasPicture(f.karim));
  f.change([&](store::Transaction& t) {
    const std::string bytes = "\x89PNG\r\n\x1a\n and no more";
    const ItemId broken = ItemId::random();
    t.addOriginal(Sha256::of(bytes), bytes, "image/png", "broken.png");
    t.addItem(broken, "Document");
    t.say(broken, "contentHash", hex(Sha256::of(bytes)));
    t.say(f.goran, "picture", broken.text());
  });
  CHECK_FALSE(f.hasPicture(f.goran));
}

TEST_CASE("a chart says whether it shows pictures, and the cache is bounded") {
  PictureFixture f;
  f.give(f.karim, red());
  f.change([&](store::Transaction& t) { setPictures(*f.opened, t, "Core", false); });
  CHECK_FALSE(f.hasPicture(f.karim));
  CHECK_FALSE(f.scene().hasPictures);
  f.change([&](store::Transaction& t) { setPictures(*f.opened, t, "Core", true); });
  CHECK(f.hasPicture(f.karim));
  PictureCache small(2);
  for (const char* const hash : {"a", "b", "c"}) small.put(hash, red());
  CHECK(small.size() == 2);
  CHECK_FALSE(small.find("a"));
  CHECK(small.find("c"));
}

TEST_CASE("a chart is there before its pictures, which come from the cache the next time") {
  PictureFixture f;
  f.give(f.karim, red());
  const auto waiting = [](const ChartScene& scene) {
    return std::any_of(scene.nodes.begin(), scene.nodes.end(),
                       [](const ChartNode& node) { return node.pictured != 0 && node.picture.isNull(); });
  };
  CHECK(waiting(f.scene(ReadPictures::OnlyKnown)));
  CHECK_FALSE(waiting(f.scene(ReadPictures::All)));
  CHECK_FALSE(waiting(f.scene(ReadPictures::OnlyKnown)));
}

TEST_CASE("two laptops that add the same picture hold one document of it") {
  PictureFixture one, two;
  one.give(one.karim, red());
  two.give(two.goran, red());
  CHECK(one.opened->statements().value(one.key(one.karim), "picture") ==
        two.opened->statements().value(two.key(two.goran), "picture"));
}

TEST_CASE("a picture dropped on somebody becomes theirs, and undo takes it back") {
  test::WindowFixture f;
  const QString file = QString::fromStdString((f.folder / "Käufer.png").string());
  REQUIRE(red().save(file));
  ChartView* chart = f.window.views().chart;
  const auto nodeAt = [&]() -> const ChartNode& {
    for (const ChartNode& node : chart->scene().nodes)
      if (node.item == f.keyOf(f.goran)) return node;
    FAIL("not on the chart");
    return chart->scene().nodes.front();
  };
  const ChartPainter painter(chart->scene(), Theme::of(Tone::Light));
  const QPointF at = painter.fit(chart->rect()).map(nodeAt().at);
  QMimeData dragged;
  dragged.setUrls({QUrl::fromLocalFile(file)});
  QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(chart, &enter);
  REQUIRE(enter.isAccepted());
  QDropEvent drop(at, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(chart, &drop);
  REQUIRE(QTest::qWaitFor([&] { return f.window.isSettled() && !nodeAt().picture.isNull(); }, 20'000));
  CHECK_FALSE(f.valueOf(f.goran, "picture").empty());
  auto* pictures = f.window.findChild<QCheckBox*>("pictures");
  REQUIRE(pictures);
  pictures->click();  // all that is linked: not saved, so only this view changes
  REQUIRE(QTest::qWaitFor([&] { return f.window.isSettled() && nodeAt().picture.isNull(); }, 20'000));
  pictures->click();
  REQUIRE(QTest::qWaitFor([&] { return f.window.isSettled() && !nodeAt().picture.isNull(); }, 20'000));
  f.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(f.valueOf(f.goran, "picture").empty());
  CHECK(nodeAt().picture.isNull());
}
