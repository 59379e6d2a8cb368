// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fairlead {

namespace {

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters that Unicode doesn't decompose, and Arabic letters that writers use for one another (tradecraft 6.1).
char32_t alike(char32_t c) {
  switch (c) {
    case U'ø':
      return U'o';
    case U'đ':
    case U'ð':
      return U'd';
    case U'ł':
      return U'l';
    case U'ı':
      return U'i';
    case U'ħ':
      return U'h';
    case U'\u0622':
    case U'\u0623':
    case U'\u0625':
    case U'\u0671':
      return U'\u0627';  // alef forms
    case U'\u0649':
    case U'\u0626':
    case U'\u06CC':
      return U'\u064A';  // yeh forms
    case U'\u0629':
      return U'\u0647';  // teh marbuta
    case U'\u0624':
      return U'\u0648';  // waw with hamza
    case U'\u06A9':
      return U'\u0643';  // keheh
    default:
      return c;
  }
}

const icu::Normalizer2& normalizer(const char* name, UNormalization2Mode mode) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getInstance(nullptr, name, mode, status);
  if (U_FAILURE(status)) throw Failure(ErrorCode::Internal, "ICU's normalization data is missing; reinstall libicu.");
  return *found;
}

/// Transliterators keep state, so that each thread has its own; making one takes milliseconds.
icu::Transliterator& toLatin() {
  thread_local const std::unique_ptr<icu::Transliterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> transliterator(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
      throw Failure(ErrorCode::Internal, "ICU's transliteration data is missing; reinstall libicu.");
    return transliterator;
  }();
  return *made;
}

/// Letters that ICU 72 leaves as they are (tried): Sorani, Pashto; and modifier marks that stand for no letter.
char32_t ownLatin(char32_t c) {
  switch (c) {
    case U'ێ':
    case U'ې':
      return U'e';
    case U'ە':
      return U'a';
    case U'ۆ':
      return U'o';
    case U'ڵ':
      return U'l';
    case U'ڕ':
    case U'ړ':
      return U'r';
    case U'ګ':
      return U'g';
    case U'ټ':
      return U't';
    case U'ډ':
      return U'd';
    case U'ڼ':
      return U'n';
    case U'ږ':
      return U'z';
    case U'ښ':
      return U's';
    default:
      return c;
  }
}

}  // namespace

std::string fold(std::string_view utf8) {
  if (isAscii(utf8)) return ascii::lowered(utf8);
  static const icu::Normalizer2& compatible = normalizer("nfkc_cf", UNORM2_COMPOSE);
  static const icu::Normalizer2& apart = normalizer("nfc", UNORM2_DECOMPOSE);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  const icu::UnicodeString decomposed = apart.normalize(compatible.normalize(source, status), status);
  std::string out;
  out.reserve(utf8.size());
  for (int32_t at = 0; at < decomposed.length();) {
    const UChar32 c = decomposed.char32At(at);
    at += U16_LENGTH(c);
    if (u_charType(c) == U_NON_SPACING_MARK || c == 0x0640) continue;  // marks, tatweel
    appendUtf8(out, alike(static_cast<char32_t>(c)));
  }
  return out;
}

std::string latin(std::string_view utf8) {
  std::string folded = fold(utf8);
  if (isAscii(folded)) return folded;
  std::string mapped;
  mapped.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) appendUtf8(mapped, ownLatin(nextCodePoint(folded, at)));
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(mapped);
  toLatin().transliterate(text);
  std::string brought, out;
  text.toUTF8String(brought);
  brought = fold(brought);
  for (std::size_t at = 0; at < brought.size();) {
    const char32_t c = nextCodePoint(brought, at);
    const bool mark = c == U'ʿ' || c == U'ʾ' || c == U'ʼ' || c == U'ʻ' || c == U'ʹ' || c == U'ʺ' || c == U'\'' ||
                      c == U'`' || c == U'ǝ' || c == U'ə';
    if (!mark) appendUtf8(out, c);
  }
  return out;
}

std::string skeleton(std::string_view word) {
  struct Pair {
    std::string_view from;
    char to;
  };
  static constexpr std::array kPairs{Pair{"kh", 'x'}, Pair{"gh", 'g'}, Pair{"sh", '$'}, Pair{"ch", '$'},
                                     Pair{"th", 't'}, Pair{"dh", 'd'}, Pair{"ph", 'f'}};
  const auto single = [](char c) {
    switch (c) {
      case 'q':
      case 'c':
        return 'k';
      case 'p':
        return 'b';
      case 'v':
        return 'f';
      case 'z':
        return 's';
      case 'j':
        return 'g';
      default:
        return c;
    }
  };
  const auto isVowel = [](char c) { return std::string_view("aeiouyw").find(c) != std::string_view::npos; };
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto pair =
        std::find_if(kPairs.begin(), kPairs.end(), [&](const Pair& p) { return word.substr(at, 2) == p.from; });
    const bool first = at == 0;
    char c = word[at];
    if (pair != kPairs.end()) {
      c = pair->to;
      at += 2;
    } else {
      ++at;
      if (isVowel(c)) {
        if (first && c != 'w' && c != 'y') out += 'A';
        continue;
      }
      c = single(c);
    }
    if (out.empty() || out.back() != c) out += c;
  }
  if (out.size() > 1 && out.back() == 'h') out.pop_back();
  return out;
}

}  // namespace fairlead
