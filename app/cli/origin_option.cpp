// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/origin_option.h"

#include "core/base/error.h"
#include "core/ingest/report_header.h"

namespace fairlead::cli {

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
    ingest::applyHandling(parsed->handling, origin.marking);
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
  ingest::applyHandling(handling, origin.marking);
  return origin;
}

}  // namespace fairlead::cli
