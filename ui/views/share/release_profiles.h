// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace fairlead::ui {

/// A choice of the release profiles that ship: their labels, with the name of each as data.
void addReleaseProfiles(QComboBox* choice);

}  // namespace fairlead::ui
