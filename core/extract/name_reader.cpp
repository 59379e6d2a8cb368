// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/name_reader.h"

#include <algorithm>

namespace fairlead::extract {

namespace {
constexpr std::size_t kMostWords = 8;
}

bool NameReader::isBlank(std::size_t i) const {
  const std::string_view gap = m_text.gapBefore(i);
  return gap == " " || gap == "\xC2\xA0";
}

bool NameReader::isHyphen(std::size_t i) const {
  const std::string_view gap = m_text.gapBefore(i);
  return gap == "-" || gap == "'" || gap == "\xE2\x80\x99" || gap == "\xE2\x80\x91";
}

bool NameReader::isNamePart(std::size_t i) const {
  return isCapital(i) && !at(i).isAny(kNoName & ~bit(WordClass::Common)) &&
         (!at(i).is(WordClass::Common) || at(i).is(WordClass::GivenName)) && (at(i).size() > 1);
}

std::size_t NameReader::nameEnd(std::size_t i, std::size_t& parts) const {
  parts = 0;
  std::size_t last = i;
  for (std::size_t here = i; exists(here) && here < i + kMostWords; ++here) {
    const std::string_view gap = here == i ? std::string_view(" ") : m_text.gapBefore(here);
    const bool isAfterInitial = here > i && isInitial(here - 1) && (gap == ". " || gap == "." || gap == " ");
    // "Richard 'Tex' Coe"
    const bool isNick =
        gap == " '" || gap == "' " || gap == " \"" || gap == "\" " || gap == " \xE2\x80\x98" || gap == "\xE2\x80\x99 ";
    if (here > i && !isBlank(here) && !isHyphen(here) && !isAfterInitial && !(isNick && parts > 0 && isNamePart(here)))
      break;
    if (isHyphen(here) && here > i && exists(here) && !isCapital(here)) break;
    if (isNamePart(here)) {
      // "'s" and what follows it belong to nobody's name.
      ++parts;
      last = here + 1;
    } else if (!(isInitial(here) && !at(here).is(WordClass::Function)) && !(isInitial(here) && parts > 0) &&
               !at(here).is(WordClass::Particle)) {
      break;
    } else if (at(here).is(WordClass::Particle) && !isCapital(here) && parts == 0) {
      break;
    }
  }
  return last;
}

bool NameReader::isShoutedLine(std::size_t i) const {
  for (const std::size_t near : {i - 1, i + 1}) {
    if (!exists(near) || at(near).hasDigit) continue;
    const std::size_t later = std::max(near, i);
    if (!at(later).followsBreak && at(near).isShouted && at(near).size() >= 2) return true;
  }
  return false;
}

}  // namespace fairlead::extract
