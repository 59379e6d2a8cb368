// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/ingest/table_row.h"

namespace fairlead::ingest {

/// Columns of a bank statement seen as a table: one movement a row, payer and beneficiary by the sign of its amount,
/// which is then positive.
const std::vector<std::string>& bankColumns();

/// Movements of all statements of the file, numbered from 1; parsed in the contained program. `warnings` gets balances
/// that do not agree. Throws Failure.
void readBankTable(const std::filesystem::path& path, const OnTableRow& onRow, std::vector<std::string>& warnings,
                   const Progress& progress);

}  // namespace fairlead::ingest
