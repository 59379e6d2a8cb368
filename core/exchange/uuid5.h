// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/uuid.h"

namespace fairlead::exchange {

/// RFC 9562, version 5 (SHA-1): what STIX asks for and its schemas admit; not for anything that must resist forgery.
Uuid uuid5(const Uuid& space, std::string_view name);

}  // namespace fairlead::exchange
