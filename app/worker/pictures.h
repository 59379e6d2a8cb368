// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/tasks.h"

namespace fairlead::worker {

/// A picture made small: one file, its media type as parameters; frames of core/geo/thumbnail.h.
void readThumbnail(const Request& request, FrameWriter& out);

}  // namespace fairlead::worker
