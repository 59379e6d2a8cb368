// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/ingest/foreign/sheet_limits.h"
#include "core/ingest/foreign/sheet_readers.h"
#include "core/ingest/foreign/xml_events.h"
#include "core/ingest/foreign/zip_reader.h"

namespace fairlead::ingest::foreign {

namespace {

constexpr std::uint64_t kMostSharedText = std::uint64_t{256} << 20;

struct Workbook {
  bool is1904 = false;
  std::vector<std::string> sheets, relations;  // names and r:id
  std::vector<DateFormat> styles;              // by cell's s
  std::vector<std::string> shared;
};

int numberOfText(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct WorkbookListener final : XmlEvents::Listener {
  explicit WorkbookListener(Workbook& into) : book(into) {}
  void begin(std::string_view name, const XmlEvents::Attributes& a) override {
    if (name == "workbookPr") book.is1904 = a["date1904"] == "1" || a["date1904"] == "true";
    if (name == "sheet") {
      book.sheets.emplace_back(a["name"]);
      book.relations.emplace_back(a["id"]);
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  Workbook& book;
};

struct RelationListener final : XmlEvents::Listener {
  void begin(std::string_view name, const XmlEvents::Attributes& a) override {
    if (name == "Relationship") targets[std::string(a["Id"])] = a["Target"];
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  std::map<std::string, std::string> targets;
};

struct StyleListener final : XmlEvents::Listener {
  explicit StyleListener(Workbook& into) : book(into) {}
  void begin(std::string_view name, const XmlEvents::Attributes& a) override {
    if (name == "numFmt") codes[numberOfText(a["numFmtId"])] = a["formatCode"];
    if (name == "cellXfs") isInside = true;
    if (name == "xf" && isInside) {
      const int id = numberOfText(a["numFmtId"]);
      const auto code = codes.find(id);
      book.styles.push_back(dateFormatOf(id, code == codes.end() ? std::string_view() : code->second));
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") isInside = false;
  }
  void text(std::string_view) override {}
  Workbook& book;
  std::map<int, std::string> codes;
  bool isInside = false;
};

struct SharedListener final : XmlEvents::Listener {
  explicit SharedListener(Workbook& into) : book(into) {}
  void begin(std::string_view name, const XmlEvents::Attributes&) override {
    if (name == "si") book.shared.emplace_back();
    if (name == "rPh") isReading = true;
    if (name == "t") isText = !isReading && !book.shared.empty();
  }
  void end(std::string_view name) override {
    if (name == "rPh") isReading = false;
    if (name == "t") isText = false;
  }
  void text(std::string_view piece) override {
    if (!isText) return;
    total += piece.size();
    if (total > kMostSharedText)
      throw Failure(ErrorCode::Limit, "The workbook holds more than 256 MiB of text; split it.");
    book.shared.back() += piece;
  }
  Workbook& book;
  std::uint64_t total = 0;
  bool isText = false, isReading = false;  // phonetic readings are not part of the text
};

/// "_x000D_" stands for a character that XML cannot hold (ECMA-376 22.9.2.19).
std::string unescaped(std::string text) {
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    unsigned code = 0;
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
    if (error != std::errc() || end != text.data() + at + 6 || code == 0) continue;
    std::string character;
    appendUtf8(character, static_cast<char32_t>(code));
    text.replace(at, 7, character);
  }
  return text;
}

/// Excel keeps 15 digits and shows them; the file has the 17 of the binary number.
std::string shownNumber(const std::string& raw) {
  double value = 0;
  const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
  if (error != std::errc() || end != raw.data() + raw.size() || !std::isfinite(value)) return raw;
  char text[64];
  if (std::fabs(value) < 1e15 && value == std::floor(value)) {
    std::snprintf(text, sizeof text, "%.0f", value);
  } else {
    std::snprintf(text, sizeof text, "%.15g", value);
  }
  return text;
}

struct SheetListener final : XmlEvents::Listener {
  SheetListener(const Workbook& workbook, const SheetSink& to) : book(workbook), sink(to) {}

  void begin(std::string_view name, const XmlEvents::Attributes& a) override {
    if (isEnough) return;
    if (name == "row") {
      const int said = numberOfText(a["r"]);
      row.number =
          said > 0 && static_cast<std::uint64_t>(said) > row.number ? static_cast<std::uint64_t>(said) : row.number + 1;
      row.cells.clear();
      column = 0;
    } else if (name == "c") {
      column = columnOf(a["r"], column);
      type = a["t"];
      style = static_cast<std::size_t>(numberOfText(a["s"]));
      value.clear();
    } else if (name == "v" || (name == "t" && type == "inlineStr")) {
      isValue = true;
    }
  }
  void end(std::string_view name) override {
    if (isEnough) return;
    if (name == "v" || name == "t") isValue = false;
    if (name == "c") {
      if (row.cells.size() <= column) row.cells.resize(column + 1);
      row.cells[column++] = cellText();
    }
    if (name == "row" && !sink.onRow(row)) isEnough = true;
  }
  void text(std::string_view piece) override {
    if (isValue) value += piece;
  }

  /// "BC12" is column 54; without a reference it is the next.
  static std::size_t columnOf(std::string_view reference, std::size_t next) {
    std::size_t index = 0;
    for (const char c : reference) {
      if (c < 'A' || c > 'Z') break;
      index = index * 26 + static_cast<std::size_t>(c - 'A') + 1;
      if (index > kMostColumns) throw Failure(ErrorCode::Limit, "A row has more than 16384 columns; split the sheet.");
    }
    if (index == 0 && next >= kMostColumns)
      throw Failure(ErrorCode::Limit, "A row has more than 16384 columns; split the sheet.");
    return index == 0 ? next : index - 1;
  }

  std::string cellText() {
    if (type == "s") {
      const auto index = static_cast<std::size_t>(numberOfText(value));
      return index < book.shared.size() ? unescaped(book.shared[index]) : std::string();
    }
    if (type == "b") return value == "1" ? "true" : value == "0" ? "false" : value;
    if (type == "e") {
      ++errors;
      return {};
    }
    if (type == "str" || type == "inlineStr") return unescaped(value);
    if (type == "d" || value.empty()) return value;
    if (style < book.styles.size() && (book.styles[style].hasDate || book.styles[style].hasTime)) {
      double serial = 0;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), serial);
      if (error == std::errc() && end == value.data() + value.size())
        if (std::string date = excelDate(serial, book.is1904, book.styles[style].hasDate, book.styles[style].hasTime);
            !date.empty())
          return date;
    }
    return shownNumber(value);
  }

  const Workbook& book;
  const SheetSink& sink;
  TableRow row;
  std::size_t column = 0, style = 0, errors = 0;
  std::string type, value;
  bool isValue = false, isEnough = false;
};

bool parsePart(ZipReader& zip, const std::string& name, XmlEvents::Listener& listener) {
  XmlEvents events(listener);
  const bool isThere = zip.stream(name, kMostSheetBytes, [&](std::string_view piece) { events.add(piece); });
  if (isThere) events.finish();
  return isThere;
}

}  // namespace

void readXlsx(std::string_view bytes, const std::string& sheet, const SheetSink& sink) {
  ZipReader zip(bytes);
  Workbook book;
  WorkbookListener workbook(book);
  if (!parsePart(zip, "xl/workbook.xml", workbook))
    throw Failure(ErrorCode::Malformed, "This is no workbook: it lacks xl/workbook.xml; save it as XLSX again.");
  RelationListener relations;
  parsePart(zip, "xl/_rels/workbook.xml.rels", relations);
  StyleListener styles(book);
  parsePart(zip, "xl/styles.xml", styles);
  const std::size_t chosen = chooseSheet(sheet, book.sheets, sink);
  std::string target = relations.targets[book.relations[chosen]];
  if (target.empty()) target = "worksheets/sheet" + std::to_string(chosen + 1) + ".xml";
  target = target.front() == '/' ? target.substr(1) : "xl/" + target;
  SharedListener shared(book);
  parsePart(zip, "xl/sharedStrings.xml", shared);
  SheetListener rows(book, sink);
  if (!parsePart(zip, target, rows))
    throw Failure(ErrorCode::Malformed, "The sheet " + book.sheets[chosen] + " is not in the workbook; save it again.");
  if (rows.errors > 0)
    sink.onWarning(std::to_string(rows.errors) + " cells hold an error such as #N/A; they were read as empty.");
}

}  // namespace fairlead::ingest::foreign
