// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/card_identity.h"

#include "core/base/utf8.h"
#include "core/extract/case_mentions.h"

namespace fairlead::extract {

namespace {

/// What stands at "120-139" code points; empty if the locator is none.
std::string_view wordsAt(std::string_view text, std::string_view locator) {
  const auto span = spanOf(locator);
  if (!span) return {};
  const std::size_t from = byteOfCodePoint(text, static_cast<std::size_t>(span->first));
  return text.substr(from, byteOfCodePoint(text, static_cast<std::size_t>(span->second)) - from);
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
