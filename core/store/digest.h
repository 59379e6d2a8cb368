// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sha256.h"
#include "core/store/database.h"

namespace fairlead::store {

/// SHA-256 over the sorted hashes of all items and statements in force: the same in every case that holds the same.
Digest256 digestOf(const Database& database);

}  // namespace fairlead::store
