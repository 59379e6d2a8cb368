// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture at the head of a profile.
#include <QPainter>
#include <tuple>

#include "core/geo/thumbnail.h"
#include "ui/pack/exhibits.h"

namespace fairlead::ui {

namespace {

constexpr double kPageWidth = 720, kEdge = 108;

}  // namespace

std::optional<Exhibit> Exhibits::portrait(store::Key entity) const {
  if (m_view.known(entity).isProtected()) return std::nullopt;
  const auto said = m_view.about(entity);
  const store::StoredStatement* latest = nullptr;
  for (const store::StoredStatement& one : said)
    if (one.property == "picture" && one.target != 0 &&
        (!latest || std::tie(latest->origin.at, latest->id) < std::tie(one.origin.at, one.id)))
      latest = &one;
  if (!latest) return std::nullopt;
  const std::string hash = m_view.opened().statements().value(latest->target, "contentHash");
  if (hash.empty()) return std::nullopt;  // withheld, or erased
  if (!m_reader) m_reader.emplace(geo::thumbnailLimits());
  const QImage picture = squarePictureOf(m_view.opened(), hash, *m_reader, m_progress);
  if (picture.isNull()) return std::nullopt;
  Exhibit made;
  made.kind = kPortrait;
  made.size = QSizeF(kPageWidth, kEdge + 2);
  made.marking = latest->origin.marking;
  made.statements = {latest->key};
  made.caption = m_evidence.name(entity);
  m_evidence.rest(*latest);
  made.paint = [picture](QPainter& painter, const QRectF& area) {
    const QRectF at(area.left() + 1, area.top() + 1, kEdge, kEdge);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(at, Qt::white);
    painter.drawImage(at, picture);
    painter.setPen(QPen(QColor(0xD9, 0xD9, 0xD4), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(at);
  };
  return made;
}

}  // namespace fairlead::ui
