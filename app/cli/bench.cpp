// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <chrono>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/map_window.h"
#include "app/cli/offscreen.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/map_painter.h"
#include "ui/paint/timeline_painter.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::cli {

namespace {

constexpr int kFrames = 60;

/// Milliseconds of each call, sorted.
std::vector<double> timed(const std::function<void(int)>& frame) {
  std::vector<double> times;
  for (int i = 0; i < kFrames; ++i) {
    const auto start = std::chrono::steady_clock::now();
    frame(i);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times;
}

/// Frames of a pan and zoom from the whole into the middle and back.
std::vector<double> frames(const store::Case& opened, const std::string& view, const std::string& projection) {
  const Offscreen screen;
  const ui::Theme& theme = ui::Theme::of(ui::Tone::Light);
  QImage image(1920, 1080, QImage::Format_RGB32);
  const QRectF target(0, 0, 1920, 1080);
  const auto zoom = [](int i) { return 1.0 - 0.95 * (1 - std::abs(2.0 * i / kFrames - 1)); };
  if (view == "map") {
    const auto scene = ui::mapScene(opened);
    const auto all = ui::extentOf(scene);
    return timed([&](int i) {
      const double part = zoom(i) / 2, lon = (all.west + all.east) / 2, lat = (all.south + all.north) / 2;
      QPainter painter(&image);
      ui::MapPainter(scene, theme)
          .paint(painter, target,
                 projected({lon - (all.east - all.west) * part, lat - (all.north - all.south) * part,
                            lon + (all.east - all.west) * part, lat + (all.north - all.south) * part},
                           projection),
                 {});
    });
  }
  if (view == "timeline") {
    const auto scene = ui::timelineScene(opened);
    const auto all = scene.extent();
    return timed([&](int i) {
      const auto half = static_cast<std::int64_t>(static_cast<double>(all.to - all.from) * zoom(i) / 2),
                 middle = (all.from + all.to) / 2;
      QPainter painter(&image);
      ui::TimelinePainter(scene, theme).paint(painter, target, {middle - half, middle + half}, {});
    });
  }
  const auto scene = ui::chartScene(opened, {}, Progress());
  const ui::ChartPainter chart(scene, theme);
  const QTransform fitted = chart.fit(target);
  return timed([&](int i) {
    QTransform moved = fitted;
    moved *= QTransform::fromTranslate(i, i);
    QPainter painter(&image);
    chart.paint(painter, target, moved, {});
  });
}

std::vector<double> searches(const store::Case& opened) {
  static constexpr const char* kQueries[] = {"vessel",         "night crossing", "dun*",        "Mohammed",
                                             "boat OR driver", "\"the beach\"",  "phone -call", "Müller"};
  return timed([&](int i) {
    store::SearchQuery query;
    query.text = kQueries[static_cast<std::size_t>(i) % std::size(kQueries)];
    query.limit = 20;
    opened.search().search(query);
  });
}

int runBench(const Context& context, const std::string& path, const std::string& view, const std::string& projection) {
  const auto opened = openCase(path, store::Access::Look);
  const auto times = view == "search" ? searches(*opened) : frames(*opened, view, projection);
  const double p50 = times[times.size() / 2], p95 = times[times.size() * 95 / 100];
  return context.answer(
      {{"view", view}, {"frames", times.size()}, {"p50_ms", p50}, {"p95_ms", p95}},
      view + ": half within " + std::to_string(p50) + " ms, 95 % within " + std::to_string(p95) + " ms\n");
}

}  // namespace

void addBench(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "bench", "Frame and query times on this case, in software at 1920x1080",
                           "fairlead-cli bench harbour.fairlead --view map");
  auto path = std::make_shared<std::string>();
  auto view = std::make_shared<std::string>("map"), projection = std::make_shared<std::string>("mercator");
  made->add_option("case", *path, "The case")->required();
  made->add_option("--view", *view, "map, timeline, chart or search")
      ->check(CLI::IsMember({"map", "timeline", "chart", "search"}));
  made->add_option("--projection", *projection, kProjections);
  made->callback([&context, path, view, projection] {
    context.run = [&context, path, view, projection] { return runBench(context, *path, *view, *projection); };
  });
}

}  // namespace fairlead::cli
