// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/shell/main_window.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/map/map_view.h"
#include "ui/views/pack/pack_view.h"
#include "ui/views/pack/part_names.h"
#include "ui/views/report/report_view.h"
#include "ui/views/timeline/timeline_panel.h"

namespace fairlead::ui {

namespace {

/// Filter, selection and time, as all views follow them; what is selected by its keys, until it is frozen.
ExhibitQuery common(MainWindow& window, const char* kind) {
  const ViewState& state = window.selection().state();
  ExhibitQuery query;
  query.kind = kind;
  query.time = state.time;
  query.within = state.window;
  constexpr std::size_t kMost = 200;  // more than that is no selection that a reader takes in
  std::vector<ItemKey> selected(state.selected.begin(), state.selected.end());
  std::sort(selected.begin(), selected.end());
  if (selected.size() > kMost) selected.resize(kMost);
  for (const ItemKey item : selected) query.selected.push_back("#" + std::to_string(item));
  return query;
}

std::vector<ShownNow> shownNow(MainWindow& window) {
  std::vector<ShownNow> shown;
  if (!window.desk().isOpen()) return shown;
  ExhibitQuery chart = common(window, "chart");
  const QString name = window.charts().shown();
  chart.chart = fromQt(name);
  shown.push_back({name.isEmpty() ? tr("Chart: all that is linked") : tr("Chart: %1").arg(name), chart});
  ExhibitQuery map = common(window, "map");
  map.extent = window.views().map->window();
  map.layers = window.selection().state().layers;
  shown.push_back({tr("Map as it is shown"), map});
  ExhibitQuery timeline = common(window, "timeline");
  timeline.lanes = window.lanes().lanes();
  if (!timeline.time) timeline.time = window.views().timeline->shown();
  shown.push_back({tr("Timeline as it is shown"), timeline});
  shown.push_back({tr("Days by hours"), common(window, "matrix")});
  shown.push_back({tr("Histogram"), common(window, "histogram")});
  shown.push_back({tr("Table"), common(window, "table")});
  return shown;
}

void addMaking(MainWindow& window, const QString& menu) {
  PackView* pack = window.views().pack;
  const auto mayWrite = [&window] { return window.desk().mayWrite(); };
  const auto show = [&window] {
    window.dock("pack")->show();
    window.dock("pack")->raise();
  };
  if (const auto names = attempt([] { return packTemplates(); }))
    for (const std::string& name : *names)
      window.commands().add({"pack.new." + toQt(name),
                             menu,
                             0,
                             tr("New pack: %1").arg(templateName(name)),
                             {},
                             "",
                             mayWrite,
                             [pack, show, name] {
                               show();
                               pack->create(name);
                             }});
  window.commands().add({"pack.new", menu, 0, tr("New pack: empty"), {}, "", mayWrite, [pack, show] {
                           show();
                           pack->create({});
                         }});
  const auto isWritten = [pack] { return pack->draft().mayWrite(); };
  window.commands().add(
      {"pack.duplicate", menu, 1, tr("Duplicate the pack"), {}, "", isWritten, [pack] { pack->draft().duplicate(); }});
  window.commands().add({"pack.delete",
                         menu,
                         1,
                         tr("Delete the pack"),
                         {},
                         "",
                         [pack, mayWrite] { return pack->draft().isOpen() && mayWrite(); },
                         [pack] { pack->draft().retract(); }});
}

void addExhibits(MainWindow& window, const QString& menu) {
  PackView* pack = window.views().pack;
  const auto isWritten = [pack] { return pack->draft().mayWrite(); };
  const struct {
    const char *id, *kind;
    QString text;
    QKeySequence key;
  } views[] = {{"pack.add.chart", "chart", tr("Add what the chart shows"), QKeySequence("Ctrl+Alt+C")},
               {"pack.add.map", "map", tr("Add what the map shows"), QKeySequence("Ctrl+Alt+M")},
               {"pack.add.timeline", "timeline", tr("Add what the timeline shows"), QKeySequence("Ctrl+Alt+T")}};
  for (const auto& one : views)
    window.commands().add(
        {one.id, menu, 2, one.text, {one.key}, "", isWritten, [pack, kind = one.kind] { pack->addShown(kind); }});
  window.commands().add({"pack.refresh",
                         menu,
                         2,
                         tr("Refresh all exhibits"),
                         {},
                         "",
                         [pack, isWritten] { return isWritten() && pack->hasChangedExhibits(); },
                         [pack] { pack->refreshExhibits(); }});
}

void addWriting(MainWindow& window, const QString& menu) {
  PackView* pack = window.views().pack;
  const auto mayMove = [pack](int by) {
    const int from = pack->outline().chosen(), to = from + by;
    return pack->draft().mayWrite() && from >= 0 && to >= 0 && to < static_cast<int>(pack->draft().plan().count());
  };
  for (const int by : {-1, 1})
    window.commands().add({by < 0 ? "pack.up" : "pack.down",
                           menu,
                           3,
                           by < 0 ? tr("Move the section up") : tr("Move the section down"),
                           {},
                           "",
                           [mayMove, by] { return mayMove(by); },
                           [pack, by] { pack->moveSection(pack->outline().chosen(), pack->outline().chosen() + by); }});
  window.commands().add({"pack.remove",
                         menu,
                         3,
                         tr("Remove the section"),
                         {},
                         "",
                         [pack] { return pack->draft().mayWrite() && pack->outline().chosen() >= 0; },
                         [pack] { pack->removeSection(pack->outline().chosen()); }});
  const auto mayType = [pack] { return pack->mayWriteText(); };
  const struct {
    const char* id;
    MarkupStep step;
    QString text;
    QKeySequence key;
  } steps[] = {
      {"pack.heading", MarkupStep::Heading, tr("Heading, of one level after another"), QKeySequence("Ctrl+Shift+T")},
      {"pack.strong", MarkupStep::Strong, tr("Strong words"), QKeySequence("Ctrl+B")},
      {"pack.emphatic", MarkupStep::Emphatic, tr("Emphatic words"), QKeySequence("Ctrl+Shift+I")},
      {"pack.bullet", MarkupStep::Bullet, tr("Bullet"), QKeySequence("Ctrl+Shift+L")}};
  for (const auto& one : steps)
    window.commands().add({one.id, menu, 4, one.text, {one.key}, "", mayType, [pack, step = one.step] {
                             pack->editor().text()->apply(step);
                           }});
  window.commands().add(
      {"pack.cite", menu, 4, tr("Insert a citation…"), {QKeySequence("Ctrl+Shift+Q")}, "", mayType, [pack] {
         pack->cite();
       }});
}

void addExports(MainWindow& window, const QString& menu) {
  PackView* pack = window.views().pack;
  const struct {
    const char* ending;
    QString text;
    QList<QKeySequence> keys;
  } files[] = {{"pdf", tr("Export as PDF…"), {QKeySequence("Ctrl+P")}},
               {"odt", tr("Export as text to edit…"), {}},
               {"html", tr("Export as a web page…"), {}},
               {"odp", tr("Export as slides…"), {}}};
  for (const auto& one : files)
    window.commands().add({QString("pack.export.") + one.ending, menu, 5, one.text, one.keys, "",
                           [pack] { return pack->release().mayExport(); },
                           [pack, ending = one.ending] { pack->release().exportAs(ending); }});
}

}  // namespace

void addPackCommands(MainWindow& window) {
  const QString menu = tr("Pac&k");
  addMaking(window, menu);
  addExhibits(window, menu);
  addWriting(window, menu);
  addExports(window, menu);
  PackView* pack = window.views().pack;
  pack->setViews(
      [&window] { return shownNow(window); },
      [&window]() -> std::optional<Passage> {
        const auto chosen = window.views().report->chosenWords();
        if (!chosen) return std::nullopt;
        return Passage{chosen->report, static_cast<std::size_t>(chosen->begin), static_cast<std::size_t>(chosen->end)};
      });
  for (const auto refresh : {&PackDraft::opened, &PackDraft::packsChanged})
    QObject::connect(&pack->draft(), refresh, &window.commands(), &CommandTable::refresh);
  QObject::connect(&pack->draft(), &PackDraft::edited, &window.commands(), [&window](bool isTyped) {
    if (!isTyped) window.commands().refresh();
  });
  QObject::connect(&pack->readings(), &PackReadings::statesRead, &window.commands(), &CommandTable::refresh);
  QObject::connect(&pack->outline(), &PackOutline::chosenChanged, &window.commands(), &CommandTable::refresh);
}

}  // namespace fairlead::ui
