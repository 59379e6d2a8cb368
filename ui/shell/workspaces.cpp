// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspaces.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDockWidget>
#include <QSettings>
#include <algorithm>

#include "ui/shell/main_window.h"

namespace fairlead::ui {

namespace {

struct Place {
  const char* name;
  Qt::DockWidgetArea area;
  bool isTabbed;  // behind the one before
};

using Places = std::vector<Place>;
constexpr auto kLeft = Qt::LeftDockWidgetArea, kRight = Qt::RightDockWidgetArea, kBottom = Qt::BottomDockWidgetArea;

Places placesOf(Workspace workspace) {
  switch (workspace) {
    case Workspace::Reading:
      return {{"search", kLeft, false}, {"report", kRight, false}, {"card", kRight, false}};
    case Workspace::Charting:
      return {{"card", kRight, false}, {"timeline", kBottom, false}, {"activity", kBottom, true}};
    case Workspace::Mapping:
      return {{"layers", kLeft, false},
              {"map", kRight, false},
              {"card", kRight, false},
              {"timeline", kBottom, false},
              {"activity", kBottom, true}};
    case Workspace::Reviewing:
      return {{"search", kLeft, false},       {"card", kRight, false},  {"report", kRight, true},
              {"resolution", kBottom, false}, {"table", kBottom, true}, {"journal", kBottom, true}};
    case Workspace::Briefing:
      return {{"pack", kLeft, false}, {"report", kRight, false}, {"card", kRight, true}};
    default:
      return {{"search", kLeft, false},     {"layers", kLeft, true},      {"jobs", kLeft, true},
              {"map", kRight, false},       {"card", kRight, false},      {"report", kRight, true},
              {"timeline", kBottom, false}, {"activity", kBottom, true},  {"table", kBottom, true},
              {"journal", kBottom, true},   {"resolution", kBottom, true}};
  }
}

}  // namespace

Qt::DockWidgetArea sideOf(Qt::DockWidgetArea area) {
  if (!QApplication::isRightToLeft()) return area;
  return area == kLeft ? kRight : area == kRight ? kLeft : area;
}

QString workspaceName(Workspace workspace) {
  const char* const names[kWorkspaces] = {
      QT_TRANSLATE_NOOP("Workspaces", "Overview"),  QT_TRANSLATE_NOOP("Workspaces", "Reading"),
      QT_TRANSLATE_NOOP("Workspaces", "Charting"),  QT_TRANSLATE_NOOP("Workspaces", "Mapping"),
      QT_TRANSLATE_NOOP("Workspaces", "Reviewing"), QT_TRANSLATE_NOOP("Workspaces", "Briefing")};
  return QCoreApplication::translate("Workspaces", names[static_cast<int>(workspace)]);
}

void arrange(MainWindow& window, Workspace workspace) {
  const Places places = placesOf(workspace);
  for (const auto& [name, dock] : window.docks()) {
    dock->setFloating(false);
    window.removeDockWidget(dock);
  }
  // A pack needs the room of the chart, and the chart is shown in all others.
  window.centralWidget()->setVisible(workspace != Workspace::Briefing || !window.desk().isOpen());
  QDockWidget* before = nullptr;
  QDockWidget* front = nullptr;
  for (const Place& place : places) {
    const auto at = window.docks().find(place.name);
    if (at == window.docks().end()) continue;
    QDockWidget* dock = at->second;
    window.addDockWidget(sideOf(place.area), dock);
    if (place.isTabbed && before) {
      window.tabifyDockWidget(before, dock);
    } else {
      if (front) front->raise();
      front = dock;
    }
    dock->show();
    before = dock;
    if (front) front->raise();
  }
  const auto sized = [&](const char* name, int pixels, Qt::Orientation orientation) {
    const auto at = window.docks().find(name);
    if (at != window.docks().end() && !at->second->isHidden()) window.resizeDocks({at->second}, {pixels}, orientation);
  };
  sized("search", 260, Qt::Horizontal);
  sized("map", workspace == Workspace::Mapping ? 820 : 440, Qt::Horizontal);
  sized("report", workspace == Workspace::Reading ? 620 : 440, Qt::Horizontal);
  if (workspace == Workspace::Briefing) sized("report", std::max(400, window.width() / 4), Qt::Horizontal);
  sized("timeline", 320, Qt::Vertical);
  sized("table", 320, Qt::Vertical);
}

QString chosenToneName() { return QSettings().value("appearance", "system").toString(); }

Tone chosenTone() {
  // The system's, as it was before a theme of our own took its place.
  static const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
  const QString name = chosenToneName();
  if (name == "dark") return Tone::Dark;
  if (name == "contrast") return Tone::Contrast;
  if (name == "light") return Tone::Light;
  return isDark ? Tone::Dark : Tone::Light;
}

void chooseTone(MainWindow& window, const QString& name) {
  QSettings().setValue("appearance", name);
  window.setTone(chosenTone());
}

}  // namespace fairlead::ui
