// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_import.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

#include "core/base/resources.h"
#include "core/store/layer_repository.h"

namespace fairlead::geo {

namespace {

constexpr std::uintmax_t kBiggestOriginal = std::uintmax_t{1} << 30;

/// Files that belong to the one named, as a shapefile's tables do; kept with it.
std::vector<std::filesystem::path> siblings(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 6> kShape{".shx", ".dbf", ".prj", ".cpg", ".sbn", ".qpj"};
  static constexpr std::array<std::string_view, 3> kMapInfo{".dat", ".map", ".id"};
  std::vector<std::filesystem::path> found;
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const auto look = [&](auto endings) {
    std::error_code ignored;
    for (std::string_view other : endings)
      if (auto beside = std::filesystem::path(path).replace_extension(other); std::filesystem::exists(beside, ignored))
        found.push_back(beside);
  };
  if (ending == ".shp") look(kShape);
  if (ending == ".tab") look(kMapInfo);
  return found;
}

/// One file's layers as they come out of the worker, written as they come.
class Import {
 public:
  Import(store::Transaction& transaction, const std::filesystem::path& path, const LayerImportOptions& options,
         const Progress& progress)
      : m_transaction(transaction), m_path(path), m_options(options), m_progress(progress) {
    const std::string bytes = readFile(path, kBiggestOriginal);
    m_sha = Sha256::of(bytes);
    transaction.addOriginal(m_sha, bytes, "application/octet-stream", path.filename().string());
    for (const auto& sibling : siblings(path)) {
      const std::string more = readFile(sibling, kBiggestOriginal);
      transaction.addOriginal(Sha256::of(more), more, "application/octet-stream", sibling.filename().string());
    }
  }

  void frame(std::uint8_t type, std::string_view payload) {
    m_progress.check();
    if (type == layer_frames::kHeader) begin(unpackHeader(payload));
    if (type == layer_frames::kFeatures) features(payload);
    if (type == layer_frames::kEnd) end(unpackWarnings(payload));
  }

  std::vector<ImportedLayer> take() { return std::move(m_layers); }

 private:
  void begin(LayerHeader header) {
    m_header = std::move(header);
    const std::string name = m_header.name.empty() ? m_path.stem().string() : m_header.name;
    ImportedLayer layer{
        name,  "vector", m_header.geometryType, m_header.crs, ItemId::named("layer\n" + hex(m_sha) + "\n" + name), 0,
        false, {}};
    layer.isKnown = !m_transaction.addItem(layer.id, "Layer");
    if (!layer.isKnown) {
      std::vector<store::LayerColumn> columns;
      for (const LayerField& field : m_header.fields) columns.push_back({field.name, field.type});
      m_writer.emplace(m_transaction, layer.id, name, m_header.geometryType, columns);
    }
    m_layers.push_back(std::move(layer));
  }

  void features(std::string_view batch) {
    if (m_layers.empty()) throw Failure(ErrorCode::Malformed, "Features came before their layer.", m_path.string());
    using Kind = store::Cell::Kind;
    m_cells.resize(m_header.fields.size());
    readFeatures(batch, m_header.fields.size(), [&](const LayerFeature& feature) {
      ++m_layers.back().features;
      if (!m_writer) return;
      for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const LayerFeature::Value& value = feature.values[i];
        m_cells[i] = {static_cast<Kind>(value.kind), value.integer, value.real, value.text};
      }
      m_writer->add(feature.wkb, {feature.west, feature.south, feature.east, feature.north}, m_cells);
      m_progress.advance();
    });
  }

  void end(std::vector<LayerWarning> warnings) {
    if (m_layers.empty()) throw Failure(ErrorCode::Malformed, "A layer ended before it began.", m_path.string());
    ImportedLayer& layer = m_layers.back();
    layer.warnings = std::move(warnings);
    if (!m_writer) return;
    m_writer->finish();
    describe(layer);
    m_writer.reset();
  }

  void describe(const ImportedLayer& layer) {
    const auto say = [&](std::string_view property, const std::string& value) {
      if (value.empty()) return;
      Statement statement;
      statement.id = derivedStatementId(hex(m_sha), layer.name, layer.id, property, value, "layer");
      statement.subject = layer.id;
      statement.property = property;
      statement.value = value;
      statement.origin.author = m_transaction.record().author;
      statement.origin.at = m_transaction.record().at;
      m_transaction.add(statement);
    };
    say("name", layer.name);
    say("layerKind", layer.kind);
    say("geometryType", layer.geometryType);
    say("crs", layer.crs);
    say("features", std::to_string(layer.features));
    say("original", hex(m_sha));
    say("fileName", m_path.filename().string());
    say("sourceLayer", m_header.name);
    say("tableName", m_writer->table());
    say("tableHash", hex(m_writer->hash()));
    if (m_writer->hasExtent()) {
      char text[128];
      const store::Box& box = m_writer->extent();
      std::snprintf(text, sizeof text, "%.7f,%.7f,%.7f,%.7f", box.west, box.south, box.east, box.north);
      say("extent", text);
    }
  }

  store::Transaction& m_transaction;
  const std::filesystem::path& m_path;
  const LayerImportOptions& m_options;
  const Progress& m_progress;
  Digest256 m_sha{};
  LayerHeader m_header;
  std::optional<store::LayerWriter> m_writer;
  std::vector<store::Cell> m_cells;
  std::vector<ImportedLayer> m_layers;
};

}  // namespace

Result<std::vector<ImportedLayer>> importLayers(store::Case& opened, const store::Actor& actor,
                                                const std::filesystem::path& path, const LayerImportOptions& options,
                                                ContainedProcess& worker, const Progress& progress) noexcept {
  return attempt([&] {
    std::vector<ImportedLayer> layers;
    opened
        .change(actor, store::Action::Collect, "Imported layers from " + path.filename().string(),
                [&](store::Transaction& transaction) {
                  Import import(transaction, path, options, progress);
                  worker.run(
                      "layer", options.only, {ContainedFile{std::filesystem::absolute(path)}},
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
