// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

#include "ui/base/theme.h"

namespace fairlead::ui {

class MainWindow;

/// Ready-made arrangements of the docks, for the kinds of work.
enum class Workspace { Overview, Reading, Charting, Mapping, Reviewing, Briefing };
inline constexpr int kWorkspaces = 6;
QString workspaceName(Workspace workspace);
void arrange(MainWindow& window, Workspace workspace);
/// Where a window that is read from the right has what others have there.
Qt::DockWidgetArea sideOf(Qt::DockWidgetArea area);

/// As the user chose, or as the system looks.
Tone chosenTone();
/// "system", "light", "dark" or "contrast".
void chooseTone(MainWindow& window, const QString& name);
QString chosenToneName();

}  // namespace fairlead::ui
