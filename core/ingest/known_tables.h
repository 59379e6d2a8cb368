// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/ingest/import_specification.h"

namespace fairlead::ingest {

/// The specification of resources/specifications all of whose columns this head has; nothing if the form is not known.
std::optional<ImportSpecification> knownSpecification(const TableHead& head, const SchemaSet& schemas);

}  // namespace fairlead::ingest
