// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/place_finder.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "core/base/ascii.h"
#include "core/extract/areas.h"
#include "core/extract/country_names.h"
#include "core/extract/labelled_coordinates.h"
#include "core/geo/coordinates.h"
#include "core/geo/gazetteer.h"

namespace fairlead::extract {

namespace {

constexpr std::uint32_t kKnownTown = 15'000;   // inhabitants from which a name needs no preposition
constexpr std::uint32_t kKnownCity = 100'000;  // and from which it may begin a sentence

/// What the gazetteer says of a key, kept for the words that come again and again.
struct Answer {
  bool isName = false, goesOn = false;
  std::string name, country;
  Position position;
  std::uint32_t population = 0;
  double radius = 0;
  std::size_t count = 0;
};

const Answer& ask(const std::string& key) {
  constexpr std::size_t kMostKept = 50'000;
  thread_local std::unordered_map<std::string, Answer> kept;
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  if (kept.size() >= kMostKept) kept.clear();
  const geo::Gazetteer& gazetteer = geo::Gazetteer::standard();
  const auto match = gazetteer.match(key);
  Answer answer{match.isName, match.goesOn, {}, {}, {}, 0, 0, 0};
  if (match.isName) {
    const auto places = gazetteer.named(key);
    const auto& best = places.front();
    answer.name = best.name;
    answer.country = best.country;
    answer.position = best.position;
    answer.population = best.population;
    answer.radius = best.radiusMetres();
    answer.count = places.size();
  }
  return kept.emplace(key, std::move(answer)).first->second;
}

class PlaceSearch {
 public:
  PlaceSearch(const ScannedText& text, std::vector<Mention>& found) : m_text(text), m_found(found) {}

  void run() {
    const auto& tokens = m_text.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      if (!token.isCapital || token.hasDigit || (!token.isCased && token.size() < 4)) continue;
      if (isTimeZone(i)) {
        ++i;
        continue;
      }
      const std::size_t last = findName(i);
      if (last > i) i = last - 1;
    }
    findCoordinates();
    findLabelledCoordinates(m_text, m_found);
  }

 private:
  /// "Europe/Paris": a clock, no place.
  bool isTimeZone(std::size_t i) const {
    constexpr std::array<std::string_view, 6> kAreas{"europe", "asia", "africa", "america", "atlantic", "australia"};
    return m_text.gapBefore(i + 1) == "/" && i + 1 < m_text.tokens().size() && m_text.tokens()[i + 1].isCapital &&
           std::find(kAreas.begin(), kAreas.end(), m_text.folded(m_text.tokens()[i])) != kAreas.end();
  }
  bool isJoined(std::size_t i) const {
    const std::string_view gap = m_text.gapBefore(i);
    return gap == " " || gap == "-" || gap == "'" || gap == "\xE2\x80\x99" || gap == "\n" || gap == ".";
  }

  /// The longest country or gazetteer name from i that may be meant; the token after it, or i.
  std::size_t findName(std::size_t i) {
    const auto& tokens = m_text.tokens();
    const CountryNames& countries = CountryNames::standard();
    std::string key;
    std::size_t last = i;
    std::string_view country;
    const Answer* place = nullptr;
    std::string placeKey;
    for (std::size_t at = i; at < tokens.size() && at < i + 6; ++at) {
      if (at > i && (!isJoined(at) || tokens[at].hasDigit)) break;
      if (!key.empty()) key += ' ';
      key += m_text.folded(tokens[at]);
      if (key.size() > 100) break;
      const std::string_view code = countries.find(key);
      // "US" and the like are words in small letters; "uk" and "usa" aren't names either.
      const bool isEnd = tokens[at].isCapital;
      const Answer& answer = ask(key);
      if (!code.empty() && isEnd) {
        last = at + 1;
        country = code;
        place = nullptr;
      } else if (answer.isName && isEnd && isMeant(i, at + 1, answer)) {
        last = at + 1;
        country = {};
        place = &answer;
        placeKey = key;
      }
      if (!answer.goesOn && !countries.goesOn(key)) break;
    }
    if (last == i) return i;
    if (place != nullptr) return addPlace(i, last, *place, placeKey);
    addCountry(i, last, country);
    return last;
  }

  bool isAfterPreposition(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
      const std::string_view gap = m_text.gapBefore(i - back + 1);
      if (gap != " " && gap != " \xE2\x80\x98" && gap != " \"") return false;
      const Token& token = tokens[i - back];
      if (token.is(WordClass::Where) && (back == 1 || !token.startsSentence || token.isCapital)) return true;
      // "in the", "à la", "city of", "in northern"
      if (!token.isAny(bit(WordClass::Function) | bit(WordClass::Compass) | bit(WordClass::PlaceKind))) return false;
      if (token.is(WordClass::PlaceKind)) return true;
    }
    return false;
  }

  bool isMeant(std::size_t first, std::size_t last, const Answer& answer) const {
    const auto& tokens = m_text.tokens();
    constexpr std::uint64_t kNever = bit(WordClass::Function) | bit(WordClass::Month) | bit(WordClass::Weekday) |
                                     bit(WordClass::Title) | bit(WordClass::Rank) | bit(WordClass::OrgKind) |
                                     bit(WordClass::Nation) | bit(WordClass::CompanyForm) | bit(WordClass::OrgName) |
                                     bit(WordClass::Compass) | bit(WordClass::PlaceKind) | bit(WordClass::Stretch);
    const bool isCued = isAfterPreposition(first);
    if (last - first == 1) {
      const Token& token = tokens[first];
      if (token.isAny(kNever) || (token.isCased && token.size() < 3)) return false;
      if (isLabel(first) || (isAlias(first, answer) && token.size() < 4 && !isCued)) return false;
      if (token.is(WordClass::Common)) return isCued && !token.startsSentence && !token.isShouted;
      if (isCued) return true;
      // Part of a longer run of capitals, it is some other name's word.
      const bool isWithin = isCapitalWord(last) && m_text.gapBefore(last) == " ";
      const bool isBehind =
          first > 0 && isCapitalWord(first - 1) && m_text.gapBefore(first) == " " && !tokens[first - 1].startsSentence;
      if (isWithin || isBehind || token.is(WordClass::GivenName) || token.isShouted) return false;
      return answer.population >= (token.startsSentence ? kKnownCity : kKnownTown);
    }
    // Of several words, one at least must be no everyday word.
    bool isTelling = false;
    for (std::size_t at = first; at < last; ++at)
      isTelling |=
          tokens[at].isCapital && !tokens[at].isAny(kNever | bit(WordClass::Common) | bit(WordClass::GivenName));
    const bool isSplit =
        m_text.text().substr(tokens[first].end, tokens[last - 1].begin - tokens[first].end).find_first_of("\n.") !=
        std::string_view::npos;
    return (isTelling && !isSplit) ||
           (isCued && !isSplit && tokens[last - 1].isCapital && !tokens[last - 1].is(WordClass::OrgKind));
  }

  /// A name that the gazetteer has beside the place's own: "Reg" of Reggio.
  bool isAlias(std::size_t i, const Answer& answer) const {
    return geo::Gazetteer::key(answer.name) != m_text.folded(m_text.tokens()[i]);
  }
  /// "Name: ...", "Reg.: ...": what a form calls a field; a heading with a town ("Dover: ...") has a longer word.
  bool isLabel(std::size_t i) const {
    constexpr std::size_t kLongestLabel = 4;
    const std::string_view behind = m_text.gapBefore(i + 1);
    const bool isBeforeColon =
        behind.starts_with(':') || behind.starts_with(" :") || behind.starts_with(".:") || behind.starts_with("\t");
    return m_text.tokens()[i].followsBreak && isBeforeColon && m_text.tokens()[i].size() <= kLongestLabel;
  }

  bool isCapitalWord(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    return i < tokens.size() && tokens[i].isCased && tokens[i].isCapital && !tokens[i].hasDigit &&
           !tokens[i].is(WordClass::Function);
  }

  /// The token behind the place, and behind the county or state that says which of its name it is.
  std::size_t addPlace(std::size_t first, std::size_t last, const Answer& answer, const std::string& key) {
    const auto& tokens = m_text.tokens();
    if (const auto whole = bracketed(last, key)) return addOne(first, last + 1, tokens[last].end + 1, *whole, {});
    if (answer.count > 1)
      if (const auto told = toldApart(last, key))
        return addOne(first, told->last, told->end, told->place,
                      std::to_string(answer.count) + " places of this name, told apart by “" + told->by + "”");
    geo::GazetteerPlace biggest;
    biggest.name = answer.name;
    biggest.country = answer.country;
    biggest.position = answer.position;
    biggest.population = answer.population;
    return addOne(first, last, tokens[last - 1].end, biggest,
                  answer.count > 1 ? std::to_string(answer.count) + " places of this name, the biggest is taken" : "");
  }

  std::size_t addOne(std::size_t first, std::size_t last, std::size_t end, const geo::GazetteerPlace& place,
                     std::string note) {
    Mention mention =
        mentionOf(m_text, MentionType::Location, m_text.tokens()[first].begin, end, place.name + ", " + place.country);
    mention.place = Place{place.position, {}, place.radiusMetres()};
    mention.note = std::move(note);
    m_found.push_back(std::move(mention));
    return last;
  }

  /// "Frankfurt (Oder)", whose name the gazetteer has with what is in brackets.
  std::optional<geo::GazetteerPlace> bracketed(std::size_t last, const std::string& key) const {
    const auto& tokens = m_text.tokens();
    if (last >= tokens.size() || m_text.gapBefore(last) != " (" || !m_text.gapBefore(last + 1).starts_with(')'))
      return std::nullopt;
    const std::string longer = key + " " + std::string(m_text.folded(tokens[last]));
    if (!ask(longer).isName) return std::nullopt;
    return geo::Gazetteer::standard().named(longer).front();
  }

  /// Which of several places of one name is meant, by the county, state or country beside it.
  struct ToldApart {
    geo::GazetteerPlace place;
    std::size_t last = 0, end = 0;  // a part of a country belongs to the town's name, a country stands for itself
    std::string by;
  };
  std::optional<ToldApart> toldApart(std::size_t last, const std::string& key) const {
    const auto& tokens = m_text.tokens();
    constexpr std::size_t kMostBeside = 4;
    const std::string_view gap = m_text.gapBefore(last);
    if (last >= tokens.size() || !tokens[last].isCapital || (gap != ", " && gap != " (" && gap != ",\n"))
      return std::nullopt;
    std::string beside;
    std::optional<ToldApart> found;
    for (std::size_t at = last; at < tokens.size() && at < last + kMostBeside; ++at) {
      if (at > last && !isJoined(at)) break;
      beside += (at > last ? " " : "") + std::string(m_text.folded(tokens[at]));
      const Area* const area = Areas::standard().find(beside);
      const std::string_view code = CountryNames::standard().find(beside);
      const bool isEnd = gap != " (" || m_text.gapBefore(at + 1).starts_with(')');
      if (isEnd && (area != nullptr || (!code.empty() && code != CountryNames::kRegion)))
        for (const auto& place : geo::Gazetteer::standard().named(key)) {
          if (area != nullptr ? place.country != area->country || !area->holds(place.position) : place.country != code)
            continue;
          const std::size_t end = tokens[at].end + (gap == " (" ? 1 : 0);
          found = ToldApart{place, at + 1, end,
                            std::string(m_text.text().substr(tokens[last].begin, tokens[at].end - tokens[last].begin))};
          if (area == nullptr) {
            found->last = last;
            found->end = tokens[last - 1].end;
          }
          break;
        }
      if (!Areas::standard().goesOn(beside) && !CountryNames::standard().goesOn(beside)) break;
    }
    return found;
  }

  void addCountry(std::size_t first, std::size_t last, std::string_view code) {
    const auto& tokens = m_text.tokens();
    std::size_t end = tokens[last - 1].end;
    // "U.S." keeps its full stop.
    if (tokens[first].size() == 1 && m_text.text().substr(end).starts_with('.')) ++end;
    Mention mention = mentionOf(m_text, MentionType::Location, tokens[first].begin, end,
                                code == CountryNames::kRegion
                                    ? std::string(m_text.text().substr(tokens[first].begin, end - tokens[first].begin))
                                    : CountryNames::englishName(code));
    mention.note = code == CountryNames::kRegion ? std::string_view("a region or a sea") : code;
    m_found.push_back(std::move(mention));
  }

  // --- coordinates: the search by patterns is slow, so that only what may hold some is given to it

  bool mayBeCoordinate(std::size_t i) const {
    const auto& tokens = m_text.tokens();
    const Token& token = tokens[i];
    if (!token.isAscii) return false;
    const std::string_view word = m_text.word(token);
    const std::string_view behind = m_text.gapBefore(i + 1);
    if (token.isNumber()) {
      if (behind.starts_with("\xC2\xB0") || behind.starts_with("\xC2\xBA")) return true;
      if (behind == "." && i + 1 < tokens.size() && tokens[i + 1].isAscii && tokens[i + 1].hasDigit &&
          tokens[i + 1].size() >= 3 && (token.size() <= 3 || token.size() == 4))
        return true;
      return false;
    }
    if (token.hasDigit && word.size() >= 5 && (word.back() == 'N' || word.back() == 'S')) return true;  // 510740N
    if (token.hasDigit && word[0] >= '0' && word[0] <= '9' && word.size() <= 18) return isMgrs(word, i);
    const bool isSquare = word.size() >= 2 && std::string_view("HJNOST").find(word[0]) != std::string_view::npos &&
                          word[1] >= 'A' && word[1] <= 'Z';
    if (isSquare && (word.size() == 2 || word.find_first_not_of("0123456789", 2) == std::string_view::npos)) {
      std::size_t digits = word.size() - 2;
      for (std::size_t next = i + 1;
           next < tokens.size() && next < i + 3 && tokens[next].isNumber() && m_text.gapBefore(next) == " "; ++next)
        digits += tokens[next].size();
      return digits >= 6;  // "UN 2254", "SC 2016": four are too common
    }
    return word.size() == 8 && behind == "+" && token.hasDigit;
  }

  /// "31U", "31UCS", "31UCS8198165400": a zone and a band, then digits.
  bool isMgrs(std::string_view word, std::size_t i) const {
    std::size_t at = 0;
    while (at < word.size() && at < 2 && word[at] >= '0' && word[at] <= '9') ++at;
    if (at == word.size() || word[at] < 'C' || word[at] > 'X') return false;
    const std::string_view rest = word.substr(at + 1);
    if (rest.size() >= 4 && rest[0] >= 'A' && rest[0] <= 'Z' && rest[1] >= 'A' && rest[1] <= 'Z' &&
        rest.find_first_not_of("0123456789", 2) == std::string_view::npos)
      return true;
    const bool isHead =
        rest.empty() || (rest.size() == 2 && rest[0] >= 'A' && rest[0] <= 'Z' && rest[1] >= 'A' && rest[1] <= 'Z');
    return isHead && m_text.gapBefore(i + 1) == " " && i + 1 < m_text.tokens().size();
  }

  void findCoordinates() {
    constexpr std::size_t kBefore = 16, kBehind = 64, kLongestPiece = 1'000;
    const auto& tokens = m_text.tokens();
    const std::string_view text = m_text.text();
    std::size_t begin = 0, end = 0;
    const auto flush = [&] {
      if (end <= begin) return;
      for (const auto& coordinates : geo::findCoordinates(text.substr(begin, end - begin))) add(coordinates, begin);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!mayBeCoordinate(i)) continue;
      std::size_t from = tokens[i].begin - std::min<std::size_t>(tokens[i].begin, kBefore);
      std::size_t to = std::min<std::size_t>(tokens[i].begin + kBehind, text.size());
      while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
      while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
      // In pieces, since the patterns take their time; what this token belongs to is whole in the next one.
      if (from > end || end - begin > kLongestPiece) {
        flush();
        begin = from;
        end = from;
      }
      end = std::max(end, to);
    }
    flush();
  }

  /// "ref SC123456", "job TR123456", "custody record SK 1234 5678": the number of something, not a square of the grid.
  bool isNumberedAs(std::size_t begin) const {
    constexpr std::string_view kWords[] = {"ref",      "reference", "job",     "record", "number",  "no",
                                           "nr",       "crime",     "urn",     "log",    "invoice", "policy",
                                           "licence",  "id",        "file",    "case",   "exhibit", "custody",
                                           "incident", "company",   "account", "serial", "order"};
    const auto& tokens = m_text.tokens();
    const auto at = std::lower_bound(tokens.begin(), tokens.end(), begin,
                                     [](const Token& token, std::size_t offset) { return token.begin < offset; });
    if (at == tokens.begin()) return false;
    const auto before = std::prev(at);
    if (begin - before->end > 3) return false;
    return std::find(std::begin(kWords), std::end(kWords), m_text.folded(*before)) != std::end(kWords);
  }

  void add(const geo::FoundCoordinates& coordinates, std::size_t offset) {
    const std::size_t begin = offset + coordinates.begin, end = offset + coordinates.end;
    const std::string_view words = m_text.text().substr(begin, end - begin);
    // The patterns look at single stretches: the cut of one must not have halved a number.
    const auto isDigitAt = [&](std::size_t at) {
      return at < m_text.text().size() && m_text.text()[at] >= '0' && m_text.text()[at] <= '9';
    };
    if (begin > 0 && isDigitAt(begin) && isDigitAt(begin - 1)) return;
    if (isDigitAt(end) && isDigitAt(end - 1)) return;
    if (coordinates.notation == geo::Notation::BritishGrid &&
        std::count_if(words.begin(), words.end(), ascii::isDigit) < 6)
      return;
    if (coordinates.notation == geo::Notation::BritishGrid && isNumberedAs(begin)) return;
    Mention mention = mentionOf(m_text, MentionType::Location, begin, end, coordinates.place.text());
    mention.place = coordinates.place;
    mention.note = geo::notationName(coordinates.notation);
    mention.valid = true;
    m_found.push_back(std::move(mention));
  }

  const ScannedText& m_text;
  std::vector<Mention>& m_found;
};

}  // namespace

void PlaceFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  PlaceSearch(text, found).run();
}

}  // namespace fairlead::extract
