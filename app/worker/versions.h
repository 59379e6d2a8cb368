// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/tasks.h"

namespace fairlead::worker {

/// The libraries that only this program is linked with: one frame, a name and a version a line.
void tellVersions(const Request& request, FrameWriter& out);

}  // namespace fairlead::worker
