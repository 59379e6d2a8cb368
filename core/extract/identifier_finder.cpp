// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/identifier_finder.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"
#include "core/extract/joints.h"
#include "core/extract/plate_forms.h"

namespace fairlead::extract {

namespace {

using Kind = IdentifierKind;

using ascii::isDigit;
using ascii::isUpper;

/// One blank, no-break blank, hyphen or dot: what people put between the groups of a number.
bool isJoint(std::string_view gap) { return gap == " " || gap == "-" || gap == "." || isWideJoint(gap); }

/// Tokens first to last-1 written together.
struct Run {
  std::size_t first = 0, last = 0;
  std::string condensed;
};

/// Looks at one text for everything that a token may begin.
class IdentifierSearch {
 public:
  IdentifierSearch(const ScannedText& text, std::vector<Mention>& found) : m_text(text), m_found(found) {}

  void run() {
    const auto& tokens = m_text.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (!token.isAscii || i < m_covered) continue;
      findWallet(i);
      if (!isWordStart(i)) continue;
      if (token.hasLetter) findLettered(i);
      if (token.isNumber()) findNumbered(i);
    }
  }

 private:
  /// A token glued to another by a hyphen or the like begins nothing.
  bool isWordStart(std::size_t i) const {
    if (i == 0) return true;
    const std::string_view gap = m_text.gapBefore(i);
    return gap.find_first_not_of("-_.@/+#'") != std::string_view::npos || gap == "'";
  }
  bool isWordEnd(std::size_t last) const {
    const std::string_view gap = m_text.gapBefore(last);
    if (last >= m_text.tokens().size() || gap.empty()) return true;
    return gap.front() != '_' && gap.front() != '@' && !(gap == "-" || gap == "/" || gap == "_");
  }

  std::string_view word(std::size_t i) const { return m_text.word(m_text.tokens()[i]); }

  /// A word of this class within a few words before, in the same line and sentence.
  bool hasCue(std::size_t i, WordClass cue, std::size_t reach = 5) const {
    const auto& tokens = m_text.tokens();
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
      const std::string_view gap = m_text.gapBefore(i - back + 1);
      const Token& token = tokens[i - back];
      const std::string_view before = m_text.folded(token);
      const bool isNumber = before == "no" || before == "nr" || before == "num";  // "Passport No. 925665416"
      if (gap.find('\n') != std::string_view::npos || (gap.find(". ") != std::string_view::npos && !isNumber) ||
          gap.find(';') != std::string_view::npos)
        return false;
      if (token.is(cue)) return true;
      if (token.hasDigit && token.size() > 4) return false;  // another number: the cue was that one's
    }
    return false;
  }

  /// The longest run from i of joined ASCII tokens that `accept` likes, cut where `isDone` says.
  template <typename Accept>
  Run runFrom(std::size_t i, std::size_t longest, Accept&& accept) const {
    Run run{i, i, {}};
    const auto& tokens = m_text.tokens();
    for (std::size_t at = i; at < tokens.size(); ++at) {
      if (at > i && !isJoint(m_text.gapBefore(at))) break;
      if (!tokens[at].isAscii || run.condensed.size() + tokens[at].size() > longest) break;
      if (!accept(word(at), run.condensed.size())) break;
      run.condensed += word(at);
      run.last = at + 1;
    }
    return run;
  }

  void add(Kind kind, std::size_t first, std::size_t last, bool keepsMalformed = false) {
    const auto& tokens = m_text.tokens();
    const std::size_t begin = tokens[first].begin, end = tokens[last - 1].end;
    const Identifier checked = checkIdentifier(kind, m_text.text().substr(begin, end - begin));
    if (checked.verdict == IdentifierVerdict::Malformed && !keepsMalformed) return;
    std::string value = kind == Kind::Card ? maskedCard(checked.normalised) : checked.normalised;
    Mention mention = mentionOf(m_text, mentionTypeOf(kind), begin, end, std::move(value));
    mention.valid = checked.isValid();
    m_found.push_back(std::move(mention));
    m_covered = last;
  }
  void add(MentionType type, std::size_t first, std::size_t last, std::string value, std::optional<bool> valid,
           std::string note = {}) {
    const auto& tokens = m_text.tokens();
    Mention mention = mentionOf(m_text, type, tokens[first].begin, tokens[last - 1].end, std::move(value));
    mention.valid = valid;
    mention.note = std::move(note);
    m_found.push_back(std::move(mention));
  }

  void findWallet(std::size_t i);
  void findLettered(std::size_t i);
  void findNumbered(std::size_t i);
  bool findIban(std::size_t i);
  bool findContainer(std::size_t i);
  bool findNino(std::size_t i);
  void findCued(std::size_t i);
  void findPlate(std::size_t i);
  void findAircraft(std::size_t i);

  const ScannedText& m_text;
  std::vector<Mention>& m_found;
  std::size_t m_covered = 0;  // tokens before it belong to an identifier already
};

void IdentifierSearch::findWallet(std::size_t i) {
  const Token& token = m_text.tokens()[i];
  if (token.size() < 26 || token.size() > 74 || !token.hasDigit || !token.hasLetter) return;
  const std::string_view text = word(i);
  if (text.starts_with("0x") && text.size() == 42) return add(Kind::Ethereum, i, i + 1);
  if (text.starts_with("bc1") || text.starts_with("BC1")) return add(Kind::Bitcoin, i, i + 1);
  constexpr std::string_view kNotBase58 = "0OIl";
  if (text.find_first_of(kNotBase58) != std::string_view::npos) return;
  const bool hasSmall = std::any_of(text.begin(), text.end(), ascii::isLower);
  if (!hasSmall) return;
  if (text.front() == 'T' && text.size() == 34) return add(Kind::Tron, i, i + 1);
  if ((text.front() == '1' || text.front() == '3') && text.size() <= 35) add(Kind::Bitcoin, i, i + 1);
}

bool IdentifierSearch::findIban(std::size_t i) {
  const std::string_view head = word(i);
  if (head.size() < 4 || !isUpper(head[0]) || !isUpper(head[1]) || !isDigit(head[2]) || !isDigit(head[3])) return false;
  const bool isGrouped = head.size() == 4;
  Run run = runFrom(i, 34, [&](std::string_view part, std::size_t soFar) {
    const bool isPlain = std::all_of(part.begin(), part.end(), [](char c) { return isUpper(c) || isDigit(c); });
    return soFar == 0 || (isGrouped && isPlain && part.size() <= 4);
  });
  // Groups of four: what follows the last short group is another word. Take the longest that has the right check
  // digits, else the first that ends in a short group or at the run's end.
  for (std::size_t last = run.last; last > i; --last) {
    const auto& tokens = m_text.tokens();
    const std::size_t begin = tokens[i].begin, end = tokens[last - 1].end;
    if (checkIdentifier(Kind::Iban, m_text.text().substr(begin, end - begin)).isValid()) {
      add(Kind::Iban, i, last);
      return true;
    }
  }
  std::size_t last = i + 1;
  while (last < run.last && word(last - 1).size() == 4) ++last;
  const auto digits = std::count_if(run.condensed.begin(), run.condensed.end(), isDigit);
  if (!isWordEnd(last) || digits < 8) return false;
  const std::size_t before = m_found.size();
  add(Kind::Iban, i, last);
  return m_found.size() > before;
}

bool IdentifierSearch::findContainer(std::size_t i) {
  const Run run = runFrom(i, 11, [](std::string_view part, std::size_t soFar) {
    if (soFar == 0) return part.size() >= 4 && std::all_of(part.begin(), part.begin() + 4, isUpper);
    return std::all_of(part.begin(), part.end(), isDigit);
  });
  if (run.condensed.size() != 11 || !isWordEnd(run.last)) return false;
  const std::size_t before = m_found.size();
  add(Kind::Container, run.first, run.last);
  return m_found.size() > before;
}

bool IdentifierSearch::findNino(std::size_t i) {
  const Run run = runFrom(i, 9, [](std::string_view part, std::size_t) {
    return std::all_of(part.begin(), part.end(), [](char c) { return isUpper(c) || isDigit(c); });
  });
  if (run.condensed.size() != 9 || !isWordEnd(run.last)) return false;
  const std::size_t before = m_found.size();
  add(Kind::Nino, run.first, run.last);
  return m_found.size() > before;
}

void IdentifierSearch::findLettered(std::size_t i) {
  const std::string_view head = word(i);
  if (!isUpper(head.front()) && !isDigit(head.front())) return;
  if (findIban(i)) return;
  if (head.size() >= 4 && findContainer(i)) return;
  if (head.size() >= 2 && head.size() <= 9 && isUpper(head[1]) && findNino(i)) return;
  const Token& token = m_text.tokens()[i];
  const bool isPlain = std::all_of(head.begin(), head.end(), [](char c) { return isUpper(c) || isDigit(c); });
  if (isPlain && head.size() == 17 && token.hasDigit) {
    // Seventeen characters of a code are common; without the cue only a chassis number of the right check digit counts.
    const auto digits = std::count_if(head.begin(), head.end(), isDigit);
    const bool isSure = digits >= 4 && head[0] >= '1' && head[0] <= '5' && checkIdentifier(Kind::Vin, head).isValid();
    if (isSure || hasCue(i, WordClass::CueVin)) add(Kind::Vin, i, i + 1);
  }
  if (isPlain && (head.size() == 8 || head.size() == 11) && hasCue(i, WordClass::CueBic, 3)) add(Kind::Bic, i, i + 1);
  findCued(i);
  findPlate(i);
  findAircraft(i);
}

/// Codes of letters and digits that nothing but a word before them tells from others.
void IdentifierSearch::findCued(std::size_t i) {
  const std::string_view head = word(i);
  const Token& token = m_text.tokens()[i];
  if (!token.hasDigit || !isWordEnd(i + 1)) return;
  if (head.size() >= 7 && head.size() <= 10 && hasCue(i, WordClass::CuePassport, 3)) {
    const auto digits = std::count_if(head.begin(), head.end(), isDigit);
    if (digits >= 5) add(MentionType::Passport, i, i + 1, std::string(head), true);
  }
  if (head.size() == 8 && hasCue(i, WordClass::CueCompany, 4)) add(Kind::CompanyNumber, i, i + 1);
}

void IdentifierSearch::findNumbered(std::size_t i) {
  const std::string_view head = word(i);
  const Run run =
      runFrom(i, 22, [](std::string_view part, std::size_t) { return std::all_of(part.begin(), part.end(), isDigit); });
  const std::string& digits = run.condensed;
  const std::size_t size = digits.size();
  if (!isWordEnd(run.last)) return findPlate(i);            // "1-ABC-234"
  if (i > 0 && m_text.gapBefore(i).ends_with('+')) return;  // a telephone number's
  const bool isWhole = run.last == i + 1;
  if (size == 7 && isWhole && hasCue(i, WordClass::CueImo, 3)) return add(Kind::Imo, i, run.last);
  if (size == 9 && hasCue(i, WordClass::CueMmsi, 3)) return add(Kind::Mmsi, i, run.last);
  if ((size == 14 || size == 15) && hasCue(i, WordClass::CueImsi, 3)) return add(Kind::Imsi, i, run.last);
  if (size >= 18 && size <= 22 && digits.starts_with("89") &&
      (hasCue(i, WordClass::CueIccid) ||
       (isWhole && (size == 19 || size == 20) && checkIdentifier(Kind::Iccid, digits).isValid())))
    return add(Kind::Iccid, i, run.last);
  if (size >= 14 && size <= 16 && hasCue(i, WordClass::CueImei, 4)) return add(Kind::Imei, i, run.last);
  if (size == 11 && isWhole && hasCue(i, WordClass::CueTckn, 3)) return add(Kind::Tckn, i, run.last);
  if (size >= 13 && size <= 19 && hasCue(i, WordClass::CueCard)) return add(Kind::Card, i, run.last);
  const bool isGroupedByFour = head.size() == 4 && run.last - run.first == 4 && size == 16;
  if (size == 16 && (isWhole || isGroupedByFour) &&
      std::string_view("3456").find(digits[0]) != std::string_view::npos &&
      checkIdentifier(Kind::Card, digits).isValid())
    return add(Kind::Card, i, run.last);
  // American Express: 34 or 37 and fifteen digits, in groups of four, six and five.
  const bool isAmex = size == 15 && (digits.starts_with("34") || digits.starts_with("37"));
  const bool isGroupedAsAmex =
      head.size() == 4 && run.last - run.first == 3 && m_text.folded(m_text.tokens()[run.first + 1]).size() == 6;
  if (isAmex && isGroupedAsAmex && checkIdentifier(Kind::Card, digits).isValid()) return add(Kind::Card, i, run.last);
  // Fifteen digits that pass, and that begin as devices' do: no other number of that length is common.
  if (size == 15 && (digits[0] == '3' || digits[0] == '8' || digits.starts_with("01") || digits.starts_with("49")) &&
      checkIdentifier(Kind::Imei, digits).isValid())
    return add(Kind::Imei, i, run.last);
  if (isWhole && size == 9 && hasCue(i, WordClass::CuePassport, 3)) add(MentionType::Passport, i, i + 1, digits, true);
  if (isWhole && size == 8 && hasCue(i, WordClass::CueCompany, 3)) return add(Kind::CompanyNumber, i, run.last);
  findPlate(i);
}

void IdentifierSearch::findPlate(std::size_t i) {
  const auto& tokens = m_text.tokens();
  std::string written;
  const bool isCued = hasCue(i, WordClass::CuePlate), isBesideVehicle = isCued || hasCue(i, WordClass::Vehicle);
  for (std::size_t last = i; last < tokens.size() && last < i + 3; ++last) {
    const std::string_view gap = m_text.gapBefore(last);
    if (last > i && gap != " " && gap != "-") return;
    if (last > i) written += gap;
    if (!tokens[last].isAscii || tokens[last].size() > 8) return;
    written += word(last);
    if (!isWordEnd(last + 1)) continue;
    for (const PlateReading& reading : readPlate(written, isCued, isBesideVehicle)) {
      add(MentionType::Plate, i, last + 1, reading.value, reading.likely.empty(), reading.note());
      m_found.back().alternative = reading.likely;
    }
  }
}

void IdentifierSearch::findAircraft(std::size_t i) {
  struct Prefix {
    std::string_view letters, country;
    std::size_t rest;
  };
  constexpr std::array<Prefix, 12> kPrefixes{{{"G", "GB", 4},
                                              {"F", "FR", 4},
                                              {"D", "DE", 4},
                                              {"OO", "BE", 3},
                                              {"PH", "NL", 3},
                                              {"EI", "IE", 3},
                                              {"EC", "ES", 3},
                                              {"I", "IT", 4},
                                              {"TC", "TR", 3},
                                              {"HB", "CH", 3},
                                              {"OE", "AT", 3},
                                              {"SP", "PL", 3}}};
  const auto& tokens = m_text.tokens();
  const std::string_view head = word(i);
  if (i + 1 < tokens.size() && m_text.gapBefore(i + 1) == "-") {
    const std::string_view rest = word(i + 1);
    for (const Prefix& prefix : kPrefixes)
      if (head == prefix.letters && rest.size() == prefix.rest && std::all_of(rest.begin(), rest.end(), isUpper) &&
          isWordEnd(i + 2) && hasCue(i, WordClass::CueAircraft))
        add(MentionType::Aircraft, i, i + 2, std::string(head) + "-" + std::string(rest), true,
            std::string(prefix.country));
  }
  if (head.size() >= 4 && head.size() <= 6 && head[0] == 'N' && isDigit(head[1]) && hasCue(i, WordClass::CueAircraft))
    add(MentionType::Aircraft, i, i + 1, std::string(head), true, "US");
}

}  // namespace

void IdentifierFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  IdentifierSearch(text, found).run();
}

}  // namespace fairlead::extract
