// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_json_lines.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace fairlead::ingest {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kDeepest = 16;  // below, a value is kept as JSON text

std::string scalar(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return {};
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void flatten(const Json& value, const std::string& name, int depth,
             std::vector<std::pair<std::string, std::string>>& out) {
  if (value.is_object() && depth < kDeepest) {
    for (const auto& [key, inner] : value.items())
      flatten(inner, name.empty() ? key : name + "." + key, depth + 1, out);
    return;
  }
  if (!value.is_array()) {
    out.emplace_back(name, scalar(value));
    return;
  }
  std::string joined;
  for (const Json& element : value) {
    if (!joined.empty()) joined += "; ";
    joined += scalar(element);
  }
  out.emplace_back(name, std::move(joined));
}

/// The same line with its numbers as texts, so that 89441234567890123456 and 3.10 stay as they are written.
std::string withNumbersAsTexts(std::string_view line) {
  std::string out;
  bool isInText = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (isInText) {
      out += c;
      if (c == '\\' && at + 1 < line.size()) out += line[++at];
      if (c == '"') isInText = false;
      continue;
    }
    if (c == '"') isInText = true;
    const bool isNumber = c == '-' || (c >= '0' && c <= '9');
    if (!isNumber) {
      out += c;
      continue;
    }
    const std::size_t end = std::min(line.find_first_not_of("+-0123456789.eE", at), line.size());
    out.append("\"").append(line.substr(at, end - at)).append("\"");
    at = end - 1;
  }
  return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> flattenJson(std::string_view line) {
  // A document nested without end would be taken apart by recursion.
  int depth = 0;
  const auto isShallow = [&](int, Json::parse_event_t event, Json&) {
    if (event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start) ++depth;
    if (event == Json::parse_event_t::object_end || event == Json::parse_event_t::array_end) --depth;
    if (depth > 200) throw Failure(ErrorCode::Limit, "The JSON is nested more than 200 deep; leave this line out.");
    return true;
  };
  Json document = Json::parse(line, isShallow, false);
  if (document.is_object()) document = Json::parse(withNumbersAsTexts(line), nullptr, false);
  if (!document.is_object())
    throw Failure(ErrorCode::Malformed, "This line is not a JSON object; each line must be one, such as {\"a\": 1}.");
  std::vector<std::pair<std::string, std::string>> out;
  flatten(document, {}, 0, out);
  return out;
}

void LineCutter::grow(std::string_view piece) {
  if (m_line.size() + piece.size() > kLongest)
    throw Failure(ErrorCode::Limit, "A line is longer than 16 MB; each row must be a line of its own.",
                  "row " + std::to_string(m_number + 1));
  m_line += piece;
}

}  // namespace fairlead::ingest
