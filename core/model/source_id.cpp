// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/source_id.h"

#include "core/base/fold.h"

namespace fairlead {

ItemId sourceNamed(std::string_view name) { return ItemId::named("source:" + fold(name)); }

}  // namespace fairlead
