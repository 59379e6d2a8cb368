// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QPainter>
#include <cstdlib>
#include <map>
#include <vector>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/map_window.h"
#include "app/cli/offscreen.h"
#include "core/analysis/changes.h"
#include "ui/base/text.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/map_painter.h"
#include "ui/paint/picture.h"
#include "ui/paint/timeline_painter.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::cli {

namespace {

struct PictureOptions {
  std::string path, view, out, size = "1600x900", extent, from, to, chart, since, lanes = "kind", zone = "UTC",
                               projection = "mercator";
  std::vector<std::string> colourBy;
  bool isDark = false, hasLegend = false, hasGraticule = false, hasTracks = false, hasNoPictures = false;
};

QSize sizeOption(const std::string& text) {
  int width = 0, height = 0;
  char x = 0, rest = 0;
  if (std::sscanf(text.c_str(), "%d%c%d%c", &width, &x, &height, &rest) == 3 && x == 'x' && width >= 64 &&
      height >= 64 && width <= 16'000 && height <= 16'000)
    return {width, height};
  throw Failure(ErrorCode::Invalid, "The size must be WIDTHxHEIGHT in pixels, from 64 to 16000, such as 1600x900.",
                "--size " + text);
}

std::optional<ui::MapWindow> extentOption(const std::string& text) {
  if (text.empty()) return std::nullopt;
  ui::MapWindow window;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%lf,%lf,%lf,%lf%c", &window.west, &window.south, &window.east, &window.north, &rest) ==
          4 &&
      window.west < window.east && window.south < window.north)
    return window;
  throw Failure(ErrorCode::Invalid, "The extent must be west,south,east,north in degrees.", "--extent " + text);
}

ui::TimelineLanes lanesOption(const std::string& text) {
  if (text == "kind") return ui::TimelineLanes::Kind;
  if (text == "entity") return ui::TimelineLanes::Entity;
  return text == "source" ? ui::TimelineLanes::Source : ui::TimelineLanes::Place;
}

/// "LAYER=ATTRIBUTE", each.
std::map<std::string, std::string> colourOption(const std::vector<std::string>& texts) {
  std::map<std::string, std::string> by;
  for (const std::string& text : texts) {
    const std::size_t at = text.rfind('=');
    if (at == 0 || at == std::string::npos || at + 1 == text.size())
      throw Failure(ErrorCode::Invalid, "Name a layer and its attribute, such as 'Patrols=unit'.", "--colour " + text);
    by[text.substr(0, at)] = text.substr(at + 1);
  }
  return by;
}

int runPicture(const Context& context, const PictureOptions& options) {
  refuseReplacing(options.out, {options.path});
  const QSize size = sizeOption(options.size);
  const auto extent = extentOption(options.extent);
  const auto from = instantOption(options.from, "--from"), to = instantOption(options.to, "--to");
  const auto opened = openCase(options.path, store::Access::Look);
  consulted(context, *opened, "picture of the " + options.view, options.chart, {});
  const ui::Theme& theme = ui::Theme::of(options.isDark ? ui::Tone::Dark : ui::Tone::Light);
  const Offscreen screen;
  ui::ViewState state;
  if (from || to)
    state.time = ui::TimeWindow{from ? from->time_since_epoch().count() : INT64_MIN / 4,
                                to ? to->time_since_epoch().count() : INT64_MAX / 4};
  // What changed since then is ringed, as what is selected on a screen is.
  if (const auto since = instantOption(options.since, "--since"))
    for (const store::Key key :
         analysis::touchedBy(*opened, analysis::changesBetween(*opened, *since, now()).orThrow()))
      state.selected.insert(key);
  QImage image;
  state.zone = options.zone;
  if (options.view == "map") {
    const auto scene = ui::mapScene(*opened, colourOption(options.colourBy));
    const ui::MapLook look{options.hasGraticule, options.hasLegend, options.hasTracks};
    const auto window = projected(extent.value_or(ui::extentOf(scene)), options.projection);
    image = ui::markedPicture(size, scene.marking, [&](QPainter& painter, const QRectF& target) {
      ui::MapPainter(scene, theme, look).paint(painter, target, window, state);
    });
  } else if (options.view == "timeline") {
    const auto scene = ui::timelineScene(*opened, lanesOption(options.lanes));
    ui::TimeWindow shown = scene.extent();
    ui::ViewState ringed;
    ringed.selected = state.selected;
    if (from) shown.from = from->time_since_epoch().count();
    if (to) shown.to = to->time_since_epoch().count();
    image = ui::markedPicture(size, scene.marking, [&](QPainter& painter, const QRectF& target) {
      ui::TimelinePainter(scene, theme, {options.zone, 0}).paint(painter, target, shown, ringed);
    });
  } else {
    ui::PictureCache pictures;
    ui::ChartSceneOptions how{.pictures = &pictures};
    if (options.hasNoPictures) how.hasPictures = false;
    const auto scene = ui::chartScene(*opened, options.chart, Progress(), how);
    const ui::ChartPainter chart(scene, theme);
    image = ui::markedPicture(size, scene.marking, [&](QPainter& painter, const QRectF& target) {
      chart.paint(painter, target, chart.fit(target), state);
    });
  }
  if (!image.save(ui::toQt(options.out)))
    throw Failure(ErrorCode::Io,
                  "The picture cannot be written there; check the folder and that the name ends in .png.", options.out);
  return context.answer({{"file", options.out}, {"width", image.width()}, {"height", image.height()}},
                        options.out + "\n");
}

}  // namespace

void addPicture(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "picture", "One view as a picture, with its marking inside",
                           "fairlead-cli picture harbour.fairlead map -o map.png --extent 1,50.5,3,51.5");
  auto options = std::make_shared<PictureOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("view", options->view, "map, timeline or chart")
      ->required()
      ->check(CLI::IsMember({"map", "timeline", "chart"}));
  made->add_option("-o,--output", options->out, "The PNG to write")->required();
  made->add_option("--size", options->size, "In pixels: 1600x900");
  made->add_option("--extent", options->extent, "Of the map: west,south,east,north; east goes on beyond 180");
  made->add_option("--projection", options->projection, kProjections);
  made->add_option("--from", options->from, "Show what happened at or after this");
  made->add_option("--to", options->to, "Show what happened before this");
  made->add_option("--since", options->since, "Ring what changed in the case after this");
  made->add_option("--lanes", options->lanes, "Of the timeline: kind, entity, source or place")
      ->check(CLI::IsMember({"kind", "entity", "source", "place"}));
  made->add_option("--zone", options->zone, "Whose clock: UTC, Europe/Paris, +02:00");
  made->add_flag("--legend", options->hasLegend, "With what the map's signs mean");
  made->add_flag("--graticule", options->hasGraticule, "With meridians and parallels");
  made->add_flag("--tracks", options->hasTracks, "With where each entity was, coloured by time");
  made->add_option("--colour", options->colourBy, "Colour a layer by an attribute: LAYER=ATTRIBUTE; repeat for more");
  made->add_option("--chart", options->chart, "A saved chart; otherwise all that is linked");
  made->add_flag("--no-pictures", options->hasNoPictures, "Of the chart: icons alone, without entities' pictures");
  made->add_flag("--dark", options->isDark, "The dark theme");
  made->callback([&context, options] { context.run = [&context, options] { return runPicture(context, *options); }; });
}

}  // namespace fairlead::cli
