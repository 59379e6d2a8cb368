// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/extract/extractor.h"
#include "tests/support/catch.h"

namespace fairlead::test {

using extract::Mention;
using extract::MentionType;

/// What extraction finds in a text, with questions that tests ask.
struct Found {
  std::string text;
  std::vector<Mention> mentions;

  explicit Found(std::string of, const extract::ReportContext& context = {}, const extract::KnownNames& names = {})
      : text(std::move(of)), mentions(extract::Extractor(names).mentions(text, context)) {}

  const Mention* of(MentionType type, std::string_view words) const {
    const auto found = std::find_if(mentions.begin(), mentions.end(),
                                    [&](const Mention& m) { return m.type == type && m.text == words; });
    return found == mentions.end() ? nullptr : &*found;
  }
  std::string value(MentionType type, std::string_view words) const {
    const Mention* found = of(type, words);
    return found == nullptr ? "not found in: " + all() : found->value;
  }
  std::size_t count(MentionType type) const {
    return static_cast<std::size_t>(
        std::count_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.type == type; }));
  }
  std::size_t identifiers() const {
    return static_cast<std::size_t>(std::count_if(mentions.begin(), mentions.end(),
                                                  [](const Mention& m) { return extract::isIdentifier(m.type); }));
  }
  std::string all() const {
    std::string out;
    for (const Mention& m : mentions) out += "[" + std::string(extract::mentionTypeName(m.type)) + ": " + m.text + "] ";
    return out;
  }
};

}  // namespace fairlead::test
