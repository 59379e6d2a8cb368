// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/store/case.h"

namespace fairlead::store {

/// SQLite's own check, the search index against the texts, the journal's chain, what it commits to and that it speaks
/// for all there is, what is computed from it made anew, originals against their hashes. Changes nothing. Throws
/// Failure(Cancelled).
Verification verifyCase(const Database& database, const Progress& progress);

}  // namespace fairlead::store
