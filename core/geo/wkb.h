// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/model/place.h"

namespace fairlead::geo {

/// A place from ISO WKB in WGS 84, as the importer writes it: a point, else WKT. A geometry of more than `mostVertices`
/// is told as its middle with the distance to its corners as the uncertainty. Nothing if it lies outside the world.
std::optional<Place> placeOfWkb(std::string_view wkb, std::size_t mostVertices = 2'000);

}  // namespace fairlead::geo
