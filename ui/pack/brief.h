// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <string>
#include <vector>

#include "core/model/marking.h"
#include "core/store/case.h"

namespace fairlead::ui {

struct BriefOptions {
  std::string title;                // empty: the case's
  std::vector<std::string> charts;  // saved charts to show; empty: all of them, and all that is linked
};

/// What went into a pack.
struct BriefSummary {
  int pages = 0, exhibits = 0, sources = 0, withheld = 0;
  std::string marking;
};

/// A first briefing pack: cover, what the case holds, map, timeline and chart as exhibits with their marking inside,
/// and the list of sources that all rests on. By the name's ending a PDF, an ODT or one self-contained HTML file;
/// written beside and renamed, so that a full disk leaves no half file. Throws Failure(Refused) without a marking,
/// Failure(Invalid) for another ending. Needs a QGuiApplication.
BriefSummary writeBrief(const store::Case& opened, const std::filesystem::path& path, const BriefOptions& options);

}  // namespace fairlead::ui
