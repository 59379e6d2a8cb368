// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fairlead::extract {

/// What a word can be to extraction; a word may be several. Named alike in resources/extract.
enum class WordClass : std::uint8_t {
  Function,  // articles, pronouns, prepositions, conjunctions, common verbs: never a name by themselves
  Common,    // other words that begin sentences and headings, or that are places as well
  Month,
  Weekday,
  Number,  // "two", "deux", "zwei"
  Ordinal,
  Unit,  // of time: 1 minute, 2 hour, 3 day, 4 week, 5 month, 6 year
  Ago,
  Last,
  Next,
  This,
  Before,  // "previous", "veille", "Vorabend"
  Day,     // 1 today, 2 yesterday, 3 tomorrow, 4 the day before yesterday
  Part,    // of a day: 1 night, 2 morning, 3 afternoon, 4 evening, 5 midnight, 6 midday
  About,
  Stretch,  // "early", "mid", "late": 1, 2, 3
  Zone,
  Currency,
  Scale,  // 3 thousand, 6 million, 9 billion
  At,     // goes before a time of day
  Hour,   // "hrs", "Uhr", "heures"
  Where,  // goes before a place: "near", "à", "bei"
  PlaceKind,
  Compass,
  Title,
  Rank,  // titles of office, which may follow one another: "Foreign Secretary"
  GivenName,
  Particle,  // within a name: "al", "bin", "von"
  Alias,     // "a.k.a.", "alias", "dit"
  OrgKind,   // "Ministry", "Police", "Council"
  OrgLink,   // within an organisation's name: "of", "for", "and", "de"
  CompanyForm,
  Vessel,  // "MV", "HMS"
  VesselKind,
  Nation,  // "Syrian", "française"
  CueIban,
  CueBic,
  CueCard,
  CueImei,
  CueImsi,
  CueIccid,
  CueImo,
  CueMmsi,
  CueVin,
  CuePlate,
  CuePassport,
  CueNino,
  CueCompany,
  CueTckn,
  CueAircraft,
  CuePhone,
  CueNotPhone,  // "invoice", "reference": what follows is some other number
  CueHandle,
  OrgName,  // organisations that need no other sign: "Europol", "Daesh"
  Season,   // 1 spring, 2 summer, 3 autumn, 4 winter; tens: its beginning 1, middle 2, end 3 ("Spätsommer")
  Role,     // what a report calls a person before the name: "suspect", "témoin", "Zeuge"
  Naming,   // "named", "appelé", "namens": a person's name follows
  Vehicle,  // "van", "voiture", "Wagen": a plate may follow
  Clock     // minutes of a time in words: "quarter" 15, "half" 30, "dreiviertel" 45
};

/// A word's classes as bits, and the number that it stands for where its class has one.
struct WordUse {
  std::uint64_t classes = 0;
  std::uint8_t value = 0;
};

constexpr std::uint64_t bit(WordClass wordClass) { return std::uint64_t{1} << static_cast<unsigned>(wordClass); }

/// The word lists that rules look at, in English, French and German and some more. Immutable once read; any thread.
class Lexicon {
 public:
  /// Every *.txt of the folder: lines "class: word word" or "class=3: word"; '#' begins a comment. Throws
  /// Failure(Malformed) naming file and line.
  static Lexicon read(const std::filesystem::path& folder);
  /// The one that ships, read once.
  static const Lexicon& standard();

  WordUse find(std::string_view folded) const;
  /// The offsets that a zone's name may stand for: several for "IST"; none for "local", and for what names no zone.
  const std::vector<std::string>& offsetsOf(std::string_view folded) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  void add(std::string_view word, WordClass wordClass, std::uint8_t value);
  void addGivenNames();
  void addZones();

  std::unordered_map<std::string, WordUse, Hash, std::equal_to<>> m_words;
  std::unordered_map<std::string, std::vector<std::string>, Hash, std::equal_to<>> m_zones;
};

}  // namespace fairlead::extract
