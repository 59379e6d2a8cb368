// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/ingest/known_tables.h"
#include "core/store/case.h"

namespace fairlead::ingest {

/// The specification by which a table with such columns came into the case before, the latest of several; nothing if
/// there is none, or if what came in by it was undone. Two heads are alike if each has what is filled in the other, but
/// for columns that are seldom filled. Throws Failure if the case cannot be read.
std::optional<KnownTable> savedSpecification(const store::Case& source, const TableHead& head,
                                             const std::vector<TableRow>& rows);

}  // namespace fairlead::ingest
