// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/statement.h"

namespace fairlead::cli {

/// Grading and marking of what comes in, from --grading, --handling and --classification. Throws Failure(Invalid).
Origin originOption(const std::string& grading, const std::string& handling, const std::string& classification,
                    GradingScheme scheme);

}  // namespace fairlead::cli
