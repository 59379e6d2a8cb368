// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace fairlead::store {

/// Registers the layers in force in GeoPackage's own tables and takes the others out; after an import, an undo, a redo
/// or a merge.
void syncLayers(Database& database);

}  // namespace fairlead::store
