// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <array>
#include <string>
#include <vector>

#include "ui/pack/case_view.h"
#include "ui/pack/document.h"
#include "ui/pack/evidence.h"
#include "ui/pack/exhibit_query.h"
#include "ui/views/scenes/chart_pictures.h"

namespace fairlead::ui {

/// Makes exhibits of what is in force. Each holds what it draws, so that it outlives the case's connection.
class Exhibits {
 public:
  Exhibits(const CaseView& view, Evidence& evidence, const Progress& progress)
      : m_view(view), m_evidence(evidence), m_progress(progress) {}

  /// Nothing where the case has nothing to show. Throws Failure(NotFound) for a chart that is not there.
  std::optional<Exhibit> make(const ExhibitQuery& query) const;
  /// A strip of an entity's dated ties and events, for its profile.
  std::optional<Exhibit> strip(store::Key entity) const;
  /// The picture of an entity that was said last, for its profile; none of victims and witnesses.
  std::optional<Exhibit> portrait(store::Key entity) const;

 private:
  std::optional<Exhibit> chart(const ExhibitQuery& query) const;
  std::optional<Exhibit> map(const ExhibitQuery& query) const;
  std::optional<Exhibit> timeline(const ExhibitQuery& query) const;
  std::optional<Exhibit> matrix(const ExhibitQuery& query) const;
  std::optional<Exhibit> histogram(const ExhibitQuery& query) const;
  /// The first rows in the order of time, as many as a page takes.
  std::optional<Exhibit> table(const ExhibitQuery& query) const;
  /// Statements about these items, and the join of their markings.
  void rest(Exhibit& exhibit, const std::vector<store::Key>& items) const;
  void rest(Exhibit& exhibit, const store::StoredStatement& statement) const;
  /// Filters and selection of a query as the painters take them.
  ViewState stateOf(const ExhibitQuery& query) const;
  std::vector<std::pair<store::Key, TimeWindow>> times(const ExhibitQuery& query) const;

  const CaseView& m_view;
  Evidence& m_evidence;
  const Progress& m_progress;
  mutable PictureCache m_pictures;  // several charts show the same people
  mutable std::optional<ContainedProcess> m_reader;
};

/// Counts by weekday (Monday first) and hour, UTC.
using WeekCounts = std::array<std::array<int, 24>, 7>;
void paintWeek(QPainter& painter, const QRectF& target, const WeekCounts& counts);
struct Bar {
  QString label;
  int count = 0;
};
void paintBars(QPainter& painter, const QRectF& target, const std::vector<Bar>& bars);

/// A term of a scale of probability, from and to in per cent, and the numbers of the judgements that use it.
struct YardstickBand {
  QString term;
  double from = 0, to = 0;
  QStringList marks;
};
void paintYardstick(QPainter& painter, const QRectF& target, const std::vector<YardstickBand>& bands);

}  // namespace fairlead::ui
