// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fairlead {

/// Who works here, where nobody has said so otherwise: FAIRLEAD_AUTHOR, else the login's name; empty if there is none.
std::string loginName();
/// The same, but for a login without an account its number, "uid 4711": for logs, where nobody is asked.
std::string accountName();

}  // namespace fairlead
