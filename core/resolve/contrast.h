// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/store/case.h"

namespace fairlead::resolve {

/// What is said of two entities and cannot be of one: another kind, sex, or birth date.
struct Contrast {
  std::string property, a, b;
};

/// Of two entities in force; empty where nothing that is said speaks against their being one. A date with a slip of the
/// pen, swapped or missing parts is no contrast. Throws Failure.
std::vector<Contrast> contrasts(const store::Case& opened, store::Key a, store::Key b);

}  // namespace fairlead::resolve
