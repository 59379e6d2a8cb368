// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <string>

#include "ui/base/theme.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// Where a time stands in an area that shows the window, also outside it.
double timelineX(std::int64_t at, const QRectF& area, const TimeWindow& shown);

/// Two rows of units by the zone's clock (IANA name or "+02:00"; an unknown one is UTC), their lines through the lanes
/// below, and nights shaded where a day is wide enough. `target` as of TimelinePainter.
void paintTimelineAxis(QPainter& painter, const QRectF& target, const TimeWindow& shown, const Theme& theme,
                       const std::string& zone);

}  // namespace fairlead::ui
