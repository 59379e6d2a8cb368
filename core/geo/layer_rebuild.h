// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/contained_process.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/case.h"

namespace fairlead::geo {

struct RebuiltLayers {
  std::int64_t rebuilt = 0;
  std::vector<std::string> problems;  // sentences: which layer has no table, and why
};

/// Makes the tables of layers that are in force and have none, as after a merge: they are derived again from the
/// originals that came with the bundle. No journal entry, since nothing is said that was not said before.
Result<RebuiltLayers> rebuildLayers(store::Case& opened, ContainedProcess& worker, const Progress& progress) noexcept;

}  // namespace fairlead::geo
