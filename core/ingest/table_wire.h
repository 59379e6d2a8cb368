// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/frame.h"
#include "core/ingest/table_row.h"

namespace fairlead::ingest {

/// How the contained program hands tables and bank statements over: the tasks' names, their frames.
namespace table_frames {
inline constexpr std::string_view kSheetTask = "sheet";  // parameters: sheet's name or nothing, most rows (fields)
inline constexpr std::string_view kBankTask = "bank";
inline constexpr std::uint8_t kSheets = Frame::kFirstOfTask;  // all names, the one that is read first (fields)
inline constexpr std::uint8_t kRows = kSheets + 1;            // packRow one after the other
inline constexpr std::uint8_t kStatement = kSheets + 2;       // a bank statement as JSON
inline constexpr std::uint8_t kWarning = kSheets + 3;         // a sentence
}  // namespace table_frames

void packRow(std::string& out, const TableRow& row);

/// Calls `onRow` for each row in `payload`; false if it had enough. Throws Failure(Malformed) if it is cut short.
bool unpackRows(std::string_view payload, const OnTableRow& onRow);

}  // namespace fairlead::ingest
