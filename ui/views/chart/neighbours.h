// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/base/progress.h"
#include "core/store/case.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// Somebody or something that the case links to what was asked about, and that a chart does not show.
struct Neighbour {
  ItemKey item = 0;
  QString caption, kind;
  std::size_t links = 0;
};

/// The strongest first: those with the most links, then by key. Those judged one are one. Any thread that owns the
/// case. Throws Failure.
std::vector<Neighbour> neighboursOf(const store::Case& opened, const std::string& chart,
                                    const std::vector<ItemKey>& items, const Progress& progress);

/// How two entities are connected in the case, in a sentence and by the keys of all that lies on the way.
struct Connection {
  std::vector<ItemKey> items;
  QString sentence;
};

/// The shortest way. Throws Failure(NotFound), with a sentence, if there is none.
Connection connectionOf(const store::Case& opened, ItemKey from, ItemKey to, const Progress& progress);

}  // namespace fairlead::ui
