// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/model/place.h"

namespace fairlead::geo {

// On the WGS 84 ellipsoid, along geodesics (Karney 2013, by GeographicLib): true to a millimetre, unlike anything
// measured on the picture of a projection.

double distanceMetres(Position from, Position to);
double lengthMetres(std::span<const Position> line);
/// Of the ring closed from its last point to its first, whichever way it runs.
double areaSquareMetres(std::span<const Position> ring);
/// So many points at this distance, from north clockwise; a circle near a pole or the 180th meridian may leave the map.
std::vector<Position> circle(Position centre, double radiusMetres, int corners = 96);

}  // namespace fairlead::geo
