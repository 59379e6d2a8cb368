// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/store/search_relevance.h"

namespace fairlead::store {

/// Some two dozen words of the text where it was hit most, its hits between U+E000 and U+E001, with an ellipsis where
/// it goes on. `hits` in order.
std::string snippet(std::string_view text, std::span<const WordRange> hits);

}  // namespace fairlead::store
