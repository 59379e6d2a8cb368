// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_writer.h"

#include <nlohmann/json.hpp>

#include "core/exchange/feature_table.h"
#include "core/exchange/statement_table.h"

namespace fairlead::exchange {

namespace {

using Json = nlohmann::ordered_json;

void addCell(std::string& line, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

template <typename Row>
void writeRow(release::ByteSink& sink, const Row& row) {
  std::string line;
  for (const auto& cell : row) {
    if (&cell != &row.front()) line += ',';
    addCell(line, cell);
  }
  sink.write(line + "\r\n");
}

std::string jsonOf(const FeatureTable& table, const FeatureTable::Feature& feature) {
  Json json = Json::object();
  for (std::size_t i = 0; i < feature.cells.size(); ++i)
    if (feature.cells[i]) json[table.columns()[i].name] = *feature.cells[i];
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::int64_t CsvWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  writeRow(sink, StatementTable::kColumns);
  std::int64_t items = 0;
  std::string last;
  StatementTable(out).forEach([&](const StatementTable::Row& row) {
    if (row[0] != last && (row[1] == "entity" || row[1] == "link" || row[1] == "event")) ++items;
    if (row[0] != last) progress.check();
    last = row[0];
    writeRow(sink, row);
  });
  for (const store::LayerRow& layer : out.layers()) {
    const FeatureTable table(out.source().database(), layer);
    const OutItem* item = out.find(layer.id);
    const std::string marking = item ? out.markingOf(*item).text() : out.marking().text();
    table.forEach([&](const FeatureTable::Feature& feature) {
      progress.check();
      StatementTable::Row row;
      row[0] = layer.id.text() + "/" + std::to_string(feature.fid);
      row[1] = "feature";
      row[2] = "Feature";
      row[3] = layer.name;
      row[4] = "attributes";
      row[5] = jsonOf(table, feature);
      if (feature.geometry) row[9] = wktOf(*feature.geometry);
      row[14] = marking;
      row[15] = layer.name;
      row[16] = layer.id.text();
      row[17] = "feature " + std::to_string(feature.fid);
      writeRow(sink, row);
      ++items;
    });
  }
  return items;
}

}  // namespace fairlead::exchange
