// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

#include "ui/paint/map_scene.h"

namespace fairlead::ui {

class MapProjection;

/// One sign on the map: an item, or several too near to be told apart.
struct MapMark {
  QPointF at;                      // on the device
  double radius = 9;               // pixels
  std::size_t count = 1, lit = 1;  // items that it stands for, and those that no filter hides
  const MapItem* item = nullptr;   // of one; of several, one of them
  bool isOfOneKind = true;         // else it has no kind's colour
  MapWindow bounds;                // of what it stands for
  bool isGroup() const { return count > 1; }
};

/// The signs in sight. Where there are more than can be told apart, neighbours are one sign with a number; those of a
/// cell that is fixed to the ground, so that signs don't jump while the map moves. What is selected stands alone.
std::vector<MapMark> mapMarks(const MapScene& scene, const QRectF& target, const MapProjection& projection,
                              const ViewState& state);

}  // namespace fairlead::ui
