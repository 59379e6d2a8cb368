// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/line_layer.h"

#include <functional>
#include <limits>

#include "tests/support/catch.h"
#include "ui/paint/chart_painter.h"

using namespace fairlead::ui;

namespace {

QImage drawn(bool isSmooth, const std::function<void(LineLayer&)>& work, double ratio = 1) {
  LineLayer layer(QRectF(10, 20, 100, 60), ratio, isSmooth);
  work(layer);
  QImage image(120, 90, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  layer.paintOn(painter);
  return image;
}

}  // namespace

TEST_CASE("a quick line covers the pixels between its ends, whichever way it runs") {
  for (const bool isSmooth : {true, false})
    for (const bool isBack : {false, true}) {
      const QPointF from(20, 30), to(60, 30), below(20, 60);
      const auto image = drawn(isSmooth, [&](LineLayer& layer) {
        layer.draw(isBack ? to : from, isBack ? from : to, Qt::black, Qt::SolidLine);
        layer.draw(isBack ? below : from, isBack ? from : below, Qt::black, Qt::SolidLine);
      });
      CHECK(image.pixelColor(40, 30) == Qt::black);
      CHECK(image.pixelColor(20, 45) == Qt::black);
      CHECK(image.pixelColor(40, 32) == Qt::white);
      CHECK(image.pixelColor(65, 30) == Qt::white);
    }
}

TEST_CASE("dashes and dots are told apart from a whole line") {
  const auto inked = [](Qt::PenStyle style) {
    const auto image = drawn(false, [&](LineLayer& layer) { layer.draw({20, 30}, {80, 30}, Qt::black, style); });
    int count = 0;
    for (int x = 20; x <= 80; ++x) count += image.pixelColor(x, 30) == Qt::black ? 1 : 0;
    return count;
  };
  CHECK(inked(Qt::SolidLine) == 61);
  CHECK(inked(Qt::DashLine) == 41);
  CHECK(inked(Qt::DotLine) == 21);
}

TEST_CASE("a line beyond the layer is cut, and one that has no place is none") {
  for (const bool isSmooth : {true, false}) {
    const auto image = drawn(isSmooth, [](LineLayer& layer) {
      layer.draw({-500, -500}, {-400, -300}, Qt::black, Qt::SolidLine);
      layer.draw({30, 30}, {30, 30}, Qt::black, Qt::SolidLine);
      const double nowhere = std::numeric_limits<double>::quiet_NaN();
      layer.draw({nowhere, 1}, {2, 3}, Qt::black, Qt::SolidLine);
      for (const double far : {1e10, 1e17, 1e300}) layer.draw({-far, -far}, {far, far / 3}, Qt::black, Qt::SolidLine);
      for (int i = 0; i < 2'000; ++i)  // to every corner and rim
        layer.draw({10 + i % 103 - 1.0, 20 + i % 7 * 9.7}, {110 - i % 97 + 1.3, 80 - i % 61 + .7}, Qt::gray,
                   Qt::DashLine);
      layer.draw({-1e8, 50}, {1e8, 50}, Qt::black, Qt::SolidLine);
      layer.draw({50, -1e8}, {50, 1e8}, Qt::black, Qt::SolidLine);
    });
    CHECK(image.pixelColor(50, 25) == Qt::black);
    CHECK(image.pixelColor(5, 50) == Qt::white);
  }
  CHECK(drawn(
            true,
            [](LineLayer& layer) {
              layer.draw({20, 30}, {60, 30}, Qt::black, Qt::SolidLine);
            },
            2)
            .pixelColor(40, 30) != Qt::white);
}

namespace {

/// Lines across the whole picture, many times over.
ChartScene crossed(int lines) {
  ChartScene scene;
  for (int i = 0; i < 2 * lines; ++i) {
    ChartNode node;
    node.item = i + 1;
    node.kind = "person";
    node.at = QPointF(i % 2 == 0 ? 0 : 100, (i / 2) * 60.0 / lines);
    scene.nodes.push_back(node);
  }
  for (int i = 0; i < lines; ++i) {
    ChartLink link;
    link.from = static_cast<std::uint32_t>(2 * i);
    link.to = static_cast<std::uint32_t>(2 * ((i * 7 + 3) % lines) + 1);
    link.items = {10'000 + i};
    link.hasUndated = true;
    scene.links.push_back(link);
  }
  return scene;
}

QImage chartDrawn(const ChartScene& scene, Pace pace, const ViewState& state = {}) {
  QImage image(900, 600, QImage::Format_RGB32);
  QPainter painter(&image);
  const ChartPainter chart(scene, Theme::of(Tone::Light));
  chart.paint(painter, image.rect(), chart.fit(image.rect()), state, nullptr, pace);
  return image;
}

int pixelsOf(const QImage& image, const QColor& colour) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a chart of few lines looks the same while a hand moves it") {
  const ChartScene few = crossed(100);
  CHECK(chartDrawn(few, Pace::Moving) == chartDrawn(few, Pace::Resting));
}

TEST_CASE("while a hand moves a chart of very many lines a part of them is drawn, and what is selected in any case") {
  const ChartScene many = crossed(6'000);
  const QColor paper = Theme::of(Tone::Light).paper;
  const int moving = pixelsOf(chartDrawn(many, Pace::Moving), paper),
            resting = pixelsOf(chartDrawn(many, Pace::Resting), paper);
  CHECK(moving > resting);
  CHECK(chartDrawn(many, Pace::Moving) == chartDrawn(many, Pace::Moving));  // the same ones in each frame
  ViewState state;
  state.selected = {10'001};  // one that the part leaves out
  CHECK(pixelsOf(chartDrawn(many, Pace::Moving, state), Theme::of(Tone::Light).accent) > 100);
}
