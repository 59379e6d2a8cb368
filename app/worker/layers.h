// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/tasks.h"

namespace fairlead::worker {

/// Vector layers through GDAL: one file, a layer's name or nothing as parameters; frames of core/geo/layer_stream.h.
void readLayer(const Request& request, FrameWriter& out);

}  // namespace fairlead::worker
