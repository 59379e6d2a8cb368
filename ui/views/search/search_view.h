// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QWidget>
#include <string>

#include "ui/base/job_runner.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// Search with typing ahead; a click selects the hit, and shows it if it is a report.
class SearchView : public QWidget {
  Q_OBJECT

 public:
  SearchView(Selection& selection, JobRunner& jobs, QWidget* parent = nullptr);
  void setCase(const std::string& path);
  void focusQuery();

 private:
  void search();
  void chosen(QListWidgetItem* row);

  Selection& m_selection;
  JobRunner& m_jobs;
  std::string m_path;
  QLineEdit* m_query;
  QLabel* m_total;
  QListWidget* m_hits;
  QTimer m_pause;
};

}  // namespace fairlead::ui
