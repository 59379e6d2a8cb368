// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/geojson_writer.h"

#include <nlohmann/json.hpp>

#include "core/exchange/feature_table.h"
#include "core/exchange/located.h"

namespace fairlead::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A member that is not there yet; an attribute of the same name as one of ours gets an underscore.
void addMember(Json& json, std::string name, Json value) {
  while (json.contains(name)) name += '_';
  json[name] = std::move(value);
}

Json numberOf(const std::string& text) {
  const Json parsed = Json::parse(text, nullptr, false);
  return parsed.is_number() ? parsed : Json(text);
}

class Features {
 public:
  explicit Features(release::ByteSink& sink) : m_sink(sink) {}
  void add(const Json& properties, const std::optional<Geometry>& geometry, const std::string& id) {
    std::string text = m_count == 0 ? "" : ",\n";
    text += "{\"type\":\"Feature\",\"id\":" + dumped(id) + ",\"properties\":" + dumped(properties) +
            ",\"geometry\":" + (geometry && !geometry->isEmpty() ? geoJsonOf(*geometry) : "null") + "}";
    m_sink.write(text);
    ++m_count;
  }
  std::int64_t count() const { return m_count; }

 private:
  release::ByteSink& m_sink;
  std::int64_t m_count = 0;
};

Json propertiesOf(const Outgoing& out, const Located& located) {
  const OutItem& item = *located.item;
  const OutOrigin& origin = out.originOf(*located.value);
  Json json{{"layer", item.schema->plural},
            {"marking", out.markingOf(item).text()},
            {"schema", item.schema->name},
            {"caption", item.caption},
            {"place_property", located.value->property}};
  if (!located.through.empty()) json["place_through"] = located.through;
  if (located.uncertaintyMetres > 0) json["uncertainty_m"] = located.uncertaintyMetres;
  if (origin.grading) json["grading"] = origin.grading->text(), json["scheme"] = schemeName(origin.grading->scheme);
  json["origin"] = out.originText(origin);
  if (!origin.item.isNil()) json["origin_id"] = origin.item.text();
  if (!located.value->locator.empty()) json["locator"] = located.value->locator;
  const WhenText when = whenOf(item);
  if (!when.text.empty()) json["time"] = when.text, json["begin"] = when.begin, json["end"] = when.end;
  for (auto& [name, value] : attributesOf(out, item)) addMember(json, name, value);
  return json;
}

}  // namespace

std::int64_t GeoJsonWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  sink.write("{\"type\":\"FeatureCollection\",\n\"marking\":" + dumped(out.marking().text()) + ",\n\"features\":[\n");
  Features features(sink);
  for (const store::LayerRow& layer : out.layers()) {
    const FeatureTable table(out.source().database(), layer);
    const OutItem* item = out.find(layer.id);
    const std::string marking = item ? out.markingOf(*item).text() : out.marking().text();
    table.forEach([&](const FeatureTable::Feature& feature) {
      progress.check();
      Json json{{"layer", layer.name}, {"marking", marking}};
      for (std::size_t i = 0; i < feature.cells.size(); ++i)
        if (const auto& cell = feature.cells[i])
          addMember(json, table.columns()[i].name, table.columns()[i].isNumber ? numberOf(*cell) : Json(*cell));
      features.add(json, feature.geometry, layer.id.text() + "/" + std::to_string(feature.fid));
    });
  }
  for (const Located& located : locatedItems(out)) {
    progress.check();
    features.add(propertiesOf(out, located), located.geometry, located.item->id.text());
  }
  sink.write("\n]}\n");
  return features.count();
}

}  // namespace fairlead::exchange
