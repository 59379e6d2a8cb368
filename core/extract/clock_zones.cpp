// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The zone behind a time of day.
#include <algorithm>
#include <charconv>

#include "core/extract/date_parts.h"

namespace fairlead::extract {

namespace {

/// What ends in a plus or minus before the figures of an offset: 1 east, -1 west, 0 neither. `rest`: what stands before
/// the sign.
int signOf(std::string_view gap, std::string_view& rest) {
  for (const auto& [sign, east] : {std::pair<std::string_view, int>("+", 1), {"-", -1}, {"\xE2\x88\x92", -1}})
    if (gap.ends_with(sign)) {
      rest = gap.substr(0, gap.size() - sign.size());
      return east;
    }
  return 0;
}

}  // namespace

/// "est" is a verb in French and "ist" in German, "CAT" an animal: what is no zone's name alone has to be in capitals,
/// and not among other words in capitals.
bool DateReader::isZoneName(std::size_t i) const {
  if (!is(i, WordClass::Zone)) return false;
  const Token& word = *token(i);
  if (isOneOf(i, {"z", "utc", "gmt", "local"})) return true;
  if (!word.isShouted) return false;
  const bool isAmongCapitals = token(i + 1) != nullptr && token(i + 1)->isShouted && isGap(i + 1, " ");
  return !isAmongCapitals || !word.isAny(bit(WordClass::Function) | bit(WordClass::Common) | bit(WordClass::Compass));
}

/// The "+02:00" whose figures begin at `at`, which is moved behind them; empty if there is none. Without the name of a
/// zone before it, it must look like nothing else ("04:05 -0530", but not "04:05 -05:30", which is a span).
std::string DateReader::offsetBehind(std::size_t& at, bool isAfterZone) const {
  std::string_view rest;
  const int sign = signOf(m_text.gapBefore(at), rest);
  if (sign == 0 || !(rest.empty() || rest == " " || (!isAfterZone && rest == " ("))) return {};
  const int value = number(at, 4);
  if (value < 0) return {};
  const std::size_t size = token(at)->size();
  if (size == 3) return {};
  int hours = size == 4 ? value / 100 : value, minutes = size == 4 ? value % 100 : 0;
  std::size_t last = at + 1;
  const bool hasColon = size <= 2 && m_text.gapBefore(last) == ":" && number(last, 2) >= 0 && token(last)->size() == 2;
  if (hasColon) minutes = number(last++, 2);
  if (hours > 14 || (minutes != 0 && minutes != 15 && minutes != 30 && minutes != 45)) return {};
  if (!isAfterZone) {
    if (size == 1 || (sign < 0 && (hasColon || rest.empty()))) return {};
    // "at 04:05 +10 others", "04:05 -12 men"
    const bool isCount = size == 2 && !hasColon && (sign < 0 || m_text.word(*token(at)).front() != '0');
    if (isCount && token(last) != nullptr && token(last)->hasLetter && isGap(last, " ")) return {};
  } else if (isZoneName(last) && isGap(last, " ")) {
    return {};  // "0400 GMT-0600 GMT": two times
  }
  at = last;
  if (hours == 0 && minutes == 0) return "UTC";
  return offsetText(std::chrono::minutes(sign * (hours * 60 + minutes)));
}

/// "Z", "EST", "GMT+2", "(UTC+02:00)", "+0200", "local".
void DateReader::zoneBehind(ClockPart& part) const {
  std::size_t at = part.last;
  if (const std::string offset = offsetBehind(at, false); !offset.empty() && part.zone.empty()) {
    part.zone = offset;
    part.last = at;
    part.isSure = true;
    return;
  }
  at = part.last;
  const std::string_view gap = m_text.gapBefore(at);
  if ((!isGap(at, " ") && gap != " (") || !isZoneName(at)) return;
  const bool isBracketed = gap == " (";
  const std::string_view word = m_text.folded(*token(at));
  std::vector<std::string> offsets = Lexicon::standard().offsetsOf(word);
  const std::string_view written = m_text.word(*token(at));
  ++at;
  if (offsets.size() == 1 && offsets.front() == "UTC" && word != "z")
    if (const std::string offset = offsetBehind(at, true); !offset.empty()) offsets.front() = offset;
  if (isBracketed && !m_text.gapBefore(at).starts_with(')')) return;
  part.last = at;
  part.isSure = true;
  if (offsets.size() == 1) part.zone = offsets.front();
  if (offsets.size() > 1) {
    part.zones = std::move(offsets);
    part.zoneWord = written;
  }
}

}  // namespace fairlead::extract
