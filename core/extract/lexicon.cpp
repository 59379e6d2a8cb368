// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/resources.h"

namespace fairlead::extract {

namespace {

constexpr std::array<std::string_view, 59> kClassNames{
    "function",     "common",     "month",         "weekday",      "number",   "ordinal",     "unit",
    "ago",          "last",       "next",          "this",         "before",   "day",         "part",
    "about",        "stretch",    "zone",          "currency",     "scale",    "at",          "hour",
    "where",        "place-kind", "compass",       "title",        "rank",     "given-name",  "particle",
    "alias",        "org-kind",   "org-link",      "company-form", "vessel",   "vessel-kind", "nation",
    "cue-iban",     "cue-bic",    "cue-card",      "cue-imei",     "cue-imsi", "cue-iccid",   "cue-imo",
    "cue-mmsi",     "cue-vin",    "cue-plate",     "cue-passport", "cue-nino", "cue-company", "cue-tckn",
    "cue-aircraft", "cue-phone",  "cue-not-phone", "cue-handle",   "org-name", "season",      "role",
    "naming",       "vehicle",    "clock"};
static_assert(static_cast<std::size_t>(WordClass::Clock) + 1 == kClassNames.size());

template <typename Visit>
void forEachLine(std::string_view text, Visit&& visit) {
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = line.substr(0, line.find('#'));
    visit(line, ++number);
  }
}

template <typename Visit>
void forEachWord(std::string_view line, Visit&& visit) {
  while (true) {
    const auto begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return;
    const auto end = std::min(line.find_first_of(" \t\r", begin), line.size());
    visit(line.substr(begin, end - begin));
    line.remove_prefix(end);
  }
}

/// "month=3" as its class and value.
std::optional<std::pair<WordClass, std::uint8_t>> readHead(std::string_view head) {
  const auto equals = head.find('=');
  std::uint8_t value = 0;
  if (equals != std::string_view::npos) {
    const std::string_view digits = head.substr(equals + 1);
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc()) return std::nullopt;
  }
  const auto found = std::find(kClassNames.begin(), kClassNames.end(), head.substr(0, equals));
  if (found == kClassNames.end()) return std::nullopt;
  return std::pair{static_cast<WordClass>(found - kClassNames.begin()), value};
}

}  // namespace

void Lexicon::add(std::string_view word, WordClass wordClass, std::uint8_t value) {
  WordUse& use = m_words[fold(word)];
  use.classes |= bit(wordClass);
  if (value != 0) use.value = value;
}

void Lexicon::addGivenNames() {
  // The groups of names that resolution holds for the same are given names, nearly all.
  forEachLine(readFile(resource("names/alike.txt")), [&](std::string_view line, std::size_t) {
    forEachWord(line, [&](std::string_view word) {
      if (word.size() > 2) add(word, WordClass::GivenName, 0);
    });
  });
}

void Lexicon::addZones() {
  forEachLine(readFile(resource("extract/zones.list")), [&](std::string_view line, std::size_t) {
    std::vector<std::string>* offsets = nullptr;
    forEachWord(line, [&](std::string_view word) {
      if (offsets != nullptr) return offsets->emplace_back(word), void();
      add(word, WordClass::Zone, 0);
      offsets = &m_zones[std::string(word)];
    });
  });
}

Lexicon Lexicon::read(const std::filesystem::path& folder) {
  Lexicon lexicon;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files)
    forEachLine(readFile(file), [&](std::string_view line, std::size_t number) {
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
      const auto colon = line.find(':');
      const auto head = readHead(line.substr(0, colon));
      if (colon == std::string_view::npos || !head)
        throw Failure(ErrorCode::Malformed, "A line of a word list must begin with a class that extraction knows.",
                      file.string() + ":" + std::to_string(number));
      forEachWord(line.substr(colon + 1), [&](std::string_view word) { lexicon.add(word, head->first, head->second); });
    });
  lexicon.addGivenNames();
  lexicon.addZones();
  return lexicon;
}

const Lexicon& Lexicon::standard() {
  static const Lexicon read = Lexicon::read(resource("extract"));
  return read;
}

WordUse Lexicon::find(std::string_view folded) const {
  const auto found = m_words.find(folded);
  return found == m_words.end() ? WordUse{} : found->second;
}

const std::vector<std::string>& Lexicon::offsetsOf(std::string_view folded) const {
  static const std::vector<std::string> none;
  const auto found = m_zones.find(folded);
  return found == m_zones.end() ? none : found->second;
}

}  // namespace fairlead::extract
