// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "ui/base/text.h"
#include "ui/pack/document_writers.h"
#include "ui/pack/flow_builder.h"

namespace fairlead::ui {

QByteArray exhibitPng(const Exhibit& exhibit, double scale, bool isGrey) {
  QImage image((fullSize(exhibit) * scale).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintExhibit(painter, exhibit, QRectF(QPointF(0, 0), QSizeF(image.size())), isGrey);
  painter.end();
  image.setText("Classification", toQt(exhibit.marking.text()));
  image.setText("Description", exhibit.caption);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

QByteArray exhibitSvg(const Exhibit& exhibit) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  const QSizeF size = fullSize(exhibit);
  svg.setSize(size.toSize());
  svg.setViewBox(QRectF(QPointF(0, 0), size));
  svg.setTitle(toQt(exhibit.marking.text()));
  svg.setDescription(exhibit.caption);
  QPainter painter(&svg);
  paintExhibit(painter, exhibit, QRectF(QPointF(0, 0), size), false);
  painter.end();
  return bytes;
}

void writePictures(const Document& document, const std::filesystem::path& folder, bool isGrey) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw Failure(ErrorCode::Io, "The folder for the pictures cannot be made: " + error.message() + ".",
                  folder.string());
  constexpr double kScale = 2.5;
  for (std::size_t i = 0; i < document.exhibits.size(); ++i) {
    const std::string name = "exhibit-" + std::to_string(i + 1);
    writeFileAtomically(folder / (name + ".png"), exhibitPng(document.exhibits[i], kScale, isGrey).toStdString());
    writeFileAtomically(folder / (name + ".svg"), exhibitSvg(document.exhibits[i]).toStdString());
  }
}

}  // namespace fairlead::ui
