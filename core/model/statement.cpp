// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/statement.h"

#include <charconv>

#include "core/base/sha256.h"

namespace fairlead {

std::optional<std::pair<std::int64_t, std::int64_t>> spanOf(std::string_view locator) {
  std::pair<std::int64_t, std::int64_t> span;
  const char* end = locator.data() + locator.size();
  const auto isFigure = [&](const char* at) { return at != end && *at >= '0' && *at <= '9'; };
  if (!isFigure(locator.data())) return std::nullopt;
  const auto first = std::from_chars(locator.data(), end, span.first);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-' || !isFigure(first.ptr + 1)) return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, span.second);
  if (second.ec != std::errc() || second.ptr != end || span.second < span.first) return std::nullopt;
  return span;
}

StatementId derivedStatementId(std::string_view originKey, std::string_view locator, ItemId subject,
                               std::string_view property, std::string_view value, std::string_view specification) {
  // Fields of their lengths one after the other; Uuid::named hashes them.
  std::string name;
  const auto field = [&](std::string_view text) {
    name += std::to_string(text.size());
    name += ':';
    name += text;
  };
  for (std::string_view text : {std::string_view("statement"), originKey, locator}) field(text);
  name.append(reinterpret_cast<const char*>(subject.uuid.bytes.data()), subject.uuid.bytes.size());
  for (std::string_view text : {property, value, specification}) field(text);
  return StatementId::named(name);
}

}  // namespace fairlead
