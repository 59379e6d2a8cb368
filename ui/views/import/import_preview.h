// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>
#include <string>
#include <vector>

#include "core/geo/layer_stream.h"
#include "core/ingest/report_import.h"
#include "core/ingest/table_import.h"
#include "core/store/case.h"

namespace fairlead::ui {

/// How a file would come in.
enum class ImportKind { Report, Table, Layer, Bundle };
/// By the name's ending; a folder is reports.
ImportKind importKindOf(const std::filesystem::path& path);

/// One report as it would come in, or why it would not.
struct ReportPreview {
  enum class State { New, Duplicate, Refused };
  QString path, title, date, grading, marking, problem;
  std::size_t characters = 0;
  State state = State::New;
};

/// A column of a table with the first values that differ.
struct ColumnPreview {
  std::string name;
  QStringList values;
};

/// What a table's dry run tells.
struct TablePreview {
  std::string specification;           // JSON, as it was tried
  std::vector<ColumnPreview> columns;  // of the table
  std::string problem;                 // nothing could be proposed, and why; then nothing was tried
  std::vector<std::string> notes;      // what could not be told and must be looked at
  ingest::TableImportAnswer answer;
};

struct LayerPreview {
  QString name, kind, geometry, crs;
  std::int64_t features = 0;
  std::vector<QString> warnings;
};

// What would come before anything does; nothing is written. Each reads through a connection of a job. Throw Failure.

std::vector<ReportPreview> previewReports(const store::Case& opened, const std::vector<std::filesystem::path>& paths,
                                          const Progress& progress);
/// With the specification given, else with one that is known or suggested; where neither is, a problem and the columns.
TablePreview previewTable(const std::string& casePath, const std::filesystem::path& path,
                          const std::string& specification, const store::Actor& actor, const Progress& progress);
/// `crs` for a file that names none, such as EPSG:27700.
std::vector<LayerPreview> previewLayers(const std::filesystem::path& path, const std::string& crs,
                                        const Progress& progress);

}  // namespace fairlead::ui
