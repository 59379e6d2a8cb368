// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/model/marking.h"
#include "core/release/policy.h"
#include "core/store/case.h"
#include "ui/pack/document.h"

namespace fairlead::ui {

/// What went into a pack.
struct BriefSummary {
  int pages = 0, exhibits = 0, sources = 0, notes = 0;
  std::map<std::string, std::int64_t> withheld;  // how many statements, by reason
  std::vector<store::Key> statements;            // that the file tells, sorted
  std::string marking;
};

struct BriefOptions {
  std::string title;                // empty: the case's
  std::vector<std::string> charts;  // saved charts to show; empty: all of them
  std::string pack;                 // a stored pack's title or id
  std::string plan;                 // a template's name or path; both empty: the case's only pack, if it has
                                    // one and no charts are asked for, else the network assessment
  std::string planJson;             // the plan itself, as it is being written; before both
  std::string release;              // a release profile; empty: for one's own use, nothing withheld
  release::Acknowledgements acknowledged;
  bool mayLeaveOutBlocked = false;
  bool hasParagraphMarks = false;                   // or by the plan's own "paragraph_marks"
  std::filesystem::path pictures;                   // a folder for the exhibits alone, as PNG and SVG; empty: none
  std::string author, copy = "1", reference, date;  // date: ISO; empty: today
  PackFormat format;
  /// Called with the finished file before it gets its name, so that what goes out can be journalled first.
  std::function<void(const std::filesystem::path& file, const BriefSummary& summary)> whenFinished;
};

/// A pack's content before it is a file: from a stored pack or by a template, under a release profile. Throws
/// Failure(Refused) without a marking or where the profile blocks. Needs a QGuiApplication.
Document composeBrief(const store::Case& opened, const BriefOptions& options, const Progress& progress);

/// By the name's ending a PDF, an ODT, one self-contained HTML file, slides (.odp), or, for a folder, the pictures
/// alone; written beside and renamed, so that a full disk or a cancel leaves no half file. Throws Failure(Invalid) for
/// another ending.
BriefSummary writeBrief(const store::Case& opened, const std::filesystem::path& path, const BriefOptions& options,
                        const Progress& progress = unwatched());

/// The same for a document that was made otherwise; what is not known yet of its day, author and reference is filled
/// in from the options.
BriefSummary writeDocument(const store::Case& opened, Document document, const std::filesystem::path& path,
                           const BriefOptions& options, const Progress& progress);

/// Throws Failure(Invalid) for a name that ends in no kind of pack.
void requirePackEnding(const std::filesystem::path& path);

/// In order of arrival, without the deleted: of those nothing is said any more.
std::vector<store::Item> packsInForce(const store::Case& opened);

/// The plan of a template or of a stored pack, as JSON text. Throws Failure(NotFound or Malformed).
std::string planText(const store::Case& opened, const BriefOptions& options);

}  // namespace fairlead::ui
