// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/header_words.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/model/time_value.h"

namespace fairlead::ingest {

namespace {

constexpr std::array<std::string_view, 12> kNames = {
    "reference", "date",     "informationDate", "source",  "originator", "sourceEvaluation", "informationAssessment",
    "grading",   "handling", "classification",  "subject", "timeZone"};

/// Folded, and without the dots, stars and degree signs that people put around a label.
std::string plain(std::string_view label) {
  std::string out;
  for (const char c : fold(label)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// "+2", "+02:00", "-0330" as "+02:00"; empty if it is none.
std::string offsetOf(std::string_view text) {
  std::string digits;
  std::size_t at = 1;
  for (; at < text.size() && digits.size() < 4 && ((text[at] >= '0' && text[at] <= '9') || text[at] == ':'); ++at)
    if (text[at] != ':') digits += text[at];
  if (digits.empty() || digits.size() == 3 || (at < text.size() && text[at] >= '0' && text[at] <= '9')) return {};
  if (digits.size() == 1) digits.insert(0, "0");
  if (digits.size() == 2) digits += "00";
  if (digits > "1400" || digits.substr(2) > "59") return {};
  return std::string(1, text.front()) + digits.substr(0, 2) + ":" + digits.substr(2);
}

}  // namespace

HeaderWords HeaderWords::read(const std::filesystem::path& file) {
  HeaderWords words;
  try {
    const auto json = nlohmann::json::parse(readFile(file));
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      for (const auto& label : json.at("headings").at(std::string(kNames[i]))) {
        const std::string key = plain(label.get<std::string>());
        words.m_headings.emplace(key, static_cast<Heading>(i));
        words.m_longest = std::max(words.m_longest, key.size());
      }
    }
    constexpr std::pair<const char*, GradingScheme> kSchemes[] = {{"3x5x2", GradingScheme::Uk3x5x2},
                                                                  {"5x5x5", GradingScheme::Uk5x5x5},
                                                                  {"4x4", GradingScheme::Europol4x4},
                                                                  {"6x6", GradingScheme::Admiralty}};
    for (const auto& [name, scheme] : kSchemes) {
      for (const auto& word : json.at("schemes").at(name))
        words.m_schemes.emplace(plain(word.get<std::string>()), scheme);
    }
    for (const auto& [zone, names] : json.at("zones").items())
      for (const auto& word : names) words.m_zones.emplace(plain(word.get<std::string>()), zone);
    int number = 0;
    for (const auto& month : json.at("months")) {
      ++number;
      for (const auto& word : month) words.m_months.emplace(plain(word.get<std::string>()), number);
    }
  } catch (const nlohmann::json::exception& wrong) {
    throw Failure(ErrorCode::Malformed,
                  std::string("The list of headings is damaged; reinstall Fairlead: ") + wrong.what(), file.string());
  }
  return words;
}

const HeaderWords& HeaderWords::standard() {
  static const HeaderWords words = read(resource("ingest/headings.json"));
  return words;
}

std::optional<Heading> HeaderWords::heading(std::string_view label) const {
  if (label.size() > 2 * m_longest + 8) return std::nullopt;
  const auto found = m_headings.find(plain(label));
  return found == m_headings.end() ? std::nullopt : std::optional(found->second);
}

std::optional<GradingScheme> HeaderWords::scheme(std::string_view text) const {
  const std::string all = ' ' + plain(text) + ' ';
  for (const auto& [word, scheme] : m_schemes) {
    if (all.find(' ' + word + ' ') != std::string::npos) return scheme;
  }
  return std::nullopt;
}

std::optional<std::string> HeaderWords::zone(std::string_view text) const {
  if (text.size() > 80) return std::nullopt;
  // "Europe/Paris", "UTC+02:00", "GMT+1": words of letters, slashes and underscores, or a sign and figures.
  std::optional<std::string> found;
  const auto isWord = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_' || static_cast<signed char>(c) < 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && isWord(text[end])) ++end;
    if (const std::string_view word = text.substr(at, end - at); !word.empty()) {
      const bool isIana = word.find('/') != std::string_view::npos &&
                          fromWallClock(2000, 1, 1, 12, 0, 0, word).verdict != WallClock::UnknownZone;
      const auto named = m_zones.find(plain(word));
      if (isIana) return std::string(word);
      if (named != m_zones.end()) found = named->second;
    } else if (text[at] == '+' || text[at] == '-') {
      if (const std::string offset = offsetOf(text.substr(at)); !offset.empty()) return offset;
    }
    at = std::max(end, at + 1);
  }
  return found;
}

std::optional<int> HeaderWords::month(std::string_view word) const {
  const auto found = m_months.find(plain(word));
  return found == m_months.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace fairlead::ingest
