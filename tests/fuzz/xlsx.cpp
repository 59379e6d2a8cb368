// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An archive as it is, and anything else as each part of a workbook.
#include "core/ingest/foreign/sheet_readers.h"
#include "tests/fuzz/fuzz.h"
#include "tests/ingest/made_documents.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const std::string whole(bytes);
  ingest::foreign::SheetSink sink;
  sink.onSheets = [](const std::string&, const std::vector<std::string>&) {};
  sink.onRow = [](const ingest::TableRow&) { return true; };
  sink.onWarning = [](const std::string& sentence) { require(!sentence.empty()); };
  ingest::foreign::readXlsx(whole.starts_with("PK") ? whole : test::makeXlsx(whole, whole, whole), "", sink);
}

}  // namespace fairlead::fuzz
