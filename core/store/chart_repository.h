// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/case.h"

namespace fairlead::store {

/// Where a chart shows an item, in lengths of a link: x to the right, y downwards.
struct ChartPoint {
  double x = 0, y = 0;
  bool operator==(const ChartPoint&) const = default;
};

struct ChartMember {
  ItemId item;
  Key key = 0;
  std::optional<ChartPoint> at;  // none: wherever a layout puts it
};

struct SavedChart {
  ItemId id;
  Key key = 0;
  std::string name;
  std::vector<ChartMember> members;  // in the order in which they were put on it
  Marking marking = {};              // its name's, else the case's: what more is put on it bears that too
};

/// Drawn on a chart by hand: an Annotation of the kind label, frame or arrow, whose `position` says where it stands
/// ("1.250,-0.500" for words, "1.250,-0.500 3.000,1.000" from corner to corner or from end to point).
struct ChartDrawing {
  enum class Kind { Label, Frame, Arrow };
  ItemId item;
  Key key = 0;
  Kind kind = Kind::Label;
  std::string text;
  ChartPoint from, to;
  Instant at{};  // when it was first put there
};

/// Saved link charts: an item of schema Chart, and a statement `member` for each thing on it, whose locator says where
/// it stands ("at 1.25,-0.5"). So two who move different things merge without a quarrel, and what is withheld from a
/// bundle takes its place with it. One repository a connection.
class ChartRepository {
 public:
  explicit ChartRepository(const Case& opened) : m_case(opened) {}

  /// In force, by order of arrival.
  std::vector<SavedChart> all() const;
  /// The first of this name. Throws Failure(NotFound).
  SavedChart at(std::string_view name) const;

  /// A chart with nothing on it. Throws Failure(Invalid) for an empty name.
  static ItemId create(Transaction& transaction, std::string_view name, const Marking& marking = {});
  /// Puts these on the chart, or moves them there: an item that is on it already keeps its place unless a new one is
  /// given, and its marking. Returns how many were new.
  static std::size_t put(Transaction& transaction, const SavedChart& chart, const std::vector<ChartMember>& members);

  /// In force, of a kind that this version knows, and with a place that can be read; by time of recording.
  std::vector<ChartDrawing> drawingsOn(const SavedChart& chart) const;
  /// Throws Failure(Invalid) for words that say nothing.
  static ItemId draw(Transaction& transaction, const SavedChart& chart, const ChartDrawing& drawing);
  /// To where it stands now.
  void move(Transaction& transaction, const ChartDrawing& drawing) const;

  static std::string locator(const ChartPoint& point);
  static std::optional<ChartPoint> pointOf(std::string_view locator);

 private:
  SavedChart read(const Item& item) const;

  const Case& m_case;
};

}  // namespace fairlead::store
