// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/ingest/foreign/sheet_limits.h"
#include "core/ingest/foreign/sheet_readers.h"
#include "core/ingest/foreign/xml_events.h"
#include "core/ingest/foreign/zip_reader.h"

namespace fairlead::ingest::foreign {

namespace {

std::uint64_t repeats(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value == 0 ? 1 : value;
}

struct NameListener final : XmlEvents::Listener {
  void begin(std::string_view name, const XmlEvents::Attributes& a) override {
    if (name == "table" && ++depth == 1) names.emplace_back(a["name"]);
  }
  void end(std::string_view name) override {
    if (name == "table") --depth;
  }
  void text(std::string_view) override {}
  std::vector<std::string> names;
  int depth = 0;
};

/// Rows of one table of content.xml (OpenDocument 1.3, part 3, 9.1).
struct OdsRowListener final : XmlEvents::Listener {
  OdsRowListener(std::size_t table, const SheetSink& to) : wanted(table), sink(to) {}

  void begin(std::string_view name, const XmlEvents::Attributes& a) override {
    if (name == "table") isInside = ++depth == 1 ? seen++ == wanted : isInside;
    if (!isInside || isEnough) return;
    if (name == "table-row") {
      rowRepeats = repeats(a["number-rows-repeated"]);
      row.cells.clear();
      emptyCells = 0;
    } else if (name == "table-cell" || name == "covered-table-cell") {
      cellRepeats = repeats(a["number-columns-repeated"]);
      shown.clear();
      held = valueOf(a);
      isCell = true;
    } else if (name == "p" && isCell) {
      if (!shown.empty()) shown += '\n';
      ++paragraphs;
    } else if (name == "annotation") {
      isNote = true;
    } else if (paragraphs > 0 && !isNote) {
      if (name == "s") shown.append(static_cast<std::size_t>(std::min<std::uint64_t>(repeats(a["c"]), 1000)), ' ');
      if (name == "tab") shown += '\t';
      if (name == "line-break") shown += '\n';
    }
  }

  void end(std::string_view name) override {
    if (name == "table") --depth;
    if (name == "table" && depth == 0) isInside = false;
    if (!isInside || isEnough) return;
    if (name == "p" && paragraphs > 0) --paragraphs;
    if (name == "annotation") isNote = false;
    if (name == "table-cell" || name == "covered-table-cell") endCell();
    if (name == "table-row") endRow();
  }

  void text(std::string_view piece) override {
    if (paragraphs > 0 && !isNote) shown += piece;
  }

  /// What the cell holds, where that is more exact than what it shows.
  static std::string valueOf(const XmlEvents::Attributes& a) {
    const std::string_view type = a["value-type"];
    if (type == "date") return std::string(a["date-value"]);
    if (type == "float" || type == "currency" || type == "percentage") return std::string(a["value"]);
    if (type == "boolean") return std::string(a["boolean-value"]);
    return {};
  }

  void endCell() {
    isCell = false;
    const std::string& text = held.empty() ? shown : held;
    if (text.empty()) {
      emptyCells += cellRepeats;
      return;
    }
    if (row.cells.size() + emptyCells + cellRepeats > kMostColumns)
      throw Failure(ErrorCode::Limit, "A row has more than 16384 columns; split the sheet.");
    row.cells.resize(row.cells.size() + static_cast<std::size_t>(emptyCells));
    emptyCells = 0;
    row.cells.insert(row.cells.end(), static_cast<std::size_t>(cellRepeats), text);
  }

  void endRow() {
    // The empty rest of a sheet is one row, a million times.
    if (row.cells.empty()) {
      row.number += rowRepeats;
      return;
    }
    for (std::uint64_t i = 0; i < rowRepeats && !isEnough; ++i) {
      ++row.number;
      isEnough = !sink.onRow(row);
    }
  }

  std::size_t wanted, seen = 0;
  const SheetSink& sink;
  TableRow row;
  std::string shown, held;
  std::uint64_t rowRepeats = 1, cellRepeats = 1, emptyCells = 0;
  int depth = 0, paragraphs = 0;
  bool isInside = false, isEnough = false, isCell = false, isNote = false;
};

void parseContent(ZipReader& zip, XmlEvents::Listener& listener) {
  XmlEvents events(listener);
  if (!zip.stream("content.xml", kMostSheetBytes, [&](std::string_view piece) { events.add(piece); }))
    throw Failure(ErrorCode::Malformed, "This is no workbook: it lacks content.xml; save it as ODS again.");
  events.finish();
}

}  // namespace

void readOds(std::string_view bytes, const std::string& sheet, const SheetSink& sink) {
  ZipReader zip(bytes);
  NameListener names;
  parseContent(zip, names);
  OdsRowListener rows(chooseSheet(sheet, names.names, sink), sink);
  parseContent(zip, rows);
}

}  // namespace fairlead::ingest::foreign
