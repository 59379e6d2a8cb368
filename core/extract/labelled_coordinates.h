// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/extract/mention.h"
#include "core/extract/scanned_text.h"

namespace fairlead::extract {

/// Coordinates that say which number is which: "lat 51.1 lon 1.3", "Breite: 51,1, Länge: 1,3", and POINT(1.3 51.1),
/// whose longitude comes first.
void findLabelledCoordinates(const ScannedText& text, std::vector<Mention>& found);

}  // namespace fairlead::extract
