// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/header_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
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

using ascii::isDigit;
using ascii::isLetterByte;
bool isSign(char c) { return c == '+' || c == '-'; }

/// With a typesetter's minus signs, dashes and blanks as plain ones.
std::string withPlainSigns(std::string_view text) {
  constexpr std::pair<std::string_view, char> kSet[] = {
      {"\xE2\x88\x92", '-'}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x91", '-'}, {"\xC2\xA0", ' '}, {"\xE2\x80\xAF", ' '}};
  std::string out(text);
  for (const auto& [set, plainly] : kSet)
    for (std::size_t at = out.find(set); at != std::string::npos; at = out.find(set, at))
      out.replace(at, set.size(), 1, plainly);
  return out;
}

/// "America/Port-au-Prince", "Etc/GMT+3": a run with a slash that is a zone's name.
std::optional<std::string> ianaIn(std::string_view text) {
  const auto isOfName = [](char c) { return isLetterByte(c) || isDigit(c) || isSign(c) || c == '/' || c == '_'; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t end = at;
    while (end < text.size() && isOfName(text[end])) ++end;
    const std::string_view run = text.substr(at, end - at);
    if (run.find('/') != std::string_view::npos &&
        fromWallClock(2000, 1, 1, 12, 0, 0, run).verdict != WallClock::UnknownZone)
      return std::string(run);
    at = end;
  }
  return std::nullopt;
}

/// "+2", "+05:30", " - 3" at `at`, which moves behind it.
struct Signed {
  bool isWritten = false;      // figures behind a sign
  std::optional<int> seconds;  // nothing: they are no offset
};
Signed signedAt(std::string_view text, std::size_t& at) {
  const auto behindBlanks = [&](std::size_t from) { return std::min(text.find_first_not_of(' ', from), text.size()); };
  const std::size_t sign = behindBlanks(at);
  if (sign == text.size() || !isSign(text[sign])) return {};
  const std::size_t begin = behindBlanks(sign + 1);
  std::size_t end = begin;
  while (end < text.size() && (isDigit(text[end]) || text[end] == ':')) ++end;
  if (end == begin) return {};
  at = end;
  // "UTC+5.5", "UTC+5h30", "UTC - 12-hour clock": not what the figures alone would say.
  const std::string_view behind = text.substr(end, 2);
  const bool goesOn =
      !behind.empty() && (isSign(behind[0]) || static_cast<signed char>(behind[0]) < 0 ||
                          (behind.size() == 2 && behind[0] != ' ' && (isDigit(behind[1]) || isSign(behind[1]))));
  constexpr int kFurthest = 14 * 3600;
  auto seconds = offsetSeconds(text[sign] + std::string(text.substr(begin, end - begin)));
  if (goesOn || (seconds && std::abs(*seconds) > kFurthest)) seconds.reset();
  return {true, seconds};
}

/// "Baghdad (+03:00)": an offset that stands alone in the only bracket.
std::optional<int> inBracket(std::string_view text) {
  std::size_t at = text.find('(');
  if (at == std::string_view::npos || text.find('(', at + 1) != std::string_view::npos) return std::nullopt;
  const Signed offset = signedAt(text, ++at);
  return at < text.size() && text[at] == ')' ? offset.seconds : std::nullopt;
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

/// Offsets that do not agree leave it open: "CET/CEST", "UTC+1 in winter, UTC+2 in summer".
std::optional<std::string> HeaderWords::zone(std::string_view written) const {
  if (written.size() > 80) return std::nullopt;
  const std::string text = withPlainSigns(written);
  if (auto name = ianaIn(text)) return name;
  std::optional<int> found;
  std::size_t at = std::min(text.find_first_not_of(" ("), text.size());
  if (const Signed first = signedAt(text, at); first.isWritten) {
    if (!first.seconds) return std::nullopt;
    found = first.seconds;
  }
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && isLetterByte(text[end])) ++end;
    const auto named = m_zones.find(plain(std::string_view(text).substr(at, end - at)));
    at = std::max(end, at + 1);
    if (named == m_zones.end()) continue;
    const int own = offsetSeconds(named->second).value_or(0);
    const Signed more = signedAt(text, at);
    // "CET+1" is that zone, or an hour from it.
    if (more.isWritten && (!more.seconds || (own != 0 && *more.seconds != own))) return std::nullopt;
    const int seconds = more.seconds.value_or(own);
    if (found.value_or(seconds) != seconds) return std::nullopt;
    found = seconds;
  }
  if (!found) found = inBracket(text);
  if (!found) return std::nullopt;
  return *found == 0 ? "UTC" : offsetText(std::chrono::seconds(*found));
}

std::optional<int> HeaderWords::month(std::string_view word) const {
  const auto found = m_months.find(plain(word));
  return found == m_months.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace fairlead::ingest
