// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/ingest/import_specification.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const auto read = ingest::ImportSpecification::parse(bytes, SchemaSet::standard());
  require(ingest::ImportSpecification::parse(read.json(), SchemaSet::standard()).json() == read.json());
}

}  // namespace fairlead::fuzz
