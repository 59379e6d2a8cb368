// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/phone_finder.h"

#include <algorithm>
#include <array>

#include "core/extract/country_names.h"
#include "core/extract/joints.h"
#include "core/model/phone_number.h"

namespace fairlead::extract {

namespace {

/// What may stand between the groups of a telephone number.
bool isPhoneJoint(std::string_view gap) {
  return gap == " " || gap == "-" || gap == "." || gap == "/" || gap == " (" || gap == ") " || gap == ")" ||
         gap == "(" || gap == ")-" || gap == " - " || gap == " / " || isWideJoint(gap);
}

constexpr std::size_t kMostDigits = 15;  // E.164

class PhoneSearch {
 public:
  PhoneSearch(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found)
      : m_text(text), m_context(context), m_found(found) {}

  void run() {
    const auto& tokens = m_text.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].isNumber() || !tokens[i].isAscii || tokens[i].size() > kMostDigits) continue;
      const std::size_t last = findAt(i);
      if (last > i) i = last - 1;
    }
  }

 private:
  bool hasCue(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    bool isNumber = false;
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      if (m_text.gapBefore(i - back + 1).find('\n') != std::string_view::npos) break;
      if (tokens[i - back].is(WordClass::CueNotPhone)) return false;
      if (tokens[i - back].is(WordClass::CuePhone) && !isAnyNumber(i - back)) return true;
      isNumber |= tokens[i - back].is(WordClass::CuePhone);
      if (tokens[i - back].hasDigit) break;
    }
    return isNumber;
  }
  /// "number" says a telephone's unless another word says what it is the number of.
  bool isAnyNumber(std::size_t i) const {
    constexpr std::array<std::string_view, 6> kWords{"number", "numero", "nummer", "no", "nr", "num"};
    return std::find(kWords.begin(), kWords.end(), m_text.folded(m_text.tokens()[i])) != kWords.end();
  }
  /// "account number 07700900123", "Kontonummer: 0301234567", "numéro de compte 0612345678": surely; "booking:
  /// 07700 900123", perhaps.
  enum class Other { No, Perhaps, Surely };
  Other isNumberOfOther(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    bool isNumber = false;
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      const std::size_t at = i - back;
      if (m_text.gapBefore(at + 1).find_first_of(isAnyNumber(at) ? ",;\n(" : ",;.\n(") != std::string_view::npos)
        return Other::No;
      const std::string_view word = m_text.folded(tokens[at]);
      if (tokens[at].is(WordClass::CueNotPhone))
        return isNumber || word.ends_with("nummer") ? Other::Surely : Other::Perhaps;
      isNumber |= isAnyNumber(at);
      // "called about the account on 07700900123": a preposition says that the number is another's.
      constexpr std::array<std::string_view, 8> kBetween{"of", "de", "du", "der", "is", "est", "ist", "the"};
      if (!isAnyNumber(at) && std::find(kBetween.begin(), kBetween.end(), word) == kBetween.end()) return Other::No;
    }
    return Other::No;
  }

  /// The token after the number, or i if there is none.
  std::size_t findAt(std::size_t i) {
    const auto& tokens = m_text.tokens();
    const std::string_view before = m_text.gapBefore(i);
    const std::string_view head = m_text.word(tokens[i]);
    const bool hasPlus = before.ends_with('+') || before.ends_with("+(") || before.ends_with("(+");
    const bool isInternational = hasPlus || (head.starts_with("00") && head.size() >= 4);
    // "12/34567": a hyphen, a currency or a point before it makes it a part of something else.
    if (!hasPlus && !before.empty() && i > 0 &&
        std::string_view("-/.,_#$").find(before.back()) != std::string_view::npos)
      return i;
    if (!hasPlus && (before.ends_with("\xE2\x82\xAC") || before.ends_with("\xC2\xA3"))) return i;
    if (!isInternational && head[0] != '0' && !before.ends_with('(') && !hasCue(i)) return i;
    // Set in groups as telephones are, it is kept and doubted: "Taxi booking: 07700 900123".
    const bool isGrouped = i + 1 < tokens.size() && tokens[i + 1].isNumber() && isPhoneJoint(m_text.gapBefore(i + 1));
    const Other other = isInternational ? Other::No : isNumberOfOther(i);
    if (other == Other::Surely || (other == Other::Perhaps && !isGrouped)) return i;
    std::size_t last = i, digits = 0;
    while (last < tokens.size() && tokens[last].isNumber() && tokens[last].isAscii &&
           (last == i || isPhoneJoint(m_text.gapBefore(last))) && digits + tokens[last].size() <= kMostDigits + 2)
      digits += tokens[last++].size();
    for (; last > i; --last) {
      if (digits >= 7 && take(i, last, hasPlus, isInternational, digits)) return last;
      digits -= tokens[last - 1].size();
    }
    return i;
  }

  bool take(std::size_t i, std::size_t last, bool hasPlus, bool isInternational, std::size_t digits) {
    const auto& tokens = m_text.tokens();
    const bool isCued = hasCue(i);
    if (!isInternational && digits < 9 && !isCued) return false;
    if (looksLikeDate(i, last)) return false;
    std::size_t begin = tokens[i].begin;
    const std::string_view before = m_text.gapBefore(i);
    if (hasPlus) begin -= before.ends_with("+") ? 1 : 2;
    if (!hasPlus && before.ends_with('(')) --begin;
    const std::string written = withPlainBlanks(m_text.text().substr(begin, tokens[last - 1].end - begin));
    const std::string named = isInternational ? std::string() : namedRegion(i, last);
    auto number = e164(written, m_context.region);
    std::string note, alternative;
    if (!named.empty() && named != m_context.region)
      if (const auto there = e164(written, named); there && isInNumberingPlan(*there)) {
        if (number && isInNumberingPlan(*number)) alternative = *number;
        number = there;
        note = "read as a number of " + CountryNames::englishName(named) + ", which the text names";
      }
    if (!number) return false;
    const bool isValid = isInNumberingPlan(*number);
    // A national number that no plan has and nothing announces is some other number.
    if (!isValid && !hasPlus && !isCued) return false;
    if (!isInternational && isNumberOfOther(i) != Other::No) {
      if (!isValid) return false;
      note += (note.empty() ? "" : "; ") + std::string("by what stands before it, perhaps another number");
    }
    Mention mention = mentionOf(m_text, MentionType::Phone, begin, tokens[last - 1].end, *number);
    mention.valid = isValid;
    mention.note = std::move(note);
    mention.alternative = std::move(alternative);
    if (isReservedForFiction(*number))
      mention.note += mention.note.empty() ? "reserved for fiction" : "; reserved for fiction";
    m_found.push_back(std::move(mention));
    return true;
  }

  /// The numbering plan's reader knows some of the wide spaces only.
  static std::string withPlainBlanks(std::string_view written) {
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
      const bool isTwo = isWideJoint(written.substr(at, 2)), isThree = isWideJoint(written.substr(at, 3));
      out += isTwo || isThree ? ' ' : written[at];
      at += isTwo ? 2 : isThree ? 3 : 1;
    }
    return out;
  }

  /// The country of "his French mobile", "numéro allemand", "a number in Belgium" before it, or "(France)" behind it.
  std::string namedRegion(std::size_t i, std::size_t last) const {
    const auto& tokens = m_text.tokens();
    if (last < tokens.size() && m_text.gapBefore(last) == " (" &&
        (last + 1 == tokens.size() || m_text.gapBefore(last + 1).starts_with(')')))
      if (const std::string region = regionOf(last); !region.empty()) return region;
    constexpr std::size_t kReach = 5, kBetween = 3;
    std::size_t cue = i;
    for (std::size_t back = 1; back <= kReach && back <= i; ++back) {
      if (m_text.gapBefore(i - back + 1).find_first_of("\n.;") != std::string_view::npos) break;
      const std::size_t at = i - back;
      if (tokens[at].hasDigit) break;
      if (tokens[at].is(WordClass::CuePhone)) cue = at;
      const std::string region = regionOf(at);
      if (region.empty()) continue;
      // Beside the word for a telephone, not merely somewhere before the number.
      const bool isBehindCue =
          at > 0 && (tokens[at - 1].is(WordClass::CuePhone) ||
                     (at > 1 && tokens[at - 1].is(WordClass::Function) && tokens[at - 2].is(WordClass::CuePhone)));
      if (isBehindCue || (cue < i && cue > at && cue - at <= kBetween)) return region;
    }
    return {};
  }
  std::string regionOf(std::size_t i) const {
    const Token& token = m_text.tokens()[i];
    const CountryNames& names = CountryNames::standard();
    if (const auto nation = names.ofNation(m_text.folded(token)); !nation.empty()) return std::string(nation);
    if (!token.isCapital || token.is(WordClass::Function)) return {};
    const auto country = names.find(m_text.folded(token));
    return country == CountryNames::kRegion ? std::string() : std::string(country);
  }

  /// "03/09/2022", "03.09.2022", "2022-09-03", and a time behind them.
  bool looksLikeDate(std::size_t i, std::size_t last) const {
    const auto& tokens = m_text.tokens();
    if (last - i < 3) return false;
    const std::string_view gap = m_text.gapBefore(i + 1);
    if (gap != m_text.gapBefore(i + 2) || (gap != "/" && gap != "." && gap != "-")) return false;
    const auto a = tokens[i].size(), b = tokens[i + 1].size(), c = tokens[i + 2].size();
    return (a <= 2 && b <= 2 && (c == 4 || (c == 2 && last - i == 3))) || (a == 4 && b == 2 && c == 2);
  }

  const ScannedText& m_text;
  const ReportContext& m_context;
  std::vector<Mention>& m_found;
};

}  // namespace

void PhoneFinder::find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const {
  PhoneSearch(text, context, found).run();
}

}  // namespace fairlead::extract
