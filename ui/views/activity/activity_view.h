// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QWidget>
#include <memory>

#include "ui/base/theme.h"
#include "ui/shell/selection.h"
#include "ui/views/activity/activity_counts.h"

class QBarSet;
class QCategoryAxis;
class QChartView;
class QStackedBarSeries;
class QValueAxis;

namespace fairlead::ui {

class JobRunner;
class WeekMatrix;

/// When things happen: a histogram over time and the activity matrix, of all or one kind, on the clock of a zone. A bar
/// clicked is the time filter of all views, a cell clicked selects what stands behind it.
class ActivityView : public QWidget {
  Q_OBJECT

 public:
  /// With `jobs`, very many events are counted beside the window's thread.
  explicit ActivityView(Selection& selection, JobRunner* jobs = nullptr, QWidget* parent = nullptr);
  void show(std::shared_ptr<const TimelineScene> scene);
  void setTone(Tone tone);
  const ActivityCounts& counts() const { return m_counts; }
  /// The middle of a bar's column, in the histogram's viewport.
  QPointF columnOf(std::size_t bar) const;
  QWidget* histogram() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void assemble();
  void count();
  void take(ActivityCounts counts);
  void fill();
  void label();
  void tell();
  /// Filters by a bar; again: shows all. `isAdded`: from the earliest to the latest of filter and bar.
  void choose(std::size_t bar, bool isAdded);
  std::optional<std::size_t> barAt(const QPointF& point) const;
  std::string zone() const;

  Selection& m_selection;
  JobRunner* m_jobs;
  std::shared_ptr<const TimelineScene> m_scene = std::make_shared<TimelineScene>();
  ActivityCounts m_counts;
  const Theme* m_theme = &Theme::of(Tone::Light);
  QComboBox *m_what, *m_step, *m_zone;
  QLabel* m_told;
  QChartView* m_view;
  QStackedBarSeries* m_series;
  QBarSet *m_shown, *m_hidden;
  QCategoryAxis* m_times;
  QValueAxis* m_numbers;
  WeekMatrix* m_week;
  quint64 m_turn = 0;
  std::optional<std::size_t> m_current;  // where the keyboard is
};

}  // namespace fairlead::ui
