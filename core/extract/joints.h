// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace fairlead::extract {

/// A no-break or thin space, or a hyphen beyond ASCII: what word processors put between the groups of a number. No dash
/// is among them, since that stands between two numbers.
inline bool isWideJoint(std::string_view gap) {
  constexpr std::array<std::string_view, 10> kJoints{"\xC2\xA0",     "\xC2\xAD",     "\xE2\x80\x87", "\xE2\x80\x88",
                                                     "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\x90", "\xE2\x80\x91",
                                                     "\xE2\x80\xAF", "\xE2\x81\xA0"};
  return std::find(kJoints.begin(), kJoints.end(), gap) != kJoints.end();
}

}  // namespace fairlead::extract
