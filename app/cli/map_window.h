// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "ui/paint/view_state.h"

namespace fairlead::cli {

/// The window that shows all of this one in the projection of `--projection`. Throws Failure(Invalid).
ui::MapWindow projected(const ui::MapWindow& window, const std::string& name);

inline constexpr const char* kProjections =
    "Of the map: mercator, plate-carree, europe (LAEA, EPSG:3035), utm, or a zone such as utm31n";

}  // namespace fairlead::cli
