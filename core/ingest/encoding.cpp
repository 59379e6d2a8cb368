// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/ingest/alphabets.h"

namespace fairlead::ingest {

namespace {

constexpr std::size_t kSample = 32'768;

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Nothing if ICU does not know the name; what the set does not define becomes U+FFFD.
std::optional<std::u16string> toUtf16(std::string_view bytes, std::string_view encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(std::string(encoding).c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  std::u16string out(bytes.size() + 16, u'\0');
  for (;;) {
    status = U_ZERO_ERROR;
    const std::int32_t length = ucnv_toUChars(converter.get(), out.data(), static_cast<std::int32_t>(out.size()),
                                              bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (status != U_BUFFER_OVERFLOW_ERROR) {
      out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
      return out;
    }
    out.resize(static_cast<std::size_t>(length) + 16);
  }
}

std::string toUtf8(std::u16string_view text) {
  std::string out;
  icu::UnicodeString(false, text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(out);
  return out;
}

/// Line ends as \n, so that offsets do not depend on the system that a report was written on.
void unifyLineEnds(std::string& text) {
  std::size_t from = text.find('\r');
  if (from == std::string::npos) return;
  std::size_t to = from;
  for (; from < text.size(); ++from) {
    if (text[from] != '\r') {
      text[to++] = text[from];
    } else {
      text[to++] = '\n';
      if (from + 1 < text.size() && text[from + 1] == '\n') ++from;
    }
  }
  text.resize(to);
}

bool isText(std::string_view bytes) {
  std::size_t controls = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return false;
    controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1b;
  }
  return controls * 50 <= bytes.size();
}

[[noreturn]] void throwNoText() {
  throw Failure(ErrorCode::Unsupported,
                "It is not a text: it holds bytes that no text has; convert it, or import it as what it is.");
}

DecodedText finished(std::string utf8, std::string_view encoding) {
  unifyLineEnds(utf8);
  if (!isText(utf8)) throwNoText();
  return {std::move(utf8), std::string(encoding)};
}

// --- UTF-16 without a mark -------------------------------------------------------------------------------------------

/// How much of it looks like text if read as UTF-16 in this order: 0 to 1.
double plausibility(std::string_view bytes, bool isBigEndian) {
  const std::size_t units = std::min(bytes.size(), kSample) / 2;
  std::size_t good = 0, spaces = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const unsigned first = static_cast<unsigned char>(bytes[2 * i]);
    const unsigned second = static_cast<unsigned char>(bytes[2 * i + 1]);
    const auto unit = static_cast<UChar32>(isBigEndian ? first << 8 | second : second << 8 | first);
    if (unit == 0 || unit == 0xfffe) return 0;
    const bool isSpace = unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    spaces += isSpace;
    good += isSpace || (unit > 0x20 && unit < 0x700 && u_isgraph(unit)) || (unit >= 0x1e00 && unit < 0x2100) ||
            unit == 0x20ac || (unit >= 0x3040 && unit < 0xd7a4) || U16_IS_SURROGATE(unit);
  }
  return units == 0 || spaces == 0 ? 0 : static_cast<double>(good) / static_cast<double>(units);
}

std::optional<std::string_view> utf16Order(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.substr(0, kSample).find('\0') == std::string_view::npos) return std::nullopt;
  const double little = plausibility(bytes, false), big = plausibility(bytes, true);
  if (std::max(little, big) < .97) return std::nullopt;
  return little >= big ? "UTF-16LE" : "UTF-16BE";
}

// --- 8-bit sets ------------------------------------------------------------------------------------------------------

/// The words with bytes above ASCII: all that tells one 8-bit set from another.
std::string tellingWords(std::string_view bytes) {
  std::string out;
  std::size_t at = 0;
  const auto isBreak = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (at < bytes.size() && out.size() < kSample) {
    const auto high = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(),
                                   [](char c) { return static_cast<signed char>(c) < 0; });
    if (high == bytes.end()) break;
    auto begin = static_cast<std::size_t>(high - bytes.begin()), end = begin;
    while (begin > at && !isBreak(bytes[begin - 1]) && end - begin < 64) --begin;
    while (end < bytes.size() && !isBreak(bytes[end]) && end - begin < 4096) ++end;
    out.append(bytes.substr(begin, end - begin)) += ' ';
    at = end;
  }
  return out;
}

bool isMark(char16_t unit) { return unit >= 0x300 && unit < 0x370; }

double symbolScore(std::u16string_view text, std::size_t at) {
  static constexpr std::u16string_view kUsual =
      u"\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u00ab\u00bb"
      u"\u20ac\u00a3\u00a7\u00b0\u00b7\u2022\u00bf\u00a1\u2116\u00a0\u060c\u061b\u061f";
  const char16_t unit = text[at];
  const bool afterLetter = at > 0 && u_isalpha(text[at - 1]),
             beforeLetter = at + 1 < text.size() && u_isalpha(text[at + 1]);
  if (afterLetter && beforeLetter && unit != 0x2019 && unit != 0xb7 && unit != 0x2013 && unit != 0x2014) return -1.5;
  if (unit == 0x20ac || unit == 0xa3) {
    const bool besideDigit = (at > 0 && u_isdigit(text[at - 1])) || (at + 1 < text.size() && u_isdigit(text[at + 1]));
    return besideDigit ? .8 : .3;
  }
  return kUsual.find(unit) != std::u16string_view::npos ? .5 : -.5;
}

double letterScore(char16_t unit, const Alphabet& alphabet) {
  const auto lower = static_cast<char32_t>(u_tolower(unit));
  const std::size_t rank = alphabet.letters.find(lower);
  if (rank == std::u32string_view::npos) return alphabet.isLatin ? .1 : -.6;
  const double score =
      alphabet.isLatin ? 1 : 1 - .7 * static_cast<double>(rank) / static_cast<double>(alphabet.letters.size());
  return (u_isupper(unit) ? .5 : 1) * score * alphabet.weight;
}

/// Sum over the characters outside ASCII: letters of the alphabet count for it; breaks in script, case or sense that no
/// writer makes count against.
double fit(std::u16string_view text, const Alphabet& alphabet) {
  double sum = 0;
  std::size_t wordLetters = 0, wordForeign = 0, vowels = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (unit == ' ') {
      // Latin words have a few accents; a word of nothing else is another script read wrongly.
      if (alphabet.isLatin && wordForeign > 2 && wordForeign * 5 > wordLetters * 3)
        sum -= 1.5 * static_cast<double>(wordForeign);
      // Cyrillic words have vowels; Hebrew read as Cyrillic has few.
      if (alphabet.letters.front() == U'о' && wordForeign > 3 && vowels == 0) sum -= static_cast<double>(wordForeign);
      wordLetters = wordForeign = vowels = 0;
      continue;
    }
    const bool isLetter = u_isalpha(unit);
    wordLetters += isLetter;
    if (unit < 0x80) {
      if (!alphabet.isLatin && isLetter && i > 0 && text[i - 1] >= 0x80 && u_isalpha(text[i - 1])) sum -= 2;
      continue;
    }
    wordForeign += isLetter;
    vowels += std::u16string_view(u"аеиоуыэюяіїєАЕИОУЫЭЮЯІЇЄ").find(unit) != std::u16string_view::npos;
    if (unit == 0xfffd || unit < 0xa0) {
      sum -= 5;
    } else if (isMark(unit)) {
      sum += i > 0 && u_isalpha(text[i - 1]) &&
                     std::u16string_view(u"aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ").find(text[i - 1]) != std::u16string_view::npos
                 ? 1
                 : -2;
    } else if (u_charType(unit) == U_FORMAT_CHAR || u_charType(unit) == U_NON_SPACING_MARK) {
      sum += alphabet.isLatin ? -1 : .2;
    } else if (!isLetter) {
      sum += symbolScore(text, i);
    } else {
      sum += letterScore(unit, alphabet);
      const bool afterLetter = i > 0 && u_isalpha(text[i - 1]);
      if (afterLetter && u_isupper(unit) && u_islower(text[i - 1])) sum -= 2;
      if (afterLetter && text[i - 1] < 0x80 && !alphabet.isLatin) sum -= 2;
    }
  }
  return sum;
}

std::string_view bestEightBit(std::string_view sample, double& best) {
  std::string_view name = "windows-1252";
  best = -1e9;
  // Windows sets come first, since they are what is met; a draw goes to the first.
  for (const Alphabet& alphabet : alphabets()) {
    double handicap = 0;
    for (const std::string_view encoding : alphabet.encodings) {
      const auto text = toUtf16(sample, encoding);
      if (!text) continue;
      const double score = fit(*text, alphabet) - handicap;
      if (score > best + 1e-9) {
        best = score;
        name = encoding;
      }
      handicap += 1e-3;
    }
  }
  return name;
}

/// East Asian sets by ICU's detector; nothing unless it is sure.
std::optional<std::string> eastAsian(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  const std::string_view sample = bytes.substr(0, kSample);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || !match || ucsdet_getConfidence(match, &status) < 80) return std::nullopt;
  const std::string name = ucsdet_getName(match, &status);
  for (const std::string_view known :
       {"Shift_JIS", "GB18030", "EUC-JP", "EUC-KR", "Big5", "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN"}) {
    if (name == known) return name;
  }
  return std::nullopt;
}

/// True if nearly all bytes above ASCII are sound UTF-8: one that a careless program cut or spliced.
bool isDamagedUtf8(std::string_view bytes) {
  std::size_t sound = 0, broken = 0, at = 0;
  while (at < bytes.size()) {
    const std::size_t before = at;
    const char32_t codePoint = nextCodePoint(bytes, at);
    if (at - before > 1)
      ++sound;
    else if (codePoint == 0xfffd)
      ++broken;
  }
  // Another encoding seldom makes one whole sequence by chance, and then breaks many more.
  return (sound > 4 && broken * 20 <= sound) || (sound > 0 && broken <= 3 && broken <= 2 * sound);
}

}  // namespace

DecodedText decodeText(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  for (const auto& [mark, name] : {std::pair<std::string_view, std::string_view>{{"\xff\xfe\0\0", 4}, "UTF-32LE"},
                                   {{"\0\0\xfe\xff", 4}, "UTF-32BE"},
                                   {"\xff\xfe", "UTF-16LE"},
                                   {"\xfe\xff", "UTF-16BE"}}) {
    if (!bytes.starts_with(mark)) continue;
    return finished(toUtf8(toUtf16(bytes.substr(mark.size()), name).value_or(u"")), name);
  }
  // Only what has no letter beyond ASCII can be ISO 2022, whose sets are told by escapes; logs of terminals have
  // escapes too.
  const bool hasHigh = std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  const bool isEscaped =
      !hasHigh && (bytes.find("\x1b$") != std::string_view::npos || bytes.find("\x1b(") != std::string_view::npos);
  if (isUtf8(bytes) && bytes.find('\0') == std::string_view::npos && !isEscaped)
    return finished(std::string(bytes), "UTF-8");
  if (const auto order = utf16Order(bytes)) return finished(toUtf8(toUtf16(bytes, *order).value_or(u"")), *order);
  if (!isText(bytes)) throwNoText();
  if (isDamagedUtf8(bytes)) return finished(replaceMalformed(bytes), "UTF-8");

  double best = 0;
  const std::string sample = tellingWords(bytes);
  const std::string_view eightBit = bestEightBit(sample, best);
  const auto high = static_cast<double>(
      std::count_if(sample.begin(), sample.end(), [](char c) { return static_cast<signed char>(c) < 0; }));
  std::string chosen(eightBit);
  if (best < .45 * high || high == 0) chosen = eastAsian(bytes).value_or(chosen);
  if (chosen == eightBit && best < .1 * high) {
    throw Failure(ErrorCode::Unsupported, "Its encoding cannot be told; save it as UTF-8.");
  }
  std::u16string text = toUtf16(bytes, chosen).value_or(u"");
  std::string utf8;
  if (chosen == "windows-1258") {
    // Vietnamese is written there with marks after their letters; everybody else expects them in one.
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2::getNFCInstance(status)
        ->normalize(icu::UnicodeString(false, text.data(), static_cast<std::int32_t>(text.size())), status)
        .toUTF8String(utf8);
  } else {
    utf8 = toUtf8(text);
  }
  return finished(std::move(utf8), chosen);
}

DecodedText decodeText(std::string_view bytes, std::string_view label) {
  if (label.empty() || isUtf8(bytes) || bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
    const bool isEscaped = bytes.find('\x1b') != std::string_view::npos;
    if (label.empty() || !isEscaped) return decodeText(bytes);
  }
  const auto text = toUtf16(bytes, label);
  if (!text) return decodeText(bytes);
  const auto bad = std::count_if(text->begin(), text->end(), [](char16_t unit) {
    return unit == 0xfffd || unit == 0 || (unit >= 0x80 && unit < 0xa0);
  });
  // ISO-8859-1 is what many programs write over Windows-1252; the controls tell.
  if (bad > 0) return decodeText(bytes);
  return finished(toUtf8(*text), label);
}

}  // namespace fairlead::ingest
