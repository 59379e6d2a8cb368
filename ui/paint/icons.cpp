// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::ui {

namespace {

QByteArray source(const QString& name) {
  for (const QString& tried : {name, QString("document")}) {
    try {
      return QByteArray::fromStdString(readFile(resource("icons/" + tried.toStdString() + ".svg")));
    } catch (const Failure&) {
      continue;  // a schema may name an icon that isn't drawn yet
    }
  }
  return {};
}

}  // namespace

QPixmap icon(const QString& name, const QColor& colour, int pixels, double ratio) {
  const QString key = QString("icon/%1/%2/%3/%4").arg(name, colour.name()).arg(pixels).arg(ratio);
  QPixmap made;
  if (QPixmapCache::find(key, &made)) return made;
  made = QPixmap(QSize(pixels, pixels) * ratio);
  made.setDevicePixelRatio(ratio);
  made.fill(Qt::transparent);
  QSvgRenderer renderer(source(name).replace("currentColor", colour.name().toUtf8()));
  QPainter painter(&made);
  renderer.render(&painter, QRectF(0, 0, pixels, pixels));
  painter.end();
  QPixmapCache::insert(key, made);
  return made;
}

void paintIcon(QPainter& painter, const QString& name, const QColor& colour, const QRectF& area) {
  QSvgRenderer renderer(source(name).replace("currentColor", colour.name().toUtf8()));
  renderer.render(&painter, area);
}

}  // namespace fairlead::ui
