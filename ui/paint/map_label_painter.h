// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <vector>

#include "core/geo/gazetteer.h"
#include "core/geo/map_names.h"
#include "ui/base/theme.h"
#include "ui/paint/label_grid.h"
#include "ui/paint/map_projection.h"

namespace fairlead::ui {

/// Writes on a map: captions of the case first, then names of countries, seas, ports and towns where there is room.
class MapLabelPainter {
 public:
  MapLabelPainter(QPainter& painter, const QRectF& target, const std::vector<MapProjection>& worlds,
                  const Theme& theme);
  /// Keeps names off what is drawn there.
  void block(const QRectF& box) { m_taken.block(box); }
  /// Right or left of a mark of this radius, or above or below if that may be; false if there is no room.
  bool caption(const QPointF& mark, double radius, const QString& text, const QColor& ink, const QFont& font,
               bool mayBeAbove = false);
  /// Everything that the base map has to say, in the language of the user's locale.
  void names();

 private:
  void area(const geo::MapName& name, const QStringList& lines, const QFont& font, const QColor& ink,
            const QColor& halo);
  /// In each world that is in sight.
  void areas(const geo::MapName& name, const QStringList& lines, const QFont& font, const QColor& ink,
             const QColor& halo);
  void countries();
  void seas();
  void place(const geo::GazetteerPlace& place, bool isPort);
  void places();
  /// With a thin halo, so that it is read over borders; from the upper left corner.
  void write(const QPointF& corner, const QString& text, const QFont& font, const QColor& ink, const QColor& halo);

  QPainter& m_painter;
  QRectF m_target;
  const std::vector<MapProjection>& m_worlds;
  MapProjection m_projection;  // the world that is written on
  const Theme& m_theme;
  LabelGrid m_taken;
};

}  // namespace fairlead::ui
