// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace fairlead::ingest {

struct DecodedText {
  std::string utf8;      // well-formed, line ends as \n, no byte order mark
  std::string encoding;  // "UTF-8", "UTF-16LE", "windows-1251"...
};

/// Recognises the encoding of a text and brings it to UTF-8: byte order marks, then UTF-8, UTF-16 without a mark, and
/// the 8-bit sets by how well what they give fits a language that is written in them. Throws Failure(Unsupported) for
/// what is no text. Any thread.
DecodedText decodeText(std::string_view bytes);

/// The same where a label says the encoding (mail, HTML): the label is followed if the bytes bear it out.
DecodedText decodeText(std::string_view bytes, std::string_view label);

}  // namespace fairlead::ingest
