// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/origin_option.h"
#include "core/geo/layer_import.h"
#include "core/ingest/table_time.h"

namespace fairlead::cli {

namespace {

struct ImportLayerOptions {
  std::string path, layer, crs, schema, time, format, zone, order, key, source, grading, handling, classification;
  std::vector<std::string> files, properties;
  double outsideAbove = 1024;  // megabytes
};

/// What each feature becomes. Times are read as a table's are, so that both say the same of the same words.
geo::FeatureRecipe recipeOf(const ImportLayerOptions& options, GradingScheme scheme) {
  geo::FeatureRecipe recipe;
  recipe.origin = originOption(options.grading, options.handling, options.classification, scheme);
  recipe.schema = options.schema;
  if (recipe.schema.empty()) {
    if (!options.time.empty() || !options.properties.empty() || !options.key.empty())
      throw Failure(ErrorCode::Invalid, "Say with --as what the features are to become, such as --as Event.");
    return recipe;
  }
  recipe.time = options.time;
  recipe.key = options.key;
  recipe.source = options.source;
  for (const std::string& pair : options.properties) {
    const auto equals = pair.find('=');
    if (equals == pair.npos || equals == 0 || equals + 1 == pair.size())
      throw Failure(ErrorCode::Invalid, "Write a property and the column that it comes from as name=COLUMN.",
                    "--property " + pair);
    recipe.properties.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  using Order = ingest::DateOrder;
  const Order order = options.order == "dmy"   ? Order::DayFirst
                      : options.order == "mdy" ? Order::MonthFirst
                      : options.order == "ymd" ? Order::YearFirst
                                               : Order::Unknown;
  auto reader = std::make_shared<const ingest::TimeReader>(options.format, order, options.zone);
  recipe.readTime = [reader](const std::string& written, std::string& why) -> std::optional<std::string> {
    const auto read = reader->read(written, true, why);
    if (!read) return std::nullopt;
    return read->value.text();
  };
  recipe.timeRule = options.format + "|" + options.order + "|" + options.zone;
  return recipe;
}

Json layerJson(const std::string& file, const geo::ImportedLayer& layer) {
  Json warnings = Json::array();
  for (const auto& warning : layer.warnings)
    warnings.push_back({{"what", warning.what}, {"count", warning.count}, {"rows", warning.rows}});
  return {{"path", file},
          {"layer", layer.name},
          {"id", layer.id.text()},
          {"kind", layer.kind},
          {"features", layer.features},
          {"geometry", layer.geometryType},
          {"crs", layer.crs},
          {"known", layer.isKnown},
          {"items", layer.items},
          {"outside", layer.isOutside},
          {"warnings", warnings}};
}

void warnAbout(const Context& context, const std::string& file, const geo::ImportedLayer& layer) {
  for (const auto& warning : layer.warnings) {
    std::string rows;
    for (std::int64_t row : warning.rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row);
    context.warn(file + ", layer " + layer.name + ": " + std::to_string(warning.count) + " of " +
                 std::to_string(layer.features) + " " + warning.what +
                 (rows.empty() ? "." : " (rows " + rows + (warning.count > warning.rows.size() ? "..." : "") + ")."));
  }
}

/// A Shapefile's head is small, and what it brings lies beside it.
std::vector<std::string> withSiblings(const std::vector<std::string>& files) {
  namespace fs = std::filesystem;
  std::vector<std::string> all = files;
  for (const fs::path path : files) {
    std::error_code failed;
    for (fs::directory_iterator at(path.has_parent_path() ? path.parent_path() : ".", failed), end;
         !failed && at != end; at.increment(failed))
      if (at->path() != path && at->path().stem() == path.stem()) all.push_back(at->path().string());
  }
  return all;
}

int runImportLayer(const Context& context, const ImportLayerOptions& options) {
  const auto opened = openCase(options.path, accessFor(withSiblings(options.files)));
  ContainedProcess worker({std::chrono::minutes(10), std::uint64_t{4} << 30, std::uint64_t{16} << 30});
  geo::LayerImportOptions how{options.layer, options.crs, recipeOf(options, opened->properties().scheme),
                              static_cast<std::uintmax_t>(options.outsideAbove * 1024 * 1024)};
  Json imported = Json::array(), refused = Json::array();
  std::string text;
  for (const std::string& file : options.files) {
    const auto layers = geo::importLayers(*opened, actorOf(context), file, how, worker, Progress());
    if (!layers) {
      Error error = layers.error();
      if (error.where.empty()) error.where = file;
      refused.push_back({{"path", file}, {"reason", error.message}});
      context.warn(error.sentence());
      continue;
    }
    for (const auto& layer : *layers) {
      imported.push_back(layerJson(file, layer));
      warnAbout(context, file, layer);
      text +=
          layer.name + ": " +
          (layer.kind == "raster" ? counted(layer.features, "tile", "tiles")
                                  : counted(layer.features, "feature", "features") + " (" + layer.geometryType + ")") +
          (how.recipe.schema.empty() ? "" : ", " + std::to_string(layer.items) + " of " + how.recipe.schema) +
          (layer.isOutside ? ", the original stays outside" : "") + (layer.isKnown ? ", known already\n" : "\n");
    }
  }
  const int code = refused.empty() ? kDone : imported.empty() ? kFailed : kPartly;
  return context.answer({{"imported", imported}, {"refused", refused}}, text, code);
}

}  // namespace

void addImportLayer(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "import-layer", "Bring in map layers of any common format",
                           "fairlead-cli import-layer harbour.fairlead patrols.gpkg tracks.gpx");
  auto options = std::make_shared<ImportLayerOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option(
          "files", options->files,
          "GeoPackage, Shapefile (zipped too), GeoJSON, KML, GPX, GML, CSV with coordinates, GeoTIFF, MBTiles...")
      ->required();
  made->add_option("--layer", options->layer, "Only this layer of the file");
  made->add_option("--crs", options->crs, "The reference system of a file that names none, such as EPSG:27700");
  made->add_option("--outside-above", options->outsideAbove,
                   "Rasters bigger than this many MB stay outside, known by path and hash: 1024");
  made->add_option("--as", options->schema, "What each feature becomes: Event, Sighting, Location, Vessel...");
  made->add_option("--time", options->time, "The column that says when");
  made->add_option("--time-format", options->format, "How it is written, in ICU's letters: dd/MM/yyyy HH:mm");
  made->add_option("--date-order", options->order, "Of dates in numbers: dmy, mdy or ymd")
      ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
  made->add_option("--zone", options->zone, "Of times without one, such as Europe/Paris; otherwise UTC");
  made->add_option("--property", options->properties, "PROPERTY=COLUMN, as often as needed");
  made->add_option("--key", options->key, "The column by which two features speak of one item");
  made->add_option("--source", options->source, "Who supplied the layer");
  made->add_option("--grading", options->grading, "Of what the features say, such as 2B or 6x6:B2");
  made->add_option("--handling", options->handling, "Handling, such as P or \"C A1 S2\"");
  made->add_option("--classification", options->classification, "Such as OFFICIAL-SENSITIVE");
  made->callback(
      [&context, options] { context.run = [&context, options] { return runImportLayer(context, *options); }; });
}

}  // namespace fairlead::cli
