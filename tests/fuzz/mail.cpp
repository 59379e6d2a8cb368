// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/ingest/foreign/readers.h"
#include "core/ingest/mail_head.h"
#include "tests/fuzz/fuzz.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  ingest::looksLikeMail(bytes);
  ingest::looksLikeMailbox(bytes);
  require(isUtf8(ingest::foreign::readMail(bytes).text));
}

}  // namespace fairlead::fuzz
