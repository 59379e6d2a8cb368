// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/model/schema.h"

namespace fairlead {

/// A value that a person typed, in the canonical text of the property's type (times as TimeValue::text, places as
/// Place::text, numbers with a decimal point), or Failure(Invalid) with a sentence that says what is expected.
/// Item values are left to the caller, who knows the case.
std::string canonicalValue(const Property& property, std::string_view typed);

}  // namespace fairlead
