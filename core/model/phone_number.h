// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// A telephone number as E.164 ("+447700900123"), whatever way it was written; `region` ("GB") is where a number
/// without a country code is dialled. Nothing if its length can be no number of its country. Numbers that are not
/// assigned, those reserved for fiction among them, are numbers: a typing error is evidence too. Any thread.
std::optional<std::string> e164(std::string_view written, std::string_view region);

/// Whether the numbering plan of its country has the number, or keeps it free for fiction.
bool isInNumberingPlan(std::string_view e164Number);

/// Kept free for books and films (resources/identifiers/fiction-phones.txt): nobody's.
bool isReservedForFiction(std::string_view e164Number);

}  // namespace fairlead
