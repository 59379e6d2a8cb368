// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "ui/paint/timeline_scene.h"
#include "ui/shell/case_desk.h"
#include "ui/views/scenes/chart_layouts.h"

namespace fairlead::ui {

class ChartPanel;
class ChartView;
class MapView;
class TimelineView;

struct LoadedChart;

/// Reads the three scenes anew whenever the case has changed; of the charts, the one that was chosen.
class SceneLoader : public QObject {
  Q_OBJECT

 public:
  SceneLoader(CaseDesk& desk, ChartPanel* panel, ChartView* chart, MapView* map, TimelineView* timeline,
              QObject* parent);

 signals:
  /// What can be asked of the chart may be another thing now.
  void chartShown();
  void timelineShown(std::shared_ptr<const fairlead::ui::TimelineScene> scene);

 private:
  void load();
  void loadChart();
  void showChart(const LoadedChart& loaded);
  void showTimeline(const std::shared_ptr<const TimelineScene>& scene);

  CaseDesk& m_desk;
  ChartPanel* m_panel;
  ChartView* m_chart;
  MapView* m_map;
  TimelineView* m_timeline;
  std::optional<QString> m_wanted;  // none: the case's first saved chart; empty: all that is linked
  QString m_shown;
  ChartLayout m_layout = ChartLayout::Organic;  // of all that is linked
};

}  // namespace fairlead::ui
