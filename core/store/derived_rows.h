// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/model/schema.h"
#include "core/store/database.h"

namespace fairlead::store {

/// Counts, markings, times and places that are kept beside the statements so that reading is quick, made anew and
/// compared: sentences about every table that differs. Changes nothing.
std::vector<std::string> derivedProblems(const Database& database, const SchemaSet& schemas);

}  // namespace fairlead::store
