// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/contained_process.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/grading.h"
#include "core/model/marking.h"
#include "core/store/case.h"

namespace fairlead::ingest {

/// What the analyst says of all reports of one import; what a report says of itself stands beside it.
struct ReportImportOptions {
  std::string source;              // name of the source; empty: only what the header says
  std::optional<Grading> grading;  // for what has none of its own
  Marking marking;                 // joined with each report's own
  std::string handling;            // as typed
  std::string date;                // TimeValue's text; empty: not said
  std::string timeZone;            // of times that name none, IANA or "+02:00"; a report's own goes before it
  std::uint64_t biggestFile = std::uint64_t{256} << 20;
  ContainedLimits limits;
};

struct ReportImportAnswer {
  struct Imported {
    std::string path;  // attachments: "mail.eml » note.txt"
    ItemId id;
    std::string title;
    std::size_t characters = 0;
    std::optional<ItemId> mayRepeat;
  };
  struct Duplicate {
    std::string path;
    ItemId id;
    std::vector<std::string> news;  // what was said of it now and not before, in words: "source Küstenwache"
  };
  struct Refused {
    std::string path, reason;
    ErrorCode code = ErrorCode::Unsupported;
  };
  std::vector<Imported> imported;
  std::vector<Duplicate> duplicates;
  std::vector<Refused> refused;
  std::vector<Refused> skipped;       // hidden files and folders of a walked folder, which nobody named
  std::vector<std::string> warnings;  // of what came in, with the path
};

/// Reports into a case: folders walked in order of name, the files read and hashed on the executor while those before
/// are written, all in one transaction. A file that cannot be read is refused by itself; the others come in.
class ReportImport {
 public:
  ReportImport(store::Case& target, ReportImportOptions options, store::Actor actor, Executor& executor);

  /// Nothing is written if nothing new comes in. Progress counts files.
  Result<ReportImportAnswer> run(const std::vector<std::filesystem::path>& paths, const Progress& progress) noexcept;

 private:
  store::Case& m_case;
  ReportImportOptions m_options;
  store::Actor m_actor;
  Executor& m_executor;
};

/// The files below these paths, folders walked in order of name; what is hidden in one goes to skipped, what is absent
/// to refused.
std::vector<std::filesystem::path> filesBelow(const std::vector<std::filesystem::path>& paths,
                                              ReportImportAnswer& answer);

}  // namespace fairlead::ingest
