// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/base/text.h"
#include "ui/paint/layout/free_places.h"
#include "ui/shell/main_window.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/chart/expand_dialog.h"
#include "ui/views/chart/group_dialog.h"

namespace fairlead::ui {

namespace {

const ChartScene& scene(MainWindow& window) { return window.views().chart->scene(); }

std::vector<const ChartNode*> chosenNodes(MainWindow& window) {
  std::vector<const ChartNode*> nodes;
  for (const ChartNode& node : scene(window).nodes)
    if (node.isAmong(window.selection().state().selected)) nodes.push_back(&node);
  return nodes;
}

using ChartEdit = std::function<void(store::Case&, store::Transaction&, const std::string&)>;

/// One step of the chart on screen, undone by its text.
void change(MainWindow& window, const QString& text, const ChartEdit& edit) {
  window.desk().change(store::Action::Alter, text.arg(window.charts().shown()),
                       [name = fromQt(window.charts().shown()), edit](store::Case& opened, store::Transaction& t) {
                         edit(opened, t, name);
                       });
}

/// Newcomers stand round what they hang on, where there is room; nothing else moves.
void putAround(MainWindow& window, const std::vector<ItemKey>& items) {
  std::vector<QPointF> taken;
  for (const ChartNode& node : scene(window).nodes) taken.push_back(node.at);
  const auto nodes = chosenNodes(window);
  const auto places = freePlaces(taken, nodes.empty() ? QPointF() : nodes.front()->at, items.size());
  std::vector<PlacedOnChart> placed;
  for (std::size_t i = 0; i < items.size(); ++i)
    placed.push_back({items[i], store::ChartPoint{places[i].x(), places[i].y()}});
  change(window, tr("Expanded on the chart “%1”"),
         [placed](store::Case& opened, store::Transaction& t, const std::string& name) {
           putOnChart(opened, t, name, placed);
         });
}

void expand(MainWindow& window) {
  using Neighbours = std::vector<Neighbour>;
  window.desk().read<Neighbours>(
      "expand", &window,
      [name = fromQt(window.charts().shown()), items = window.selection().selectedKeys()](
          const store::Case& opened, const Progress& progress) { return neighboursOf(opened, name, items, progress); },
      [&window](const Neighbours& found) {
        if (found.empty()) return window.say(tr("All that is linked to it is on the chart already."));
        if (found.size() > static_cast<std::size_t>(ExpandDialog::kGuard)) {
          auto* dialog = new ExpandDialog(found, &window);
          QObject::connect(dialog, &ExpandDialog::chosen, &window,
                           [&window](const std::vector<ItemKey>& items) { putAround(window, items); });
          return dialog->open();
        }
        std::vector<ItemKey> items;
        for (const Neighbour& one : found) items.push_back(one.item);
        putAround(window, items);
      });
}

/// By the links on the screen, groups among them.
std::vector<ItemKey> neighboursOnScreen(MainWindow& window) {
  const auto& selected = window.selection().state().selected;
  std::unordered_set<ItemKey> found;
  const auto take = [&](const ChartNode& node) {
    if (node.isGroup())
      found.insert(node.members.begin(), node.members.end());
    else
      found.insert(node.item);
  };
  for (const ChartLink& link : scene(window).links) {
    const ChartNode &from = scene(window).nodes[link.from], &to = scene(window).nodes[link.to];
    if (from.isAmong(selected)) take(to);
    if (to.isAmong(selected)) take(from);
  }
  return {found.begin(), found.end()};
}

void selectNeighbours(MainWindow& window) {
  std::vector<ItemKey> items = neighboursOnScreen(window);
  const auto before = window.selection().selectedKeys();
  items.insert(items.end(), before.begin(), before.end());
  window.selection().select(items);
}

void findPath(MainWindow& window) {
  const auto ends = window.selection().selectedKeys();
  using Found = std::shared_ptr<const Connection>;
  window.desk().read<Found>(
      "connection", &window,
      [ends](const store::Case& opened, const Progress& progress) -> Found {
        return std::make_shared<const Connection>(connectionOf(opened, ends[0], ends[1], progress));
      },
      [&window](const Found& found) {
        window.selection().select(found->items);
        std::unordered_set<ItemKey> shown;
        for (const ChartNode& node : scene(window).nodes) {
          shown.insert(node.item);
          shown.insert(node.members.begin(), node.members.end());
        }
        for (const ChartLink& link : scene(window).links) shown.insert(link.items.begin(), link.items.end());
        const auto away = std::count_if(found->items.begin(), found->items.end(),
                                        [&](ItemKey item) { return !shown.contains(item); });
        window.say(
            away == 0
                ? found->sentence
                : tr("%1. Not all of it is on this chart; put what is selected on it to see it.").arg(found->sentence));
      });
}

bool isFolded(MainWindow& window) {
  const auto nodes = chosenNodes(window);
  return std::any_of(nodes.begin(), nodes.end(), [](const ChartNode* node) { return node->folded > 0; });
}

/// Whether something hangs on one of the chosen and on nothing else.
bool canFold(MainWindow& window) {
  const ChartScene& shown = scene(window);
  std::vector<int> links(shown.nodes.size());
  for (const ChartLink& link : shown.links) ++links[link.from], ++links[link.to];
  const auto& selected = window.selection().state().selected;
  return std::any_of(shown.links.begin(), shown.links.end(), [&](const ChartLink& link) {
    return (links[link.to] == 1 && shown.nodes[link.from].isAmong(selected)) ||
           (links[link.from] == 1 && shown.nodes[link.to].isAmong(selected));
  });
}

bool isGroupChosen(MainWindow& window) {
  const auto nodes = chosenNodes(window);
  return std::any_of(nodes.begin(), nodes.end(), [](const ChartNode* node) { return node->isGroup(); });
}

/// A toggle of one of the chart's marks on what is selected.
void toggle(MainWindow& window, bool isOn, ChartMark kind, const QString& on, const QString& off) {
  change(window, isOn ? off : on,
         [isOn, kind, items = window.selection().selectedKeys()](store::Case& opened, store::Transaction& t,
                                                                 const std::string& name) {
           if (isOn)
             unmark(opened, t, name, kind, items);
           else
             mark(opened, t, name, kind, items);
         });
}

using May = std::function<bool()>;

void addMarks(MainWindow& window, const QString& menu, const May& mayEdit, const May& maySave) {
  CommandTable& commands = window.commands();
  commands.add({"chart.fold",
                menu,
                2,
                tr("Fold what hangs on it alone"),
                {QKeySequence("Ctrl+Shift+U")},
                "",
                mayEdit,
                [&window] {
                  if (!isFolded(window) && !canFold(window)) return window.say(tr("Nothing hangs on it alone."));
                  toggle(window, isFolded(window), ChartMark::Collapsed, tr("Folded on the chart “%1”"),
                         tr("Unfolded on the chart “%1”"));
                },
                [&window] { return isFolded(window); }});
  commands.add(
      {"chart.hide", menu, 2, tr("Hide on this chart"), {QKeySequence("Ctrl+Shift+H")}, "", mayEdit, [&window] {
         toggle(window, false, ChartMark::Hidden, tr("Hid on the chart “%1”"), {});
         window.selection().clear();
       }});
  commands.add({"chart.reveal",
                menu,
                2,
                tr("Reveal all that is hidden"),
                {QKeySequence("Ctrl+Shift+R")},
                "",
                maySave,
                [&window] {
                  if (scene(window).hidden == 0) return window.say(tr("Nothing is hidden on this chart."));
                  change(window, tr("Revealed on the chart “%1”"),
                         [](store::Case& opened, store::Transaction& t, const std::string& name) {
                           unmark(opened, t, name, ChartMark::Hidden, {});
                         });
                },
                {},
                [&window] {
                  const auto hidden = static_cast<qint64>(scene(window).hidden);
                  return hidden > 0 ? tr("Reveal all that is hidden (%1)").arg(numberText(hidden)) : QString();
                }});
  commands.add(
      {"chart.group",
       menu,
       2,
       tr("Draw as one…"),
       {QKeySequence("Ctrl+Shift+G")},
       "",
       [&window, mayEdit] { return mayEdit() && window.selection().state().selected.size() > 1; },
       [&window] {
         (new GroupDialog(window.desk(), window.charts().shown(), window.selection().selectedKeys(), &window))->open();
       }});
  commands.add({"chart.ungroup",
                menu,
                2,
                tr("Open the group"),
                {QKeySequence("Ctrl+Shift+O")},
                "",
                [&window, mayEdit] { return mayEdit() && isGroupChosen(window); },
                [&window] { toggle(window, true, ChartMark::Grouped, {}, tr("Opened a group on the chart “%1”")); }});
}

}  // namespace

void addNetworkCommands(MainWindow& window) {
  CommandTable& commands = window.commands();
  const QString menu = tr("C&hart");
  const auto maySave = [&window] { return window.desk().mayWrite() && !window.charts().shown().isEmpty(); };
  const auto mayEdit = [&window, maySave] { return maySave() && !window.selection().state().selected.empty(); };
  addMarks(window, menu, mayEdit, maySave);
  commands.add({"chart.expand",
                menu,
                3,
                tr("Expand: what is linked to it"),
                {QKeySequence("Ctrl+Shift+X")},
                "",
                mayEdit,
                [&window] { expand(window); }});
  commands.add({"chart.neighbours",
                menu,
                3,
                tr("Select its neighbours too"),
                {QKeySequence("Ctrl+Shift+B")},
                "",
                [&window] { return !window.selection().state().selected.empty(); },
                [&window] { selectNeighbours(window); }});
  commands.add({"chart.path",
                menu,
                3,
                tr("How the two selected are connected"),
                {QKeySequence("Ctrl+Shift+F")},
                "",
                [&window] { return window.desk().isOpen() && window.selection().state().selected.size() == 2; },
                [&window] { findPath(window); }});
}

}  // namespace fairlead::ui
