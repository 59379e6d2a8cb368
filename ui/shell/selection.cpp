// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selection.h"

namespace fairlead::ui {

void Selection::select(ItemKey item, bool isAdded) {
  if (item == 0) return;
  if (!isAdded) m_state.selected.clear();
  if (isAdded && m_state.selected.contains(item))
    m_state.selected.erase(item);
  else
    m_state.selected.insert(item);
  emit selectionChanged();
}

void Selection::clear() {
  if (m_state.selected.empty()) return;
  m_state.selected.clear();
  emit selectionChanged();
}

void Selection::filterTime(std::optional<TimeWindow> window) {
  if (m_state.time == window) return;
  m_state.time = window;
  emit filterChanged();
}

}  // namespace fairlead::ui
