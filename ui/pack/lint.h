// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "ui/pack/case_view.h"

namespace fairlead::ui {

/// Something in a pack's text that its reader would trip over, with what to do.
struct LintFinding {
  std::string
      rule;  // no-source, hedge, two-terms, mixed-axes, other-scale, no-grounds, weak-fact, single-origin, victim
  QString where, text, advice;
  int section = -1, judgement = -1;  // of the plan, and of the section; -1: none of them
  qsizetype at = 0, length = 0;      // of the section's text, or of the judgement's
};

/// Reads the texts and judgements of a pack's plan (JSON), and what its computed parts rest on, against the rules of
/// analytic writing. Throws Failure(Malformed) for a plan that is none.
std::vector<LintFinding> lintPlan(const CaseView& view, const std::string& plan);

}  // namespace fairlead::ui
