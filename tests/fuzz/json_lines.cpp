// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/ingest/table_json_lines.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  ingest::LineCutter cutter;
  const auto take = [](std::uint64_t, std::string_view line) {
    ingest::flattenJson(line);
    return true;
  };
  if (cutter.add(bytes, take)) cutter.finish(take);
}

}  // namespace fairlead::fuzz
