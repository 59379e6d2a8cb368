// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <vector>

namespace fairlead::ui {

/// Places for newcomers on rings round a node, near first, where no icon stands yet: what is there stays where it is.
std::vector<QPointF> freePlaces(std::vector<QPointF> taken, const QPointF& centre, std::size_t count);

}  // namespace fairlead::ui
