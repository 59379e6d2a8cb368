// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPalette>
#include <QString>

#include "ui/base/theme.h"

namespace fairlead::ui {

/// How Qt's own widgets look in a theme.
QString styleSheet(const Theme& theme);
QPalette palette(const Theme& theme);
/// A thin frame round a view that draws itself and has the keyboard; Qt paints it anew when that changes.
void frameFocus(QPainter& painter, const QRect& view, const Theme& theme);

}  // namespace fairlead::ui
