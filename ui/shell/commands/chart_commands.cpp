// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "ui/base/text.h"
#include "ui/shell/main_window.h"
#include "ui/views/chart/chart_dialog.h"
#include "ui/views/chart/chart_panel.h"

namespace fairlead::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ChartCommands", text); }

/// What is selected, where the chart on screen shows it.
std::vector<PlacedOnChart> chosen(MainWindow& window) {
  const auto& selected = window.selection().state().selected;
  std::vector<PlacedOnChart> items;
  std::unordered_set<ItemKey> placed;
  for (const ChartNode& node : window.views().chart->scene().nodes)
    if (selected.contains(node.item)) {
      items.push_back({node.item, store::ChartPoint{node.at.x(), node.at.y()}});
      placed.insert(node.item);
    }
  for (const ItemKey item : selected)
    if (!placed.contains(item)) items.push_back({item, {}});
  return items;
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
  QObject::connect(window.views().chart, &ChartView::moved, &window, [&window](ItemKey item, const QPointF& to) {
    const QString name = window.charts().shown();
    window.desk().change(store::Action::Alter, tr("Moved on the chart “%1”").arg(name),
                         [name = fromQt(name), item, to](store::Case& opened, store::Transaction& t) {
                           putOnChart(opened, t, name, {{item, store::ChartPoint{to.x(), to.y()}}});
                         });
  });
}

}  // namespace fairlead::ui
