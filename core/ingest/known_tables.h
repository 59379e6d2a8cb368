// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ingest/import_specification.h"

namespace fairlead::ingest {

/// A table whose form is known, so that nobody needs to say what its columns mean.
struct KnownTable {
  ImportSpecification specification;
  std::vector<std::string> notes;  // sentences: what was taken for what, and what must be looked at
};

constexpr std::uint64_t kRowsToKnow = 500;  // enough of a table to tell what its columns hold

/// The specification of resources/specifications that this head fits: all of whose columns it has, or, of a form that
/// goes by many names, whose columns hold in these rows what they should. Nothing if the form is not known.
std::optional<KnownTable> knownTable(const TableHead& head, const std::vector<TableRow>& rows,
                                     const SchemaSet& schemas);

}  // namespace fairlead::ingest
