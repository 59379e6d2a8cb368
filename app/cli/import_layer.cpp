// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/geo/layer_import.h"

namespace fairlead::cli {

namespace {

struct Options {
  std::string path, layer;
  std::vector<std::string> files;
};

Json layerJson(const std::string& file, const geo::ImportedLayer& layer) {
  Json warnings = Json::array();
  for (const auto& warning : layer.warnings)
    warnings.push_back({{"what", warning.what}, {"count", warning.count}, {"rows", warning.rows}});
  return {{"path", file},       {"layer", layer.name},        {"id", layer.id.text()},
          {"kind", layer.kind}, {"features", layer.features}, {"geometry", layer.geometryType},
          {"crs", layer.crs},   {"known", layer.isKnown},     {"warnings", warnings}};
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

int run(const Context& context, const Options& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  ContainedProcess worker({std::chrono::minutes(10), std::uint64_t{4} << 30, std::uint64_t{16} << 30});
  Json imported = Json::array(), refused = Json::array();
  std::string text;
  for (const std::string& file : options.files) {
    const auto layers = geo::importLayers(*opened, actorOf(context), file, {options.layer}, worker, Progress());
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
      text += layer.name + ": " + std::to_string(layer.features) + " features (" + layer.geometryType + ")" +
              (layer.isKnown ? ", known already\n" : "\n");
    }
  }
  const int code = refused.empty() ? kDone : imported.empty() ? kFailed : kPartly;
  return context.answer({{"imported", imported}, {"refused", refused}}, text, code);
}

}  // namespace

void addImportLayer(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "import-layer", "Bring in map layers of any common format",
                           "fairlead-cli import-layer harbour.fairlead patrols.gpkg tracks.gpx");
  auto options = std::make_shared<Options>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("files", options->files,
                   "GeoPackage, Shapefile (zipped too), GeoJSON, KML, GPX, GML, CSV with coordinates...")
      ->required();
  made->add_option("--layer", options->layer, "Only this layer of the file");
  made->callback([&context, options] { context.run = [&context, options] { return run(context, *options); }; });
}

}  // namespace fairlead::cli
