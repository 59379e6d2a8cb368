// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

#include "ui/views/table/paged_model.h"

namespace fairlead::ui {

/// Entities, links, events, reports and the features of layers as rows, however many: sorted and filtered beside the
/// window, following the selection and the filters that all views share.
class TableView : public QWidget {
  Q_OBJECT

 public:
  explicit TableView(CaseDesk& desk, QWidget* parent = nullptr);
  /// The chosen rows, tab-separated, with the head.
  QString chosenText() const;
  /// All that is shown as CSV, in a job.
  void saveCsv(const QString& path);

 protected:
  void keyPressEvent(QKeyEvent*) override;

 private:
  void listKinds();
  void refresh();
  void show(const TableOrder& order, std::shared_ptr<const TableKeys> keys);
  void pick();
  void followSelection();

  CaseDesk& m_desk;
  PagedModel* m_model;
  QComboBox* m_kind;
  QLineEdit* m_filter;
  QLabel* m_count;
  QTableView* m_table;
  QTimer m_pause;
  int m_column = 0;
  bool m_isDescending = false, m_isFollowing = false;
};

}  // namespace fairlead::ui
