// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/known_tables.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/ingest/table_form.h"

namespace fairlead::ingest {

std::optional<KnownTable> knownTable(const TableHead& head, const std::vector<TableRow>& rows,
                                     const SchemaSet& schemas) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(resource("specifications")))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    const std::string text = readFile(path);
    if (const auto json = nlohmann::ordered_json::parse(text); json.contains("head")) {
      if (auto match = TableForm(json).match(head, rows))
        return KnownTable{ImportSpecification::parse(match->json, schemas), std::move(match->notes)};
      continue;
    }
    auto specification = ImportSpecification::parse(text, schemas);
    try {
      specification.checkColumns(head);
      return KnownTable{std::move(specification), {}};
    } catch (const Failure&) {
      continue;  // another form
    }
  }
  return std::nullopt;
}

}  // namespace fairlead::ingest
