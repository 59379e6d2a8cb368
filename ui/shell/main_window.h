// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <map>

#include "core/geo/coordinates.h"
#include "ui/base/theme.h"
#include "ui/shell/case_desk.h"
#include "ui/shell/command_table.h"

class QStackedWidget;

namespace fairlead::ui {

class ActivityView;
class CardView;
class ChartPanel;
class ChartView;
class EditActions;
class JobsPanel;
class JournalView;
class LayersView;
class MapView;
class MarkingStrip;
class Notice;
class PackView;
class ReadOnlyStrip;
class ReportView;
class ResolutionView;
class SearchView;
class StartPage;
class TableView;
class TimelinePanel;
class TimelineView;

/// All views of the window; each belongs to its dock.
struct Views {
  ChartView* chart;
  MapView* map;
  TimelineView* timeline;
  CardView* card;
  ReportView* report;
  SearchView* search;
  JobsPanel* jobs;
  StartPage* start;
  TableView* table;
  JournalView* journal;
  ResolutionView* resolution;
  LayersView* layers;
  ActivityView* activity;
  PackView* pack;
};

/// Assembles the views round one selection, one table of commands and one door for changes.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens for writing, or to look at only if somebody else writes; asks for a reason first where the case wants one.
  /// Tells what went wrong in the status bar.
  bool openCase(const QString& path, const QString& reason = {});
  void closeCase() { m_desk.close(); }
  /// Shows what would come in from files and folders; a case is opened, a bundle is looked at.
  void importFiles(const QStringList& files);
  void setTone(Tone tone);
  Tone tone() const { return m_tone; }
  /// How the place under the pointer is written; kept in the settings.
  void setNotation(geo::Notation notation);
  geo::Notation notation() const { return m_notation; }
  bool isSettled() { return !m_desk.jobs().isBusy(); }
  /// A refusal, which stays until it is clicked away; of what was done, `tell`.
  void say(const QString& sentence);
  void tell(const QString& sentence);
  /// By the dock's name: "search", "map", "card"...
  QDockWidget* dock(const QString& name) const { return m_docks.at(name); }
  const std::map<QString, QDockWidget*>& docks() const { return m_docks; }

  CaseDesk& desk() { return m_desk; }
  Selection& selection() { return m_desk.selection(); }
  CommandTable& commands() { return m_commands; }
  EditActions& edits() { return *m_edits; }
  const Views& views() const { return m_views; }
  ChartPanel& charts() { return *m_chartPanel; }
  TimelinePanel& lanes() { return *m_timelinePanel; }

 protected:
  void closeEvent(QCloseEvent*) override;
  void showEvent(QShowEvent*) override;
  void resizeEvent(QResizeEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dropEvent(QDropEvent*) override;

 private:
  void assemble();
  void follow();
  QDockWidget* addDock(const QString& name, const QString& title, QWidget* view, Qt::DockWidgetArea area);
  void updateStatus();
  void pointAt(double lon, double lat);
  void updateFilter();
  /// What the filter hides cannot stay selected: nobody should act on what is not seen.
  void dropHidden();
  void rememberRecent(const QString& path);
  bool refuse(const Error& error);
  /// What was typed last came into the case, or did not. A window that waited for it goes, or stays to be asked again.
  void followKept(bool isInCase);

  CaseDesk m_desk;
  CommandTable m_commands;
  EditActions* m_edits;
  Views m_views;
  ChartPanel* m_chartPanel;
  TimelinePanel* m_timelinePanel;
  std::map<QString, QDockWidget*> m_docks;
  MarkingStrip *m_head, *m_foot;
  ReadOnlyStrip* m_readOnly;
  QMenuBar* m_menus;
  QStackedWidget* m_centre;
  Notice* m_message;
  QLabel *m_filter, *m_pointer;
  Tone m_tone = Tone::Light;
  geo::Notation m_notation;
  QStringList m_waiting;  // files that were opened or dropped before there was a case for them
  bool m_isClosing = false, m_isShown = false, m_isKeeping = false;
  bool m_isRefused = false;  // what was typed last, when the window was to be closed
};

/// The ways in which a person may want the place under the pointer.
inline constexpr geo::Notation kNotations[] = {geo::Notation::Decimal,
                                               geo::Notation::Dms,
                                               geo::Notation::Ddm,
                                               geo::Notation::Utm,
                                               geo::Notation::Mgrs,
                                               geo::Notation::BritishGrid,
                                               geo::Notation::BritishGridFigures,
                                               geo::Notation::PlusCode};

/// Start page, recent cases and all else that the user's settings keep.
QStringList recentCases();

/// What can be done with the selection, there on the screen.
void showContextMenu(MainWindow& window, const QPoint& at);

// The commands, by menu.
void addCanvasCommands(MainWindow& window);
void addCaseCommands(MainWindow& window);
void addChartCommands(MainWindow& window);
void addEditCommands(MainWindow& window);
void addNetworkCommands(MainWindow& window);
void addPackCommands(MainWindow& window);
void addViewCommands(MainWindow& window);
void addShareCommands(MainWindow& window);

}  // namespace fairlead::ui
