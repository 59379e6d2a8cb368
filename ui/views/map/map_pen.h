// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <optional>
#include <vector>

#include "ui/paint/map_painter.h"

namespace fairlead::ui {

/// What a click on the map does.
enum class MapTool { Select, Measure, Text, Line, Arrow, Area, Circle };

/// Points set one by one on the ground, drawn as they come with their lengths; what is done with them is up to the
/// view.
class MapPen {
 public:
  explicit MapPen(MapTool tool) : m_tool(tool) {}

  MapTool tool() const { return m_tool; }
  const std::vector<Position>& points() const { return m_points; }
  void hover(Position at) { m_hover = at; }
  /// After a measure that has ended, begins anew.
  void add(Position at);
  void takeBack();
  /// It needs no more points.
  bool isWhole() const;
  /// It may end here.
  bool mayEnd() const;
  /// A measure stays to be read.
  void end() { m_isEnded = true; }
  bool isEnded() const { return m_isEnded; }
  /// "12.4 km (6.7 NM), area 3.2 km²"; empty before there is anything to tell.
  QString told() const;
  void paint(QPainter& painter, const MapProjection& projection, const Theme& theme) const;

 private:
  /// With the point under the hand.
  std::vector<Position> drawn() const;

  MapTool m_tool;
  std::vector<Position> m_points;
  std::optional<Position> m_hover;
  bool m_isEnded = false;
};

}  // namespace fairlead::ui
