// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/case.h"

namespace fairlead::analysis {

/// What falls if a source, or one report, record or layer, is no longer believed.
struct Withdrawal {
  std::vector<StatementId> statements;  // in order of key; what is said of reports and sources stays
  std::vector<store::Key> origins;      // the source and what rests on nothing else, by key
  std::vector<store::Key> links;        // links and events that lose an end, by key
  std::int64_t entities = 0;            // of which nothing is said any more
  /// Connected pieces of all that is linked now; those that are left of the same nodes, less the fallen entities.
  std::int64_t componentsBefore = 0, componentsAfter = 0;
};

/// Changes nothing.
Result<Withdrawal> weighWithdrawal(const store::Case& opened, store::Key source, const Progress& progress) noexcept;

/// Takes what falls out of view, as one change: each statement is retracted, and the source is said to be withdrawn. An
/// undo, or `restore` at any later time, brings all of it back.
Result<Withdrawal> withdraw(store::Case& opened, const store::Actor& actor, store::Key source,
                            const Progress& progress) noexcept;

/// Puts withdrawals of this source out of force. Throws nothing; Failure(NotFound) if it is not withdrawn.
Result<> restore(store::Case& opened, const store::Actor& actor, store::Key source) noexcept;

}  // namespace fairlead::analysis
