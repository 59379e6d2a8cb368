// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>

#include "core/base/error.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    fairlead::fuzz::run({reinterpret_cast<const char*>(data), size});
  } catch (const fairlead::Failure& refused) {
    fairlead::fuzz::require(!refused.error().message.empty());
  }
  return 0;
}
