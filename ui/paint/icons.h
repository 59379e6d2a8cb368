// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QString>

namespace fairlead::ui {

/// An icon of ours in a colour, `pixels` wide at `ratio` device pixels a pixel; drawn once and kept. GUI thread.
QPixmap icon(const QString& name, const QColor& colour, int pixels, double ratio = 1);

/// The same as lines and curves, sharp at any size: for print.
void paintIcon(QPainter& painter, const QString& name, const QColor& colour, const QRectF& area);

}  // namespace fairlead::ui
