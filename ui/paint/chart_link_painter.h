// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <QTransform>
#include <optional>

#include "ui/base/theme.h"
#include "ui/paint/chart_look.h"
#include "ui/paint/chart_scene.h"
#include "ui/paint/label_grid.h"

namespace fairlead::ui {

/// Draws a chart's lines with their ends and words, and finds them under a point. Keeps references: to scene, theme and
/// view.
class ChartLinkPainter {
 public:
  ChartLinkPainter(const ChartScene& scene, const Theme& theme, const QTransform& view)
      : m_scene(scene), m_theme(theme), m_view(view), m_icons(chartIconSize(view)) {}

  /// True if there were so many that they were drawn without their ends and words. While a hand moves the view, of very
  /// many only a part is drawn, the same one in each frame.
  bool paint(QPainter& painter, const QRectF& target, const ViewState& state, Pace pace = Pace::Resting) const;
  /// Where captions leave room.
  void paintLabels(QPainter& painter, const QRectF& target, const ViewState& state, LabelGrid& labels,
                   ChartWords* words) const;
  /// The line whose stroke or label is there; -1 for none, or for one that a filter hides.
  int at(const QPointF& point, const ViewState& state, const ChartWords& words) const;

 private:
  /// A line from rim to rim, straight or bent towards a point beside it.
  struct Stretch {
    QPointF from, to, control;
    bool isBent = false;
    /// 0 at its beginning, 1 at its end.
    QPointF at(double part) const;
    double length() const;
  };
  void paintLine(QPainter& painter, const ChartLink& link, const Stretch& line, const QColor& colour,
                 const LinkLook& how, bool isSelected) const;
  /// Nothing where two stand so near that there is no room for it.
  std::optional<Stretch> stretchOf(const ChartLink& link) const;
  std::optional<Stretch> stretchBetween(const ChartLink& link, const QPointF& from, const QPointF& to) const;
  struct Seen {
    const ChartLink* link;
    Stretch line;
  };
  /// Those of which something may be in the target.
  std::vector<Seen> seenIn(const QRectF& target) const;

  const ChartScene& m_scene;
  const Theme& m_theme;
  const QTransform& m_view;
  double m_icons;
};

}  // namespace fairlead::ui
