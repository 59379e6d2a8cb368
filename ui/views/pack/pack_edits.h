// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/store/case.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// One of a pack's plans in force; there are several only where copies of the case that were written in apart were
/// merged.
struct PackVersion {
  StatementId id;
  std::string text, author;
};

/// A pack as it stands in the case.
struct StoredPack {
  ItemId id;
  std::string title;
  std::vector<PackVersion> versions;  // the latest last; none: a pack without a plan
};

/// In order of arrival; plans are read of the one that is `wanted`, or of the first where that is none.
std::vector<StoredPack> storedPacks(const store::Case& opened, ItemId wanted);

/// Selected items that a view knows by their keys ("#12") come under the ids that hold in every copy of the case.
Json withIds(const store::Case& opened, Json section);

// What a hand does to a stored pack, each within a change of the case. Throw Failure.

void newPack(store::Case& opened, store::Transaction& transaction, ItemId id, StatementId content,
             const PackPlan& plan);
/// The plan comes in under the id given, and takes the place of the one before.
void keepPlan(store::Case& opened, store::Transaction& transaction, ItemId pack, StatementId content,
              StatementId before, const std::string& text, const std::string& title);
/// A version that a merge brought beside another becomes a pack of its own.
void partVersion(store::Case& opened, store::Transaction& transaction, ItemId own, StatementId version);

}  // namespace fairlead::ui
