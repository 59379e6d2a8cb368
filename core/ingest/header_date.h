// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/ingest/header_words.h"

namespace fairlead::ingest {

/// A date as headers have it, to TimeValue's text: "3 September 2022", "03/09/2022" (day first, as our agencies write),
/// "2022-09-03 04:15Z", "030415ZSEP22". A time of day without a zone is left out rather than guessed.
std::optional<std::string> headerDate(std::string_view text, const HeaderWords& words);

}  // namespace fairlead::ingest
