// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/chronology.h"

#include <utility>

namespace fairlead::ui {

Chronology chronologyOf(const CaseView& view, const Json& section) {
  const auto most = static_cast<std::size_t>(section.value("most", 400));
  const bool hasTables = section.value("rows", true);
  Chronology made;
  for (Occasion& occasion : view.occasions()) {
    if (occasion.parts.front()->isRow && !hasTables)
      made.inTables += occasion.parts.size();
    else if (made.rows.size() == most)
      ++made.beyond;
    else
      made.rows.push_back(std::move(occasion));
  }
  return made;
}

}  // namespace fairlead::ui
