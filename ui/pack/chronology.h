// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "ui/pack/case_view.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// The rows of a chronology, and what it leaves out.
struct Chronology {
  std::vector<Occasion> rows;
  std::size_t inTables = 0;  // events that rows of tables tell, left to the exhibits
  std::size_t beyond = 0;    // occasions after the last that was asked for
};

/// As the plan's section asks for it: `most` rows, and with `rows` false none of tables. The occasions point into the
/// view.
Chronology chronologyOf(const CaseView& view, const Json& section);

}  // namespace fairlead::ui
