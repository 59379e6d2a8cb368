// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/tasks.h"

namespace fairlead::worker {

/// GraphML to its nodes and edges: one file; frames of core/exchange/graphml_frames.h.
void readGraph(const Request& request, FrameWriter& out);

}  // namespace fairlead::worker
