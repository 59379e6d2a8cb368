// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <filesystem>

#include "ui/pack/document.h"

namespace fairlead::ui {

// Files to be read elsewhere. Each returns its pages or slides, and throws Failure.

/// One file that needs nothing else: pictures inside, no scripts.
int writeHtml(const Document& document, const std::filesystem::path& path);
/// Text that LibreOffice and Word edit, with real notes, headings and page numbers.
int writeOdt(const Document& document, const PackFormat& format, const std::filesystem::path& path);
/// One exhibit a slide.
int writeSlides(const Document& document, const PackFormat& format, const std::filesystem::path& path);

/// An exhibit alone, marking inside and in the file's metadata; `scale` pixels for one.
QByteArray exhibitPng(const Exhibit& exhibit, double scale, bool isGrey = false);
QByteArray exhibitSvg(const Exhibit& exhibit);

/// exhibit-1.png, exhibit-1.svg and so on; the folder is made.
void writePictures(const Document& document, const std::filesystem::path& folder, bool isGrey);

}  // namespace fairlead::ui
