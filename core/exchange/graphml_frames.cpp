// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/graphml_frames.h"

#include <charconv>

#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fairlead::exchange {

namespace {

std::size_t numberOf(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size())
    throw Failure(ErrorCode::Malformed, "The reader answered with garbage.");
  return number;
}

}  // namespace

std::string packElement(const GraphElement& element) {
  const std::string begin = std::to_string(element.begin), end = std::to_string(element.end);
  std::vector<std::string_view> fields{
      element.isEdge ? "edge" : "node", element.id, element.source, element.target, begin, end};
  for (const auto& [name, value] : element.attributes) fields.push_back(name), fields.push_back(value);
  return packFields(fields);
}

GraphElement unpackElement(std::string_view payload) {
  const auto fields = unpackFields(payload);
  if (fields.size() < 6 || fields.size() % 2 != 0)
    throw Failure(ErrorCode::Malformed, "The reader answered with garbage.");
  GraphElement element{fields[0] == "edge",
                       replaceMalformed(fields[1]),
                       replaceMalformed(fields[2]),
                       replaceMalformed(fields[3]),
                       numberOf(fields[4]),
                       numberOf(fields[5]),
                       {}};
  for (std::size_t i = 6; i < fields.size(); i += 2)
    element.attributes.emplace_back(replaceMalformed(fields[i]), replaceMalformed(fields[i + 1]));
  return element;
}

}  // namespace fairlead::exchange
