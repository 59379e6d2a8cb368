// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace fairlead {

/// Words of the shorter of two texts that stand in the longer in runs of four or more, compared as forEachWordHash has
/// them.
struct SharedWording {
  std::size_t words = 0, shared = 0;  // of the shorter
  bool isFirstShorter = true;
  double share() const { return words == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(words); }

  /// Any thread; both texts are read whole.
  static SharedWording of(std::string_view first, std::string_view second);
};

}  // namespace fairlead
