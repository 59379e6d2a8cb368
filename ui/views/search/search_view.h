// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QWidget>

#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// Search with typing ahead; a click selects the hit, and shows it if it is a report.
class SearchView : public QWidget {
  Q_OBJECT

 public:
  explicit SearchView(CaseDesk& desk, QWidget* parent = nullptr);
  void focusQuery();

 private:
  void search();
  void log();
  void chosen(QListWidgetItem* row);

  CaseDesk& m_desk;
  QLineEdit* m_query;
  QLabel* m_total;
  QListWidget* m_hits;
  QTimer m_pause, m_rest;
};

}  // namespace fairlead::ui
