// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of made-up scenes at 1920x1080, in software: charts and timelines at size, and the organic layout.
#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "app/cli/offscreen.h"
#include "tests/bench/bench_folder.h"
#include "tests/bench/measure.h"
#include "ui/base/time_units.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/layout/organic_layout.h"
#include "ui/paint/timeline_painter.h"

namespace fairlead::bench {

namespace {

using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

const QRectF kScreen(0, 0, 1920, 1080);

/// Two links for each newcomer, to those that have many (Barabási and Albert): hubs and a long tail, as networks of
/// calls have.
Links grown(std::uint32_t nodes) {
  std::mt19937 random(3);
  Links links{{0, 1}, {1, 2}, {0, 2}};
  for (std::uint32_t i = 3; i < nodes; ++i)
    for (int k = 0; k < 2; ++k) {
      const auto& [from, to] = links[random() % links.size()];
      links.emplace_back(i, random() % 2 == 0 ? from : to);
    }
  return links;
}

ui::ChartScene chartOf(std::uint32_t nodes) {
  ui::ChartScene scene;
  const Links links = grown(nodes);
  const auto places = ui::organicLayout(nodes, links, unwatched());
  for (std::uint32_t i = 0; i < nodes; ++i) {
    ui::ChartNode node;
    node.item = i + 1;
    node.caption = QString("Person %1").arg(i);
    node.kind = "person";
    node.icon = "person";
    node.at = places[i];
    scene.nodes.push_back(std::move(node));
  }
  for (const auto& [from, to] : links) {
    ui::ChartLink link;
    link.from = from;
    link.to = to;
    link.items = {nodes + static_cast<ui::ItemKey>(scene.links.size())};
    link.label = "Call";
    link.when = {std::nullopt};
    link.hasUndated = true;
    scene.links.push_back(std::move(link));
  }
  return scene;
}

void chartFrames(benchmark::State& state, ui::Pace pace) {
  const cli::Offscreen screen;
  const ui::ChartScene scene = chartOf(static_cast<std::uint32_t>(state.range(0)));
  const ui::ChartPainter chart(scene, ui::Theme::of(ui::Tone::Light));
  const QTransform fitted = chart.fit(kScreen);
  QImage image(1920, 1080, QImage::Format_RGB32);
  eachCall(state, 60, [&](std::size_t i) {
    const double closer = 1 + 0.1 * static_cast<double>(i);  // from the whole to a part, moving
    const QTransform view = fitted * QTransform::fromTranslate(-960, -540) * QTransform::fromScale(closer, closer) *
                            QTransform::fromTranslate(960 + static_cast<double>(i), 540);
    QPainter painter(&image);
    chart.paint(painter, kScreen, view, {}, nullptr, pace);
  });
}

void timelineFrames(benchmark::State& state) {
  const cli::Offscreen screen;
  ui::TimelineScene scene;
  const auto events = static_cast<std::int64_t>(state.range(0));
  constexpr std::int64_t kBegin = 1'500'000'000'000, kLanes = 12;
  for (std::int64_t lane = 0; lane < kLanes; ++lane) {
    ui::TimelineLane made;
    made.title = QString("Lane %1").arg(lane);
    made.kind = "event";
    for (std::int64_t i = lane; i < events; i += kLanes)
      made.events.push_back({i + 1, kBegin + i * ui::kMinute, kBegin + (i + 1) * ui::kMinute, false, "Call"});
    made.longest = ui::kMinute;
    scene.lanes.push_back(std::move(made));
  }
  const ui::TimelinePainter timeline(scene, ui::Theme::of(ui::Tone::Light));
  const ui::TimeWindow all = scene.extent();
  QImage image(1920, 1080, QImage::Format_RGB32);
  eachCall(state, 60, [&](std::size_t i) {
    const auto half = static_cast<std::int64_t>(static_cast<double>(all.to - all.from) / 2 * std::pow(0.75, i));
    const std::int64_t middle = (all.from + all.to) / 2;
    QPainter painter(&image);
    timeline.paint(painter, kScreen, {middle - half, middle + half}, {});
  });
}

/// Steps along the links from one node to all that can be reached.
std::vector<int> stepsFrom(std::uint32_t start, const std::vector<std::vector<std::uint32_t>>& neighbours) {
  std::vector<int> steps(neighbours.size(), -1);
  std::vector<std::uint32_t> queue{start};
  steps[start] = 0;
  for (std::size_t at = 0; at < queue.size(); ++at)
    for (const std::uint32_t next : neighbours[queue[at]])
      if (steps[next] < 0) {
        steps[next] = steps[queue[at]] + 1;
        queue.push_back(next);
      }
  return steps;
}

/// How well a picture tells of its graph, from a sample of nodes: the stress that is left at the best scale, a pair
/// weighed by its distance squared (Gansner, Koren, North 2004), and how far those within two steps of a node are the
/// same as as many of the nearest on the picture (Jaccard; Kruiger and others, tsNET, 2017).
struct Quality {
  double stress = 0, kept = 0;
};
Quality qualityOf(const std::vector<QPointF>& places, const Links& links) {
  std::vector<std::vector<std::uint32_t>> neighbours(places.size());
  for (const auto& [from, to] : links) neighbours[from].push_back(to), neighbours[to].push_back(from);
  std::mt19937 random(7);
  double ab = 0, bb = 0, pairs = 0, kept = 0;
  constexpr int kSample = 200;
  for (int i = 0; i < kSample; ++i) {
    const auto one = static_cast<std::uint32_t>(random() % places.size());
    const std::vector<int> steps = stepsFrom(one, neighbours);
    std::vector<std::pair<double, std::uint32_t>> near;
    for (std::uint32_t other = 0; other < places.size(); ++other) {
      if (other == one || steps[other] <= 0) continue;
      const double apart = std::hypot(places[other].x() - places[one].x(), places[other].y() - places[one].y());
      const double share = apart / steps[other];
      ab += share, bb += share * share, ++pairs;
      near.emplace_back(apart, other);
    }
    const auto isOwn = [&](const auto& place) { return steps[place.second] <= 2; };
    const auto own = std::count_if(near.begin(), near.end(), isOwn);
    std::partial_sort(near.begin(), near.begin() + own, near.end());
    const auto both = std::count_if(near.begin(), near.begin() + own, isOwn);
    if (own > 0) kept += static_cast<double>(both) / static_cast<double>(2 * own - both);
  }
  return {(pairs - ab * ab / bb) / pairs, kept / kSample};
}

/// Where `sfdp` put them, of its plain output: "node NAME X Y ...".
std::vector<QPointF> placesOf(const std::filesystem::path& plain, std::size_t nodes) {
  std::vector<QPointF> places(nodes);
  std::ifstream in(plain);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string kind;
    std::size_t node = 0;
    double x = 0, y = 0;
    if (words >> kind && kind == "node" && words >> node >> x >> y && node < nodes) places[node] = {x, y};
  }
  return places;
}

void organicLayoutBesideSfdp(benchmark::State& state) {
  const auto nodes = static_cast<std::uint32_t>(state.range(0));
  const Links links = grown(nodes);
  const auto graph = folder() / "graph.gv", plain = folder() / "graph.plain";
  {
    std::ofstream out(graph);
    out << "graph{\n";
    for (const auto& [from, to] : links) out << from << "--" << to << ";\n";
    out << "}\n";
  }
  std::vector<QPointF> ours;
  besidePeer(
      state, [&] { ours = ui::organicLayout(nodes, links, unwatched()); },
      [&] {
        runProgram({"sfdp", "-Tplain", "-o", plain, graph});
      });
  const Quality own = qualityOf(ours, links), peer = qualityOf(placesOf(plain, nodes), links);
  state.counters["stress"] = own.stress;
  state.counters["peer_stress"] = peer.stress;
  state.counters["neighbours_kept"] = own.kept;
  state.counters["peer_neighbours_kept"] = peer.kept;
}

BENCHMARK_CAPTURE(chartFrames, moving, ui::Pace::Moving)
    ->Arg(10'000)
    ->Arg(50'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chartFrames, resting, ui::Pace::Resting)
    ->Arg(10'000)
    ->Arg(50'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(timelineFrames)->Arg(1'000'000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(organicLayoutBesideSfdp)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
