// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fairlead {

/// True if well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates).
bool isUtf8(std::string_view bytes);

/// Number of Unicode code points of well-formed UTF-8. Offsets into a report's text are counted like this.
std::size_t codePoints(std::string_view utf8);

/// The byte at which code point number `index` begins; utf8.size() at or past the end.
std::size_t byteOfCodePoint(std::string_view utf8, std::size_t index);

/// Decodes the code point at `at` and moves `at` past it; U+FFFD and one byte on for malformed input. at < size.
char32_t nextCodePoint(std::string_view utf8, std::size_t& at);

void appendUtf8(std::string& out, char32_t codePoint);

/// A copy in which every malformed byte has become U+FFFD.
std::string replaceMalformed(std::string_view bytes);

}  // namespace fairlead
