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
  bool isWaiting = false;  // some pictures are still to be read
};

/// The timeline as it is shown, and by kind for those that count.
struct LoadedTimeline {
  std::shared_ptr<const TimelineScene> shown, byKind;
};

namespace {

/// A chart that has gone meanwhile gives way to all that is linked.
LoadedChart read(const store::Case& opened, const std::optional<QString>& wanted, ChartLayout layout,
                 ChartSceneOptions how, const Progress& progress) {
  LoadedChart loaded;
  for (const store::SavedChart& chart : store::ChartRepository(opened).all())
    if (!chart.members.empty()) loaded.names << toQt(chart.name);
  loaded.names.removeDuplicates();
  const QString name = wanted ? *wanted : loaded.names.value(0);
  if (loaded.names.contains(name)) loaded.shown = name;
  how.layout = loaded.shown.isEmpty() ? layout : ChartLayout::Organic;
  loaded.scene = std::make_shared<const ChartScene>(chartScene(opened, fromQt(loaded.shown), progress, how));
  loaded.isWaiting = how.readPictures == ReadPictures::OnlyKnown &&
                     std::any_of(loaded.scene->nodes.begin(), loaded.scene->nodes.end(),
                                 [](const ChartNode& node) { return node.pictured != 0 && node.picture.isNull(); });
  return loaded;
}

}  // namespace

SceneLoader::SceneLoader(CaseDesk& desk, ChartPanel* panel, ChartView* chart, MapView* map, TimelineView* timeline,
                         TimelinePanel* lanes, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_panel(panel),
      m_chart(chart),
      m_map(map),
      m_timeline(timeline),
      m_lanes(lanes),
      m_pictures(std::make_shared<PictureCache>()) {
  connect(&desk, &CaseDesk::caseChanged, this, &SceneLoader::load);
  connect(panel, &ChartPanel::chartWanted, this, [this](const QString& name) {
    m_wanted = name;
    m_bundling.reset();
    m_hasPictures.reset();
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
  connect(panel, &ChartPanel::picturesWanted, this, [this](bool hasPictures) {
    if (!m_shown.isEmpty() && m_desk.mayWrite()) return savePictures(hasPictures);
    m_hasPictures = hasPictures;
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
    m_hasPictures.reset();
    showChart({{}, {}, std::make_shared<const ChartScene>(), false});
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
      [wanted = m_wanted, layout = m_layout, bundling = m_bundling, hasPictures = m_hasPictures, pictures = m_pictures](
          const store::Case& opened, const Progress& progress) {
        return read(opened, wanted, layout,
                    {.bundling = bundling,
                     .hasPictures = hasPictures,
                     .pictures = pictures.get(),
                     .readPictures = ReadPictures::OnlyKnown},
                    progress);
      },
      [this](const LoadedChart& loaded) {
        showChart(loaded);
        if (loaded.isWaiting) loadPictures(loaded);
      });
}

/// Foreign files are slow to read; the chart is there before them. A chart that is read anew meanwhile takes its name,
/// and what comes late is dropped.
void SceneLoader::loadPictures(const LoadedChart& loaded) {
  m_desk.read<LoadedChart>(
      "chart", m_chart,
      [loaded, pictures = m_pictures](const store::Case& opened, const Progress& progress) {
        auto scene = std::make_shared<ChartScene>(*loaded.scene);
        putPictures(opened, *scene, *pictures, ReadPictures::All, progress);
        return LoadedChart{loaded.names, loaded.shown, scene, false};
      },
      [this](const LoadedChart& shown) { showChart(shown); });
}

void SceneLoader::saveLines(ChartBundling bundling) {
  m_desk.change(
      store::Action::Alter, tr("Lines of the chart “%1”").arg(m_shown),
      [name = fromQt(m_shown), bundling](store::Case& opened, store::Transaction& t) {
        setLines(opened, t, name, bundling);
      },
      {}, [this](const Error&) { loadChart(); });  // the panel shows again what holds
}

void SceneLoader::savePictures(bool hasPictures) {
  m_desk.change(
      store::Action::Alter, tr("Pictures of the chart “%1”").arg(m_shown),
      [name = fromQt(m_shown), hasPictures](store::Case& opened, store::Transaction& t) {
        setPictures(opened, t, name, hasPictures);
      },
      {}, [this](const Error&) { loadChart(); });
}

void SceneLoader::showChart(const LoadedChart& loaded) {
  m_panel->offer(loaded.names, loaded.shown, loaded.scene->bundling, loaded.scene->hasPictures);
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
