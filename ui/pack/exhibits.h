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

namespace fairlead::ui {

/// A view as it is asked for: a live query, which gives the same picture as long as the case is the same.
struct ExhibitQuery {
  std::string kind;       // chart, map, timeline, matrix, histogram
  std::string chart;      // a saved chart's name; empty: all that is linked
  store::Key around = 0;  // of a chart: this entity and what it is tied to
  std::string schemas;    // of matrix and histogram: a schema such as "Call"; empty: links and events
  std::optional<TimeWindow> time;
};

/// Makes exhibits of what is in force. Each holds what it draws, so that it outlives the case's connection.
class Exhibits {
 public:
  Exhibits(const CaseView& view, Evidence& evidence, const Progress& progress)
      : m_view(view), m_evidence(evidence), m_progress(progress) {}

  /// Nothing where the case has nothing to show. Throws Failure(NotFound) for a chart that is not there.
  std::optional<Exhibit> make(const ExhibitQuery& query) const;
  /// A strip of an entity's dated ties and events, for its profile.
  std::optional<Exhibit> strip(store::Key entity) const;

 private:
  std::optional<Exhibit> chart(const ExhibitQuery& query) const;
  std::optional<Exhibit> map(const ExhibitQuery& query) const;
  std::optional<Exhibit> timeline(const ExhibitQuery& query) const;
  std::optional<Exhibit> matrix(const ExhibitQuery& query) const;
  std::optional<Exhibit> histogram(const ExhibitQuery& query) const;
  /// Statements about these items, and the join of their markings.
  void rest(Exhibit& exhibit, const std::vector<store::Key>& items) const;
  std::vector<std::pair<store::Key, TimeWindow>> times(const ExhibitQuery& query) const;

  const CaseView& m_view;
  Evidence& m_evidence;
  const Progress& m_progress;
};

/// Counts by weekday (Monday first) and hour, UTC.
using WeekMatrix = std::array<std::array<int, 24>, 7>;
void paintWeek(QPainter& painter, const QRectF& target, const WeekMatrix& counts);
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
