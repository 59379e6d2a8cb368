// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/grading.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/ascii.h"

namespace fairlead {

namespace {

struct Step {
  char code;
  std::string_view meaning;
};

// Tradecraft 1.1 to 1.4.
constexpr std::array kSource3x5x2{Step{'1', "Reliable"}, Step{'2', "Untested"}, Step{'3', "Not reliable"}};
constexpr std::array kInformation3x5x2{Step{'A', "Known directly to the source"},
                                       Step{'B', "Known indirectly to the source but corroborated"},
                                       Step{'C', "Known indirectly to the source"},
                                       Step{'D', "Not known how the source knows"}, Step{'E', "Suspected to be false"}};
constexpr std::array kSource5x5x5{Step{'A', "Always reliable"}, Step{'B', "Mostly reliable"},
                                  Step{'C', "Sometimes reliable"}, Step{'D', "Unreliable"}, Step{'E', "Untested"}};
constexpr std::array kInformation5x5x5{Step{'1', "Known to be true without reservation"},
                                       Step{'2', "Known personally to the source but not to the officer"},
                                       Step{'3', "Not known personally to the source but corroborated"},
                                       Step{'4', "Cannot be judged"}, Step{'5', "Suspected to be false or malicious"}};
constexpr std::array kSource4x4{
    Step{'A', "No doubt about authenticity, trustworthiness and competence, or reliable in all instances"},
    Step{'B', "Reliable in most instances"}, Step{'C', "Unreliable in most instances"},
    Step{'X', "Reliability cannot be assessed"}};
constexpr std::array kInformation4x4{
    Step{'1', "Accuracy not in doubt"},
    Step{'2', "Known personally to the source but not to the official passing it on"},
    Step{'3', "Not known personally to the source but corroborated by other recorded information"},
    Step{'4', "Not known personally to the source and cannot be corroborated"}};
constexpr std::array kSource6x6{Step{'A', "Completely reliable"}, Step{'B', "Usually reliable"},
                                Step{'C', "Fairly reliable"},     Step{'D', "Not usually reliable"},
                                Step{'E', "Unreliable"},          Step{'F', "Reliability cannot be judged"}};
constexpr std::array kInformation6x6{Step{'1', "Confirmed by other independent sources"},
                                     Step{'2', "Probably true"},
                                     Step{'3', "Possibly true"},
                                     Step{'4', "Doubtful"},
                                     Step{'5', "Improbable"},
                                     Step{'6', "Truth cannot be judged"}};

constexpr std::array<std::string_view, 4> kNames{"3x5x2", "5x5x5", "4x4", "6x6"};
constexpr std::array kSchemes{GradingScheme::Uk3x5x2, GradingScheme::Uk5x5x5, GradingScheme::Europol4x4,
                              GradingScheme::Admiralty};

std::span<const Step> sourceSteps(GradingScheme scheme) {
  switch (scheme) {
    case GradingScheme::Uk3x5x2:
      return kSource3x5x2;
    case GradingScheme::Uk5x5x5:
      return kSource5x5x5;
    case GradingScheme::Europol4x4:
      return kSource4x4;
    case GradingScheme::Admiralty:
      return kSource6x6;
  }
  return {};
}

std::span<const Step> informationSteps(GradingScheme scheme) {
  switch (scheme) {
    case GradingScheme::Uk3x5x2:
      return kInformation3x5x2;
    case GradingScheme::Uk5x5x5:
      return kInformation5x5x5;
    case GradingScheme::Europol4x4:
      return kInformation4x4;
    case GradingScheme::Admiralty:
      return kInformation6x6;
  }
  return {};
}

std::string_view meaning(std::span<const Step> steps, char code) {
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.code == code; });
  return found == steps.end() ? std::string_view{} : found->meaning;
}

/// Upper case, without brackets, spaces and the marks that people put between the axes.
std::string condensed(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view(" \t[](){}.,;/-|").find(c) != std::string_view::npos) continue;
    out += ascii::upper(c);
  }
  return out;
}

/// "A1", "S2" after handling C, one after the other.
bool areConditions(std::string_view codes) {
  if (codes.size() % 2 != 0) return false;
  for (std::size_t at = 0; at < codes.size(); at += 2) {
    const bool isAction = codes[at] == 'A' && codes[at + 1] >= '1' && codes[at + 1] <= '3';
    const bool isSanitising = codes[at] == 'S' && (codes[at + 1] == '1' || codes[at + 1] == '2');
    if (!isAction && !isSanitising) return false;
  }
  return true;
}

std::string spaced(std::string_view codes) {
  std::string out;
  for (std::size_t at = 0; at < codes.size(); at += 2) out += ' ' + std::string(codes.substr(at, 2));
  return out;
}

/// What may follow the two axes in this scheme, as it is handed out; nothing if it can't stand there.
std::optional<std::string> handlingOf(GradingScheme scheme, std::string_view rest) {
  if (rest.empty()) return std::string();
  switch (scheme) {
    case GradingScheme::Uk3x5x2:
      if (rest == "P") return std::string("P");
      if (rest.front() == 'C' && areConditions(rest.substr(1))) return "C" + spaced(rest.substr(1));
      return std::nullopt;
    case GradingScheme::Uk5x5x5:
      if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '5') return std::string(rest);
      return std::nullopt;
    case GradingScheme::Europol4x4: {
      if (rest.size() % 2 != 0) return std::nullopt;
      for (std::size_t at = 0; at < rest.size(); at += 2)
        if (rest[at] != 'H' || rest[at + 1] < '0' || rest[at + 1] > '3') return std::nullopt;
      return spaced(rest).substr(1);
    }
    case GradingScheme::Admiralty:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<ParsedGrading> parseIn(GradingScheme scheme, std::string_view codes) {
  if (codes.size() < 2 || sourceMeaning(scheme, codes[0]).empty() || informationMeaning(scheme, codes[1]).empty())
    return std::nullopt;
  auto handling = handlingOf(scheme, codes.substr(2));
  if (!handling) return std::nullopt;
  return ParsedGrading{Grading{scheme, codes[0], codes[1]}, std::move(*handling)};
}

}  // namespace

std::string_view schemeName(GradingScheme scheme) { return kNames[static_cast<std::size_t>(scheme)]; }

std::optional<GradingScheme> parseScheme(std::string_view name) {
  for (GradingScheme scheme : kSchemes)
    if (schemeName(scheme) == name) return scheme;
  const std::string upper = condensed(name);
  for (GradingScheme scheme : kSchemes)
    if (condensed(schemeName(scheme)) == upper) return scheme;
  if (upper == "EUROPOL" || upper == "EUROPOL4X4") return GradingScheme::Europol4x4;
  if (upper == "ADMIRALTY" || upper == "NATO" || upper == "ADMIRALTY6X6") return GradingScheme::Admiralty;
  return std::nullopt;
}

std::string Grading::text() const { return {source, information}; }

std::string Grading::key() const { return std::string(schemeName(scheme)) + ':' + text(); }

std::optional<ParsedGrading> parseGrading(std::string_view text, std::optional<GradingScheme> preferred) {
  if (text.size() > 64) return std::nullopt;
  if (const auto colon = text.find(':'); colon != std::string_view::npos) {
    const auto scheme = parseScheme(text.substr(0, colon));
    return scheme ? parseIn(*scheme, condensed(text.substr(colon + 1))) : std::nullopt;
  }
  const std::string codes = condensed(text);
  if (preferred)
    if (auto parsed = parseIn(*preferred, codes)) return parsed;
  std::optional<ParsedGrading> only;
  for (GradingScheme scheme : kSchemes) {
    // Two axes alone are never 5x5x5 unless it was said: its printed form has three.
    if (scheme == GradingScheme::Uk5x5x5 && codes.size() == 2) continue;
    auto parsed = parseIn(scheme, codes);
    if (!parsed) continue;
    if (only) return std::nullopt;
    only = std::move(parsed);
  }
  return only;
}

std::string_view sourceMeaning(GradingScheme scheme, char source) { return meaning(sourceSteps(scheme), source); }

std::string_view informationMeaning(GradingScheme scheme, char information) {
  return meaning(informationSteps(scheme), information);
}

std::optional<bool> isAtLeast(const Grading& grading, const Grading& minimum) {
  if (grading.scheme != minimum.scheme) return std::nullopt;
  const auto isGood = [](char letter, char least, char unknown) {
    return letter == least || least == unknown || (letter != unknown && letter < least);
  };
  // 3x5x2 knows "untested" (2) and "not known" (D) too, but ranks them among the others.
  char source = 0, information = 0;
  if (grading.scheme == GradingScheme::Uk5x5x5) source = 'E';
  if (grading.scheme == GradingScheme::Europol4x4) source = 'X';
  if (grading.scheme == GradingScheme::Admiralty) source = 'F', information = '6';
  return isGood(grading.source, minimum.source, source) &&
         isGood(grading.information, minimum.information, information);
}

LinkStrength strengthOf(const std::optional<Grading>& grading) {
  if (!grading) return LinkStrength::Unconfirmed;
  // Buckets of tradecraft 1.5: reliable, mixed or untested, unreliable.
  const auto among = [&](std::string_view codes) { return codes.find(grading->source) != std::string_view::npos; };
  switch (grading->scheme) {
    case GradingScheme::Uk3x5x2:
      return among("1") ? LinkStrength::Confirmed : among("3") ? LinkStrength::Tentative : LinkStrength::Unconfirmed;
    case GradingScheme::Uk5x5x5:
      return among("AB") ? LinkStrength::Confirmed : among("D") ? LinkStrength::Tentative : LinkStrength::Unconfirmed;
    case GradingScheme::Europol4x4:
      return among("AB") ? LinkStrength::Confirmed : among("C") ? LinkStrength::Tentative : LinkStrength::Unconfirmed;
    case GradingScheme::Admiralty:
      return among("AB") ? LinkStrength::Confirmed : among("DE") ? LinkStrength::Tentative : LinkStrength::Unconfirmed;
  }
  return LinkStrength::Unconfirmed;
}

}  // namespace fairlead
