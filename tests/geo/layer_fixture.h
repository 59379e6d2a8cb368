// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

#include "core/geo/layer_import.h"
#include "tests/support/case_fixture.h"

namespace fairlead::test {

/// A case, and files of our own making in every format that GDAL's tools write.
struct LayerFixture : CaseFixture {
  ContainedProcess worker;

  std::filesystem::path write(const std::string& name, const std::string& text) {
    std::ofstream(folder / name) << text;
    return folder / name;
  }
  /// Runs a command in the folder; what it printed.
  std::string shell(const std::string& command) {
    const auto out = folder / "printed.txt";
    const std::string all = "cd '" + folder.path().string() + "' && " + command + " > printed.txt 2>&1";
    lastStatus = std::system(all.c_str());
    std::ifstream file(out);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static bool hasGdalTools() { return std::system("ogrinfo --version > /dev/null 2>&1") == 0; }

  Result<std::vector<geo::ImportedLayer>> import(const std::filesystem::path& file,
                                                 const geo::LayerImportOptions& options = {}) {
    return geo::importLayers(*opened, kAnalyst, file, options, worker, Progress());
  }

  int lastStatus = 0;
};

inline const std::string kPoints =
    "name,lon,lat,seen\nGravelines – été,2.13,50.99,3\nمحمد,1.85,50.95,4\n,2.37,51.03,\n";

}  // namespace fairlead::test
