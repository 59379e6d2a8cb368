// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/table_row_plan.h"
#include "core/store/case.h"

namespace fairlead::ingest {

struct TableImportAnswer {
  std::uint64_t rows = 0, accepted = 0, leftOut = 0;
  std::uint64_t rejectedRows = 0, refusedCells = 0;  // all of them; the lists below hold the first ones
  std::vector<CellProblem> rejected, cells;
  std::int64_t entities = 0, links = 0, events = 0, records = 0, statements = 0;  // new to the case
  TimeCounts times;
  std::vector<PlannedRow> first, last;  // as they come in: five each
  std::vector<std::string> warnings;

  static constexpr std::size_t kMostListed = 10'000, kShown = 5;
};

/// Rows of a table into a case by a specification, in one transaction: each row a record, with the items that it
/// speaks of and statements that point to it. What is there already is not said twice.
class TableImport {
 public:
  TableImport(store::Case& target, ImportSpecification specification, store::Actor actor);

  /// A dry run writes nothing and answers what would come. Progress counts rows. `onRejected` gets each rejected row,
  /// with the head once before.
  Result<TableImportAnswer> run(const std::filesystem::path& path, bool isDryRun, const Progress& progress,
                                const std::function<void(const TableHead&, const TableRow*)>& onRejected = {}) noexcept;

 private:
  store::Case& m_case;
  ImportSpecification m_specification;
  store::Actor m_actor;
};

}  // namespace fairlead::ingest
