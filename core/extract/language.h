// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace fairlead::extract {

/// "en", "fr" or "de" by the small words at a text's beginning; empty if they don't say. "hier" is yesterday in one and
/// here in another, and German writes every noun with a capital.
std::string_view likelyLanguage(std::string_view text);

/// "de" of "de-AT": what BCP 47 puts first, in small letters.
std::string mainLanguage(std::string_view tag);

}  // namespace fairlead::extract
