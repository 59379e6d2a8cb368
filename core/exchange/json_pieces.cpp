// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_pieces.h"

#include <algorithm>

#include "core/base/error.h"

namespace fairlead::exchange {

namespace {

using nlohmann::json;
constexpr int kDeepest = 100;

[[noreturn]] void damaged(std::string_view text, std::size_t at) {
  throw Failure(
      ErrorCode::Malformed, "The JSON is damaged here; ask for another copy.",
      "line " + std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')));
}

json parsed(std::string_view text, std::size_t begin, std::size_t end) {
  json object = json::parse(text.substr(begin, end - begin), nullptr, false);
  if (!object.is_object()) damaged(text, begin);
  return object;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::size_t skipSpace(std::string_view text, std::size_t at) {
  while (at < text.size() && isSpace(text[at])) ++at;
  return at;
}

/// The end of the value that begins here. Looks at brackets and texts only: the parser has the last word.
std::size_t endOfValue(std::string_view text, std::size_t begin) {
  int depth = 0;
  bool isText = false;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (isText) {
      if (c == '\\') ++at;
      if (c != '"') continue;
      isText = false;
      if (depth == 0) return at + 1;
    } else if (c == '"') {
      isText = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDeepest)
        throw Failure(ErrorCode::Limit, "The JSON is nested more than 100 deep; no such file needs that.");
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;  // of what this value is in
      if (--depth == 0) return at + 1;
    } else if (depth == 0 && c == ',') {
      return at;
    }
  }
  damaged(text, begin);
}

}  // namespace

void forEachInList(std::string_view text, std::string_view member, const OnObject& visit) {
  std::size_t at = skipSpace(text, 0);
  if (at == text.size() || text[at] != '{') damaged(text, std::min(at, text.size()));
  for (at = skipSpace(text, at + 1); at < text.size() && text[at] == '"';) {
    const std::size_t nameEnd = endOfValue(text, at);
    const bool isWanted = text.substr(at + 1, nameEnd - at - 2) == member;
    at = skipSpace(text, nameEnd);
    if (at == text.size() || text[at] != ':') damaged(text, std::min(at, text.size() - 1));
    at = skipSpace(text, at + 1);
    if (isWanted && at < text.size() && text[at] == '[') {
      for (at = skipSpace(text, at + 1); at < text.size() && text[at] != ']';) {
        const std::size_t end = endOfValue(text, at);
        visit(parsed(text, at, end), at, end);
        at = skipSpace(text, end);
        if (at < text.size() && text[at] == ',') at = skipSpace(text, at + 1);
      }
      if (at == text.size()) damaged(text, at - 1);
      ++at;
    } else {
      at = endOfValue(text, at);
    }
    at = skipSpace(text, at);
    if (at < text.size() && text[at] == ',') at = skipSpace(text, at + 1);
  }
  if (at == text.size() || text[at] != '}' || skipSpace(text, at + 1) != text.size())
    damaged(text, std::min(at, text.size() - 1));
}

void forEachLineObject(std::string_view text, const OnObject& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t begin = skipSpace(text.substr(0, end), at);
    if (begin < end) {
      if (endOfValue(text.substr(0, end), begin) > end) damaged(text, begin);
      visit(parsed(text, begin, end), begin, end);
    }
    at = end + 1;
  }
}

std::string textMember(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace fairlead::exchange
