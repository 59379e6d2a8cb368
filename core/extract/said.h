// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/extract/mention.h"
#include "core/model/schema.h"

namespace fairlead::extract {

struct Said {
  std::string property, value;
};

/// What a mention says about an item of the schema, its own or another: a person's phone, an event's date. Throws
/// Failure(Invalid) where such an item has no place for it.
std::vector<Said> saidAbout(const Mention& mention, const Schema& schema);

/// Why the number may be wrong, as a sentence.
std::string doubtOf(const Mention& mention);

}  // namespace fairlead::extract
