// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// The one selection and the one time filter that all views follow. GUI thread.
class Selection : public QObject {
  Q_OBJECT

 public:
  const ViewState& state() const { return m_state; }
  /// What is selected, ascending.
  std::vector<ItemKey> selectedKeys() const;

  void select(ItemKey item, bool isAdded = false);
  /// `isAdded`: beside what is selected already.
  void select(const std::vector<ItemKey>& items, bool isAdded = false);
  void clear();
  /// Nothing selected, nothing filtered: for another case.
  void reset();
  /// Half-open; none shows all times.
  void filterTime(std::optional<TimeWindow> window);
  /// While a time is chosen, whether what has none is shown too: in all views alike.
  void showUndated(bool isShown);
  /// Only what is at a place in a window of the map, or linked to such; none shows all places.
  void filterPlace(std::shared_ptr<const std::unordered_set<ItemKey>> inside, std::optional<MapWindow> window = {});
  /// Whose clock times are told by; stays when another case is opened.
  void tellBy(const std::string& zone);
  /// How the map's layers are drawn, from the bottom up.
  void styleLayers(std::vector<LayerStyle> styles);

 signals:
  void selectionChanged();
  void filterChanged();
  /// Somebody asked for the passage of a report that a value rests on: code points [begin, end).
  void passageWanted(fairlead::ui::ItemKey report, int begin, int end);

 private:
  ViewState m_state;
};

}  // namespace fairlead::ui
