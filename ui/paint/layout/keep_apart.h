// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstdint>
#include <vector>

namespace fairlead::ui {

/// Two icons nearer than this hide one another, in lengths of a link.
inline constexpr double kNearest = 0.62;

/// Those of `moving` that are too near to one another or to one of `fixed` push one another apart, a little each round.
/// Indexes into `at`. Thousands are left as they are: they can't be told apart anyway.
void keepApart(const std::vector<std::uint32_t>& moving, const std::vector<std::uint32_t>& fixed,
               std::vector<QPointF>& at);

}  // namespace fairlead::ui
