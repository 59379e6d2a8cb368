// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/known_names.h"

#include <algorithm>

namespace fairlead::extract {

namespace {

constexpr std::size_t kMostNameWords = 12;  // of a name; a longer one is matched nowhere
constexpr std::size_t kMostNumbers = 50;    // entities told for one match

/// Words of one name may be joined by anything short but the end of a sentence.
bool isNameJoint(std::string_view gap) {
  return !gap.empty() ? gap.size() <= 3 && gap.find_first_of(";:!?()\n") == std::string_view::npos : true;
}

}  // namespace

void KnownNames::add(std::string_view name, MentionType type, std::uint32_t number) {
  static const Lexicon none;  // a name's words are looked up in no list
  const ScannedText scanned(name.substr(0, 1'000), none);
  const auto& tokens = scanned.tokens();
  if (tokens.empty() || tokens.size() > kMostNameWords) return;
  // One or two letters name nothing in a text.
  if (tokens.size() == 1 && tokens[0].isAscii && tokens[0].size() < 3) return;
  std::uint32_t node = 0;
  for (const Token& token : tokens) {
    const auto word =
        m_words.try_emplace(std::string(scanned.folded(token)), static_cast<std::uint32_t>(m_words.size() + 1))
            .first->second;
    const auto [found, isNew] =
        m_children.try_emplace((std::uint64_t{node} << 32) | word, static_cast<std::uint32_t>(m_leavesOf.size()));
    if (isNew) m_leavesOf.emplace_back();
    node = found->second;
  }
  m_leaves.push_back({number, 0, type});
  const auto leaf = static_cast<std::uint32_t>(m_leaves.size());
  Ends& ends = m_leavesOf[node];
  (ends.first == 0 ? ends.first : m_leaves[ends.last - 1].next) = leaf;
  ends.last = leaf;
  ++m_names;
}

std::uint32_t KnownNames::child(std::uint32_t node, std::uint32_t word) const {
  const auto found = m_children.find((std::uint64_t{node} << 32) | word);
  return found == m_children.end() ? 0 : found->second;
}

KnownNames::Match KnownNames::at(const ScannedText& text, std::size_t first) const {
  Match match;
  const auto& tokens = text.tokens();
  std::uint32_t node = 0, leaf = 0;
  for (std::size_t at = first; at < tokens.size() && at < first + kMostNameWords; ++at) {
    if (at > first && !isNameJoint(text.gapBefore(at))) break;
    const auto word = m_words.find(text.folded(tokens[at]));
    if (word == m_words.end()) break;
    node = child(node, word->second);
    if (node == 0) break;
    if (m_leavesOf[node].first == 0) continue;
    leaf = m_leavesOf[node].first;
    match.last = at + 1;
  }
  if (leaf != 0) match.type = m_leaves[leaf - 1].type;  // the first that was added decides
  for (; leaf != 0 && match.numbers.size() < kMostNumbers; leaf = m_leaves[leaf - 1].next)
    match.numbers.push_back(m_leaves[leaf - 1].number);
  std::sort(match.numbers.begin(), match.numbers.end());
  match.numbers.erase(std::unique(match.numbers.begin(), match.numbers.end()), match.numbers.end());
  return match;
}

void KnownNameFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  if (m_names.size() == 0) return;
  const auto& tokens = text.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.isCased && !token.isCapital && !token.is(WordClass::Particle))
      continue;  // a name is written with a capital
    auto match = m_names.at(text, i);
    if (match.last == 0) continue;
    const bool isAlone = match.last == i + 1;
    // A single everyday word is a name only where it can be nothing else.
    if (isAlone && token.isAny(bit(WordClass::Function) | bit(WordClass::Month) | bit(WordClass::Weekday))) continue;
    if (isAlone && token.is(WordClass::Common) && token.startsSentence) continue;
    Mention mention = mentionOf(text, match.type, token.begin, tokens[match.last - 1].end, {});
    mention.value = mention.text;
    mention.known = std::move(match.numbers);
    mention.note = "known to the case";
    found.push_back(std::move(mention));
    i = match.last - 1;
  }
}

}  // namespace fairlead::extract
