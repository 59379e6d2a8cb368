// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDockWidget>
#include <QSettings>

#include "ui/base/text.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspaces.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/map/map_view.h"
#include "ui/views/scenes/scenes.h"
#include "ui/views/timeline/timeline_view.h"

namespace fairlead::ui {

namespace {

/// What is placed in the window, what touches that, and who takes part in it.
void filterByMap(MainWindow& window) {
  if (window.selection().state().inside) return window.selection().filterPlace(nullptr);
  using Inside = std::shared_ptr<const std::unordered_set<ItemKey>>;
  const MapWindow shown = window.views().map->window();
  window.desk().read<Inside>(
      "place filter", &window,
      [shown](const store::Case& opened, const Progress& progress) { return itemsWithin(opened, shown, progress); },
      [&window, shown](const Inside& inside) { window.selection().filterPlace(inside, shown); });
}

void addFitting(MainWindow& window, const QString& menu) {
  const auto isOpen = [&window] { return window.desk().isOpen(); };
  window.commands().add({"view.all", menu, 0, tr("Show all"), {QKeySequence("Ctrl+0")}, "", isOpen, [&window] {
                           window.views().chart->fitAll();
                           window.views().map->fitAll();
                           window.views().timeline->fitAll();
                         }});
  window.commands().add({"view.place",
                         menu,
                         0,
                         tr("Only what is in the map's window"),
                         {QKeySequence("Ctrl+Shift+W")},
                         "",
                         isOpen,
                         [&window] { filterByMap(window); },
                         [&window] { return window.selection().state().inside != nullptr; }});
  window.commands().add({"view.unfiltered",
                         menu,
                         0,
                         tr("Show all times and places"),
                         {QKeySequence("Escape")},
                         "",
                         [&window] {
                           const auto& state = window.selection().state();
                           return state.time.has_value() || state.inside != nullptr;
                         },
                         [&window] {
                           window.selection().filterTime({});
                           window.selection().filterPlace(nullptr);
                         }});
}

void addDocks(MainWindow& window) {
  const QString menu = tr("&Panels");
  for (const auto& [name, dock] : window.docks())
    window.commands().add({"panel." + name,
                           menu,
                           0,
                           dock->windowTitle(),
                           {},
                           "",
                           {},
                           [dock = dock] {
                             dock->setVisible(!dock->isVisible());
                             if (dock->isVisible()) dock->raise();
                           },
                           [dock = dock] { return dock->isVisible(); }});
  for (int i = 0; i < kWorkspaces; ++i)
    window.commands().add({QString("workspace.%1").arg(i),
                           menu,
                           1,
                           tr("Arrange for: %1").arg(workspaceName(static_cast<Workspace>(i))),
                           {QKeySequence(QString("Ctrl+Alt+%1").arg(i + 1))},
                           "",
                           {},
                           [&window, i] { arrange(window, static_cast<Workspace>(i)); }});
}

void addAppearance(MainWindow& window, const QString& menu) {
  for (const auto& [name, text] :
       {std::pair("system", tr("Light or dark as the system")), std::pair("light", tr("Light")),
        std::pair("dark", tr("Dark")), std::pair("contrast", tr("High contrast"))})
    window.commands().add({QString("appearance.") + name,
                           menu,
                           2,
                           text,
                           {},
                           "",
                           {},
                           [&window, name = name] { chooseTone(window, name); },
                           [name = name] { return chosenToneName() == name; }});
  for (const auto notation : kNotations) {
    const QString name = toQt(geo::notationName(notation));
    window.commands().add({"pointer." + QString::number(static_cast<int>(notation)),
                           menu,
                           1,
                           tr("Place under the pointer: %1").arg(name),
                           {},
                           "",
                           {},
                           [&window, notation] { window.setNotation(notation); },
                           [&window, notation] { return window.notation() == notation; }});
  }
  for (const auto& [code, name] : {std::pair("", tr("as the system")), std::pair("en", QString("English")),
                                   std::pair("fr", QString::fromUtf8("Français")), std::pair("de", QString("Deutsch"))})
    window.commands().add({QString("language.") + code,
                           menu,
                           4,
                           tr("Language: %1 (from the next start)").arg(name),
                           {},
                           "",
                           {},
                           [code = code] { chooseLanguage(code); },
                           [code = code] { return chosenLanguage() == code; }});
  for (int percent : {100, 125, 150, 175, 200})
    window.commands().add({QString("scale.%1").arg(percent),
                           menu,
                           3,
                           tr("%1 % size (from the next start)").arg(percent),
                           {},
                           "",
                           {},
                           [percent] { QSettings().setValue("scale", percent); },
                           [percent] { return QSettings().value("scale", 100).toInt() == percent; }});
}

}  // namespace

void addViewCommands(MainWindow& window) {
  const QString menu = tr("&View");
  addFitting(window, menu);
  addAppearance(window, menu);
  addDocks(window);
  window.commands().add({"help.commands",
                         tr("&Help"),
                         0,
                         tr("All commands…"),
                         {QKeySequence("Ctrl+Shift+P"), QKeySequence(Qt::Key_F1)},
                         "",
                         {},
                         [&window] { (new CommandPalette(window.commands(), &window))->show(); }});
}

}  // namespace fairlead::ui
