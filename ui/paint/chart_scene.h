// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/grading.h"
#include "core/model/marking.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

struct ChartNode {
  ItemKey item = 0;
  QString caption;
  std::string kind;  // look.md's kind of entity: colour
  QString icon;
  QPointF at;                         // in lengths of a link
  bool isProtected = false;           // a victim, a witness, a child: outline only
  bool isPinned = false;              // no layout moves it
  std::vector<ItemKey> members = {};  // of a group that is drawn as one; else empty
  std::size_t folded = 0;             // how many that hang on it alone are not drawn

  bool isGroup() const { return !members.empty(); }
  bool isAmong(const std::unordered_set<ItemKey>& items) const {
    return isGroup()
               ? std::any_of(members.begin(), members.end(), [&](ItemKey member) { return items.contains(member); })
               : items.contains(item);
  }
};

/// All links of one pair, drawn as one line.
struct ChartLink {
  std::uint32_t from = 0, to = 0;  // indexes of nodes
  std::vector<ItemKey> items;
  QString label;
  LinkStrength strength = LinkStrength::Unconfirmed;
  bool isSingleOrigin = false;
  std::optional<TimeWindow> time;  // of all its links together; none: undated
};

/// What a link chart shows; immutable once made.
struct ChartScene {
  std::vector<ChartNode> nodes;
  std::vector<ChartLink> links;
  std::size_t hidden = 0;  // on the chart, and put out of sight by hand
  Marking marking;
};

}  // namespace fairlead::ui
