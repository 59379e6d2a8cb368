// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/ingest/table_csv_parser.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  std::size_t rows = 0;
  ingest::TableCsvParser parser(ingest::recogniseDelimiter(bytes), [&](const auto&) { return ++rows < 10'000; });
  const std::size_t half = bytes.size() / 2;
  if (parser.add(bytes.substr(0, half)) && parser.add(bytes.substr(half))) parser.finish();
}

}  // namespace fairlead::fuzz
