// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/place.h"

namespace fairlead::geo {

// Open Location Codes ("Plus codes"), by the algorithms of their specification 1.0.

/// Digits of a code, as a character class of a regular expression.
inline constexpr std::string_view kPlusDigits = "[2-9CFGHJMPQRVWX]";

/// A whole code, with or without its plus: the middle of its area, uncertain by half its height. Nothing if it is none.
std::optional<Place> fromPlusCode(std::string_view code);

/// Of ten digits: 14 by 14 metres at the equator.
std::string plusCode(Position position);

/// A code without its first two, four or six digits ("GFR8+QM"): of the places it may mean, the one nearest to a
/// town that is named beside it. Nothing if it is no such code.
std::optional<Place> fromShortPlusCode(std::string_view code, Position nearTo);

}  // namespace fairlead::geo
