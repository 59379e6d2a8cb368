// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scene_loader.h"

#include <algorithm>

#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/map/map_view.h"
#include "ui/views/scenes/scenes.h"
#include "ui/views/timeline/timeline_view.h"

namespace fairlead::ui {

/// A chart with the names of all that could be shown.
struct LoadedChart {
  QStringList names;
  QString shown;
  std::shared_ptr<const ChartScene> scene;
};

namespace {

/// A chart that has gone meanwhile gives way to all that is linked.
LoadedChart read(const store::Case& opened, const std::optional<QString>& wanted, ChartLayout layout,
                 const Progress& progress) {
  LoadedChart loaded;
  for (const store::SavedChart& chart : store::ChartRepository(opened).all())
    if (!chart.members.empty()) loaded.names << toQt(chart.name);
  loaded.names.removeDuplicates();
  const QString name = wanted ? *wanted : loaded.names.value(0);
  if (loaded.names.contains(name)) loaded.shown = name;
  loaded.scene = std::make_shared<const ChartScene>(chartScene(opened, fromQt(loaded.shown), progress, Placing::AsSaved,
                                                               loaded.shown.isEmpty() ? layout : ChartLayout::Organic));
  return loaded;
}

}  // namespace

SceneLoader::SceneLoader(CaseDesk& desk, ChartPanel* panel, ChartView* chart, MapView* map, TimelineView* timeline,
                         QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(panel), m_chart(chart), m_map(map), m_timeline(timeline) {
  connect(&desk, &CaseDesk::caseChanged, this, &SceneLoader::load);
  connect(panel, &ChartPanel::chartWanted, this, [this](const QString& name) {
    m_wanted = name;
    loadChart();
  });
  connect(panel, &ChartPanel::layoutWanted, this, [this](ChartLayout layout) {
    m_layout = layout;
    loadChart();
  });
  connect(&desk, &CaseDesk::caseClosed, this, [this] {
    m_wanted.reset();
    m_layout = ChartLayout::Organic;
    showChart({{}, {}, std::make_shared<const ChartScene>()});
    m_map->show(std::make_shared<const MapScene>());
    showTimeline(std::make_shared<const TimelineScene>());
  });
}

void SceneLoader::loadChart() {
  m_desk.read<LoadedChart>(
      "chart", m_chart,
      [wanted = m_wanted, layout = m_layout](const store::Case& opened, const Progress& progress) {
        return read(opened, wanted, layout, progress);
      },
      [this](const LoadedChart& loaded) { showChart(loaded); });
}

void SceneLoader::showChart(const LoadedChart& loaded) {
  m_panel->offer(loaded.names, loaded.shown);
  m_chart->setMovable(!loaded.shown.isEmpty() && m_desk.mayWrite());
  m_chart->show(loaded.scene);
  if (loaded.shown != m_shown) m_chart->fitAll();
  m_shown = loaded.shown;
  emit chartShown();
}

void SceneLoader::showTimeline(const std::shared_ptr<const TimelineScene>& scene) {
  m_timeline->show(scene);
  emit timelineShown(scene);
}

void SceneLoader::load() {
  const auto into = [this](const QString& name, auto* view, auto make, auto show) {
    using Scene = decltype(make(std::declval<const store::Case&>()));
    using Shared = std::shared_ptr<const Scene>;
    m_desk.read<Shared>(
        name, view,
        [make](const store::Case& opened, const Progress&) -> Shared {
          return std::make_shared<const Scene>(make(opened));
        },
        show);
  };
  loadChart();
  into("timeline", m_timeline, timelineScene,
       [this](std::shared_ptr<const TimelineScene> scene) { showTimeline(scene); });
  into("map", m_map, mapScene, [this](std::shared_ptr<const MapScene> scene) { m_map->show(std::move(scene)); });
}

}  // namespace fairlead::ui
