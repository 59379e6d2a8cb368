// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/release/bundle_format.h"

namespace fairlead::release {

/// A line of a bundle as nearly all are: an object of texts that need no escapes, or of objects of such. Nothing for
/// any other, which the JSON library reads; never another answer than its. The line must be UTF-8.
std::optional<Json> quickLine(std::string_view line);

}  // namespace fairlead::release
