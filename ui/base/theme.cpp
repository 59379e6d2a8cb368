// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include <QFontDatabase>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace fairlead::ui {

namespace {

Theme light() {
  Theme t;
  t.paper = QColor("#FBFBF9");
  t.panel = QColor("#F3F3F0");
  t.line = QColor("#D9D9D4");
  t.ink = QColor("#1B1E23");
  t.quietInk = QColor("#5B6068");
  t.accent = QColor("#1F5FA8");
  t.problem = QColor("#B3261E");
  t.sea = QColor("#E4EDF3");
  t.land = QColor("#F6F4EE");
  t.border = QColor("#B9B4A8");
  t.regionBorder = QColor("#DEDACF");
  t.coast = QColor("#A9BCC9");
  t.seaInk = QColor("#446682");
  t.night = QColor(40, 60, 90, 16);
  return t;
}

Theme dark() {
  Theme t;
  t.paper = QColor("#15181D");
  t.panel = QColor("#1C2026");
  t.line = QColor("#2E343C");
  t.ink = QColor("#E6E8EB");
  t.quietInk = QColor("#9AA1AB");
  t.accent = QColor("#6CA8E8");
  t.problem = QColor("#FF8A80");
  t.sea = QColor("#1A222B");
  t.land = QColor("#23272C");
  t.border = QColor("#4A4F57");
  t.regionBorder = QColor("#343A41");
  t.coast = QColor("#3B4A57");
  t.seaInk = QColor("#7E9DB8");
  t.night = QColor(150, 180, 220, 14);
  t.isDark = true;
  return t;
}

/// Black on white for eyes that need it; every line of full strength.
Theme highContrast() {
  Theme t = light();
  t.paper = t.panel = QColor("#FFFFFF");
  t.line = QColor("#5B5B5B");
  t.ink = t.quietInk = QColor("#000000");
  t.accent = QColor("#003C9E");
  t.problem = QColor("#9B0000");
  t.border = t.coast = QColor("#5B5B5B");
  t.regionBorder = QColor("#8A8A8A");
  t.seaInk = QColor("#20455F");
  return t;
}

// After Okabe and Ito; look.md.
constexpr std::array<std::pair<std::string_view, const char*>, 13> kKinds{{{"person", "#0072B2"},
                                                                           {"organisation", "#6A4C93"},
                                                                           {"vessel", "#009E73"},
                                                                           {"vehicle", "#56B4E9"},
                                                                           {"phone", "#E69F00"},
                                                                           {"account", "#E69F00"},
                                                                           {"money", "#B8860B"},
                                                                           {"place", "#7F7F7F"},
                                                                           {"document", "#8C6D4F"},
                                                                           {"event", "#D55E00"},
                                                                           {"goods", "#8C6D4F"},
                                                                           {"report", "#8C6D4F"},
                                                                           {"source", "#7F7F7F"}}};

double luminance(const QColor& colour) {
  const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

}  // namespace

const Theme& Theme::of(Tone tone) {
  static const Theme kLight = light(), kDark = dark(), kContrast = highContrast();
  return tone == Tone::Light ? kLight : tone == Tone::Dark ? kDark : kContrast;
}

QColor Theme::kind(std::string_view kind) const {
  for (const auto& [name, colour] : kKinds)
    if (name == kind) return QColor(colour);
  return QColor("#7F7F7F");
}

QColor Theme::kindText(std::string_view name) const {
  QColor colour = kind(name);
  for (int i = 0; i < 24 && contrast(colour, paper) < 4.5; ++i)
    colour = isDark ? colour.lighter(110) : colour.darker(110);
  return colour;
}

StripColours stripColours(const Marking& marking) {
  switch (marking.classification) {
    case Classification::TopSecret:
      return {QColor("#F5A800"), QColor("#000000")};
    case Classification::Secret:
      return {QColor("#C8102E"), QColor("#FFFFFF")};
    case Classification::OfficialSensitive:
      return {QColor("#1D4F91"), QColor("#FFFFFF")};
    case Classification::Official:
      return {QColor("#3A6EA5"), QColor("#FFFFFF")};
    case Classification::None:
      break;
  }
  if (marking.tlp != Tlp::None) {
    const char* ink = marking.tlp == Tlp::Red     ? "#FF2B2B"
                      : marking.tlp == Tlp::Green ? "#33FF00"
                      : marking.tlp == Tlp::Clear ? "#FFFFFF"
                                                  : "#FFC000";
    return {QColor("#000000"), QColor(ink)};
  }
  return {QColor("#6B6F76"), QColor("#FFFFFF")};
}

QFont font(int pixels, bool isStrong) {
  // A font that is made anew is looked for in the system's anew; a picture asks for thousands.
  thread_local std::map<std::pair<int, bool>, QFont> known;
  if (const auto found = known.find({pixels, isStrong}); found != known.end()) return found->second;
  QFont chosen = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  if (QFontDatabase::hasFamily("Noto Sans")) chosen.setFamily("Noto Sans");
  chosen.setPixelSize(pixels);
  chosen.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
  return known[{pixels, isStrong}] = chosen;
}

double contrast(const QColor& a, const QColor& b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace fairlead::ui
