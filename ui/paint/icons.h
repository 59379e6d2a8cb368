// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace fairlead::ui {

/// An icon of ours in a colour, `pixels` wide at `ratio` device pixels a pixel; drawn once and kept. GUI thread.
QPixmap icon(const QString& name, const QColor& colour, int pixels, double ratio = 1);

}  // namespace fairlead::ui
