// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QTransform>

#include "ui/base/theme.h"
#include "ui/paint/chart_look.h"
#include "ui/paint/chart_scene.h"
#include "ui/paint/label_grid.h"

namespace fairlead::ui {

/// Draws a link chart on any device, without a widget.
class ChartPainter {
 public:
  ChartPainter(const ChartScene& scene, const Theme& theme) : m_scene(scene), m_theme(theme) {}

  /// Pixels for a length of one in the scene, so that a chart of three is not blown up.
  static constexpr double kLargestScale = 110;
  /// From the scene's lengths to the device, so that all of it fits `target`.
  QTransform fit(const QRectF& target) const;
  void paint(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
             ChartWords* words = nullptr, Pace pace = Pace::Resting) const;
  /// The node under a point of the device, or under its caption where it was drawn; -1 for none, or for one that a
  /// filter hides.
  int nodeAt(const QPointF& point, const QTransform& view, const ViewState& state = {},
             const ChartWords& words = {}) const;
  /// Likewise the line, by its stroke or label.
  int linkAt(const QPointF& point, const QTransform& view, const ViewState& state = {},
             const ChartWords& words = {}) const;

 private:
  /// `hasWords`: lines will be named, too, where icons leave room.
  void paintNodes(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
                  LabelGrid& labels, ChartWords* words, bool hasWords) const;
  /// A node's disc in a picture of its own, in the middle.
  QImage discOf(const ChartNode& node, double icons, double ratio) const;
  void paintDisc(QPainter& painter, const ChartNode& node, const QRectF& disc) const;
  void paintPicture(QPainter& painter, const ChartNode& node, const QRectF& disc) const;
  /// False where there is no room for it.
  bool paintCaption(QPainter& painter, const QRectF& target, std::uint32_t node, const QPointF& at, double icons,
                    bool isSelected, LabelGrid& labels, ChartWords* words) const;

  const ChartScene& m_scene;
  const Theme& m_theme;
};

}  // namespace fairlead::ui
