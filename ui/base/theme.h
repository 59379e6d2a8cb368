// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <string_view>

#include "core/model/marking.h"

namespace fairlead::ui {

enum class Tone { Light, Dark, Contrast };

/// Every colour and size that Fairlead draws with; nothing else names one.
struct Theme {
  QColor paper, panel, line, ink, quietInk, accent;
  QColor problem;  // what was refused, as text
  QColor sea, land, border, regionBorder, coast, seaInk, night;
  bool isDark = false;

  static const Theme& of(Tone tone);

  /// By kind of entity (a schema's colour); told apart by colour-blind people and in greyscale, and never alone.
  QColor kind(std::string_view kind) const;
  /// The kind's colour, dark or light enough to be read as text on paper.
  QColor kindText(std::string_view kind) const;
};

struct StripColours {
  QColor ground, ink;
};
/// The strip that people know for a marking.
StripColours stripColours(const Marking& marking);

namespace size {
inline constexpr int kGap = 8, kWide = 16, kIcon = 28, kCorner = 4;
}

/// The system's sans in pixels: 13 for text, 11 for captions, 16 for titles.
QFont font(int pixels = 13, bool isStrong = false);

/// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace fairlead::ui
