// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/ingest/import_specification.h"

namespace fairlead::ingest {

struct SuggestedSpecification {
  std::string json;                // what ImportSpecification::parse reads
  std::vector<std::string> notes;  // sentences: what could not be told and must be looked at
};

/// Proposes a specification from a table's head and first rows: what each column holds (by its values, check digits
/// among them, then by its name), the order of day and month where a value tells it, and what the rows speak of.
/// A known form gets its own specification. Throws Failure(Unsupported) if nothing is recognised.
SuggestedSpecification suggestSpecification(const TableHead& head, const std::vector<TableRow>& rows,
                                            const std::string& name, const SchemaSet& schemas);

}  // namespace fairlead::ingest
