// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/origin_option.h"

#include <CLI/CLI.hpp>

#include "core/base/error.h"
#include "core/model/marking_parts.h"
#include "core/store/own_word.h"

namespace fairlead::cli {

namespace {

/// A restriction that was mistyped must not be lost: what is shared would be too much.
void requireHandling(const std::string& handling, Marking& marking, const std::string& where) {
  if (!applyHandling(handling, marking))
    throw Failure(ErrorCode::Invalid, "This is no handling code; write P, C with A1 to A3 and S1 or S2, or H0 to H3.",
                  where);
}

}  // namespace

Origin originOption(const std::string& grading, const std::string& handling, const std::string& classification,
                    GradingScheme scheme) {
  Origin origin;
  if (!grading.empty()) {
    const auto parsed = parseGrading(grading, scheme);
    if (!parsed)
      throw Failure(ErrorCode::Invalid,
                    "This is no grading of a known scheme; write it as 2B, [2B P], or with its scheme as 6x6:B2.",
                    "--grading " + grading);
    origin.grading = parsed->grading;
    requireHandling(parsed->handling, origin.marking, "--grading " + grading);
  }
  if (!classification.empty()) {
    std::string problem;
    const auto marking = parseMarking(classification, &problem);
    if (!marking)
      throw Failure(ErrorCode::Invalid,
                    problem.empty() ? "This is no marking; write it as OFFICIAL-SENSITIVE." : problem,
                    "--classification " + classification);
    origin.marking = join(origin.marking, *marking);
  }
  requireHandling(handling, origin.marking, "--handling " + handling);
  return origin;
}

void MarkingFlags::addTo(CLI::App& command) {
  command.add_option("--handling", handling, "Handling code: P, C with A1 to A3 and S1 or S2, or H0 to H3");
  command.add_option("--classification", classification, "Marking, such as OFFICIAL-SENSITIVE");
}

Marking MarkingFlags::given(const store::Case& opened) const {
  return originOption({}, handling, classification, opened.properties().scheme).marking;
}

Origin MarkingFlags::origin(const store::Case& opened, std::initializer_list<ItemId> about) const {
  Origin origin = store::ownWord(opened, about);
  origin.marking = withParts(origin.marking, given(opened));
  return origin;
}

}  // namespace fairlead::cli
