// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/money_finder.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/ascii.h"

namespace fairlead::extract {

namespace {

constexpr std::array<std::string_view, 28> kCodes{"",    "EUR", "GBP", "USD", "CHF", "TRY",  "PLN", "SEK", "NOK", "DKK",
                                                  "ALL", "UAH", "AFN", "IQD", "SYP", "USDT", "BTC", "JPY", "AED", "VND",
                                                  "RON", "HUF", "CZK", "BGN", "RUB", "IRR",  "PKR", "ETH"};

struct Sign {
  std::string_view text, code;
};
constexpr std::array<Sign, 17> kSigns{{{"AU$", "AUD"},
                                       {"CA$", "CAD"},
                                       {"NZ$", "NZD"},
                                       {"HK$", "HKD"},
                                       {"R$", "BRL"},
                                       {"A$", "AUD"},
                                       {"C$", "CAD"},
                                       {"S$", "SGD"},
                                       {"\xE2\x82\xAC", "EUR"},
                                       {"\xC2\xA3", "GBP"},
                                       {"US$", "USD"},
                                       {"$", "USD"},
                                       {"\xC2\xA5", "JPY"},
                                       {"\xE2\x82\xBA", "TRY"},
                                       {"\xE2\x82\xB4", "UAH"},
                                       {"\xE2\x82\xAB", "VND"},
                                       {"\xE2\x82\xBD", "RUB"}}};

/// Blanks that group digits.
bool isGroupBlank(std::string_view gap) {
  return gap == " " || gap == "\xC2\xA0" || gap == "\xE2\x80\xAF" || gap == "\xE2\x80\x89" || gap == "'" ||
         gap == "\xE2\x80\x99";
}

/// A decimal number as written: tokens [first, last), the whole digits and those behind the decimal mark.
struct Amount {
  std::size_t first = 0, last = 0;
  std::string whole, fraction;
  int scale = 0;

  /// Plain decimal text, moved by the scale.
  std::string text() const {
    std::string digits = whole, rest = fraction;
    for (int i = 0; i < scale; ++i) {
      digits += rest.empty() ? '0' : rest.front();
      if (!rest.empty()) rest.erase(0, 1);
    }
    const auto first_ = digits.find_first_not_of('0');
    digits = first_ == std::string::npos ? "0" : digits.substr(first_);
    while (!rest.empty() && rest.back() == '0' && scale > 0) rest.pop_back();
    return rest.empty() ? digits : digits + "." + rest;
  }
};

class MoneySearch {
 public:
  MoneySearch(const ScannedText& text, std::vector<Mention>& found) : m_text(text), m_found(found) {}

  void run() {
    const auto& tokens = m_text.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].hasDigit || !tokens[i].isAscii || tokens[i].size() > 18) continue;
      const std::size_t last = findAt(i);
      if (last > i) i = last - 1;
    }
  }

 private:
  std::size_t findAt(std::size_t i) {
    const auto& tokens = m_text.tokens();
    Amount amount = amountAt(i);
    if (amount.last == i) return i;
    std::size_t begin = tokens[i].begin, end = tokens[amount.last - 1].end, last = amount.last;
    std::string_view code = signBefore(i, begin);
    if (const auto range = rangeAt(i, begin, amount, code)) {
      m_found.push_back(range->first);
      m_found.push_back(range->second);
      return range->behind;
    }
    // "4k", "1.1bn" hold their scale; "20 million" has it as a word.
    if (amount.scale == 0 && last < tokens.size() && tokens[last].is(WordClass::Scale) && isNear(last)) {
      amount.scale = tokens[last].use.value;
      end = tokens[last++].end;
      if (isOfCurrency(last)) ++last;
    }
    if (code.empty()) code = codeBehind(last, end);
    if (code.empty()) return i;
    m_found.push_back(mentionOf(m_text, MentionType::Money, begin, end, amount.text() + " " + std::string(code)));
    while (last < tokens.size() && tokens[last].begin < end) ++last;
    return last;
  }

  /// Two amounts that one currency, and perhaps one scale, stands beside.
  struct Range {
    Mention first, second;
    std::size_t behind = 0;
  };

  /// "£2-3k", "between 2,000 and 3,000 euros", "2000 bis 3000 EUR". `lower`: the amount from i on, whose sign, if there
  /// is one, gave the code.
  std::optional<Range> rangeAt(std::size_t i, std::size_t begin, Amount lower, std::string_view code) const {
    const auto& tokens = m_text.tokens();
    std::size_t next = lower.last;
    if (lower.scale == 0 && next < tokens.size() && tokens[next].is(WordClass::Scale) && isNear(next))
      lower.scale = tokens[next++].use.value;
    const std::size_t lowerLast = next;
    if (next >= tokens.size()) return std::nullopt;
    const std::string_view gap = m_text.gapBefore(next);
    const bool isDash = gap == "-" || gap == " - " || gap == "\xE2\x80\x93" || gap == " \xE2\x80\x93 ";
    if (!isDash) {
      const auto is = [&](std::size_t at, std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), m_text.folded(tokens[at])) != words.end();
      };
      const bool isBetween = i > 0 && is(i - 1, {"between", "entre", "zwischen"});
      if (gap != " " || !(is(next, {"to", "a", "bis"}) || (isBetween && is(next, {"and", "et", "und"}))))
        return std::nullopt;
      if (++next >= tokens.size() || m_text.gapBefore(next) != " ") return std::nullopt;
    }
    if (!tokens[next].isAscii || !tokens[next].hasDigit) return std::nullopt;
    Amount upper = amountAt(next);
    if (upper.last == next) return std::nullopt;
    std::size_t last = upper.last, end = tokens[last - 1].end;
    if (upper.scale == 0 && last < tokens.size() && tokens[last].is(WordClass::Scale) && isNear(last)) {
      upper.scale = tokens[last].use.value;
      end = tokens[last++].end;
      if (isOfCurrency(last)) ++last;
    }
    if (code.empty()) code = codeBehind(last, end);
    if (code.empty()) return std::nullopt;
    if (lower.scale == 0 && upper.scale > 0 && isLess(lower, upper)) lower.scale = upper.scale;
    if (!isLess(lower.text(), upper.text())) return std::nullopt;
    Range range;
    range.first =
        mentionOf(m_text, MentionType::Money, begin, tokens[lowerLast - 1].end, lower.text() + " " + std::string(code));
    range.second =
        mentionOf(m_text, MentionType::Money, tokens[next].begin, end, upper.text() + " " + std::string(code));
    range.first.note = "the least of a range up to " + range.second.value;
    range.second.note = "the most of a range from " + range.first.value;
    while (last < tokens.size() && tokens[last].begin < end) ++last;
    range.behind = last;
    return range;
  }
  /// "millions of dollars", "5 millions d'euros"
  bool isOfCurrency(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    return i + 1 < tokens.size() && tokens[i].is(WordClass::Function) && tokens[i].size() <= 2 &&
           tokens[i + 1].is(WordClass::Currency) && m_text.gapBefore(i) == " ";
  }
  static bool isLess(const Amount& a, const Amount& b) { return isLess(a.whole, b.whole); }
  /// Of plain decimal text, by the whole digits.
  static bool isLess(std::string_view a, std::string_view b) {
    const auto whole = [](std::string_view text) {
      text = text.substr(0, text.find('.'));
      return text.substr(std::min(text.find_first_not_of('0'), text.size()));
    };
    const std::string_view x = whole(a), y = whole(b);
    return x.size() != y.size() ? x.size() < y.size() : x < y;
  }

  bool isNear(std::size_t index) const {
    const std::string_view gap = m_text.gapBefore(index);
    // "1,5 Mio. Euro"
    if (gap == ". " && index > 0 && m_text.tokens()[index - 1].is(WordClass::Scale)) return true;
    return gap.empty() || gap == " " || gap == "\xC2\xA0" || gap == "\xE2\x80\xAF" || gap == "-" || gap == "'" ||
           gap == "\xE2\x80\x99";
  }

  /// Digits with a scale glued to them ("4k") or none.
  static bool splitGlued(std::string_view word, std::string& digits, std::string_view& letters) {
    const auto end = word.find_first_not_of("0123456789");
    digits = word.substr(0, end);
    letters = end == std::string_view::npos ? std::string_view() : word.substr(end);
    return !digits.empty();
  }

  static int scaleOf(std::string_view letters) {
    const WordUse use = Lexicon::standard().find(letters);
    return (use.classes & bit(WordClass::Scale)) != 0 ? use.value : -1;
  }

  Amount amountAt(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    Amount amount{i, i, {}, {}, 0};
    std::vector<std::string> parts;
    std::vector<std::string_view> gaps;
    for (std::size_t at = i; at < tokens.size() && parts.size() < 7; ++at) {
      const std::string_view gap = m_text.gapBefore(at);
      if (at > i && gap != "." && gap != "," && !isGroupBlank(gap)) break;
      if (!tokens[at].isAscii || !tokens[at].hasDigit || tokens[at].size() > 18) break;
      std::string digits;
      std::string_view letters;
      if (!splitGlued(m_text.folded(tokens[at]), digits, letters)) break;
      // A blank joins only groups of three.
      if (at > i && isGroupBlank(gap) && (digits.size() != 3 || parts.back().size() > 3)) break;
      if (!letters.empty()) {
        const int scale = scaleOf(letters);
        if (scale < 0 && (Lexicon::standard().find(letters).classes & bit(WordClass::Currency)) == 0) break;
        amount.scale = std::max(scale, 0);
      }
      parts.push_back(digits);
      if (at > i) gaps.push_back(gap);
      amount.last = at + 1;
      if (!letters.empty()) break;
    }
    if (!parts.empty()) splitDecimal(parts, gaps, amount);
    return amount;
  }

  /// The last mark is a decimal mark unless three digits follow and it, or none other, groups thousands.
  static void splitDecimal(const std::vector<std::string>& parts, const std::vector<std::string_view>& gaps,
                           Amount& amount) {
    amount.whole = parts.front();
    for (std::size_t k = 1; k < parts.size(); ++k) {
      const bool isLast = k + 1 == parts.size();
      const bool isMark = gaps[k - 1] == "." || gaps[k - 1] == ",";
      const bool isOtherMark = k > 1 && gaps[k - 1] != gaps[k - 2];
      // "0.125" groups no thousands.
      const bool isBelowOne = k == 1 && parts.front() == "0";
      const bool isDecimal =
          isLast && isMark && (parts[k].size() != 3 || isOtherMark || isBelowOne || amount.scale > 0);
      (isDecimal ? amount.fraction : amount.whole) += parts[k];
    }
  }

  std::string_view signBefore(std::size_t i, std::size_t& begin) const {
    const auto& tokens = m_text.tokens();
    const std::string_view gap = m_text.gapBefore(i);
    const std::string_view text = m_text.text();
    for (const Sign& sign : kSigns)
      for (std::string_view blank : {std::string_view(), std::string_view(" ")}) {
        const std::size_t size = sign.text.size() + blank.size();
        if (begin < size || text.substr(begin - blank.size(), blank.size()) != blank ||
            text.substr(begin - size, sign.text.size()) != sign.text)
          continue;
        // "US$" is no "S$".
        if (ascii::isUpper(sign.text.front()) && begin > size && ascii::isLetterByte(text[begin - size - 1])) continue;
        begin -= size;
        return sign.code;
      }
    if (i > 0 && (gap == " " || gap.empty()) && tokens[i - 1].is(WordClass::Currency) && tokens[i - 1].isShouted) {
      begin = tokens[i - 1].begin;
      return kCodes[tokens[i - 1].use.value];
    }
    return {};
  }

  std::string_view codeBehind(std::size_t& last, std::size_t& end) const {
    const auto& tokens = m_text.tokens();
    // Glued: "4000EUR".
    const Token& inner = tokens[last - 1];
    if (inner.hasLetter && inner.hasDigit) {
      std::string digits;
      std::string_view letters;
      splitGlued(m_text.folded(inner), digits, letters);
      const WordUse use = Lexicon::standard().find(letters);
      if ((use.classes & bit(WordClass::Currency)) != 0) return kCodes[use.value];
    }
    std::string_view rest = m_text.text().substr(end);
    // "1,5 Mio. €"
    const std::size_t point = inner.is(WordClass::Scale) && rest.starts_with(". ") ? 1 : 0;
    rest.remove_prefix(point);
    for (const Sign& sign : kSigns)
      for (std::string_view blank :
           {std::string_view(), std::string_view(" "), std::string_view("\xC2\xA0"), std::string_view("\xE2\x80\xAF")})
        if (rest.starts_with(blank) && rest.substr(blank.size()).starts_with(sign.text)) {
          const std::size_t size = blank.size() + sign.text.size();
          const bool isOfTheNext = rest.size() > size && rest[size] >= '0' && rest[size] <= '9';
          if (isOfTheNext) continue;
          end += size + point;
          return sign.code;
        }
    if (last < tokens.size() && tokens[last].is(WordClass::Currency) && isNear(last)) {
      end = tokens[last].end;
      return kCodes[tokens[last++].use.value];
    }
    return {};
  }

  const ScannedText& m_text;
  std::vector<Mention>& m_found;
};

}  // namespace

void MoneyFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  MoneySearch(text, found).run();
}

}  // namespace fairlead::extract
