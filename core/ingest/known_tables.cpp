// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/known_tables.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::ingest {

std::optional<ImportSpecification> knownSpecification(const TableHead& head, const SchemaSet& schemas) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(resource("specifications")))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    auto specification = ImportSpecification::parse(text.str(), schemas);
    try {
      specification.checkColumns(head);
      return specification;
    } catch (const Failure&) {
      continue;  // another form
    }
  }
  return std::nullopt;
}

}  // namespace fairlead::ingest
