// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "ui/pack/case_view.h"
#include "ui/pack/exhibits.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// Something that became of what an exhibit shows since it was frozen.
struct ExhibitChange {
  /// Came in new; more, or less, is said of it than before; shown in addition, or no longer, though nothing else is
  /// said of it.
  enum class Kind { New, More, TakenBack, ShownToo, NoLongerShown };
  Kind kind = Kind::New;
  std::int64_t statements = 0;
  QString name;  // of the item; of a link what it is; empty where there are several
};

/// What an exhibit rests on: SHA-256 over the ids of its statements, and how many there are.
struct ExhibitState {
  std::string digest;
  std::int64_t statements = 0;
  bool isFrozen = false;   // its section says what it rested on
  bool isChanged = false;  // the case says otherwise now
  bool isEmpty = false;    // the case has nothing to show there
  QString problem;         // why it cannot be shown; empty if it can
  std::vector<ExhibitChange> changes;
};

std::string exhibitDigest(const Evidence& evidence, const Exhibit& exhibit);

/// The query of an exhibit's section with what must be found in the case; nothing where that has nothing to show.
std::optional<ExhibitQuery> exhibitQueryOf(const CaseView& view, const Json& section);

/// The section with what the exhibit rests on now, and when that was. Throws Failure(NotFound or Malformed).
Json frozen(const CaseView& view, Json section, const Progress& progress);
Json frozenAs(Json section, const ExhibitState& state);

/// Of each exhibit of a plan, by the index of its section.
std::map<std::size_t, ExhibitState> exhibitStates(const CaseView& view, const PackPlan& plan, const Progress& progress);

}  // namespace fairlead::ui
