// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/name_spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.h"
#include "core/base/utf8.h"

namespace fairlead::resolve {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

bool isLetter(char c) { return ascii::isLower(c) || static_cast<unsigned char>(c) >= 0x80; }
using ascii::isDigit;
bool isPlainVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// In chats Arabic is written with figures for the letters that Latin lacks; only where a letter follows, so that the
/// number of a boat stays one.
std::string withoutArabizi(std::string word) {
  const bool isMixed = std::any_of(word.begin(), word.end(), isLetter);
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool isFigure =
        isDigit(word[at]) && at + 1 < word.size() && isLetter(word[at + 1]) && (at == 0 || !isDigit(word[at - 1]));
    if (!isMixed || !isFigure) {
      out += word[at];
      continue;
    }
    switch (word[at]) {
      case '2':
      case '3':
        break;  // hamza and ayn, which other spellings leave out
      case '5':
        out += "kh";
        break;
      case '7':
        out += 'h';
        break;
      case '9':
        out += 'q';
        break;
      default:
        out += word[at];
    }
  }
  return out;
}

/// Pieces between blanks and hyphens. "S.A.", "M/V": letters with signs between them are one word.
std::vector<std::string> piecesOf(std::string_view text) {
  std::vector<std::string> pieces;
  std::string chunk;
  const auto finish = [&] {
    std::vector<std::string> parts(1);
    for (const char c : chunk) {
      if (isLetter(c) || isDigit(c)) {
        parts.back() += c;
      } else if (c != '\'' && !parts.back().empty()) {
        parts.emplace_back();
      }
    }
    if (parts.back().empty()) parts.pop_back();
    const bool isAbbreviation =
        parts.size() >= 2 && std::all_of(parts.begin(), parts.end(), [](const auto& part) { return part.size() == 1; });
    if (isAbbreviation) {
      std::string joined;
      for (const std::string& part : parts) joined += part;
      parts = {joined};
    }
    pieces.insert(pieces.end(), parts.begin(), parts.end());
    chunk.clear();
  };
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '\t' || c == '\n' || c == ',')
      finish();
    else
      chunk += c;
  }
  finish();
  return pieces;
}

/// What follows "servant of" in a word that is written together ("abdurrahman": "rahman"); empty if it isn't such a
/// word.
std::string afterServant(const std::string& word, bool lacksVowels) {
  std::size_t at = 0;
  if (word.starts_with("abd"))
    at = 3;
  else if (lacksVowels && word.starts_with("bd"))
    at = 2;  // ayn is no letter in Latin
  if (at == 0) return {};
  if (at < word.size() && isPlainVowel(word[at])) ++at;
  const bool isArticle = at + 1 < word.size() && (word[at] == 'l' || word[at] == word[at + 1]);
  if (isArticle) ++at;
  std::string rest = word.substr(std::min(at, word.size()));
  return rest.size() >= 3 ? rest : std::string();
}

/// "servant of" as a word of its own.
bool isServant(std::string_view word, bool lacksVowels) {
  return isOneOf(word, {"abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abdus", "abdes", "abdun"}) ||
         (lacksVowels && word == "bd");
}

std::string withoutArticle(const std::string& word, bool lacksVowels) {
  return lacksVowels && word.size() > 4 && word.starts_with("al") ? word.substr(2) : word;
}

std::string numberOf(const std::string& word) {
  static constexpr std::array<Pair, 7> kRoman{
      {{"ii", "2"}, {"iii", "3"}, {"iv", "4"}, {"vi", "6"}, {"vii", "7"}, {"viii", "8"}, {"ix", "9"}}};
  for (const auto& [roman, figure] : kRoman)
    if (word == roman) return std::string(figure);
  return word;
}

/// "nureddin", "husameldin": the name before "of the faith"; empty if the word doesn't end so.
std::string beforeFaith(const std::string& word) {
  std::string_view stem = word;
  if (stem.ends_with("e")) stem.remove_suffix(1);
  for (const std::string_view end : {"eddin", "uddin", "addin", "eldin", "aldin", "uldin"})
    if (stem.size() >= end.size() + 3 && stem.ends_with(end))
      return std::string(stem.substr(0, stem.size() - end.size()));
  return {};
}

struct Reading {
  bool isXKs, isJY, isQCh, isGH;
};

/// Longest first where one begins another.
constexpr std::array kSounds{Pair{"shch", "s"}, Pair{"tsch", "s"}, Pair{"sch", "s"}, Pair{"dzh", "j"}, Pair{"sh", "s"},
                             Pair{"ch", "s"},   Pair{"kh", "h"},   Pair{"gh", "g"},  Pair{"ph", "f"},  Pair{"th", "t"},
                             Pair{"dh", "d"},   Pair{"zh", "j"},   Pair{"dj", "j"},  Pair{"xh", "j"},  Pair{"dz", "j"},
                             Pair{"gj", "j"},   Pair{"ck", "k"},   Pair{"ks", "ks"}, Pair{"ts", "ts"}, Pair{"ou", "u"},
                             Pair{"oo", "u"},   Pair{"ue", "u"},   Pair{"oe", "u"},  Pair{"ae", "a"},  Pair{"ee", "i"},
                             Pair{"ie", "i"},   Pair{"ei", "i"},   Pair{"ey", "i"},  Pair{"ai", "i"},  Pair{"ay", "i"},
                             Pair{"c", "k"},    Pair{"q", "k"},    Pair{"w", "v"},   Pair{"o", "u"},   Pair{"y", "i"},
                             Pair{"e", "a"},    Pair{"x", "h"}};

std::string soundOf(std::string_view word, const Reading& reading) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    std::string_view from = word.substr(at, 1), to = from;
    for (const auto& [letters, sound] : kSounds)
      if (word.substr(at, letters.size()) == letters) {
        from = letters;
        to = sound;
        break;
      }
    if (reading.isXKs && from == "x") to = "ks";
    if (reading.isJY && from == "j") to = "i";
    if (reading.isQCh && from == "q") to = "s";
    if (reading.isGH && from == "g") to = "h";
    for (const char c : to)
      if (out.empty() || out.back() != c) out += c;
    at += from.size();
  }
  if (out.size() > 2 && out.back() == 'h') out.pop_back();
  return out;
}

}  // namespace

std::string romaniseCyrillic(std::string_view utf8) {
  static constexpr std::array<std::pair<char32_t, std::string_view>, 40> kLetters{
      {{U'а', "a"},  {U'б', "b"},    {U'в', "v"}, {U'г', "g"},  {U'ґ', "g"},  {U'д', "d"},  {U'ђ', "dj"},
       {U'е', "e"},  {U'є', "ye"},   {U'ё', "e"}, {U'ж', "zh"}, {U'з', "z"},  {U'и', "i"},  {U'і', "i"},
       {U'ї', "yi"}, {U'й', "i"},    {U'ј', "j"}, {U'к', "k"},  {U'л', "l"},  {U'љ', "lj"}, {U'м', "m"},
       {U'н', "n"},  {U'њ', "nj"},   {U'о', "o"}, {U'п', "p"},  {U'р', "r"},  {U'с', "s"},  {U'т', "t"},
       {U'ћ', "c"},  {U'у', "u"},    {U'ф', "f"}, {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"}, {U'џ', "dzh"},
       {U'ш', "sh"}, {U'щ', "shch"}, {U'ы', "y"}, {U'ю', "yu"}, {U'я', "ya"}}};
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = nextCodePoint(utf8, at);
    if (c < 0x0400 || c > 0x04FF) {
      appendUtf8(out, c);
      continue;
    }
    // The basic capitals lie 32 before their small letters, those of other languages 80.
    const char32_t small = c >= 0x0410 && c <= 0x042F ? c + 32 : c < 0x0410 ? c + 80 : c == U'Ґ' ? U'ґ' : c;
    if (small == U'ь' || small == U'ъ') continue;
    const auto found =
        std::find_if(kLetters.begin(), kLetters.end(), [&](const auto& pair) { return pair.first == small; });
    if (found != kLetters.end())
      out += found->second;
    else
      appendUtf8(out, c);
  }
  return out;
}

std::vector<std::string> nameWords(std::string_view latinName, bool lacksVowels) {
  std::vector<std::string> words;
  const std::vector<std::string> pieces = piecesOf(latinName);
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    const std::string word = numberOf(withoutArabizi(pieces[at]));
    if (isServant(word, lacksVowels) && at + 1 < pieces.size()) {
      const bool isArticleApart =
          isOneOf(pieces[at + 1], {"al", "el", "ul", "ar", "as", "ur"}) && at + 2 < pieces.size();
      at += isArticleApart ? 2 : 1;
      words.push_back("abd" + withoutArticle(withoutArabizi(pieces[at]), lacksVowels));
    } else if (const std::string rest = afterServant(word, lacksVowels); !rest.empty()) {
      words.push_back("abd" + rest);
    } else if (const std::string before = beforeFaith(word); !before.empty()) {
      words.push_back(before);
      words.push_back("din");
    } else if (isOneOf(word, {"eddine", "eddin", "uddin", "eldin", "aldin", "addin", "aldyn"})) {
      words.push_back("din");
    } else {
      words.push_back(withoutArticle(word, lacksVowels));
    }
  }
  return words;
}

std::vector<std::string> soundsOf(std::string_view word) {
  // A last e after a consonant is silent in French, and the last j of Albanian is only a grammatical form.
  if (word.size() >= 5 && word.ends_with('e') && !isPlainVowel(word[word.size() - 2])) word.remove_suffix(1);
  if (word.size() >= 5 && word.ends_with("aj")) word.remove_suffix(1);
  std::vector<std::string> sounds;
  const auto has = [&](char c) { return word.find(c) != std::string_view::npos; };
  for (unsigned bits = 0; bits < 16; ++bits) {
    const Reading reading{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
    const bool isIdle = (reading.isXKs && !has('x')) || (reading.isJY && !has('j')) || (reading.isQCh && !has('q')) ||
                        (reading.isGH && !has('g'));
    if (isIdle) continue;
    std::string sound = soundOf(word, reading);
    if (std::find(sounds.begin(), sounds.end(), sound) == sounds.end()) sounds.push_back(std::move(sound));
  }
  return sounds;
}

}  // namespace fairlead::resolve
