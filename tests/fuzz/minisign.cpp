// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/release/minisign.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  release::MinisignPublicKey::parse(bytes);
  release::MinisignSignature::parse(bytes);
}

}  // namespace fairlead::fuzz
