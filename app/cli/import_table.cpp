// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>
#include <sstream>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/progress_bar.h"
#include "core/ingest/saved_specifications.h"
#include "core/ingest/table_import.h"
#include "core/store/case.h"

namespace fairlead::cli {

namespace {

struct ImportTableOptions {
  std::string path, table, specification, rejected;
  std::string zone, region, dateOrder;  // what neither a form that is known nor the table says
  bool isDryRun = false;
};

std::string textOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file)
    throw Failure(ErrorCode::NotFound, "The import specification cannot be read; check the name and your rights.",
                  path);
  return text.str();
}

/// Forms that need no specification, or that came in by one before; what was taken for what is said.
ingest::ImportSpecification known(const Context& context, const std::string& path, const store::Case& target) {
  std::vector<ingest::TableRow> rows;
  const ingest::TableHead head = ingest::TableReader(path).readHead(ingest::kRowsToKnow, rows);
  auto found = ingest::knownTable(head, rows, target.schemas());
  if (!found) found = ingest::savedSpecification(target, head, rows);
  if (!found)
    throw Failure(ErrorCode::Unsupported,
                  "This table is of no form that is known; let suggest-spec propose a specification and give it with "
                  "--spec.",
                  path);
  for (const std::string& note : found->notes) context.warn(note);
  return std::move(found->specification);
}

ingest::ImportSpecification specificationOf(const Context& context, const ImportTableOptions& options,
                                            const store::Case& target) {
  auto specification = options.specification.empty()
                           ? known(context, options.table, target)
                           : ingest::ImportSpecification::parse(textOf(options.specification), target.schemas());
  if (!options.zone.empty()) specification.zone = options.zone;
  if (!options.region.empty()) specification.region = options.region;
  if (!options.dateOrder.empty()) specification.dateOrder = ingest::parseDateOrder(options.dateOrder).value();
  return specification;
}

/// One line of the file of rejected rows, which has the table's own head: mended, it is imported again.
std::string csvLine(const std::vector<std::string>& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    if (cells[i].find_first_of(",\"\r\n") == std::string::npos) {
      line += cells[i];
      continue;
    }
    line += '"';
    for (const char c : cells[i]) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

Json problemsJson(const std::vector<ingest::CellProblem>& problems) {
  Json out = Json::array();
  for (const auto& one : problems)
    out.push_back({{"row", one.row}, {"column", one.column}, {"value", one.value}, {"reason", one.reason}});
  return out;
}

Json rowsJson(const std::vector<ingest::PlannedRow>& rows) {
  Json out = Json::array();
  for (const ingest::PlannedRow& row : rows) {
    Json items = Json::array();
    for (const ingest::PlannedItem& item : row.items) {
      Json values = Json::array();
      for (const auto& [property, value] : item.values)
        values.push_back({{"property", property}, {"value", value.value}, {"original", value.original}});
      items.push_back({{"id", item.id.text()}, {"schema", item.schema->name}, {"values", std::move(values)}});
    }
    out.push_back({{"row", row.number}, {"items", std::move(items)}});
  }
  return out;
}

Json answerJson(const ingest::TableImportAnswer& answer) {
  const ingest::TimeCounts& times = answer.times;
  return {{"rows", answer.rows},
          {"accepted", answer.accepted},
          {"left_out", answer.leftOut},
          {"rejected", problemsJson(answer.rejected)},
          {"rejected_rows", answer.rejectedRows},
          {"cells", problemsJson(answer.cells)},
          {"refused_cells", answer.refusedCells},
          {"entities", answer.entities},
          {"links", answer.links},
          {"events", answer.events},
          {"records", answer.records},
          {"statements", answer.statements},
          {"times",
           {{"read", times.read},
            {"day_and_month_could_be_swapped", times.isSwappable},
            {"year_of_two_digits", times.isYearShort},
            {"midnight", times.isMidnight},
            {"whole_hour", times.isWholeHour},
            {"in_a_daylight_saving_gap", times.inGap},
            {"in_a_daylight_saving_overlap", times.inOverlap}}},
          {"first", rowsJson(answer.first)},
          {"last", rowsJson(answer.last)},
          {"warnings", answer.warnings}};
}

/// Rows as they will be, a line for each item.
std::string rowsText(const char* head, const std::vector<ingest::PlannedRow>& rows) {
  if (rows.empty()) return {};
  std::string text = std::string(head) + ":\n";
  for (const ingest::PlannedRow& row : rows) {
    text += "  " + std::to_string(row.number) + "\n";
    for (const ingest::PlannedItem& item : row.items) {
      text += "    " + item.schema->label;
      for (const auto& [property, value] : item.values) {
        text += "; " + property + " " + value.value;
        if (!value.original.empty() && value.original != value.value) text += " (“" + value.original + "”)";
      }
      text += "\n";
    }
  }
  return text;
}

std::string answerText(const ingest::TableImportAnswer& answer, bool isDryRun) {
  const auto count = [](auto number, const char* what) { return std::to_string(number) + what; };
  std::string text = count(answer.accepted, " of ") + count(answer.rows, " rows ") +
                     (isDryRun ? "would come in: " : "came in: ") + count(answer.entities, " entities, ") +
                     count(answer.links, " links and ") + count(answer.events, " events are new; ") +
                     count(answer.rejectedRows, " rows and ") + count(answer.refusedCells, " cells were refused.\n");
  const ingest::TimeCounts& times = answer.times;
  const bool isOdd = times.isSwappable > 0 || times.isYearShort > 0 || times.inGap > 0 || times.inOverlap > 0;
  if (times.read > 0 && (isDryRun || isOdd)) {
    text += count(times.read, " times: ") + count(times.isSwappable, " whose day and month could be swapped, ") +
            count(times.inGap, " in a daylight-saving gap, ") + count(times.inOverlap, " in an overlap, ") +
            count(times.isYearShort, " with a year of two digits, ") + count(times.isMidnight, " at midnight, ") +
            count(times.isWholeHour, " on a whole hour.\n");
  }
  constexpr std::size_t kCells = 20;
  for (std::size_t i = 0; i < std::min(kCells, answer.cells.size()); ++i) {
    const auto& cell = answer.cells[i];
    text += "  row " + std::to_string(cell.row) + ", " + cell.column + " \"" + cell.value +
            "\" left out: " + cell.reason + "\n";
  }
  if (answer.refusedCells > kCells)
    text += "  and " + count(answer.refusedCells - kCells, " more; --json lists them.\n");
  if (isDryRun) text += rowsText("First rows", answer.first) + rowsText("Last rows", answer.last);
  return text;
}

int runImportTable(const Context& context, const ImportTableOptions& options) {
  refuseEndless(options.table);
  refuseEndless(options.specification);
  const auto opened = openCase(options.path, options.isDryRun ? store::Access::Look : accessFor({options.table}));
  ingest::TableImport import(*opened, specificationOf(context, options, *opened), actorOf(context));
  std::string rejected;
  const Progress progress;
  const auto answer = [&] {
    const ProgressBar bar(progress, "Rows", context.isQuiet);
    return import
        .run(options.table, options.isDryRun, progress,
             [&](const ingest::TableHead& head, const ingest::TableRow* row) {
               if (!options.rejected.empty()) rejected += csvLine(row ? row->cells : head.columns);
             })
        .orThrow();
  }();
  if (!options.rejected.empty() && answer.rejectedRows > 0) {
    std::ofstream file(options.rejected, std::ios::binary);
    file << rejected;
    if (!file.flush())
      throw Failure(ErrorCode::Io, "The rejected rows could not be saved; what was accepted is in the case.",
                    options.rejected);
  }
  for (const std::string& warning : answer.warnings) context.warn(warning);
  for (const auto& one : answer.rejected)
    context.warn("row " + std::to_string(one.row) + ", " + one.column + " \"" + one.value + "\": " + one.reason);
  Json json = answerJson(answer);
  const bool hasNothing = answer.accepted == 0 && answer.rejectedRows > 0;
  if (hasNothing) {
    json["error"] = {{"code", std::string(errorCodeText(ErrorCode::Malformed))},
                     {"message", "No row could come in; the reasons are listed with their rows."},
                     {"where", options.table}};
  }
  return context.answer(json, answerText(answer, options.isDryRun),
                        hasNothing                                           ? kFailed
                        : answer.rejectedRows > 0 || answer.refusedCells > 0 ? kPartly
                                                                             : kDone);
}

}  // namespace

void addImportTable(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "import-table", "Bring the rows of a table in: CSV, XLSX, XLS, ODS, JSON lines",
              "fairlead-cli import-table harbour.fairlead calls.csv --spec calls.json --dry-run");
  auto options = std::make_shared<ImportTableOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("table", options->table, "The file")->required();
  made->add_option("--spec", options->specification,
                   "The import specification, JSON; not needed for bank statements, AIS, call records, plate readings "
                   "and heads of e-mails");
  made->add_option("--zone", options->zone, "The zone of times that say none, such as Europe/Paris");
  made->add_option("--region", options->region, "The country of telephone numbers that say none, such as GB");
  made->add_option("--date-order", options->dateOrder, "What dates such as 03/04/2022 mean: dmy, mdy or ymd")
      ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
  made->add_option("--rejected", options->rejected, "Save rejected rows to this CSV file, to mend and import again");
  made->add_flag("--dry-run", options->isDryRun, "Tell what would come, write nothing");
  made->callback(
      [&context, options] { context.run = [&context, options] { return runImportTable(context, *options); }; });
}

}  // namespace fairlead::cli
