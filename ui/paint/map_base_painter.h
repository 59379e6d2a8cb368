// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "ui/base/theme.h"

namespace fairlead::ui {

class MapProjection;

/// Draws land, coasts and borders of the base map on a ground of sea.
class MapBasePainter {
 public:
  explicit MapBasePainter(const Theme& theme) : m_theme(theme) {}
  void paint(QPainter& painter, const MapProjection& projection) const;

 private:
  const Theme& m_theme;
};

}  // namespace fairlead::ui
