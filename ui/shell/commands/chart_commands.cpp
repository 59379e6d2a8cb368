// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/base/text.h"
#include "ui/shell/main_window.h"
#include "ui/views/chart/chart_dialog.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/chart/chart_rules_dialog.h"
#include "ui/views/chart/drawing_dialog.h"

namespace fairlead::ui {

namespace {

/// What of the selected is on screen, and where; not what a group holds.
std::vector<PlacedOnChart> onScreen(MainWindow& window) {
  std::vector<PlacedOnChart> items;
  for (const ChartNode& node : window.views().chart->scene().nodes)
    if (!node.isGroup() && node.isAmong(window.selection().state().selected))
      items.push_back({node.item, store::ChartPoint{node.at.x(), node.at.y()}});
  return items;
}

/// What is selected, where the chart on screen shows it.
std::vector<PlacedOnChart> chosen(MainWindow& window) {
  std::vector<PlacedOnChart> items = onScreen(window);
  std::unordered_set<ItemKey> placed;
  for (const PlacedOnChart& one : items) placed.insert(one.item);
  for (const ItemKey item : window.selection().state().selected)
    if (!placed.contains(item)) items.push_back({item, {}});
  return items;
}

QString layoutName(ChartLayout layout) {
  static const char* const names[kChartLayouts] = {
      QT_TRANSLATE_NOOP("ChartCommands", "organic"), QT_TRANSLATE_NOOP("ChartCommands", "hierarchy"),
      QT_TRANSLATE_NOOP("ChartCommands", "circle"),  QT_TRANSLATE_NOOP("ChartCommands", "a row for each kind"),
      QT_TRANSLATE_NOOP("ChartCommands", "by time"), QT_TRANSLATE_NOOP("ChartCommands", "by place, as on the map")};
  return tr(names[static_cast<int>(layout)]);
}

/// Places are found beside the window; then the chart is changed in one step. What is no saved chart keeps no places,
/// so that there only the view changes.
void lay(MainWindow& window, ChartLayout layout) {
  const QString name = window.charts().shown();
  window.views().chart->fitAll();
  if (name.isEmpty()) return emit window.charts().layoutWanted(layout);
  using Places = std::vector<PlacedOnChart>;
  auto id = std::make_shared<quint64>(0);
  *id = window.desk().readLong<Places>(
      tr("Laying out the chart “%1”").arg(name), &window,
      [name = fromQt(name), layout, selected = window.selection().state().selected](const store::Case& opened,
                                                                                    const Progress& progress) {
        return arrangedOnChart(opened, name, layout, selected, progress);
      },
      [&window, id, name, layout](const Places& places) {
        window.desk().jobs().dismiss(*id);
        window.desk().change(store::Action::Alter, tr("Laid out the chart “%1”: %2").arg(name, layoutName(layout)),
                             [name = fromQt(name), places](store::Case& opened, store::Transaction& t) {
                               putOnChart(opened, t, name, places);
                             });
      });
}

void addLayouts(MainWindow& window, const QString& menu) {
  const auto mayLay = [&window] {
    return window.desk().isOpen() && (window.desk().mayWrite() || window.charts().shown().isEmpty());
  };
  for (int i = 0; i < kChartLayouts; ++i) {
    const auto layout = static_cast<ChartLayout>(i);
    window.commands().add({QString("chart.layout.%1").arg(i),
                           menu,
                           1,
                           tr("Lay out: %1").arg(layoutName(layout)),
                           {QKeySequence(QString("Alt+%1").arg(i + 1))},
                           "",
                           mayLay,
                           [&window, layout] { lay(window, layout); }});
  }
}

bool isPinned(MainWindow& window) {
  const auto& nodes = window.views().chart->scene().nodes;
  return std::any_of(nodes.begin(), nodes.end(), [&](const ChartNode& node) {
    return node.isPinned && node.isAmong(window.selection().state().selected);
  });
}

/// Where it stands on screen is where it stays, also if that was never saved.
void pin(MainWindow& window) {
  const QString name = window.charts().shown();
  const bool isOff = isPinned(window);
  window.desk().change(store::Action::Alter,
                       (isOff ? tr("Unpinned on the chart “%1”") : tr("Pinned on the chart “%1”")).arg(name),
                       [name = fromQt(name), isOff, places = onScreen(window),
                        items = window.selection().selectedKeys()](store::Case& opened, store::Transaction& t) {
                         if (isOff) return unmark(opened, t, name, ChartMark::Pinned, items);
                         if (!places.empty()) putOnChart(opened, t, name, places);
                         mark(opened, t, name, ChartMark::Pinned, items);
                       });
}

void addMarks(MainWindow& window, const QString& menu) {
  const auto mayMark = [&window] {
    return window.desk().mayWrite() && !window.charts().shown().isEmpty() &&
           !window.selection().state().selected.empty();
  };
  window.commands().add({"chart.pin",
                         menu,
                         2,
                         tr("Keep in place"),
                         {QKeySequence("Ctrl+Shift+K")},
                         "",
                         mayMark,
                         [&window] { pin(window); },
                         [&window] { return isPinned(window); }});
}

/// The rules are read beside the window, and asked about when they are there.
void askForRules(MainWindow& window) {
  const QString name = window.charts().shown();
  window.desk().read<std::vector<SavedRule>>(
      "chart rules", &window,
      [name = fromQt(name)](const store::Case& opened, const Progress&) {
        return rulesOf(opened, store::ChartRepository(opened).at(name).key);
      },
      [&window, name](const std::vector<SavedRule>& rules) {
        (new ChartRulesDialog(window.desk(), name, rules, &window))->open();
      });
}

/// Words, frames and arrows on the saved chart that is shown.
void addDrawing(MainWindow& window, const QString& menu) {
  ChartView* chart = window.views().chart;
  const auto mayDraw = [chart] { return chart->isMovable(); };
  struct Named {
    const char* id;
    ChartTool tool;
    QString text;
  };
  const Named tools[] = {{"chart.words", ChartTool::Words, tr("Write on the chart…")},
                         {"chart.frame", ChartTool::Frame, tr("Draw a frame on the chart…")},
                         {"chart.arrow", ChartTool::Arrow, tr("Draw an arrow on the chart…")}};
  for (const Named& one : tools)
    window.commands().add(
        {one.id,
         menu,
         4,
         one.text,
         {},
         "",
         mayDraw,
         [chart, tool = one.tool] { chart->setTool(chart->tool() == tool ? ChartTool::Select : tool); },
         [chart, tool = one.tool] { return chart->tool() == tool; }});
  window.commands().add(
      {"chart.rules", menu, 4, tr("Mark by rule…"), {}, "", mayDraw, [&window] { askForRules(window); }});
  QObject::connect(chart, &ChartView::toolChanged, &window.commands(), &CommandTable::refresh);
  QObject::connect(chart, &ChartView::toolChanged, &window, [&window, chart] {
    window.say(chart->tool() == ChartTool::Select  ? QString()
               : chart->tool() == ChartTool::Words ? tr("Click where the words are to stand; Escape gives up.")
                                                   : tr("Drag from one end to the other; Escape gives up."));
  });
  QObject::connect(
      chart, &ChartView::drawn, &window, [&window](ChartTool tool, const QPointF& from, const QPointF& to) {
        using Kind = store::ChartDrawing::Kind;
        store::ChartDrawing drawing;
        drawing.kind = tool == ChartTool::Frame ? Kind::Frame : tool == ChartTool::Arrow ? Kind::Arrow : Kind::Label;
        drawing.from = {from.x(), from.y()};
        drawing.to = {to.x(), to.y()};
        const ChartScene& scene = window.views().chart->scene();
        std::vector<PlacedOnChart> unsaved;
        for (const ChartNode& node : scene.nodes)
          if (!scene.isPlaced)
            for (const ItemKey item : node.isGroup() ? node.members : std::vector<ItemKey>{node.item})
              unsaved.push_back({item, store::ChartPoint{node.at.x(), node.at.y()}});
        (new DrawingDialog(window.desk(), window.charts().shown(), drawing, unsaved, &window))->open();
      });
  QObject::connect(chart, &ChartView::drawingMoved, &window, [&window](ItemKey drawing, const QPointF& by) {
    const QString name = window.charts().shown();
    window.desk().change(store::Action::Alter, tr("Moved on the chart “%1”").arg(name),
                         [name = fromQt(name), drawing, by](store::Case& opened, store::Transaction& t) {
                           moveDrawing(opened, t, name, drawing, {by.x(), by.y()});
                         });
  });
}

}  // namespace

void addChartCommands(MainWindow& window) {
  CommandTable& commands = window.commands();
  const QString menu = tr("C&hart");
  const auto hasSelection = [&window] {
    return window.desk().mayWrite() && !window.selection().state().selected.empty();
  };
  const auto isSaved = [&window, hasSelection] { return hasSelection() && !window.charts().shown().isEmpty(); };
  commands.add({"chart.new",
                menu,
                0,
                tr("New chart of what is selected…"),
                {QKeySequence("Ctrl+Shift+C")},
                "chart",
                hasSelection,
                [&window] {
                  auto* dialog = new ChartDialog(window.desk(), chosen(window), &window);
                  QObject::connect(dialog, &ChartDialog::made, &window.charts(), &ChartPanel::chartWanted);
                  dialog->open();
                }});
  commands.add({"chart.put", menu, 0, tr("Put what is selected on this chart"), {}, "", isSaved, [&window] {
                  const QString name = window.charts().shown();
                  std::vector<PlacedOnChart> items = chosen(window);
                  window.desk().change(store::Action::Alter, tr("Put on the chart “%1”").arg(name),
                                       [name = fromQt(name), items](store::Case& opened, store::Transaction& t) {
                                         putOnChart(opened, t, name, items);
                                       });
                }});
  commands.add({"chart.takeOff", menu, 0, tr("Take what is selected off this chart"), {}, "", isSaved, [&window] {
                  const QString name = window.charts().shown();
                  const auto& selected = window.selection().state().selected;
                  window.desk().change(
                      store::Action::Alter, tr("Took off the chart “%1”").arg(name),
                      [name = fromQt(name), items = std::vector<ItemKey>(selected.begin(), selected.end())](
                          store::Case& opened, store::Transaction& t) { takeOffChart(opened, t, name, items); });
                }});
  addLayouts(window, menu);
  addMarks(window, menu);
  addDrawing(window, menu);
  QObject::connect(window.views().chart, &ChartView::moved, &window,
                   [&window](const std::vector<ItemKey>& items, const QPointF& to) {
                     const QString name = window.charts().shown();
                     window.desk().change(store::Action::Alter, tr("Moved on the chart “%1”").arg(name),
                                          [name = fromQt(name), items, to](store::Case& opened, store::Transaction& t) {
                                            moveOnChart(opened, t, name, items, {to.x(), to.y()});
                                          });
                   });
}

}  // namespace fairlead::ui
