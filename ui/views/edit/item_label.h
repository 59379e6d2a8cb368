// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/case.h"

namespace fairlead::ui {

/// What an item is called, what it is, and what tells it from another of the same name: "Hassan Ali · Person · born
/// 1984-02-01 · IR 31 · 5b2f11c9", the end of its id. Throws Failure.
QString itemLabel(const store::Case& opened, const store::Item& item);

}  // namespace fairlead::ui
