// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/contained_process.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geo/layer_stream.h"
#include "core/store/case.h"

namespace fairlead::geo {

struct ImportedLayer {
  std::string name, kind, geometryType, crs;
  ItemId id;
  std::int64_t features = 0;
  bool isKnown = false;  // the case had it already; nothing was added
  std::vector<LayerWarning> warnings;
};

struct LayerImportOptions {
  std::string only;  // one layer of the file by name; empty: all
};

/// Brings the vector layers of one file into the case, in one transaction: the original byte for byte, a GeoPackage
/// feature table in WGS 84, and a Layer item with what is known of it. Ids are name-based, so that the same file gives
/// the same layers on every laptop. The file is parsed by the contained program.
Result<std::vector<ImportedLayer>> importLayers(store::Case& opened, const store::Actor& actor,
                                                const std::filesystem::path& path, const LayerImportOptions& options,
                                                ContainedProcess& worker, const Progress& progress) noexcept;

}  // namespace fairlead::geo
