// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/store/case.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

enum class TableKind { Entities, Links, Events, Reports, Features };

/// What a table is to show and in what order.
struct TableOrder {
  TableKind kind = TableKind::Entities;
  std::string layer;  // the feature table of TableKind::Features
  int column = 0;
  bool isDescending = false;
  QString words;  // in the name; features: in any attribute
  std::optional<TimeWindow> time;
  bool showsUndated = false;  // while a time is chosen, also links and events that have none
  std::shared_ptr<const std::unordered_set<ItemKey>> inside;
};

/// The rows of a table by their keys, in order: a key is four or eight bytes where a row would be a hundred.
struct TableKeys {
  std::vector<store::Key> keys;
  std::vector<std::pair<store::Key, int>> rows;  // by key, to find where an item stands
  std::int64_t hidden = 0;                       // by time and place
  QStringList heads;

  int rowOf(store::Key key) const;
};

QStringList tableHeads(const store::Case& opened, const TableOrder& order);
/// Sorted by what is folded of the column, then by key; one pass a column, whatever the length. Throws Failure.
TableKeys tableKeys(const store::Case& opened, const TableOrder& order, const Progress& progress);
/// The cells of some rows.
std::vector<QStringList> tableCells(const store::Case& opened, const TableOrder& order,
                                    const std::vector<store::Key>& keys);

}  // namespace fairlead::ui
