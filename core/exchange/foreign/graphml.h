// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "core/exchange/graphml_frames.h"

namespace fairlead::exchange::foreign {

/// Nodes, then edges, each in the file's order; runs in the contained program only (fairlead-worker). Throws
/// Failure(Malformed) naming the byte.
void readGraphMl(std::string_view bytes, const std::function<void(const GraphElement&)>& visit);

}  // namespace fairlead::exchange::foreign
