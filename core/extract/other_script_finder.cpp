// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/other_script_finder.h"

#include <unordered_map>

#include "core/base/utf8.h"

namespace fairlead::extract {

namespace {

constexpr std::size_t kMostRunWords = 5;

/// Scripts that part words by blanks and are not Latin: Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian,
/// Ethiopic...
bool isOtherScript(const ScannedText& text, const Token& token) {
  if (token.isAscii || token.hasDigit || !token.hasLetter) return false;
  std::size_t at = 0;
  const char32_t first = nextCodePoint(text.word(token), at);
  return (first >= 0x370 && first < 0x1100 && !(first >= 0xE00 && first < 0xF00)) ||
         (first >= 0x1200 && first < 0x13A0);
}

bool isBlank(std::string_view gap) { return gap == " " || gap == "\xC2\xA0"; }
bool isOpening(std::string_view gap) { return gap == " (" || gap == " [" || gap == "("; }

/// A word in Latin letters before it says that a person's name follows: "witness Стоян Петков", "a man named كريم".
bool isCalled(const ScannedText& text, std::size_t i) {
  constexpr int kSeveral = 2, kAnybody = 3, kNamesAlone = 2;
  const auto& tokens = text.tokens();
  if (i == 0 || !tokens[i - 1].isCased) return false;
  const Token& before = tokens[i - 1];
  const std::string_view gap = text.gapBefore(i);
  if (!isBlank(gap) && gap != ": " && gap != " : ") return false;
  if (before.is(WordClass::Role)) return before.use.value != kAnybody && before.use.value != kSeveral;
  if (before.is(WordClass::Title)) return isBlank(gap);
  if (!before.is(WordClass::Naming)) return false;
  if (before.use.value == kNamesAlone) return true;
  for (std::size_t back = 2; back <= 4 && back <= i; ++back) {
    if (text.gapBefore(i - back + 1).find_first_of(".;\n") != std::string_view::npos) return false;
    if (tokens[i - back].is(WordClass::Role)) return true;
  }
  return false;
}

}  // namespace

void OtherScriptFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  std::unordered_map<std::size_t, std::size_t> persons;  // where persons begin and end, to their place in `found`
  for (std::size_t i = 0; i < found.size(); ++i)
    if (found[i].type == MentionType::Person) {
      persons.emplace(found[i].begin, i);
      persons.emplace(found[i].end, i);
    }
  const auto& tokens = text.tokens();
  for (std::size_t i = 0; i < tokens.size();) {
    if (!isOtherScript(text, tokens[i])) {
      ++i;
      continue;
    }
    std::size_t last = i + 1;
    while (last < tokens.size() && isBlank(text.gapBefore(last)) && isOtherScript(text, tokens[last])) ++last;
    const std::size_t begin = tokens[i].begin, end = tokens[last - 1].end;
    const bool isBefore = last < tokens.size() && isOpening(text.gapBefore(last)) && persons.count(tokens[last].begin);
    const std::string_view rest = text.text().substr(end, 1);
    const bool isBehind =
        i > 0 && isOpening(text.gapBefore(i)) && persons.count(tokens[i - 1].end) && (rest == ")" || rest == "]");
    if (last - i <= kMostRunWords && (isBefore || isBehind)) {
      const std::size_t beside = persons.at(isBefore ? tokens[last].begin : tokens[i - 1].end);
      Mention mention = mentionOf(text, MentionType::Person, begin, end, {});
      mention.value = mention.text;
      mention.note = "beside “" + found[beside].text + "”";
      found.push_back(std::move(mention));
    } else if (last - i <= kMostRunWords && isCalled(text, i)) {
      Mention mention = mentionOf(text, MentionType::Person, begin, end, {});
      mention.value = mention.text;
      mention.note = "after “" + std::string(text.word(tokens[i - 1])) + "”";
      found.push_back(std::move(mention));
    }
    i = last;
  }
}

}  // namespace fairlead::extract
