// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An archive as it is, and anything else as the main part of one, so that what matters is not lost in deflated bytes.
#include "core/ingest/foreign/readers.h"
#include "tests/fuzz/fuzz.h"
#include "tests/ingest/made_documents.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const std::string file =
      bytes.starts_with("PK")
          ? std::string(bytes)
          : test::makeZip({{"word/document.xml", std::string(bytes)}, {"word/comments.xml", std::string(bytes)}});
  // Read again it is the same: nothing of it came from beside the bytes.
  require(ingest::foreign::readDocx(file).text == ingest::foreign::readDocx(file).text);
}

}  // namespace fairlead::fuzz
