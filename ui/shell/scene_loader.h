// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "ui/paint/timeline_scene.h"
#include "ui/shell/case_desk.h"
#include "ui/views/scenes/chart_layouts.h"

namespace fairlead::ui {

class ChartPanel;
class ChartView;
class MapView;
class TimelinePanel;
class TimelineView;
class PictureCache;

struct LoadedChart;
struct LoadedTimeline;

/// Reads the three scenes anew whenever the case has changed; of the charts, the one that was chosen.
class SceneLoader : public QObject {
  Q_OBJECT

 public:
  SceneLoader(CaseDesk& desk, ChartPanel* panel, ChartView* chart, MapView* map, TimelineView* timeline,
              TimelinePanel* lanes, QObject* parent);

  /// Reads the map anew with each layer coloured by an attribute of its own; a layer's name to the attribute.
  void colourLayers(const std::map<std::string, std::string>& by);

 signals:
  /// What can be asked of the chart may be another thing now.
  void chartShown();
  /// By kind, whatever the timeline's lanes are of.
  void timelineShown(std::shared_ptr<const fairlead::ui::TimelineScene> scene);

 private:
  void load();
  void loadChart();
  void saveLines(ChartBundling bundling);
  void savePictures(bool hasPictures);
  void loadPictures(const LoadedChart& loaded);
  void showChart(const LoadedChart& loaded);
  void loadMap();
  void loadTimeline();
  void showTimeline(const LoadedTimeline& loaded);

  CaseDesk& m_desk;
  ChartPanel* m_panel;
  ChartView* m_chart;
  MapView* m_map;
  TimelineView* m_timeline;
  TimelinePanel* m_lanes;
  std::optional<QString> m_wanted;  // none: the case's first saved chart; empty: all that is linked
  QString m_shown;
  std::map<std::string, std::string> m_colouredBy;
  TimelineLanes m_by = TimelineLanes::Kind;
  std::vector<ItemKey> m_onLanes;               // lanes of these alone; empty: of the busiest
  ChartLayout m_layout = ChartLayout::Organic;  // of all that is linked
  std::optional<ChartBundling> m_bundling;      // chosen where it cannot be saved
  std::optional<bool> m_hasPictures;            // likewise
  std::shared_ptr<PictureCache> m_pictures;     // with the jobs that fill it
};

}  // namespace fairlead::ui
