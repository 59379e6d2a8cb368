// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erased_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/fold.h"
#include "core/base/utf8.h"

namespace fairlead::store {

namespace {

constexpr std::size_t kShortest = 3;  // code points: anything shorter stands in every other word

/// Both folded; not inside a longer word of Latin letters: Ann not in planned.
bool standsIn(std::string_view text, std::string_view word) {
  const auto isLetter = [&](std::size_t at) { return at < text.size() && text[at] >= 'a' && text[at] <= 'z'; };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (!(at > 0 && isLetter(at - 1)) && !isLetter(at + word.size())) return true;
  return false;
}

void addFolded(std::string_view word, std::set<std::string>& to) {
  for (std::string form : {fold(word), latin(word)})
    if (codePoints(form) >= kShortest) to.insert(std::move(form));
}

/// What somebody asked for stands in an entry as JSON inside of JSON.
std::string escaped(std::string_view word) {
  const std::string text = nlohmann::json(word).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return text.substr(1, text.size() - 2);
}

}  // namespace

void ErasedWords::addTitle(std::string_view title) {
  if (codePoints(title) < kShortest) return;
  for (std::string written : {std::string(title), escaped(title)}) {
    addFolded(written, m_folded);
    m_written.insert(std::move(written));
  }
}

void ErasedWords::addName(std::string_view name) {
  addTitle(name);
  constexpr std::string_view kBetween = " ,.;-'\"";
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(kBetween, begin), name.size());
    addFolded(name.substr(begin, end - begin), m_parts);
    begin = end + 1;
  }
}

void ErasedWords::addId(const Uuid& id) { m_ids.insert(id.text()); }

bool ErasedWords::areQuotedIn(std::string_view text) const {
  const auto stands = [&](const std::string& word) { return text.find(word) != std::string_view::npos; };
  if (std::any_of(m_written.begin(), m_written.end(), stands)) return true;
  const bool isShown = std::any_of(m_ids.begin(), m_ids.end(), stands);
  for (const std::string& form : {fold(text), latin(text)}) {
    const auto standsFolded = [&](const std::string& word) { return standsIn(form, word); };
    if (std::any_of(m_folded.begin(), m_folded.end(), standsFolded)) return true;
    if (isShown && std::any_of(m_parts.begin(), m_parts.end(), standsFolded)) return true;
  }
  return false;
}

}  // namespace fairlead::store
