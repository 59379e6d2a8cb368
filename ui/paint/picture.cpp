// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/picture.h"

#include <QObject>
#include <QPainter>

#include "ui/base/text.h"

namespace fairlead::ui {

void paintStrip(QPainter& painter, const QRectF& strip, const Marking& marking) {
  const StripColours colours = stripColours(marking);
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);
  painter.fillRect(strip, colours.ground);
  painter.setPen(colours.ink);
  painter.setFont(font(11, true));
  const std::string text = marking.text();
  painter.drawText(strip, Qt::AlignCenter, text.empty() ? QObject::tr("NO MARKING") : toQt(text));
}

QImage markedPicture(const QSize& size, const Marking& marking,
                     const std::function<void(QPainter&, const QRectF&)>& paint) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  const QRectF all(QPointF(0, 0), QSizeF(size));
  paint(painter, all.adjusted(0, kStrip, 0, -kStrip));
  paintStrip(painter, QRectF(all.left(), all.top(), all.width(), kStrip), marking);
  paintStrip(painter, QRectF(all.left(), all.bottom() - kStrip, all.width(), kStrip), marking);
  painter.end();
  image.setText("Classification", toQt(marking.text()));
  return image;
}

}  // namespace fairlead::ui
