// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/utf8.h"
#include "core/ingest/foreign/readers.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) { require(isUtf8(ingest::foreign::readHtml(bytes).text)); }

}  // namespace fairlead::fuzz
