// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace fairlead::cli {

struct Context;

// One function a command, in a file of its name. Each adds its sub-command and, when chosen, sets Context::run.

}  // namespace fairlead::cli
