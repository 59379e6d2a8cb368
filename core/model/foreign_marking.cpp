// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/foreign_marking.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"

namespace fairlead {

namespace {

using FoldedWords = std::set<std::string, std::less<>>;

/// Folded words between single blanks, with one at each end; letters that stand apart ("S E C R E T") are joined.
std::string wordsOf(std::string_view text) {
  std::string out = " ", word;
  bool wasLetter = false;
  const auto finish = [&] {
    if (word.empty()) return;
    const bool isLetter = word.size() == 1 && !ascii::isDigit(word[0]);
    if (isLetter && wasLetter) out.pop_back();
    out += word + " ";
    wasLetter = isLetter;
    word.clear();
  };
  for (const char c : latin(text)) {
    const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (isWord)
      word += c;
    else
      finish();
  }
  finish();
  return out;
}

template <typename Visit>
void forEachWord(std::string_view words, const Visit& visit) {
  for (std::size_t at = 1; at < words.size();) {
    const std::size_t end = words.find(' ', at);
    visit(words.substr(at, end - at));
    at = end + 1;
  }
}

/// resources/markings/words.json, folded. Immutable once read; safe from any thread.
struct MarkingWords {
  std::vector<std::pair<std::string, Classification>> ranks;  // with a blank at each end
  FoldedWords vocabulary, unclassified, pages, replies;

  MarkingWords() {
    const auto json = nlohmann::json::parse(readFile(resource("markings/words.json")));
    for (const auto& [rank, said] : json.at("ranks").items()) {
      const auto classification = parseClassification(rank).value();
      for (const std::string one : said) {
        ranks.emplace_back(wordsOf(one), classification);
        addTo(vocabulary, ranks.back().first);
      }
    }
    for (const std::string one : json.at("beside")) addTo(vocabulary, wordsOf(one));
    for (const std::string one : json.at("pages")) addTo(pages, wordsOf(one));
    for (const std::string one : json.at("replies")) addTo(replies, wordsOf(one));
    for (const std::string one : json.at("unclassified")) unclassified.insert(wordsOf(one));
  }

  static const MarkingWords& standard() {
    static const MarkingWords words;
    return words;
  }

 private:
  static void addTo(FoldedWords& names, const std::string& words) {
    forEachWord(words, [&](std::string_view word) { names.emplace(word); });
  }
};

Classification rankOf(std::string_view words) {
  Classification found = Classification::None;
  for (const auto& [word, classification] : MarkingWords::standard().ranks)
    if (words.find(word) != std::string_view::npos) found = std::max(found, classification);
  return found;
}

/// How much of the text's beginning, or end, is blanks, dashes, bars, brackets or stars round a marking.
std::size_t frameAt(std::string_view text, bool isEnd) {
  constexpr std::string_view kFrame = " \t\r-|*_=#[](){}.:";
  constexpr std::array<std::string_view, 4> kWide{"\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xa0", "\xc2\xb7"};
  if (text.empty()) return 0;
  if (kFrame.find(isEnd ? text.back() : text.front()) != std::string_view::npos) return 1;
  for (const std::string_view wide : kWide)
    if (isEnd ? text.ends_with(wide) : text.starts_with(wide)) return wide.size();
  return 0;
}

std::string_view withoutFrame(std::string_view text) {
  while (const std::size_t frame = frameAt(text, false)) text.remove_prefix(frame);
  while (const std::size_t frame = frameAt(text, true)) text.remove_suffix(frame);
  return text;
}

/// "3", "3/12", "Page", "of".
bool isOfPage(std::string_view word) {
  const bool isNumber = std::all_of(word.begin(), word.end(), [](char c) { return ascii::isDigit(c) || c == '/'; });
  return isNumber || MarkingWords::standard().pages.contains(ascii::lowered(word));
}

std::string_view withoutPage(std::string_view text) {
  for (;;) {
    text = withoutFrame(text);
    const std::size_t first = text.find(' '), last = text.rfind(' ');
    if (first == std::string_view::npos) return text;
    // A single letter is one of "S E C R E T", not the page's "p".
    if (first > 1 && isOfPage(text.substr(0, first)))
      text.remove_prefix(first);
    else if (first == 1 && ascii::isDigit(text[0]))
      text.remove_prefix(first);
    else if (isOfPage(text.substr(last + 1)))
      text = text.substr(0, last);
    else
      return text;
  }
}

bool hasSmallLetter(std::string_view text) { return std::any_of(text.begin(), text.end(), ascii::isLower); }

/// Nothing but words of markings, one of them a rank above OFFICIAL.
bool areMarkingWords(std::string_view text) {
  const std::string words = wordsOf(text);
  bool areAll = true;
  forEachWord(words,
              [&](std::string_view word) { areAll = areAll && MarkingWords::standard().vocabulary.contains(word); });
  return areAll && rankOf(words) >= Classification::OfficialSensitive;
}

/// "TOP SECRET UMBRA": begins with two words of markings or more, one of them a rank. "SECRET MEETING" does not.
bool beginsWithMarking(std::string_view text) {
  const std::string words = wordsOf(text);
  std::size_t count = 0, end = 1;
  bool isLed = true;
  forEachWord(words, [&](std::string_view word) {
    isLed = isLed && MarkingWords::standard().vocabulary.contains(word);
    if (isLed) ++count, end += word.size() + 1;
  });
  return count > 1 && rankOf(std::string_view(words).substr(0, end)) >= Classification::OfficialSensitive;
}

/// Of "SECRET//REL TO USA" and "CONFIDENTIAL - LAWYERS ONLY" what stands before the bars or the dash.
std::string_view beforeCaveats(std::string_view text) {
  std::size_t end = text.find('/');
  for (const std::string_view dash : {" - ", " \xe2\x80\x93 ", " \xe2\x80\x94 "}) end = std::min(end, text.find(dash));
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end);
}

/// "Très Secret": each word begins with a capital, and there are two.
bool isTitle(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -/", at), text.size());
    if (end > at && ascii::isLower(text[at])) return false;
    words += end > at;
    at = end + 1;
  }
  return words > 1;
}

constexpr std::string_view kAlso = "ALSO MARKED ", kNotUnderstood = " (NOT UNDERSTOOD)";

}  // namespace

Classification equivalentClassification(std::string_view text) { return rankOf(wordsOf(text)); }

Classification highestClassification(const Marking& marking) {
  return std::max(marking.classification, equivalentClassification(marking.foreign));
}

std::optional<std::string_view> markingWordsIn(std::string_view line, bool isHead) {
  constexpr std::size_t kLongest = 80;
  if (line.size() > kLongest) return std::nullopt;
  const std::string_view text = withoutPage(line);
  if (text.empty() || ascii::isLower(text.front())) return std::nullopt;
  // Most lines are none, and their first word tells.
  const std::string_view first = text.substr(0, text.find_first_of(" -/:,"));
  const bool isAscii = std::all_of(first.begin(), first.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (first.size() > 1 && isAscii && !MarkingWords::standard().vocabulary.contains(ascii::lowered(first)))
    return std::nullopt;
  if (hasSmallLetter(text))
    return areMarkingWords(text) && (isHead || isTitle(text)) ? std::optional(text) : std::nullopt;
  const std::string_view before = beforeCaveats(text);
  const bool isOne =
      areMarkingWords(text) || (!before.empty() && areMarkingWords(before)) || (isHead && beginsWithMarking(text));
  return isOne ? std::optional(text) : std::nullopt;
}

bool saysUnclassified(std::string_view words) { return MarkingWords::standard().unclassified.contains(wordsOf(words)); }

bool isReplyWord(std::string_view word) {
  const std::string words = wordsOf(word);
  return words.size() > 2 && MarkingWords::standard().replies.contains(words.substr(1, words.size() - 2));
}

bool isUnreadMarking(std::string_view part) {
  return part.size() > kAlso.size() + kNotUnderstood.size() && part.starts_with(kAlso) &&
         part.ends_with(kNotUnderstood);
}

Marking unreadMarking(std::string_view words) {
  constexpr std::size_t kLongest = 80;
  // What stands between the parts of a printed marking may not stand within one: no blank is left beside a bar or
  // hyphen.
  std::string plain;
  for (const char c : words) {
    const char made = c == ';' ? ',' : static_cast<unsigned char>(c) <= ' ' ? ' ' : c;
    const bool isMark = made == '/' || made == '-';
    if (isMark && !plain.empty() && plain.back() == ' ') plain.pop_back();
    if (made == ' ' && (plain.empty() || plain.back() == ' ' || plain.back() == '/' || plain.back() == '-')) continue;
    plain += made;
  }
  plain = plain.substr(0, byteOfCodePoint(plain, kLongest));
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  Marking marking;
  if (!plain.empty()) marking.foreign = std::string(kAlso) + plain + std::string(kNotUnderstood);
  return marking;
}

}  // namespace fairlead
