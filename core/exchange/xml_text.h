// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace fairlead::exchange {

/// As character data or an attribute's value; characters that XML 1.0 has no way to write become U+FFFD, and what is
/// no UTF-8 is replaced.
std::string xmlText(std::string_view text);

}  // namespace fairlead::exchange
