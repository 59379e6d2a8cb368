// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/pack_preview.h"

namespace fairlead::ui {

PackPreview::PackPreview(Document document, const PackFormat& format, const Progress& progress)
    : m_document(std::move(document)), m_pages(m_document, format, progress) {}

PreviewPage PackPreview::page(int page, double scale) const {
  PreviewPage made;
  made.image = QImage((size() / kPoint * scale).toSize(), QImage::Format_RGB32);
  made.image.fill(Qt::white);
  QPainter painter(&made.image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(scale / kPoint, scale / kPoint);
  const std::lock_guard<std::mutex> one(m_painting);
  m_pages.paint(painter, page, made.links);
  return made;
}

}  // namespace fairlead::ui
