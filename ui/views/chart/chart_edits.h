// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/chart_repository.h"
#include "ui/paint/view_state.h"
#include "ui/views/scenes/chart_layouts.h"
#include "ui/views/scenes/chart_marks.h"
#include "ui/views/scenes/chart_rules.h"

namespace fairlead::ui {

/// Something that a chart shows, and where.
struct PlacedOnChart {
  ItemKey item = 0;
  std::optional<store::ChartPoint> at;  // none: wherever there is room
};

// What a hand does to a saved chart, each within a change of the case. Charts are named. Throw Failure.

/// Refuses a name that another chart has. Only entities stand on a chart; others are left out, and nothing but others
/// is refused.
void newChart(store::Case& opened, store::Transaction& transaction, const std::string& name,
              const std::vector<PlacedOnChart>& items);
/// Adds, or moves what is there already, under whichever name of its cluster it was put there.
void putOnChart(store::Case& opened, store::Transaction& transaction, const std::string& chart,
                const std::vector<PlacedOnChart>& items);
/// As one: the middle of them comes to stand there.
void moveOnChart(store::Case& opened, store::Transaction& transaction, const std::string& chart,
                 const std::vector<ItemKey>& items, const store::ChartPoint& to);
/// Adds a mark to those that have it not yet; a group needs a name.
void mark(store::Case& opened, store::Transaction& transaction, const std::string& chart, ChartMark mark,
          const std::vector<ItemKey>& items, const std::string& group = {});
/// Of no items: from all that have it.
void unmark(store::Case& opened, store::Transaction& transaction, const std::string& chart, ChartMark mark,
            const std::vector<ItemKey>& items);
/// They stay in the case.
void takeOffChart(store::Case& opened, store::Transaction& transaction, const std::string& chart,
                  const std::vector<ItemKey>& items);

/// Which links are one line, from now on.
void setLines(store::Case& opened, store::Transaction& transaction, const std::string& chart, ChartBundling bundling);
/// Whether entities' pictures are drawn on their icons, from now on.
void setPictures(store::Case& opened, store::Transaction& transaction, const std::string& chart, bool hasPictures);
/// Takes these of the chart's rules back, and adds another. Refuses more than its legend can explain.
void setRules(store::Case& opened, store::Transaction& transaction, const std::string& chart,
              const std::vector<StatementId>& takenBack, const std::optional<ChartRule>& added);
/// By so much; refuses what is not drawn on this chart.
void moveDrawing(store::Case& opened, store::Transaction& transaction, const std::string& chart, ItemKey drawing,
                 const store::ChartPoint& by);

/// What a layout would move on a saved chart, and where to; `selected` as for `arranged`. Reads only.
std::vector<PlacedOnChart> arrangedOnChart(const store::Case& opened, const std::string& chart, ChartLayout layout,
                                           const std::unordered_set<ItemKey>& selected, const Progress& progress);

}  // namespace fairlead::ui
