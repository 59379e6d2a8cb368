// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/uuid.h"

namespace fairlead {

/// The source of this name, the same in every case, whatever its letters' case and accents.
ItemId sourceNamed(std::string_view name);

}  // namespace fairlead
