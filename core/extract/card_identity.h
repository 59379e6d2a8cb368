// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/extract/mention.h"
#include "core/store/case.h"

namespace fairlead::extract {

/// The figures of the words, without what stands between them.
std::string digitsOf(std::string_view words);

/// Whether the item's card, of the same masked number, is another than the mention's. The case keeps no card number
/// whole, so that the passages on which the item's statements rest are looked at again.
bool isOtherCard(const store::Case& from, store::Key item, const Mention& mention);

}  // namespace fairlead::extract
