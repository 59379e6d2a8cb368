// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/instant.h"

namespace fairlead::ui {

/// A rectangle of a page, in points from its lower left corner, and the place that it leads to.
struct PdfLink {
  int page = 0;
  double left = 0, bottom = 0, right = 0, top = 0;
  int targetPage = 0;
  double targetTop = 0;
};

struct PdfBookmark {
  std::string title;
  int level = 1, page = 0;
  double top = 0;
};

/// What makes a plain PDF one that is kept: everything is UTF-8.
struct PdfArchive {
  std::string title, author, subject, marking, language = "en";
  Instant date{};
  std::string iccProfile;  // sRGB
  std::string manifestName, manifest;
  std::vector<PdfLink> links;
  std::vector<PdfBookmark> bookmarks;
};

/// Reads the plain PDF and writes it with the structure of PDF/A-3b: XMP, output intent, identifier, outline, links
/// and the manifest as an associated file. The same input gives the same bytes. Throws Failure(Io or Internal).
void writePdfArchive(const std::string& plain, const std::filesystem::path& path, const PdfArchive& archive);

}  // namespace fairlead::ui
