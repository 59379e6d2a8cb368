// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/import/import_preview.h"

#include <QFileInfo>
#include <set>

#include "core/base/contained_process.h"
#include "core/ingest/prepared_report.h"
#include "core/ingest/saved_specifications.h"
#include "core/ingest/suggest_specification.h"
#include "ui/base/text.h"

namespace fairlead::ui {

ImportKind importKindOf(const std::filesystem::path& path) {
  static const std::set<QString> kReports{"txt", "md", "html", "htm", "pdf", "docx", "odt", "eml"};
  static const std::set<QString> kTables{"csv",    "tsv", "xlsx",  "xls", "ods", "jsonl",
                                         "ndjson", "sta", "mt940", "940", "ofx", "qif"};
  const QFileInfo file(QString::fromStdString(path.string()));
  const QString ending = file.suffix().toLower();
  if (file.isDir() || kReports.contains(ending)) return ImportKind::Report;
  if (kTables.contains(ending)) return ImportKind::Table;
  return ending == "flbundle" ? ImportKind::Bundle : ImportKind::Layer;
}

std::vector<ReportPreview> previewReports(const store::Case& opened, const std::vector<std::filesystem::path>& paths,
                                          const Progress& progress) {
  using State = ReportPreview::State;
  ingest::ReportImportAnswer walked;
  const auto files = ingest::filesBelow(paths, walked);
  const store::CaseProperties properties = opened.properties();
  const ingest::ReportImportOptions usual;
  ingest::DocumentReader reader(usual.limits);
  std::vector<ReportPreview> previews;
  std::set<Digest256> seen;
  progress.expect(files.size());
  for (const auto& path : files) {
    progress.check();
    const auto report = ingest::prepareReport(path, usual.biggestFile, properties.scheme, reader, progress);
    progress.advance();
    ReportPreview preview;
    preview.path = toQt(report.path);
    if (report.error) {
      preview.state = State::Refused;
      preview.problem = toQt(report.error->message);
      preview.title = toQt(path.filename().string());
      previews.push_back(std::move(preview));
      continue;
    }
    preview.title = toQt(report.title().text);
    preview.date = toQt(report.header.date.value_or(report.document.date));
    if (report.header.grading) preview.grading = toQt(report.header.grading->text());
    preview.marking = toQt(report.header.readMarking.text());
    preview.characters = report.characters;
    if (!report.header.problems.empty()) preview.problem = toQt(report.header.problems.front());
    const auto known = opened.items().find(report.id());
    if (!seen.insert(report.sha256).second || (known && opened.items().isInForce(known->key))) {
      preview.state = State::Duplicate;
    } else if (properties.ceiling != Classification::None &&
               report.header.readMarking.classification > properties.ceiling) {
      preview.state = State::Refused;
      preview.problem = tr("It is marked %1, above this case's ceiling.").arg(preview.marking);
    }
    previews.push_back(std::move(preview));
  }
  for (const auto& one : walked.refused) {
    ReportPreview preview;
    preview.path = preview.title = toQt(one.path);
    preview.problem = toQt(one.reason);
    preview.state = State::Refused;
    previews.push_back(std::move(preview));
  }
  return previews;
}

namespace {

std::vector<ColumnPreview> columnsOf(const ingest::TableHead& head, const std::vector<ingest::TableRow>& rows) {
  constexpr int kFirst = 3, kLongest = 40;
  std::vector<ColumnPreview> columns;
  for (std::size_t i = 0; i < head.columns.size(); ++i) {
    ColumnPreview column{head.columns[i], {}};
    for (const auto& row : rows) {
      if (column.values.size() == kFirst) break;
      const QString value = i < row.cells.size() ? elided(toQt(row.cells[i]).simplified(), kLongest) : QString();
      if (!value.isEmpty() && !column.values.contains(value)) column.values << value;
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

/// What is known or suggested for a table; false, and why, if nothing is.
bool propose(const ingest::TableHead& head, const std::vector<ingest::TableRow>& rows,
             const std::filesystem::path& path, const store::Case& target, TablePreview& preview) {
  for (const auto& known :
       {ingest::savedSpecification(target, head, rows), ingest::knownTable(head, rows, target.schemas())})
    if (known) {
      preview.specification = known->specification.json();
      preview.notes = known->notes;
      return true;
    }
  try {
    auto suggested = ingest::suggestSpecification(head, rows, path.stem().string(), target.schemas());
    preview.specification = std::move(suggested.json);
    preview.notes = std::move(suggested.notes);
    return true;
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::Unsupported) throw;
    preview.problem = failure.error().message;
    return false;
  }
}

}  // namespace

TablePreview previewTable(const std::string& casePath, const std::filesystem::path& path,
                          const std::string& specification, const store::Actor& actor, const Progress& progress) {
  constexpr std::uint64_t kHeadRows = 500;
  const auto opened = store::Case::open(casePath, store::Access::Look).orThrow();
  TablePreview preview;
  preview.specification = specification;
  ingest::TableOptions options;
  if (!specification.empty()) options = ingest::ImportSpecification::parse(specification, opened->schemas()).table;
  std::vector<ingest::TableRow> rows;
  const ingest::TableHead head = ingest::TableReader(path, options).readHead(kHeadRows, rows);
  preview.columns = columnsOf(head, rows);
  if (specification.empty() && !propose(head, rows, path, *opened, preview)) return preview;
  auto parsed = ingest::ImportSpecification::parse(preview.specification, opened->schemas());
  ingest::TableImport import(*opened, std::move(parsed), actor);
  preview.answer = import.run(path, true, progress).orThrow();
  return preview;
}

std::vector<LayerPreview> previewLayers(const std::filesystem::path& path, const std::string& crs,
                                        const Progress& progress) {
  constexpr std::int64_t kFewPixels = 256;  // of a raster; all of it is read when it comes in
  using namespace geo;
  std::vector<LayerPreview> layers;
  std::size_t fields = 0;
  ContainedProcess worker;
  worker.run(
      "layer", packRequest({{}, crs, kFewPixels}), {ContainedFile{std::filesystem::absolute(path)}},
      [&](std::uint8_t type, std::string_view payload) {
        progress.check();
        if (type == layer_frames::kHeader) {
          const LayerHeader header = unpackHeader(payload);
          fields = header.fields.size();
          layers.push_back(
              {toQt(header.name.empty() ? path.stem().string() : header.name),
               header.isRaster ? tr("raster") : tr("vector"),
               header.isRaster ? tr("%1 by %2 pixels").arg(header.width).arg(header.height) : toQt(header.geometryType),
               toQt(header.crs),
               0,
               {}});
        } else if (type == layer_frames::kFeatures && !layers.empty()) {
          readFeatures(payload, fields, [&](const LayerFeature&) {
            ++layers.back().features;
            progress.advance();
          });
        } else if (type == layer_frames::kEnd && !layers.empty()) {
          for (const LayerWarning& warning : unpackEnd(payload).warnings)
            layers.back().warnings.push_back(
                QString("%1 (%2)").arg(toQt(warning.what), numberText(static_cast<qint64>(warning.count))));
        }
      },
      progress);
  if (layers.empty())
    throw Failure(ErrorCode::Malformed,
                  "The file holds no features that can be read; check it in the program it came from.", path.string());
  return layers;
}

}  // namespace fairlead::ui
