// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

/// Never converted from one to another silently (tradecraft 1.5).
enum class GradingScheme { Uk3x5x2, Uk5x5x5, Europol4x4, Admiralty };

std::string_view schemeName(GradingScheme scheme);  // "3x5x2", "5x5x5", "4x4", "6x6"
std::optional<GradingScheme> parseScheme(std::string_view name);

/// Source evaluation and information assessment in the scheme that the originator used; categorical, never averaged.
struct Grading {
  GradingScheme scheme = GradingScheme::Uk3x5x2;
  char source = '2';
  char information = 'D';

  bool operator==(const Grading&) const = default;
  /// "2D", as printed in its scheme.
  std::string text() const;
  /// With the scheme: "3x5x2:2D"; what `parseGrading` reads back.
  std::string key() const;
};

struct ParsedGrading {
  Grading grading;
  std::string handling;  // what followed: "P", "C", a 5x5x5 digit; empty if nothing
};

/// "3x5x2:2D", "[2B P]", "E41", "B2", "X4"; `preferred` decides between schemes that share a form ("B2" is Admiralty or
/// 4x4, "A1"...). Without it an ambiguous form is not guessed.
std::optional<ParsedGrading> parseGrading(std::string_view text, std::optional<GradingScheme> preferred = {});

/// "Reliable", "Untested"...; empty for a letter that the scheme lacks.
std::string_view sourceMeaning(GradingScheme scheme, char source);
std::string_view informationMeaning(GradingScheme scheme, char information);

/// Whether both letters are at least as good as the minimum's. Nothing where the schemes differ, since gradings are
/// never converted. A letter that says "cannot be judged" is good enough only where it is the minimum, and then any is.
std::optional<bool> isAtLeast(const Grading& grading, const Grading& minimum);

/// How a line is drawn, after the source evaluation (tradecraft 1.1): solid, dashed, dotted.
enum class LinkStrength { Confirmed, Unconfirmed, Tentative };
LinkStrength strengthOf(const std::optional<Grading>& grading);

}  // namespace fairlead
