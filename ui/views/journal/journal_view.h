// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "ui/shell/case_desk.h"
#include "ui/views/journal/journal_model.h"

namespace fairlead::ui {

/// Who did what, when and why, and which values an entry changed. Only the latest change can be undone, since later
/// ones may rest on earlier ones.
class JournalView : public QWidget {
  Q_OBJECT

 public:
  explicit JournalView(CaseDesk& desk, QWidget* parent = nullptr);

 private:
  void refresh();
  void showUndo();
  void showChanges();

  CaseDesk& m_desk;
  JournalModel* m_model;
  QLineEdit* m_filter;
  QLabel* m_count;
  QPushButton* m_undo;
  QTableView* m_table;
  QPlainTextEdit* m_changes;  // of the entry at hand
};

}  // namespace fairlead::ui
