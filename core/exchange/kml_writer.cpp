// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/kml_writer.h"

#include <map>

#include "core/exchange/feature_table.h"
#include "core/exchange/located.h"
#include "core/exchange/xml_text.h"

namespace fairlead::exchange {

namespace {

using Cells = std::vector<std::pair<std::string, std::string>>;

std::string placemark(const std::string& name, const WhenText& when, const Cells& cells, const Geometry* geometry) {
  std::string out = "<Placemark><name>" + xmlText(name) + "</name>";
  if (!when.begin.empty() || !when.end.empty()) {
    out += "<TimeSpan>";
    if (!when.begin.empty()) out += "<begin>" + when.begin + "</begin>";
    if (!when.end.empty()) out += "<end>" + when.end + "</end>";
    out += "</TimeSpan>";
  }
  out += "<ExtendedData>";
  for (const auto& [key, value] : cells)
    if (!value.empty()) out += "<Data name=\"" + xmlText(key) + "\"><value>" + xmlText(value) + "</value></Data>";
  return out + "</ExtendedData>" + (geometry && !geometry->isEmpty() ? kmlOf(*geometry) : "") + "</Placemark>\n";
}

std::string folderHead(const std::string& name, const std::string& marking) {
  return "<Folder><name>" + xmlText(name) + "</name>" +
         (marking.empty() ? "" : "<description>" + xmlText(marking) + "</description>") + "\n";
}

std::string placemarkOf(const Outgoing& out, const Located& located) {
  const OutItem& item = *located.item;
  const OutOrigin& origin = out.originOf(*located.value);
  const WhenText when = whenOf(item);
  Cells cells{{"id", item.id.text()},
              {"schema", item.schema->name},
              {"marking", out.markingOf(item).text()},
              {"grading", origin.grading ? origin.grading->key() : ""},
              {"origin", out.originText(origin)},
              {"time", when.text},
              {"uncertainty_m", located.uncertaintyMetres > 0 ? numberText(located.uncertaintyMetres) : ""},
              {"place_through", std::string(located.through)}};
  for (auto& [name, value] : attributesOf(out, item)) cells.emplace_back(name, std::move(value));
  return placemark(item.caption, when, cells, &located.geometry);
}

}  // namespace

std::int64_t KmlWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  std::int64_t count = 0;
  sink.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n"
      "<description>" +
      xmlText(out.marking().text()) + "</description>\n");
  for (const store::LayerRow& layer : out.layers()) {
    const FeatureTable table(out.source().database(), layer);
    const OutItem* item = out.find(layer.id);
    const std::string marking = item ? out.markingOf(*item).text() : out.marking().text();
    sink.write(folderHead(layer.name, marking));
    table.forEach([&](const FeatureTable::Feature& feature) {
      progress.check();
      Cells cells;
      for (std::size_t i = 0; i < feature.cells.size(); ++i)
        if (feature.cells[i]) cells.emplace_back(table.columns()[i].name, *feature.cells[i]);
      const std::string name = !cells.empty() ? cells.front().second : std::to_string(feature.fid);
      sink.write(placemark(name, {}, cells, feature.geometry ? &*feature.geometry : nullptr));
      ++count;
    });
    sink.write("</Folder>\n");
  }
  std::map<std::string, std::vector<const Located*>> folders;
  const auto all = locatedItems(out);
  for (const Located& located : all) folders[located.item->schema->plural].push_back(&located);
  for (const auto& [name, members] : folders) {
    sink.write(folderHead(name, {}));
    for (const Located* located : members) {
      progress.check();
      sink.write(placemarkOf(out, *located));
      ++count;
    }
    sink.write("</Folder>\n");
  }
  sink.write("</Document></kml>\n");
  return count;
}

}  // namespace fairlead::exchange
