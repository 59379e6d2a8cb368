// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QString>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/grading.h"
#include "core/model/marking.h"
#include "ui/paint/chart_badge.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

struct ChartNode {
  ItemKey item = 0;
  QString caption;
  std::string kind;  // look.md's kind of entity: colour
  QString icon;
  QPointF at;                              // in lengths of a link
  bool isProtected = false;                // a victim, a witness, a child: outline only
  bool isStub = false;                     // nothing that is said of it came along when it was shared
  bool isPinned = false;                   // no layout moves it
  std::vector<ItemKey> members = {};       // of a group that is drawn as one; else empty
  std::size_t folded = 0;                  // how many that hang on it alone are not drawn
  std::vector<std::uint32_t> badges = {};  // of the scene's, by the chart's rules
  ItemKey pictured = 0;                    // the document that shows it, if that may be drawn here
  QImage picture = {};                     // round, of that; null: the icon is drawn

  bool isGroup() const { return !members.empty(); }
  bool isAmong(const std::unordered_set<ItemKey>& items) const {
    return isGroup()
               ? std::any_of(members.begin(), members.end(), [&](ItemKey member) { return items.contains(member); })
               : items.contains(item);
  }
};

/// Which parallel links are one line: all of a pair, those of one direction, or each by itself.
enum class ChartBundling { Pair, Direction, Each };
inline constexpr int kChartBundlings = 3;

/// Links that are drawn as one line.
struct ChartLink {
  std::uint32_t from = 0, to = 0;  // indexes of nodes
  std::vector<ItemKey> items;
  QString label;
  LinkStrength strength = LinkStrength::Unconfirmed;  // the best of what any of them rests on
  bool isSingleOrigin = false;                        // all of them rest on one independent origin
  bool isAssessed = false;                            // nobody saw it: analysts' assessments alone say so
  bool isDirected = false;                            // an arrow's head at `to`
  int bend = 0;                                 // how far beside the straight line, among parallel ones: 0, 1, -1, 2...
  std::vector<std::optional<TimeWindow>> when;  // of each of the items; none: undated
  std::vector<TimeWindow> times;                // of its links, by begin, merged where they touch
  bool hasUndated = false;                      // some of them have no time
  /// From the first to the last; none: undated.
  std::optional<TimeWindow> span() const {
    if (times.empty()) return std::nullopt;
    TimeWindow whole = times.front();
    for (const TimeWindow& one : times) whole.to = std::max(whole.to, one.to);
    return whole;
  }
};

/// Drawn on a chart by hand. Of words `from` is the upper left corner; of an arrow `to` is its point.
struct ChartDrawing {
  enum class Kind { Words, Frame, Arrow };
  ItemKey item = 0;
  Kind kind = Kind::Words;
  QPointF from, to;  // in lengths of a link
  QString text;
};

/// What a link chart shows; immutable once made.
struct ChartScene {
  std::vector<ChartNode> nodes;
  std::vector<ChartLink> links;
  std::vector<ChartDrawing> drawings;
  std::vector<ChartBadgeMeaning> badges;  // the legend of its rules
  ChartBundling bundling = ChartBundling::Pair;
  bool hasPictures = true;  // entities' pictures are drawn on their icons
  bool isPlaced = false;    // somebody put it where it stands, and that is saved
  std::size_t hidden = 0;   // on the chart, and put out of sight by hand
  Marking marking;
};

}  // namespace fairlead::ui
