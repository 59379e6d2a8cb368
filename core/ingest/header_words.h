// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/model/grading.h"

namespace fairlead::ingest {

enum class Heading {
  Reference,
  Date,
  InformationDate,
  Source,
  Originator,
  SourceEvaluation,
  InformationAssessment,
  Grading,
  Handling,
  Classification,
  Subject,
  TimeZone
};

/// The words that reports' headers are written with, in English, French and German; data from resources/ingest.
/// Immutable once read; safe from any thread.
class HeaderWords {
 public:
  /// Throws Failure(Malformed).
  static HeaderWords read(const std::filesystem::path& file);
  /// The one that ships, read once.
  static const HeaderWords& standard();

  /// A label without its colon, however written ("Réf.", "URN").
  std::optional<Heading> heading(std::string_view label) const;
  /// A scheme named somewhere in the text.
  std::optional<GradingScheme> scheme(std::string_view text) const;
  /// The zone that words name: "Europe/Paris", "UTC+2", "local time (CEST)", "Z", as IANA's name, "UTC" or "+02:00".
  std::optional<std::string> zone(std::string_view text) const;
  /// 1 to 12.
  std::optional<int> month(std::string_view word) const;

 private:
  std::unordered_map<std::string, Heading> m_headings;
  std::unordered_map<std::string, GradingScheme> m_schemes;
  std::unordered_map<std::string, std::string> m_zones;
  std::unordered_map<std::string, int> m_months;
  std::size_t m_longest = 0;
};

}  // namespace fairlead::ingest
