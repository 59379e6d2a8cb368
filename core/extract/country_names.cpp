// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/country_names.h"

#include <unicode/locid.h>
#include <unicode/uldnames.h>

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>

#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/geo/gazetteer.h"

namespace fairlead::extract {

namespace {

struct Closer {
  void operator()(ULocaleDisplayNames* names) const { uldn_close(names); }
};

std::string nameIn(ULocaleDisplayNames* names, const char* code) {
  std::array<char16_t, 128> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = uldn_regionDisplayName(names, code, buffer.data(), static_cast<int32_t>(buffer.size()), &status);
  if (U_FAILURE(status)) return {};
  std::string text;
  icu::UnicodeString(buffer.data(), length).toUTF8String(text);
  return text;
}

/// What reports write and ICU doesn't.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kOthers{{{"UK", "GB"},
                                                                                 {"U.K.", "GB"},
                                                                                 {"Great Britain", "GB"},
                                                                                 {"England", "GB"},
                                                                                 {"Scotland", "GB"},
                                                                                 {"Wales", "GB"},
                                                                                 {"Northern Ireland", "GB"},
                                                                                 {"USA", "US"},
                                                                                 {"U.S.A.", "US"},
                                                                                 {"U.S.", "US"},
                                                                                 {"United States of America", "US"},
                                                                                 {"Turkey", "TR"},
                                                                                 {"Holland", "NL"},
                                                                                 {"Grande-Bretagne", "GB"},
                                                                                 {"Czech Republic", "CZ"},
                                                                                 {"Ivory Coast", "CI"}}};

}  // namespace

CountryNames::CountryNames() {
  for (const char* language : {"en", "fr", "de", "nl", "it", "es", "tr", "ar", "uk", "ru", "vi", "sq"}) {
    for (const auto width : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
      UErrorCode status = U_ZERO_ERROR;
      std::array<UDisplayContext, 1> contexts{width};
      const std::unique_ptr<ULocaleDisplayNames, Closer> names(
          uldn_openForContext(language, contexts.data(), 1, &status));
      if (U_FAILURE(status)) continue;
      for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
        if (const std::string name = nameIn(names.get(), *code); name.size() > 2) add(name, *code);
    }
  }
  for (const auto& [name, code] : kOthers) add(name, code);
  const std::string regions = readFile(resource("extract/regions.list"));
  for (std::size_t at = 0; at < regions.size();) {
    const std::size_t end = std::min(regions.find('\n', at), regions.size());
    const std::string_view line = std::string_view(regions).substr(at, end - at);
    if (!line.starts_with('#')) add(line, kRegion);
    at = end + 1;
  }
  readNations();
}

void CountryNames::readNations() {
  std::istringstream lines(readFile(resource("extract/nations.list")));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    std::string code;
    words >> code;
    for (std::string word; words >> word;) m_nations.try_emplace(fold(word), code);
  }
}

const CountryNames& CountryNames::standard() {
  static const CountryNames made;
  return made;
}

void CountryNames::add(std::string_view name, std::string_view code) {
  const std::string key = geo::Gazetteer::key(name);
  if (key.empty() || !m_codes.emplace(key, code).second) return;
  for (std::size_t at = key.find(' '); at != std::string::npos; at = key.find(' ', at + 1))
    m_beginnings[key.substr(0, at)] = true;
}

std::string_view CountryNames::find(std::string_view key) const {
  const auto found = m_codes.find(std::string(key));
  return found == m_codes.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view CountryNames::ofNation(std::string_view word) const {
  const auto found = m_nations.find(std::string(word));
  return found == m_nations.end() ? std::string_view() : std::string_view(found->second);
}

std::string CountryNames::englishName(std::string_view code) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleDisplayNames, Closer> names(uldn_openForContext("en", nullptr, 0, &status));
  return U_FAILURE(status) ? std::string(code) : nameIn(names.get(), std::string(code).c_str());
}

}  // namespace fairlead::extract
