// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "ui/pack/document.h"

namespace fairlead::ui {

/// Writes a document as PDF with the structure of PDF/A-3b; returns its pages. Throws Failure.
int writePdf(const Document& document, const PackFormat& format, const std::filesystem::path& path,
             const Progress& progress);

/// Letters that no installed font has make the pack impossible, rather than a row of boxes: throws Failure(Refused)
/// that names the first. Symbols that are no letters are put into words.
void requireGlyphs(Document& document);

}  // namespace fairlead::ui
