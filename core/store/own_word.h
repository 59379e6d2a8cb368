// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

#include "core/store/case.h"

namespace fairlead::store {

/// The join of all in force that is said about an item: what a report bears, or a person whom a note is on.
Marking borneBy(const Case& opened, ItemId item);
/// What a passage of a report bears, by its locator: see BorneMarkings.
Marking borneBy(const Case& opened, ItemId report, std::string_view locator);

/// What a person says by themselves without saying how it is marked: it bears the case's own marking, joined with what
/// those bear that it rests on, since it may tell what is known of them.
Origin ownWord(const Case& opened, std::initializer_list<ItemId> about = {});

}  // namespace fairlead::store
