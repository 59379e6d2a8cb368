// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/progress.h"

namespace fairlead::ui {

/// Places nodes so that distances on the picture follow distances along links: stochastic gradient descent on stress
/// (Zheng, Pawar, Goodman 2018), from the nodes to all others where there are few, to a sample of pivots where there
/// are many. Unit: the length of a link. Parts that don't hang together are set side by side. The same input gives the
/// same picture. Throws Failure(Cancelled).
std::vector<QPointF> organicLayout(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links,
                                   const Progress& progress);

}  // namespace fairlead::ui
