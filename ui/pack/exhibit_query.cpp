// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/exhibit_query.h"

#include <array>
#include <cmath>

#include "core/base/error.h"
#include "core/base/instant.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr std::array<const char*, kTimelineLanes> kLanes{"kind", "entity", "source", "place"};
constexpr std::array<const char*, kChartLayouts> kLayouts{"organic", "hierarchy", "circle", "kind", "time", "place"};

[[noreturn]] void refuse(const std::string& name, const std::string& what, const std::string& where) {
  throw Failure(ErrorCode::Malformed, "The pack's plan cannot be used: an exhibit's “" + name + "” is no " + what + ".",
                where);
}

std::optional<Instant> momentIn(const Json& section, const char* name) {
  const std::string text = section.value(name, "");
  const auto at = parseIso(text);
  if (!at && !text.empty()) refuse(name, "time; write it as 2022-09-03 or 2022-09-03T04:00Z", text);
  return at;
}

geo::Projection projectionIn(const Json& section, const char* name, const MapWindow& window) {
  const std::string text = section.value(name, "mercator");
  const auto found = geo::Projection::named(text, (window.west + window.east) / 2, (window.south + window.north) / 2);
  if (!found) refuse(name, "projection; there are mercator, plate-carree, europe, utm, and zones such as utm31n", text);
  return *found;
}

/// [west, south, east, north] in degrees.
std::optional<MapWindow> windowIn(const Json& section, const char* name, const char* projection) {
  const auto found = section.find(name);
  if (found == section.end()) return std::nullopt;
  const auto isNumber = [](const Json& one) { return one.is_number(); };
  if (!found->is_array() || found->size() != 4 || !std::all_of(found->begin(), found->end(), isNumber))
    refuse(name, "list of four degrees; write it as [west, south, east, north]", found->dump());
  MapWindow window{found->at(0), found->at(1), found->at(2), found->at(3)};
  if (!(window.west < window.east && window.south < window.north))
    refuse(name, "window; west is less than east, and south less than north", found->dump());
  window.projection = projectionIn(section, projection, window);
  return window;
}

template <typename Value, std::size_t kCount>
Value namedIn(const Json& section, const char* name, const std::array<const char*, kCount>& names) {
  const std::string text = section.value(name, names.front());
  std::string known;
  for (std::size_t i = 0; i < kCount; ++i) {
    if (text == names[i]) return static_cast<Value>(i);
    known.append(i == 0 ? "" : ", ").append(names[i]);
  }
  refuse(name, "such choice; there are " + known, text);
}

LayerStyle layerOf(const Json& json) {
  LayerStyle style{toQt(json.value("name", "")), !json.value("hidden", false), json.value("opacity", 1.0), {}, {}, {}};
  if (const std::string colour = json.value("colour", ""); !colour.empty()) style.colour = QColor(toQt(colour));
  style.attribute = toQt(json.value("attribute", ""));
  for (const std::string& one : json.value("left_out", std::vector<std::string>())) style.hidden << toQt(one);
  return style;
}

Json jsonOf(const LayerStyle& style) {
  Json json{{"name", fromQt(style.name)}};
  setFlag(json, "hidden", !style.isVisible);
  if (style.opacity < 1) json["opacity"] = style.opacity;
  if (style.colour.isValid()) json["colour"] = fromQt(style.colour.name());
  setText(json, "attribute", fromQt(style.attribute));
  for (const QString& one : style.hidden) json["left_out"].push_back(fromQt(one));
  return json;
}

/// To some ten metres, which no page shows.
Json jsonOf(const MapWindow& window) {
  Json list = Json::array();
  for (const double degrees : {window.west, window.south, window.east, window.north})
    list.push_back(std::round(degrees * 1e4) / 1e4);
  return list;
}

/// Empty for the usual one.
std::string nameOf(const MapWindow& window) {
  return window.projection == geo::Projection() ? std::string() : window.projection.name();
}

std::string isoOf(std::int64_t ms) { return isoText(Instant(std::chrono::milliseconds(ms))); }

}  // namespace

ExhibitQuery ExhibitQuery::of(const Json& section) {
  ExhibitQuery query;
  query.kind = section.value("kind", "map");
  query.chart = section.value("chart", "");
  query.schemas = section.value("schema", "");
  const auto from = momentIn(section, "from"), to = momentIn(section, "to");
  if (from || to)
    query.time = TimeWindow{from ? from->time_since_epoch().count() : INT64_MIN / 4,
                            to ? to->time_since_epoch().count() : INT64_MAX / 4};
  query.selected = section.value("selected", std::vector<std::string>());
  query.projection = section.value("projection", "");
  if (!query.projection.empty()) projectionIn(section, "projection", {});
  query.extent = windowIn(section, "extent", "projection");
  query.within = windowIn(section, "within", "within_projection");
  if (section.contains("layers"))
    for (const Json& layer : section.at("layers")) query.layers.push_back(layerOf(layer));
  query.lanes = namedIn<TimelineLanes>(section, "lanes", kLanes);
  query.layout = namedIn<ChartLayout>(section, "layout", kLayouts);
  return query;
}

Json ExhibitQuery::section() const {
  Json json{{"part", "exhibit"}, {"kind", kind}};
  setText(json, "chart", chart);
  setText(json, "schema", schemas);
  if (time && time->from > INT64_MIN / 4) json["from"] = isoOf(time->from);
  if (time && time->to < INT64_MAX / 4) json["to"] = isoOf(time->to);
  if (!selected.empty()) json["selected"] = selected;
  if (extent) json["extent"] = jsonOf(*extent);
  const std::string drawnIn = extent ? nameOf(*extent) : projection;
  setText(json, "projection", drawnIn);
  if (within) json["within"] = jsonOf(*within);
  if (within) setText(json, "within_projection", nameOf(*within));
  for (const LayerStyle& layer : layers) json["layers"].push_back(jsonOf(layer));
  if (lanes != TimelineLanes::Kind) json["lanes"] = kLanes[static_cast<std::size_t>(lanes)];
  if (layout != ChartLayout::Organic) json["layout"] = kLayouts[static_cast<std::size_t>(layout)];
  return json;
}

}  // namespace fairlead::ui
