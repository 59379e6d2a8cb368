// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/table_row.h"

/// Workbooks to rows of text, in the contained program only. Dates come as ISO 8601, numbers as the sheet holds them.
namespace fairlead::ingest::foreign {

/// What a reader tells besides rows.
struct SheetSink {
  std::function<void(const std::string& first, const std::vector<std::string>& all)> onSheets;
  OnTableRow onRow;
  std::function<void(const std::string& sentence)> onWarning;
};

/// `sheet`: by name; empty: the first. Throws Failure(Malformed, NotFound, Limit, Unsupported).
void readXlsx(std::string_view bytes, const std::string& sheet, const SheetSink& sink);
void readOds(std::string_view bytes, const std::string& sheet, const SheetSink& sink);
/// By GDAL's own driver, which wants the path.
void readXls(const std::string& path, const std::string& sheet, const SheetSink& sink);

/// The sheet asked for among all; tells them by onSheets. Throws Failure(NotFound) naming those that are there.
std::size_t chooseSheet(const std::string& asked, const std::vector<std::string>& names, const SheetSink& sink);

/// A serial number of days as Excel writes it, in ISO 8601; empty if it is no date. `format1904`: days count from 1904.
std::string excelDate(double serial, bool format1904, bool hasDate, bool hasTime);

/// Whether a number format shows a date, a time, both or neither (ECMA-376 18.8.30).
struct DateFormat {
  bool hasDate = false, hasTime = false;
};
DateFormat dateFormatOf(int builtIn, std::string_view code);

}  // namespace fairlead::ingest::foreign
