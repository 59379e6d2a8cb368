// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/geo/thumbnail.h"

namespace fairlead::geo::foreign {

/// After prepareGdal(). Throws Failure(Malformed, Limit or Unsupported).
Thumbnail makeThumbnail(std::string bytes, std::string_view mediaType);

}  // namespace fairlead::geo::foreign
