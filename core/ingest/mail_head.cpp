// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/mail_head.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/base/ascii.h"

namespace fairlead::ingest {

namespace {

constexpr std::size_t kMostBytes = 256 * 1024, kLongestName = 78;

std::string_view lineAt(std::string_view bytes, std::size_t& at) {
  const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  std::string_view line = bytes.substr(at, end - at);
  if (line.ends_with('\r')) line.remove_suffix(1);
  at = end + 1;
  return line;
}

/// A field's name before its colon, RFC 5322 3.6.8: printable ASCII without blanks; empty if the line is none.
std::string_view fieldName(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > kLongestName) return {};
  const std::string_view name = line.substr(0, colon);
  return std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7f'; }) ? name
                                                                                             : std::string_view();
}

bool isAddress(std::string_view value) {
  const std::size_t at = value.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < value.size() && ascii::isAlnum(value[at - 1]) &&
         ascii::isAlnum(value[at + 1]);
}

/// "Fri, 4 May 2001 14:05:44 -0400": with the time, and the zone behind it.
bool isMailDate(std::string_view value) {
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos || colon < 2 || colon + 2 >= value.size()) return false;
  const std::size_t blank = value.find(' ', colon);
  if (blank == std::string_view::npos || !ascii::isDigit(value[colon - 1]) || !ascii::isDigit(value[colon + 1]))
    return false;
  const std::string_view zone = ascii::trimmed(value.substr(blank));
  const bool isOffset = zone.size() >= 5 && (zone[0] == '+' || zone[0] == '-') && ascii::isNumber(zone.substr(1, 4));
  return isOffset || zone.starts_with("GMT") || zone.starts_with("UT");
}

/// Only a program that carries mail writes these.
bool isOfMailProgram(const std::string& name, std::string_view value) {
  static const std::set<std::string> kOfPrograms{
      "return-path",  "delivered-to",    "received", "mime-version",
      "content-type", "dkim-signature",  "x-mailer", "content-transfer-encoding",
      "user-agent",   "x-originating-ip"};
  if (name == "message-id" || name == "in-reply-to") return value.starts_with("<") && value.find('>') != value.npos;
  return kOfPrograms.contains(name);
}

/// "From karim@shop.example Sat Sep  3 04:05:06 2022": who, and a day with its time and year as a C program writes it.
/// A report may begin "From the source at 14:30:".
bool isPostmark(std::string_view line) {
  constexpr std::string_view kDays = "Mon Tue Wed Thu Fri Sat Sun",
                             kMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find_first_not_of(" \t", at);
    if (begin == std::string_view::npos) break;
    at = std::min(line.find_first_of(" \t", begin), line.size());
    words.push_back(line.substr(begin, at - begin));
  }
  const auto isNamed = [](std::string_view word, std::string_view names) {
    return word.size() == 3 && names.find(word) != std::string_view::npos;
  };
  for (std::size_t i = 1; i + 3 < words.size(); ++i) {
    const bool isDay =
        words[i + 2].size() <= 2 && std::all_of(words[i + 2].begin(), words[i + 2].end(), ascii::isDigit);
    if (isNamed(words[i], kDays) && isNamed(words[i + 1], kMonths) && isDay && words[i + 3].find(':') == 2) return true;
  }
  return false;
}

}  // namespace

bool looksLikeMail(std::string_view bytes) {
  bytes = bytes.substr(0, kMostBytes);
  std::size_t at = bytes.starts_with("\xef\xbb\xbf") ? 3 : 0, fields = 0;
  if (bytes.substr(at).starts_with("From ")) lineAt(bytes, at);
  bool hasFrom = false, hasAddress = false, hasDate = false, isOfProgram = false;
  while (at < bytes.size()) {
    const std::string_view line = lineAt(bytes, at);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (fields == 0) return false;
      continue;  // goes on with the field above
    }
    const std::string name = ascii::lowered(fieldName(line));
    if (name.empty()) return false;
    const std::string_view value = ascii::trimmed(line.substr(name.size() + 1));
    ++fields;
    hasFrom = hasFrom || name == "from";
    hasAddress = hasAddress || (name == "from" && isAddress(value));
    hasDate = hasDate || (name == "date" && isMailDate(value));
    isOfProgram = isOfProgram || isOfMailProgram(name, value);
  }
  return fields >= 3 && hasFrom && (isOfProgram || (hasAddress && hasDate));
}

bool looksLikeMailbox(std::string_view bytes) {
  if (!bytes.starts_with("From ")) return false;
  const auto begins = [](std::string_view rest) {
    std::size_t at = 0;
    const std::string_view line = lineAt(rest, at);
    return isPostmark(line) && at < rest.size() && !fieldName(lineAt(rest, at)).empty();
  };
  if (!begins(bytes)) return false;
  for (std::size_t at = bytes.find("\nFrom "); at != std::string_view::npos; at = bytes.find("\nFrom ", at + 1))
    if (begins(bytes.substr(at + 1))) return true;
  return false;
}

}  // namespace fairlead::ingest
