// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/labelled_coordinates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/ascii.h"
#include "core/extract/finder.h"
#include "core/geo/coordinates.h"

namespace fairlead::extract {

namespace {

/// Degrees as a text has them, and how many decimals they are told to.
struct Degrees {
  double value = 0;
  int decimals = 0;
  std::size_t end = 0;
};

class LabelledSearch {
 public:
  LabelledSearch(const ScannedText& text, std::vector<Mention>& found) : m_text(text), m_found(found) {}

  void run() {
    const auto& tokens = m_text.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!tokens[i].isCased || tokens[i].hasDigit || tokens[i].size() > 12) continue;
      if (m_text.folded(tokens[i]) == "point")
        findPoint(i);
      else if (isLatitude(i) || isLongitude(i))
        findPair(i);
    }
  }

 private:
  bool isOneOf(std::size_t i, std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), m_text.folded(m_text.tokens()[i])) != words.end();
  }
  bool isLatitude(std::size_t i) const { return isOneOf(i, {"lat", "latitude", "breite", "breitengrad"}); }
  bool isLongitude(std::size_t i) const {
    return isOneOf(i, {"lon", "lng", "long", "longitude", "lange", "langengrad"});
  }

  /// A plain decimal number from a byte on, with what may stand before it. `isStrict`: with a point, as in WKT.
  std::optional<Degrees> degreesAt(std::size_t at, std::string_view before, bool isStrict) const {
    const std::string_view text = m_text.text();
    constexpr std::size_t kMostBefore = 4, kMostDigits = 12;
    for (std::size_t n = 0; n < kMostBefore && at < text.size() && before.find(text[at]) != std::string_view::npos; ++n)
      ++at;
    std::string number;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) number = text[at++] == '-' ? "-" : "";
    const std::size_t first = at;
    while (at < text.size() && at < first + 3 && ascii::isDigit(text[at])) number += text[at++];
    if (at == first || (at < text.size() && ascii::isDigit(text[at]))) return std::nullopt;
    Degrees degrees;
    const bool hasMark =
        at + 1 < text.size() && (text[at] == '.' || (!isStrict && text[at] == ',')) && ascii::isDigit(text[at + 1]);
    if (hasMark) {
      number += '.';
      for (++at; at < text.size() && ascii::isDigit(text[at]) && degrees.decimals < static_cast<int>(kMostDigits);
           ++at, ++degrees.decimals)
        number += text[at];
    }
    if (std::from_chars(number.data(), number.data() + number.size(), degrees.value).ec != std::errc())
      return std::nullopt;
    degrees.end = at;
    return degrees;
  }

  void findPoint(std::size_t i) {
    const std::string_view text = m_text.text();
    std::size_t at = m_text.tokens()[i].end;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at >= text.size() || text[at] != '(') return;
    const auto longitude = degreesAt(at + 1, " ", true);
    if (!longitude || longitude->end >= text.size() || text[longitude->end] != ' ') return;
    const auto latitude = degreesAt(longitude->end, " ", true);
    if (!latitude || latitude->end >= text.size() || text[latitude->end] != ')') return;
    add(m_text.tokens()[i].begin, latitude->end + 1, *latitude, *longitude, "decimal degrees, longitude first");
  }

  void findPair(std::size_t i) {
    const auto& tokens = m_text.tokens();
    const bool isLatitudeFirst = isLatitude(i);
    if (findMinutes(i, isLatitudeFirst)) return;
    const auto first = degreesAt(tokens[i].end, " :=.\t", false);
    if (!first) return;
    const bool isGerman = isOneOf(i, {"breite", "breitengrad", "lange", "langengrad"});
    const auto letter = hemisphere(first->end, isLatitudeFirst, isGerman);
    const std::size_t next = m_text.tokenAt(letter.second);
    constexpr std::size_t kMostBetween = 5;
    if (next >= tokens.size() || tokens[next].begin - letter.second > kMostBetween) return;
    if (isLatitudeFirst ? !isLongitude(next) : !isLatitude(next)) return;
    const auto second = degreesAt(tokens[next].end, " :=.\t", false);
    if (!second) return;
    const auto otherLetter = hemisphere(second->end, !isLatitudeFirst, isGerman);
    Degrees one = *first, other = *second;
    if (letter.first < 0) one.value = -std::abs(one.value);
    if (otherLetter.first < 0) other.value = -std::abs(other.value);
    // "lat 51 lon 1" may be any two numbers of a list; whole degrees say next to nothing.
    if (one.decimals == 0 || other.decimals == 0) return;
    add(tokens[i].begin, otherLetter.second, isLatitudeFirst ? one : other, isLatitudeFirst ? other : one,
        "decimal degrees");
  }

  /// Degrees and minutes from a byte on, up to their hemisphere: "51° 00.738' N", and the byte behind it.
  std::optional<std::pair<std::string, std::size_t>> minutesAt(std::size_t at, bool isLatitude) const {
    const std::string_view text = m_text.text();
    constexpr std::size_t kMostBefore = 4, kLongest = 28;
    for (std::size_t n = 0; n < kMostBefore && at < text.size() && std::string_view(" :=.\t").find(text[at]) < 5; ++n)
      ++at;
    const std::size_t first = at;
    // Signs of minutes and seconds are beyond ASCII, often.
    while (at < text.size() && at < first + kLongest &&
           (!ascii::isLetterByte(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80) && text[at] != '\n')
      ++at;
    if (at == first || at == text.size() || !ascii::isDigit(text[first])) return std::nullopt;
    if (std::string_view(isLatitude ? "NS" : "EW").find(text[at]) == std::string_view::npos) return std::nullopt;
    if (at + 1 < text.size() && ascii::isLetterByte(text[at + 1])) return std::nullopt;
    const std::string_view figures = text.substr(first, at - first);
    const auto sign = figures.find_first_of("'\xC2\xE2 ");  // a degree's, a prime, or the blank before minutes
    if (sign == std::string_view::npos || figures.find_first_of("0123456789", sign) == std::string_view::npos)
      return std::nullopt;  // decimal
    return std::pair(std::string(text.substr(first, at + 1 - first)), at + 1);
  }

  bool findMinutes(std::size_t i, bool isLatitudeFirst) {
    const auto& tokens = m_text.tokens();
    const auto first = minutesAt(tokens[i].end, isLatitudeFirst);
    if (!first) return false;
    const std::size_t next = m_text.tokenAt(first->second);
    constexpr std::size_t kMostBetween = 5;
    if (next >= tokens.size() || tokens[next].begin - first->second > kMostBetween) return false;
    if (isLatitudeFirst ? !isLongitude(next) : !isLatitude(next)) return false;
    const auto second = minutesAt(tokens[next].end, !isLatitudeFirst);
    if (!second) return false;
    const auto read = geo::parseCoordinates(isLatitudeFirst ? first->first + " " + second->first
                                                            : second->first + " " + first->first);
    if (!read) return false;
    add(tokens[i].begin, second->second, read->place, geo::notationName(read->notation));
    return true;
  }

  /// "°N", " W" behind the figures: -1 for south and west; the byte behind it.
  std::pair<int, std::size_t> hemisphere(std::size_t at, bool isLatitude, bool isGerman) const {
    const std::string_view text = m_text.text();
    std::size_t end = at;
    if (text.substr(end).starts_with("\xC2\xB0")) end += 2;
    const std::size_t behindSign = end;
    if (end < text.size() && text[end] == ' ') ++end;
    const std::string_view letters = isLatitude ? "NS" : "EOW";
    const bool isLetter = end < text.size() && letters.find(text[end]) != std::string_view::npos &&
                          (end + 1 == text.size() || !ascii::isLetterByte(text[end + 1]));
    if (!isLetter) return {0, behindSign};
    // O is "Ost" in German, and "ouest" in French.
    const bool isWest = text[end] == 'W' || (text[end] == 'O' && !isGerman);
    return {text[end] == 'S' || isWest ? -1 : 1, end + 1};
  }

  void add(std::size_t begin, std::size_t end, const Degrees& latitude, const Degrees& longitude,
           std::string_view note) {
    const auto position = Position::fromDegrees(longitude.value, latitude.value);
    if (!position) return;
    // Half of the last figure, as everywhere.
    constexpr double kMetresPerDegree = 111'319.49;
    const int decimals = std::min(latitude.decimals, longitude.decimals);
    const double uncertainty = kMetresPerDegree * 0.5 * std::pow(10.0, -decimals);
    add(begin, end, {position, {}, std::round(uncertainty * 1000) / 1000}, note);
  }

  void add(std::size_t begin, std::size_t end, const Place& place, std::string_view note) {
    Mention mention = mentionOf(m_text, MentionType::Location, begin, end, place.text());
    mention.place = place;
    mention.note = note;
    mention.valid = true;
    m_found.push_back(std::move(mention));
  }

  const ScannedText& m_text;
  std::vector<Mention>& m_found;
};

}  // namespace

void findLabelledCoordinates(const ScannedText& text, std::vector<Mention>& found) {
  LabelledSearch(text, found).run();
}

}  // namespace fairlead::extract
