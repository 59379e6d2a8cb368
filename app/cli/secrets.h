// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/release/secret.h"

namespace fairlead::cli {

/// The first line of `file`; without one, asked on a terminal without echo; nothing where there is no terminal or the
/// answer is empty. A passphrase never stands on a command line.
std::optional<release::Secret> askPassphrase(const std::string& file, const std::string& prompt, bool isTwice = false);

}  // namespace fairlead::cli
