// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/place.h"

namespace fairlead::geo {

enum class Notation { Decimal, Dms, Ddm, Aviation, Nmea, Utm, Mgrs, BritishGrid, PlusCode, BritishGridFigures };

std::string_view notationName(Notation notation);

/// Coordinates found in a text: the bytes [begin, end), the point, and half the last digit written as its uncertainty.
struct FoundCoordinates {
  std::size_t begin = 0, end = 0;
  Notation notation = Notation::Decimal;
  Place place;
};

/// Every notation of tradecraft section 5 that is unambiguous: decimal with hemispheres or as "lat, lon",
/// degrees-minutes- seconds, degrees and decimal minutes, DDMMSS, NMEA, UTM, MGRS, British National Grid with letters,
/// full Plus codes.
std::vector<FoundCoordinates> findCoordinates(std::string_view text);

/// The text is nothing but coordinates; "632000,141000" counts as a numeric British grid reference here.
std::optional<FoundCoordinates> parseCoordinates(std::string_view text);

/// In a notation, to about a metre; empty where the notation doesn't reach (a grid reference outside Britain).
std::string coordinateText(Position position, Notation notation);

}  // namespace fairlead::geo
