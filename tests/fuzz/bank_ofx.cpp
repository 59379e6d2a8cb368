// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/utf8.h"
#include "core/ingest/foreign/bank_readers.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) { ingest::foreign::readOfx(replaceMalformed(bytes)); }

}  // namespace fairlead::fuzz
