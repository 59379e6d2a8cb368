// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selection.h"

#include <algorithm>

namespace fairlead::ui {

std::vector<ItemKey> Selection::selectedKeys() const {
  std::vector<ItemKey> keys(m_state.selected.begin(), m_state.selected.end());
  std::sort(keys.begin(), keys.end());
  return keys;
}

void Selection::select(ItemKey item, bool isAdded) {
  if (item == 0 || m_state.hides(item)) return;
  if (!isAdded) m_state.selected.clear();
  if (isAdded && m_state.selected.contains(item))
    m_state.selected.erase(item);
  else
    m_state.selected.insert(item);
  emit selectionChanged();
}

void Selection::select(const std::vector<ItemKey>& items, bool isAdded) {
  std::unordered_set<ItemKey> chosen;
  if (isAdded) chosen = m_state.selected;
  for (ItemKey item : items)
    if (item != 0 && !m_state.hides(item)) chosen.insert(item);
  if (chosen == m_state.selected) return;
  m_state.selected = std::move(chosen);
  emit selectionChanged();
}

void Selection::tellBy(const std::string& zone) {
  if (m_state.zone == zone) return;
  m_state.zone = zone;
  emit filterChanged();
}

void Selection::reset() {
  std::string zone = std::move(m_state.zone);
  m_state = {};
  m_state.zone = std::move(zone);
  emit selectionChanged();
  emit filterChanged();
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

void Selection::showUndated(bool isShown) {
  if (m_state.showsUndated == isShown) return;
  m_state.showsUndated = isShown;
  emit filterChanged();
}

void Selection::filterPlace(std::shared_ptr<const std::unordered_set<ItemKey>> inside,
                            std::optional<MapWindow> window) {
  if (m_state.inside == inside) return;
  m_state.inside = std::move(inside);
  m_state.window = m_state.inside ? window : std::nullopt;
  const auto before = m_state.selected.size();
  std::erase_if(m_state.selected, [this](ItemKey item) { return m_state.hides(item); });
  emit filterChanged();
  if (m_state.selected.size() != before) emit selectionChanged();
}

void Selection::styleLayers(std::vector<LayerStyle> styles) {
  m_state.layers = std::move(styles);
  emit filterChanged();
}

}  // namespace fairlead::ui
