// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_import.h"

#include <cstdio>
#include <optional>

#include "core/base/resources.h"
#include "core/geo/layer_files.h"
#include "core/geo/layer_table.h"

namespace fairlead::geo {

namespace {

constexpr std::int64_t kOverviewPixels = 8'192;  // of a raster that stays outside
constexpr std::int64_t kStatementsOfByte = 60;   // bytes of a feature a statement, by which bulk writing is chosen

/// One file's layers as they come out of the worker, written as they come.
class Import {
 public:
  Import(store::Transaction& transaction, const std::filesystem::path& path, const LayerImportOptions& options,
         const Progress& progress)
      : m_transaction(transaction),
        m_path(path),
        m_options(options),
        m_progress(progress),
        m_size(std::filesystem::file_size(path)),
        m_sha(hashOfFile(path, progress)) {
    if (!options.recipe.schema.empty()) transaction.expectMany(static_cast<std::int64_t>(m_size) / kStatementsOfByte);
  }

  bool isBig() const { return m_size > m_options.outsideAbove; }

  void frame(std::uint8_t type, std::string_view payload) {
    m_progress.check();
    if (type == layer_frames::kHeader) return begin(unpackHeader(payload));
    if (m_layers.empty()) throw Failure(ErrorCode::Malformed, "A layer's content came before it.", m_path.string());
    if (type == layer_frames::kFeatures) features(payload);
    if (type == layer_frames::kTile) tile(payload);
    if (type == layer_frames::kEnd) end(unpackEnd(payload));
  }

  std::vector<ImportedLayer> take() { return std::move(m_layers); }

 private:
  std::string displayName() const {
    return m_path.filename() == "gdb" ? m_path.parent_path().filename().string() : m_path.filename().string();
  }

  void begin(LayerHeader header) {
    m_header = std::move(header);
    if (m_header.isRaster) m_header.name.clear();
    const bool isOutside = m_header.isRaster && isBig();
    if (m_layers.empty()) keepFiles(isOutside);
    const std::string name =
        m_header.name.empty() ? std::filesystem::path(displayName()).stem().string() : m_header.name;
    ImportedLayer layer;
    layer.name = name;
    layer.kind = m_header.isRaster ? "raster" : "vector";
    layer.crs = m_header.crs;
    layer.isOutside = isOutside;
    m_parameters = parametersText(m_options.crs, isOutside ? kOverviewPixels : 0);
    const std::string how = m_parameters.empty() ? m_parameters : "\n" + m_parameters;
    layer.id = ItemId::named("layer\n" + hex(m_sha) + "\n" + name + how);
    layer.isKnown = isListed(layer.id);
    m_transaction.addItem(layer.id, "Layer");
    if (!layer.isKnown) {
      m_transaction.touchLayers();
      m_table.emplace(m_transaction.database(), layer.id, name, m_header);
    }
    if (!m_options.recipe.schema.empty() && !m_header.isRaster)
      m_items.emplace(m_transaction, m_options.recipe, SchemaSet::standard(), m_header, layer.id, hex(m_sha));
    m_layers.push_back(std::move(layer));
  }

  /// In force, with its table; one that was undone is written anew.
  bool isListed(ItemId id) const {
    const store::LayerRepository layers(m_transaction.database());
    for (const store::LayerRow& row : layers.all())
      if (row.id == id) return layers.hasTable(row.table);
    return false;
  }

  void keepFiles(bool isOutside) {
    if (!isOutside) keepOriginal(m_transaction, m_path, m_sha, displayName());
    for (const std::string& name : m_header.files) {
      const std::filesystem::path file = m_path.parent_path() / name;
      std::error_code problem;
      if (!std::filesystem::is_regular_file(file, problem) || file == m_path) continue;
      const Digest256 sha = hashOfFile(file, m_progress);
      if (!isOutside) keepOriginal(m_transaction, file, sha, file.filename().string());
      m_parts.push_back(name + " " + hex(sha));
    }
  }

  void features(std::string_view batch) {
    ImportedLayer& layer = m_layers.back();
    const auto each = [&](const LayerFeature& feature) {
      ++layer.features;
      if (m_items) m_items->add(feature, layer.features);
      m_progress.advance();
    };
    if (m_table)
      m_table->addFeatures(batch, each);
    else
      readFeatures(batch, m_header.fields.size(), each);
  }

  void tile(std::string_view payload) {
    ++m_layers.back().features;
    if (m_table) m_table->addTile(payload);
  }

  void end(LayerEnd end) {
    ImportedLayer& layer = m_layers.back();
    layer.geometryType = end.geometryType;
    layer.warnings = std::move(end.warnings);
    if (m_items) {
      layer.items = m_items->items();
      for (LayerWarning& warning : m_items->takeWarnings()) layer.warnings.push_back(std::move(warning));
      m_items.reset();
    }
    if (!m_table) return;
    const std::string hash = m_table->finish();
    describe(layer, hash);
    m_table.reset();
  }

  void say(const ImportedLayer& layer, std::string_view property, const std::string& value) {
    if (value.empty()) return;
    Statement statement;
    statement.id = derivedStatementId(hex(m_sha), layer.name, layer.id, property, value, "layer" + m_parameters);
    statement.subject = layer.id;
    statement.property = property;
    statement.value = value;
    statement.origin.grading = m_options.recipe.origin.grading;
    statement.origin.marking = m_options.recipe.origin.marking;
    statement.origin.author = m_transaction.record().author;
    statement.origin.at = m_transaction.record().at;
    m_transaction.add(statement);
  }

  void describe(const ImportedLayer& layer, const std::string& tableHash) {
    say(layer, "name", layer.name);
    say(layer, "layerKind", layer.kind);
    say(layer, "geometryType", layer.geometryType);
    say(layer, "crs", layer.crs);
    say(layer, "features", std::to_string(layer.features));
    say(layer, "original", hex(m_sha));
    say(layer, "fileName", m_path.filename().string());
    for (const std::string& part : m_parts) say(layer, "part", part);
    say(layer, "sourceLayer", m_header.name);
    say(layer, "parameters", m_parameters);
    if (layer.isOutside) say(layer, "path", m_path.string());
    say(layer, "tableName", m_table->name());
    say(layer, "tableHash", tableHash);
    const auto box = m_header.isRaster
                         ? std::optional(store::Box{m_header.west, m_header.south, m_header.east, m_header.north})
                         : m_table->extent();
    if (!box) return;
    char text[128];
    std::snprintf(text, sizeof text, "%.7f,%.7f,%.7f,%.7f", box->west, box->south, box->east, box->north);
    say(layer, "extent", text);
  }

  store::Transaction& m_transaction;
  const std::filesystem::path& m_path;
  const LayerImportOptions& m_options;
  const Progress& m_progress;
  std::uintmax_t m_size;
  Digest256 m_sha;
  LayerHeader m_header;
  std::string m_parameters;
  std::vector<std::string> m_parts;
  std::optional<LayerTable> m_table;
  std::optional<FeatureItems> m_items;
  std::vector<ImportedLayer> m_layers;
};

std::string whatHappened(const std::filesystem::path& named, const LayerImportOptions& options) {
  const std::string name = named.filename().empty() ? named.parent_path().filename() : named.filename();
  return "Imported layers from " + name +
         (options.recipe.schema.empty() ? "" : ", each feature as " + options.recipe.schema);
}

}  // namespace

Result<std::vector<ImportedLayer>> importLayers(store::Case& opened, const store::Actor& actor,
                                                const std::filesystem::path& path, const LayerImportOptions& options,
                                                ContainedProcess& worker, const Progress& progress) noexcept {
  return attempt([&] {
    std::vector<ImportedLayer> layers;
    const std::filesystem::path file = mainFile(path);
    opened
        .change(actor, store::Action::Collect, whatHappened(path, options),
                [&](store::Transaction& transaction) {
                  Import import(transaction, file, options, progress);
                  const LayerRequest request{options.only, options.crs, import.isBig() ? kOverviewPixels : 0};
                  worker.run(
                      "layer", packRequest(request), {ContainedFile{file}},
                      [&](std::uint8_t type, std::string_view payload) { import.frame(type, payload); }, progress);
                  layers = import.take();
                  if (layers.empty())
                    throw Failure(ErrorCode::Malformed,
                                  "The file holds no features that can be read; check it in the program it came from.",
                                  path.string());
                })
        .orThrow();
    return layers;
  });
}

}  // namespace fairlead::geo
