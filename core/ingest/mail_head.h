// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace fairlead::ingest {

/// Whether a file begins as a mail message does (RFC 5322): nothing but header fields up to the first empty line, among
/// them From, and what only a mail program writes (Received, Message-ID with its brackets, MIME-Version...), or From
/// with an address and a date in the form of mails. A report's own head ("From: DI Example, Date: 3 May 2022") is none.
bool looksLikeMail(std::string_view bytes);

/// Several messages one after the other, each behind a line "From address date".
bool looksLikeMailbox(std::string_view bytes);

}  // namespace fairlead::ingest
