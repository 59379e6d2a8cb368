// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace fairlead::ingest {

/// One row of a table as text, counted as a spreadsheet counts: the first row of the file is 1, the head included.
struct TableRow {
  std::uint64_t number = 0;
  std::vector<std::string> cells;
};

/// Takes a row, which is the reader's own and valid during the call; false: enough.
using OnTableRow = std::function<bool(const TableRow&)>;

}  // namespace fairlead::ingest
