// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/grading.h"
#include "core/store/case.h"

namespace fairlead::exchange {

struct ExchangeImportRequest {
  std::optional<Grading> grading;  // of what bears none of its own
  Marking marking;                 // joined with what the file says
  std::string source;              // who supplied it
  std::string nodeSchema;          // what a graph's nodes are that do not say it themselves
  store::Actor actor;
};

struct ExchangeImportReport {
  struct Imported {
    std::string path, format;
    ItemId id;  // of the report
    std::int64_t items = 0, statements = 0;
    std::map<std::string, std::int64_t> leftOut;  // what has no place in a case, by kind
  };
  struct Duplicate {
    std::string path;
    ItemId id;
  };
  struct Refused {
    std::string path;
    Error error;
  };
  std::vector<Imported> imported;
  std::vector<Duplicate> duplicates;
  std::vector<Refused> refused;
};

/// Brings files of other programs in (STIX 2.1 bundles, FollowTheMoney entities, GraphML) in one change: each is a
/// report whose original is kept byte for byte, and each statement leads to the passage that says it. The same file
/// gives the same ids anywhere. A file that is refused leaves nothing.
Result<ExchangeImportReport> importExchange(store::Case& into, const std::vector<std::filesystem::path>& paths,
                                            const ExchangeImportRequest& request, const Progress& progress) noexcept;

}  // namespace fairlead::exchange
