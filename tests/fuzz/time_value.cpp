// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/instant.h"
#include "core/model/time_value.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  parseIso(bytes);
  if (const auto time = parseTimeValue(bytes)) {
    require(time->from <= time->to);
    const auto again = parseTimeValue(time->text());
    require(again && again->from == time->from && again->to == time->to);
  }
}

}  // namespace fairlead::fuzz
