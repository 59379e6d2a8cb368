// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

namespace fairlead::fuzz {

/// Each target's own: whatever the bytes, it returns or throws Failure. Anything else is a fault.
void run(std::string_view bytes);

/// A property that must hold; ends the program so that libFuzzer keeps the input.
inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace fairlead::fuzz
