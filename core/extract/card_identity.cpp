// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/card_identity.h"

#include <charconv>

#include "core/base/utf8.h"
#include "core/extract/case_mentions.h"

namespace fairlead::extract {

namespace {

/// What stands at "120-139" code points; empty if the locator is none.
std::string_view wordsAt(std::string_view text, std::string_view locator) {
  const auto dash = locator.find('-');
  std::size_t begin = 0, end = 0;
  if (dash == std::string_view::npos ||
      std::from_chars(locator.data(), locator.data() + dash, begin).ec != std::errc() ||
      std::from_chars(locator.data() + dash + 1, locator.data() + locator.size(), end).ec != std::errc() || end < begin)
    return {};
  const std::size_t from = byteOfCodePoint(text, begin);
  return text.substr(from, byteOfCodePoint(text, end) - from);
}

}  // namespace

std::string digitsOf(std::string_view words) {
  std::string digits;
  for (const char c : words)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

bool isOtherCard(const store::Case& from, store::Key item, const Mention& mention) {
  const std::string wanted = digitsOf(mention.text);
  const std::string property(statedAs(mention).property);
  bool isOther = false;
  for (const auto& statement : from.statements().about(item)) {
    if (statement.property != property || statement.origin.locator.empty()) continue;
    const auto report = from.items().find(statement.origin.item);
    const auto text = report ? from.reports().text(report->key) : std::nullopt;
    const std::string written = text ? digitsOf(wordsAt(*text, statement.origin.locator)) : std::string();
    if (written == wanted) return false;
    isOther |= !written.empty();
  }
  return isOther;
}

}  // namespace fairlead::extract
