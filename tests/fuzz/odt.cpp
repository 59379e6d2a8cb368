// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An archive as it is, and anything else as the main part of one.
#include "core/ingest/foreign/readers.h"
#include "tests/fuzz/fuzz.h"
#include "tests/ingest/made_documents.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const std::string whole(bytes);
  ingest::foreign::readOdt(whole.starts_with("PK")
                               ? whole
                               : test::makeZip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                                {"content.xml", whole},
                                                {"styles.xml", whole}}));
}

}  // namespace fairlead::fuzz
