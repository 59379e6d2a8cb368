// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>

#include "ui/base/theme.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// The time filter over a timeline: what it leaves out is veiled, its ends are handles on the axis. `lanes`: where
/// lanes are drawn; the axis ends at their upper edge.
class TimeFilterPainter {
 public:
  TimeFilterPainter(const QRectF& lanes, const TimeWindow& shown, const TimeWindow& filter)
      : m_lanes(lanes), m_shown(shown), m_filter(filter) {}

  void paint(QPainter& painter, const Theme& theme) const;
  /// What a hand takes hold of: one of the handles, or all of it between them.
  enum class Grip { None, From, To, Whole };
  Grip gripAt(const QPointF& point) const;

 private:
  double x(std::int64_t at) const;
  QRectF handle(std::int64_t at) const;

  QRectF m_lanes;
  TimeWindow m_shown, m_filter;
};

}  // namespace fairlead::ui
