// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QMainWindow>
#include <memory>

#include "core/store/case.h"
#include "ui/base/job_runner.h"
#include "ui/base/theme.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

class CardView;
class ChartView;
class MapView;
class ReportView;
class SearchView;
class TimelineView;

/// Assembles the views round one selection, and one door for changes.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Opens for writing, or to look at only if somebody else writes. Tells what went wrong in the status bar.
  bool openCase(const QString& path);
  void setTone(Tone tone);
  bool isSettled() const { return !m_jobs.isBusy(); }
  Selection& selection() { return m_selection; }

 private:
  void assemble();
  void addActions();
  QDockWidget* dock(const QString& title, QWidget* view, Qt::DockWidgetArea area);
  /// Undo or redo.
  void step(Result<std::string> (store::Case::*change)(const store::Actor&) noexcept);
  void reload();
  void updateStatus();
  store::Actor actor() const;

  // In this order: the jobs end before what they report to goes.
  std::unique_ptr<store::Case> m_case;
  Selection m_selection;
  ChartView* m_chart;
  MapView* m_map;
  TimelineView* m_timeline;
  CardView* m_card;
  ReportView* m_report;
  SearchView* m_search;
  QWidget *m_head, *m_foot;
  QMenuBar* m_menus;
  QLabel* m_message;
  QLabel* m_filter;
  QLabel* m_pointer;
  QAction *m_undo = nullptr, *m_redo = nullptr;
  Tone m_tone = Tone::Light;
  Marking m_marking;
  JobRunner m_jobs;
};

}  // namespace fairlead::ui
