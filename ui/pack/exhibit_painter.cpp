// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QObject>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/pack/flow_builder.h"

namespace fairlead::ui {

namespace {

void paintMark(QPainter& painter, const QRectF& strip, const Marking& marking, bool isGrey) {
  const StripColours colours = isGrey ? StripColours{Qt::white, Qt::black} : stripColours(marking);
  painter.fillRect(strip, colours.ground);
  painter.setPen(colours.ink);
  QFont letters = font(11, true);
  letters.setHintingPreference(QFont::PreferNoHinting);
  const QString text = marking.isNone() ? QObject::tr("NO MARKING") : toQt(marking.text());
  for (int pixels = 11; pixels > 6 && QFontMetricsF(letters).horizontalAdvance(text) > strip.width() - 12; --pixels)
    letters.setPixelSize(pixels - 1);
  painter.setFont(letters);
  painter.drawText(strip, Qt::AlignCenter, text);
}

void paintPlain(QPainter& painter, const Exhibit& exhibit, bool isGrey) {
  const QSizeF full = fullSize(exhibit);
  const QRectF inner(0, kExhibitStrip, exhibit.size.width(), exhibit.size.height());
  painter.fillRect(inner, Qt::white);
  painter.save();
  painter.setClipRect(QRectF(QPointF(0, 0), full));
  exhibit.paint(painter, inner);
  painter.restore();
  paintMark(painter, QRectF(0, 0, full.width(), kExhibitStrip), exhibit.marking, isGrey);
  paintMark(painter, QRectF(0, full.height() - kExhibitStrip, full.width(), kExhibitStrip), exhibit.marking, isGrey);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Theme::of(Tone::Light).line, 1));
  painter.drawRect(QRectF(0.5, 0.5, full.width() - 1, full.height() - 1));
}

}  // namespace

void paintExhibit(QPainter& painter, const Exhibit& exhibit, const QRectF& area, bool isGrey) {
  const QSizeF full = fullSize(exhibit);
  painter.save();
  painter.translate(area.topLeft());
  if (!isGrey) {
    painter.scale(area.width() / full.width(), area.height() / full.height());
    paintPlain(painter, exhibit, false);
  } else {
    constexpr double kSharp = 4;  // pixels for one: 450 dots an inch in a column of A4
    QImage image((full * kSharp).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter inner(&image);
    inner.scale(kSharp, kSharp);
    paintPlain(inner, exhibit, true);
    inner.end();
    painter.drawImage(QRectF(QPointF(0, 0), area.size()), image.convertToFormat(QImage::Format_Grayscale8));
  }
  painter.restore();
}

}  // namespace fairlead::ui
