// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <QTransform>

#include "ui/base/theme.h"
#include "ui/paint/chart_scene.h"
#include "ui/paint/label_grid.h"

namespace fairlead::ui {

/// How a line is drawn, as a pure function of what is known of it.
struct LinkLook {
  Qt::PenStyle style = Qt::SolidLine;
  double width = 1, opacity = 1;
};
LinkLook look(const ChartLink& link, const ViewState& state);

/// Draws a link chart on any device, without a widget.
class ChartPainter {
 public:
  ChartPainter(const ChartScene& scene, const Theme& theme) : m_scene(scene), m_theme(theme) {}

  /// Pixels for a length of one in the scene, so that a chart of three is not blown up.
  static constexpr double kLargestScale = 110;
  /// From the scene's lengths to the device, so that all of it fits `target`.
  QTransform fit(const QRectF& target) const;
  void paint(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state) const;
  /// The node under a point of the device, or -1.
  int nodeAt(const QPointF& point, const QTransform& view) const;

 private:
  void paintLinks(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state) const;
  void paintNodes(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
                  LabelGrid& labels) const;
  /// How many a group or a fold stands for, and whether a layout may move it.
  void paintBadges(QPainter& painter, const ChartNode& node, const QRectF& disc) const;
  /// Where captions leave room.
  void paintLinkLabels(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
                       LabelGrid& labels) const;

  const ChartScene& m_scene;
  const Theme& m_theme;
};

}  // namespace fairlead::ui
