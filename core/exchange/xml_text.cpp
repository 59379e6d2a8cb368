// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xml_text.h"

#include "core/base/utf8.h"

namespace fairlead::exchange {

std::string xmlText(std::string_view text) {
  const std::string clean = isUtf8(text) ? std::string(text) : replaceMalformed(text);
  std::string out;
  out.reserve(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    const bool isNoncharacter = clean.compare(i, 3, "\xEF\xBF\xBE") == 0 || clean.compare(i, 3, "\xEF\xBF\xBF") == 0;
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\n' || c == '\t')
      out += c;
    else if (c == '\r')
      out += "&#13;";  // a reader would make it a line feed
    else if (isNoncharacter)
      out += "\xEF\xBF\xBD", i += 2;
    else if (static_cast<unsigned char>(c) < 0x20)
      out += "\xEF\xBF\xBD";
    else
      out += c;
  }
  return out;
}

}  // namespace fairlead::exchange
