// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace fairlead {

enum class Classification { None, Official, OfficialSensitive, Secret, TopSecret };
enum class Tlp { None, Clear, Green, Amber, AmberStrict, Red };
enum class Pap { None, Clear, Green, Amber, Red };    // permitted actions protocol
enum class Handling { None, Permitted, Conditions };  // 3x5x2: P, C

/// Classification, handling, caveats of one thing. A value that exists is valid: build it with parseMarking or the
/// setters of MarkingBuilder; markings join upwards (tradecraft 1.8).
struct Marking {
  Classification classification = Classification::None;
  bool ukPrefix = false;
  // "RECIPIENTS ONLY", "HMG USE ONLY", "FOR PUBLIC RELEASE", "EMBARGOED UNTIL 2026-11-30T09:00Z"
  std::set<std::string> handlingInstructions;
  std::set<std::string> descriptors;  // "PERSONAL DATA", "COMMERCIAL"
  std::set<std::string> codewords;
  std::set<std::string> eyesOnly;      // national caveats as nations: {"UK", "US"}; empty: no caveat
  std::set<std::string> releasableTo;  // "EU"
  Handling handling = Handling::None;
  std::set<std::string> conditions;  // "A1", "A2", "A3", "S1", "S2" and free text
  std::set<int> europol;             // 0 to 3: H0 to H3
  Tlp tlp = Tlp::None;
  Pap pap = Pap::None;
  std::string foreign;  // EU or NATO marking, printed beside, never merged

  bool operator==(const Marking&) const = default;
  bool isNone() const { return *this == Marking{}; }
  /// As printed, in the policy's order: "OFFICIAL-SENSITIVE - RECIPIENTS ONLY - PERSONAL DATA", "TLP:AMBER" after " /
  /// ".
  std::string text() const;
};

std::string_view classificationText(Classification classification);
std::optional<Classification> parseClassification(std::string_view text);
std::string_view tlpText(Tlp tlp);
std::optional<Tlp> parseTlp(std::string_view text);
std::string_view papText(Pap pap);
std::optional<Pap> parsePap(std::string_view text);

/// A join may bring together what nobody may write ("SECRET - LEGAL"); such a marking is kept as it is.
enum class MarkingRules { Apply, PassOver };

/// Reads what `Marking::text` writes, and common older forms; nothing if a part is not known, or if a rule of the
/// policy is broken that applies (then `problem` says which, for a person to read).
std::optional<Marking> parseMarking(std::string_view text, std::string* problem = nullptr,
                                    MarkingRules rules = MarkingRules::Apply);

/// A marking that was stored: never none unless there is no text, since what could not be read back would lose its
/// protection. What no part of this version knows counts as another owner's (foreign_marking.h).
Marking readMarking(std::string_view text);

/// The marking of a product that holds both: highest classification, union of restrictions, intersection of
/// permissions, the strictest of the action and sanitisation codes, the latest embargo (tradecraft 1.8). Commutative,
/// associative, idempotent; Marking{} is neutral.
Marking join(const Marking& a, const Marking& b);

}  // namespace fairlead
