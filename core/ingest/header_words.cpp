// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/header_words.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/resources.h"

namespace fairlead::ingest {

namespace {

constexpr std::array<std::string_view, 11> kNames = {
    "reference", "date",     "informationDate", "source", "originator", "sourceEvaluation", "informationAssessment",
    "grading",   "handling", "classification",  "subject"};

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

std::optional<int> HeaderWords::month(std::string_view word) const {
  const auto found = m_months.find(plain(word));
  return found == m_months.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace fairlead::ingest
