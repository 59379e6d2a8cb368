// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/release/age_header.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) { release::AgeHeader::parse(bytes); }

}  // namespace fairlead::fuzz
