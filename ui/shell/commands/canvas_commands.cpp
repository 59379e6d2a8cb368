// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QSettings>
#include <algorithm>
#include <optional>

#include "core/geo/measure.h"
#include "core/model/time_value.h"
#include "ui/base/text.h"
#include "ui/paint/map_furniture_painter.h"
#include "ui/shell/main_window.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/map/map_view.h"
#include "ui/views/map/mark_dialog.h"
#include "ui/views/timeline/time_filter_dialog.h"
#include "ui/views/timeline/timeline_panel.h"

namespace fairlead::ui {

namespace {

/// The filter, if one is set: what is drawn now is likely about that time.
std::string filteredTime(MainWindow& window) {
  const auto& time = window.selection().state().time;
  if (!time) return {};
  const auto text = [](std::int64_t at) { return isoText(Instant(std::chrono::milliseconds(at))); };
  return text(time->from) + "/" + text(time->to);
}

void show(MainWindow& window, const QString& dock) {
  window.dock(dock)->show();
  window.dock(dock)->raise();
}

void openMark(MainWindow& window, MapTool tool, const std::vector<Position>& points) {
  Mark mark;
  mark.tool = tool;
  mark.points = points;
  mark.when = filteredTime(window);
  if (tool == MapTool::Circle && points.size() == 2) {
    mark.radii = {geo::distanceMetres(points[0], points[1])};
    mark.points.resize(1);
  }
  (new MarkDialog(window.desk(), std::move(mark), &window))->open();
}

/// Round what is selected, where the map shows it; else the hand says where.
void rings(MainWindow& window) {
  for (const MapItem& item : window.views().map->scene().items)
    if (window.selection().state().selected.contains(item.item)) {
      Mark mark;
      mark.tool = MapTool::Circle;
      mark.points = {item.at};
      mark.radii = {5'000, 10'000, 20'000};
      return (new MarkDialog(window.desk(), std::move(mark), &window))->open();
    }
  window.views().map->setTool(MapTool::Circle);
}

void addTools(MainWindow& window, const QString& menu) {
  MapView* map = window.views().map;
  const auto isOpen = [&window] { return window.desk().isOpen(); };
  const auto mayWrite = [&window] { return window.desk().mayWrite(); };
  struct Named {
    const char* id;
    MapTool tool;
    QString text;
    QKeySequence key;
  };
  const Named tools[] = {{"map.measure", MapTool::Measure, tr("Measure distance and area"), QKeySequence("Ctrl+D")},
                         {"map.text", MapTool::Text, tr("Write on the map…"), QKeySequence()},
                         {"map.line", MapTool::Line, tr("Draw a line…"), QKeySequence()},
                         {"map.arrow", MapTool::Arrow, tr("Draw an arrow…"), QKeySequence()},
                         {"map.area", MapTool::Area, tr("Draw an area…"), QKeySequence()}};
  for (const Named& one : tools)
    window.commands().add(
        {one.id, menu, 0, one.text, one.key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{one.key}, "",
         one.tool == MapTool::Measure ? std::function<bool()>(isOpen) : std::function<bool()>(mayWrite),
         [&window, map, tool = one.tool] {
           show(window, "map");
           map->setTool(map->tool() == tool ? MapTool::Select : tool);
         },
         [map, tool = one.tool] { return map->tool() == tool; }});
  window.commands().add({"map.rings", menu, 0, tr("Range rings…"), {}, "", mayWrite, [&window] {
                           show(window, "map");
                           rings(window);
                         }});
  QObject::connect(map, &MapView::toolChanged, &window.commands(), &CommandTable::refresh);
  QObject::connect(map, &MapView::toolChanged, &window, [&window, map] {
    if (map->tool() != MapTool::Select)
      window.say(tr("Click to set points; Enter or a double click ends, Backspace takes one back, Escape gives up."));
    else
      window.say({});
  });
  QObject::connect(map, &MapView::drawn, &window,
                   [&window](MapTool tool, const std::vector<Position>& points) { openMark(window, tool, points); });
}

/// What the map shows beside what it is of; kept in the settings.
void addLooks(MainWindow& window, const QString& menu) {
  MapView* map = window.views().map;
  struct Named {
    const char* id;
    bool MapLook::*part;
    QString text;
  };
  const Named looks[] = {{"map.legend", &MapLook::hasLegend, tr("Legend")},
                         {"map.graticule", &MapLook::hasGraticule, tr("Graticule")},
                         {"map.tracks", &MapLook::hasTracks, tr("Tracks, coloured by time")}};
  MapLook look;
  for (const Named& one : looks) look.*one.part = QSettings().value(one.id, false).toBool();
  map->setLook(look);
  for (const Named& one : looks)
    window.commands().add({one.id,
                           menu,
                           1,
                           one.text,
                           {},
                           "",
                           {},
                           [map, id = one.id, part = one.part] {
                             MapLook changed = map->look();
                             changed.*part = !(changed.*part);
                             QSettings().setValue(id, changed.*part);
                             map->setLook(changed);
                           },
                           [map, part = one.part] { return map->look().*part; }});
}

/// How the map is laid flat; kept in the settings.
void addProjections(MainWindow& window, const QString& menu) {
  using Kind = geo::Projection::Kind;
  MapView* map = window.views().map;
  struct Named {
    Kind kind;
    QString id, text;
  };
  const auto named = [](Kind kind) {
    const geo::Projection projection(kind);
    return Named{kind, toQt(projection.name()), projectionName(projection)};
  };
  const Named all[] = {named(Kind::WebMercator),
                       named(Kind::PlateCarree),
                       named(Kind::Europe),
                       {Kind::Utm, "utm", tr("UTM of the view")}};
  const QString chosen = QSettings().value("map.projection").toString();
  for (const Named& one : all) {
    if (one.id == chosen) map->project(one.kind);
    window.commands().add({"map.projection." + one.id,
                           menu,
                           2,
                           tr("Projection: %1").arg(one.text),
                           {},
                           "",
                           {},
                           [map, one] {
                             QSettings().setValue("map.projection", one.id);
                             map->project(one.kind);
                           },
                           [map, kind = one.kind] { return map->window().projection.kind() == kind; }});
  }
}

/// From the first to the last that is selected, by the timeline; none if nothing of it has a time.
std::optional<TimeWindow> timeOfSelected(MainWindow& window) {
  std::optional<TimeWindow> whole;
  const auto& selected = window.selection().state().selected;
  const auto widen = [&](const TimeWindow& one) {
    // An instant is shown only by a window that goes beyond it.
    const std::int64_t to = std::max(one.to, one.from + 1'000);
    whole = whole ? TimeWindow{std::min(whole->from, one.from), std::max(whole->to, to)} : TimeWindow{one.from, to};
  };
  for (const TimelineLane& lane : window.views().timeline->scene().lanes)
    for (const TimelineEvent& event : lane.events)
      if (selected.contains(event.item) || selected.contains(lane.item)) widen({event.begin, event.end});
  for (const ChartLink& link : window.views().chart->scene().links) {
    const auto& nodes = window.views().chart->scene().nodes;
    const bool isOf =
        nodes[link.from].isAmong(selected) || nodes[link.to].isAmong(selected) ||
        std::any_of(link.items.begin(), link.items.end(), [&](ItemKey i) { return selected.contains(i); });
    if (const auto span = link.span(); span && isOf) widen(*span);
  }
  return whole;
}

void addTimes(MainWindow& window, const QString& menu) {
  const auto isOpen = [&window] { return window.desk().isOpen(); };
  window.commands().add(
      {"timeline.only", menu, 1, tr("Show only a time…"), {QKeySequence("Ctrl+T")}, "", isOpen, [&window] {
         (new TimeFilterDialog(window.selection(), window.views().timeline->scene().extent(), &window))->open();
       }});
  window.commands().add({"timeline.selected",
                         menu,
                         1,
                         tr("Show only the time of what is selected"),
                         {},
                         "",
                         [&window] { return !window.selection().state().selected.empty(); },
                         [&window] {
                           if (const auto time = timeOfSelected(window))
                             window.selection().filterTime(time);
                           else
                             window.say(tr("Nothing of what is selected has a time."));
                         }});
  window.commands().add({"timeline.undated",
                         menu,
                         1,
                         tr("Also show what has no time"),
                         {},
                         "",
                         isOpen,
                         [&window] { window.selection().showUndated(!window.selection().state().showsUndated); },
                         [&window] { return window.selection().state().showsUndated; }});
}

}  // namespace

void addCanvasCommands(MainWindow& window) {
  const QString map = tr("&Map"), timeline = tr("&Timeline");
  addTools(window, map);
  addLooks(window, map);
  addProjections(window, map);
  const auto isOpen = [&window] { return window.desk().isOpen(); };
  TimelinePanel* lanes = &window.lanes();
  window.commands().add({"timeline.play",
                         timeline,
                         0,
                         tr("Play through time"),
                         {QKeySequence("Ctrl+Space")},
                         "",
                         isOpen,
                         [lanes] { lanes->setPlaying(!lanes->isPlaying()); },
                         [lanes] { return lanes->isPlaying(); }});
  window.commands().add(
      {"timeline.forward", timeline, 0, tr("One step on"), {QKeySequence("Ctrl+Right")}, "", isOpen, [lanes] {
         lanes->step(PlayHead::Way::Forward);
       }});
  window.commands().add(
      {"timeline.back", timeline, 0, tr("One step back"), {QKeySequence("Ctrl+Left")}, "", isOpen, [lanes] {
         lanes->step(PlayHead::Way::Back);
       }});
  addTimes(window, timeline);
  window.commands().add({"timeline.mark",
                         timeline,
                         2,
                         tr("Mark a moment…"),
                         {},
                         "",
                         [&window] { return window.desk().mayWrite(); },
                         [&window] { openMark(window, MapTool::Select, {}); }});
}

}  // namespace fairlead::ui
