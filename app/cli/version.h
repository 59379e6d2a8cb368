// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fairlead::cli {

/// The program's version and those of its parts, a line each.
std::string versionText();

}  // namespace fairlead::cli
