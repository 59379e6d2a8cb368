// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <unordered_map>
#include <vector>

#include "core/resolve/resolver.h"
#include "core/store/case.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// An entity as a reader meets it: all that were judged to be one, under one caption.
struct Known {
  store::Key key = 0;
  std::vector<store::Key> members;
  const Schema* schema = nullptr;
  QString caption;
  QStringList otherNames;
  std::string category;  // subjectCategory, the strictest
  bool isProtected() const { return category == "victim" || category == "witness" || category == "child"; }
};

/// A link between two entities, by their clusters.
struct Tie {
  store::Key link = 0, from = 0, to = 0;
  const Schema* schema = nullptr;
  std::optional<TimeWindow> time;
};

/// Something that happened, with whom it involved.
struct Happening {
  store::Key item = 0;
  const Schema* schema = nullptr;
  std::optional<TimeWindow> time;
  std::vector<store::Key> involved;  // by their clusters
  bool isRow = false;                // told by a row of a table, such as one position of a ship
};

/// What a reader takes in at once: one happening, or the rows of one day that tell of the same.
struct Occasion {
  std::vector<const Happening*> parts;
  std::optional<TimeWindow> time;
};

/// What is in force, gathered once for a document; entities are read when asked for. One connection, one thread.
class CaseView {
 public:
  using Shows = std::function<bool(store::Key)>;
  /// `shows` says of an item whether anything of it may be told; none: of all.
  explicit CaseView(const store::Case& opened, const Progress& progress, Shows shows = {});

  const store::Case& opened() const { return m_case; }
  /// A release profile keeps something back from the reader.
  bool isFiltered() const { return m_shows != nullptr; }
  bool shows(store::Key item) const { return !m_shows || m_shows(item); }
  /// In force and shown, by key; return false to stop.
  void forEachItem(const store::ItemRepository::Filter& filter,
                   const std::function<bool(store::Key, std::string_view schema)>& visit) const;
  std::vector<store::Item> items(ItemKind kind) const;
  store::Key of(store::Key entity) const;
  const Known& known(store::Key entity) const;
  /// Entities that are drawn: those with a tie or an event come first, by how many; then the others of the schema.
  std::vector<store::Key> prominent(const std::string& schema, std::size_t limit) const;
  /// About all that are one, by property, then by time of recording.
  std::vector<store::StoredStatement> about(store::Key entity) const;
  const std::vector<Tie>& ties() const { return m_ties; }
  const std::vector<Happening>& happenings() const { return m_happenings; }  // undated last
  std::vector<const Tie*> tiesOf(store::Key entity) const;
  std::vector<const Happening*> happeningsOf(store::Key entity) const;
  /// In their order; rows of one kind, about the same, on the same day (UTC) are one occasion.
  static std::vector<Occasion> occasionsOf(const std::vector<const Happening*>& happenings);
  std::vector<Occasion> occasions() const;
  /// How many others an entity is tied to.
  std::size_t reach(store::Key entity) const;
  const std::vector<store::Item>& reports() const { return m_reports; }

 private:
  void readTies(const Progress& progress);
  void readHappenings(const Progress& progress);
  void addParticipations();

  const store::Case& m_case;
  Shows m_shows;
  resolve::Clusters m_clusters;
  std::unordered_map<store::Key, TimeWindow> m_times;
  std::vector<Tie> m_ties;
  std::vector<Happening> m_happenings;
  std::vector<store::Item> m_reports;
  std::unordered_map<store::Key, std::vector<std::size_t>> m_tiesOf, m_happeningsOf;
  std::unordered_map<store::Key, std::size_t> m_reach;
  mutable std::unordered_map<store::Key, Known> m_known;
};

}  // namespace fairlead::ui
