// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_rebuild.h"

#include <fstream>
#include <optional>

#include "core/geo/layer_files.h"
#include "core/geo/layer_table.h"
#include "core/store/layer_contents.h"

namespace fairlead::geo {

namespace {

struct Recorded {
  std::string original, fileName, sourceLayer, crs;
  std::int64_t pixels = 0;
  std::vector<std::pair<std::string, std::string>> parts;  // name, hash
};

Recorded recordedOf(const store::Case& opened, store::Key layer) {
  Recorded out;
  for (const auto& stored : opened.statements().about(layer)) {
    const std::string &property = stored.property, &value = stored.value;
    if (property == "original") out.original = value;
    if (property == "fileName") out.fileName = value;
    if (property == "sourceLayer") out.sourceLayer = value;
    if (property == "parameters") std::tie(out.crs, out.pixels) = readParameters(value);
    if (const auto gap = value.rfind(' '); property == "part" && gap != value.npos)
      out.parts.emplace_back(value.substr(0, gap), value.substr(gap + 1));
  }
  return out;
}

/// Writes an original into the folder; names come from a bundle, and must not lead out of it.
void putFile(const store::Case& opened, const std::filesystem::path& folder, const std::string& name,
             const std::string& sha256) {
  const std::filesystem::path file = (folder / name).lexically_normal();
  if (name.empty() || file.lexically_relative(folder).empty() || *file.lexically_relative(folder).begin() == "..")
    throw Failure(ErrorCode::Malformed, "the name of its file leads out of its folder", name);
  Digest256 hash{};
  if (!unhex(sha256, hash)) throw Failure(ErrorCode::Malformed, "its original's hash is none", sha256);
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  const std::string bytes = opened.reports().originalBytes(hash);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw Failure(ErrorCode::DiskFull, "there is no room for its files", name);
}

void rebuild(store::Case& opened, const store::LayerRow& layer, ContainedProcess& worker, const Progress& progress) {
  const Recorded recorded = recordedOf(opened, layer.item);
  const PrivateFolder folder;
  const bool isGeodatabase = recorded.fileName == "gdb";
  const std::filesystem::path place = isGeodatabase ? folder.path() / "layer.gdb" : folder.path();
  putFile(opened, place, recorded.fileName, recorded.original);
  for (const auto& [name, hash] : recorded.parts) putFile(opened, place, name, hash);
  store::Scope scope(opened.database(), store::Scope::Kind::Write);
  std::optional<LayerTable> table;
  std::string made;
  worker.run(
      "layer", packRequest({recorded.sourceLayer, recorded.crs, recorded.pixels}), {{place / recorded.fileName}},
      [&](std::uint8_t type, std::string_view payload) {
        progress.check();
        if (type == layer_frames::kHeader && made.empty())
          table.emplace(opened.database(), layer.id, layer.name, unpackHeader(payload));
        if (!table) return;
        if (type == layer_frames::kFeatures) table->addFeatures(payload, {});
        if (type == layer_frames::kTile) table->addTile(payload);
        if (type == layer_frames::kEnd) {
          made = table->finish();
          table.reset();
        }
      },
      progress);
  if (made != layer.hash)
    throw Failure(ErrorCode::Conflict,
                  "what this version of the program derives from its original is not what was imported; it came from a "
                  "workstation with other versions of GDAL or PROJ");
  store::syncLayers(opened.database());
  scope.commit();
}

}  // namespace

Result<RebuiltLayers> rebuildLayers(store::Case& opened, ContainedProcess& worker, const Progress& progress) noexcept {
  return attempt([&] {
    RebuiltLayers answer;
    const store::LayerRepository layers(opened.database());
    for (const store::LayerRow& layer : layers.all()) {
      if (layer.table.empty() || layers.hasTable(layer.table)) continue;
      try {
        rebuild(opened, layer, worker, progress);
        ++answer.rebuilt;
      } catch (const Failure& failure) {
        if (failure.error().code == ErrorCode::Cancelled) throw;
        answer.problems.push_back("The layer “" + layer.name +
                                  "” came without what is needed to draw it: " + failure.error().message);
      }
    }
    return answer;
  });
}

}  // namespace fairlead::geo
