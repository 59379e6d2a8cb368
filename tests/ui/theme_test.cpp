// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include <QCheckBox>
#include <QImage>

#include "tests/support/catch.h"
#include "ui/base/style.h"
#include "ui/base/text.h"

using namespace fairlead;
using namespace fairlead::ui;

TEST_CASE("text can be read on every ground, light and dark") {
  for (Tone tone : {Tone::Light, Tone::Dark, Tone::Contrast}) {
    const Theme& theme = Theme::of(tone);
    for (const QColor& ground : {theme.paper, theme.panel})
      for (const QColor& ink : {theme.ink, theme.quietInk, theme.accent, theme.problem})
        CHECK(contrast(ink, ground) >= 4.5);
    CHECK(contrast(theme.seaInk, theme.sea) >= 4.5);
    for (const char* kind :
         {"person", "organisation", "vessel", "vehicle", "phone", "money", "place", "document", "event"})
      CHECK(contrast(theme.kindText(kind), theme.paper) >= 4.5);
  }
  for (const char* marking :
       {"OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET", "TLP:RED", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"}) {
    const StripColours strip = stripColours(parseMarking(marking).value());
    CHECK(contrast(strip.ink, strip.ground) >= 4.5);
  }
}

TEST_CASE("a box to tick is seen as such on every ground, and whether it is ticked") {
  for (Tone tone : {Tone::Light, Tone::Dark, Tone::Contrast}) {
    INFO(static_cast<int>(tone));
    const Theme& theme = Theme::of(tone);
    QWidget ground;
    ground.setStyleSheet(styleSheet(theme) + "QWidget { background: " + theme.panel.name() + "; }");
    QCheckBox box(&ground);
    box.resize(24, 24);
    const auto count = [&](const QColor& colour) {
      const QImage seen = box.grab().toImage();
      int pixels = 0;
      for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x) pixels += seen.pixelColor(x, y) == colour ? 1 : 0;
      return pixels;
    };
    CHECK(count(theme.quietInk) >= 40);  // the border
    CHECK(count(theme.accent) == 0);
    box.setChecked(true);
    CHECK(count(theme.accent) >= 80);
    // The tick is thin, so that most of it is mixed with the ground.
    const QColor tick = theme.isDark ? theme.paper : QColor("#FBFBF9");
    const QImage seen = box.grab().toImage();
    int ticked = 0;
    for (int y = 0; y < seen.height(); ++y)
      for (int x = 0; x < seen.width(); ++x)
        ticked +=
            contrast(seen.pixelColor(x, y), theme.accent) >= 2 && contrast(seen.pixelColor(x, y), tick) < 1.6 ? 1 : 0;
    CHECK(ticked >= 8);
  }
}

TEST_CASE("numbers have thin separators and long texts an ellipsis") {
  CHECK(numberText(1234567) == QString::fromUtf8("1\u2009234\u2009567"));
  CHECK(numberText(-1234) == QString::fromUtf8("-1\u2009234"));
  CHECK(elided("short", 24) == "short");
  CHECK(elided(QString(30, 'x'), 24).size() == 24);
}
