// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scene_loader.h"

#include <algorithm>

#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/map/map_view.h"
#include "ui/views/scenes/scenes.h"
#include "ui/views/timeline/timeline_panel.h"

namespace fairlead::ui {

/// A chart with the names of all that could be shown.
struct LoadedChart {
  QStringList names;
  QString shown;
  std::shared_ptr<const ChartScene> scene;
};

/// The timeline as it is shown, and by kind for those that count.
struct LoadedTimeline {
  std::shared_ptr<const TimelineScene> shown, byKind;
};

namespace {

/// A chart that has gone meanwhile gives way to all that is linked.
LoadedChart read(const store::Case& opened, const std::optional<QString>& wanted, ChartLayout layout,
                 std::optional<ChartBundling> bundling, const Progress& progress) {
  LoadedChart loaded;
  for (const store::SavedChart& chart : store::ChartRepository(opened).all())
    if (!chart.members.empty()) loaded.names << toQt(chart.name);
  loaded.names.removeDuplicates();
  const QString name = wanted ? *wanted : loaded.names.value(0);
  if (loaded.names.contains(name)) loaded.shown = name;
  loaded.scene = std::make_shared<const ChartScene>(
      chartScene(opened, fromQt(loaded.shown), progress,
                 {.layout = loaded.shown.isEmpty() ? layout : ChartLayout::Organic, .bundling = bundling}));
  return loaded;
}

}  // namespace

SceneLoader::SceneLoader(CaseDesk& desk, ChartPanel* panel, ChartView* chart, MapView* map, TimelineView* timeline,
                         TimelinePanel* lanes, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(panel), m_chart(chart), m_map(map), m_timeline(timeline), m_lanes(lanes) {
  connect(&desk, &CaseDesk::caseChanged, this, &SceneLoader::load);
  connect(panel, &ChartPanel::chartWanted, this, [this](const QString& name) {
    m_wanted = name;
    m_bundling.reset();
    m_chart->setMovable(false);  // until what is asked for is what is shown
    loadChart();
  });
  connect(panel, &ChartPanel::layoutWanted, this, [this](ChartLayout layout) {
    m_layout = layout;
    loadChart();
  });
  connect(panel, &ChartPanel::bundlingWanted, this, [this](ChartBundling bundling) {
    if (!m_shown.isEmpty() && m_desk.mayWrite()) return saveLines(bundling);
    m_bundling = bundling;
    if (m_desk.isOpen()) loadChart();
  });
  connect(lanes, &TimelinePanel::lanesWanted, this, [this](TimelineLanes by, const std::vector<ItemKey>& only) {
    m_by = by;
    m_onLanes = only;
    loadTimeline();
  });
  connect(&desk, &CaseDesk::caseClosed, this, [this] {
    m_wanted.reset();
    m_layout = ChartLayout::Organic;
    m_bundling.reset();
    showChart({{}, {}, std::make_shared<const ChartScene>()});
    m_map->show(std::make_shared<const MapScene>());
    m_onLanes.clear();
    m_colouredBy.clear();
    const auto none = std::make_shared<const TimelineScene>();
    showTimeline({none, none});
  });
}

void SceneLoader::loadChart() {
  m_desk.read<LoadedChart>(
      "chart", m_chart,
      [wanted = m_wanted, layout = m_layout, bundling = m_bundling](const store::Case& opened,
                                                                    const Progress& progress) {
        return read(opened, wanted, layout, bundling, progress);
      },
      [this](const LoadedChart& loaded) { showChart(loaded); });
}

void SceneLoader::saveLines(ChartBundling bundling) {
  m_desk.change(
      store::Action::Alter, tr("Lines of the chart “%1”").arg(m_shown),
      [name = fromQt(m_shown), bundling](store::Case& opened, store::Transaction& t) {
        setLines(opened, t, name, bundling);
      },
      {}, [this](const Error&) { loadChart(); });  // the panel shows again what holds
}

void SceneLoader::showChart(const LoadedChart& loaded) {
  m_panel->offer(loaded.names, loaded.shown, loaded.scene->bundling);
  m_chart->setMovable(!loaded.shown.isEmpty() && m_desk.mayWrite());
  m_chart->show(loaded.scene);
  if (loaded.shown != m_shown) m_chart->fitAll();
  m_shown = loaded.shown;
  emit chartShown();
}

void SceneLoader::loadTimeline() {
  if (!m_desk.isOpen()) return;
  m_desk.read<LoadedTimeline>(
      "timeline", m_timeline,
      [by = m_by, only = m_onLanes](const store::Case& opened, const Progress&) {
        LoadedTimeline loaded;
        loaded.byKind = std::make_shared<const TimelineScene>(timelineScene(opened));
        loaded.shown = by == TimelineLanes::Kind
                           ? loaded.byKind
                           : std::make_shared<const TimelineScene>(timelineScene(opened, by, only));
        return loaded;
      },
      [this](const LoadedTimeline& loaded) { showTimeline(loaded); });
}

void SceneLoader::showTimeline(const LoadedTimeline& loaded) {
  m_timeline->show(loaded.shown);
  m_lanes->tellOf(*loaded.shown);
  emit timelineShown(loaded.byKind);
}

void SceneLoader::colourLayers(const std::map<std::string, std::string>& by) {
  m_colouredBy = by;
  loadMap();
}

void SceneLoader::loadMap() {
  if (!m_desk.isOpen()) return;
  using Shared = std::shared_ptr<const MapScene>;
  m_desk.read<Shared>(
      "map", m_map,
      [by = m_colouredBy](const store::Case& opened, const Progress&) -> Shared {
        return std::make_shared<const MapScene>(mapScene(opened, by));
      },
      [this](Shared scene) { m_map->show(std::move(scene)); });
}

void SceneLoader::load() {
  loadChart();
  loadTimeline();
  loadMap();
}

}  // namespace fairlead::ui
