// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QWidget>
#include <map>

#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// Search with typing ahead, narrowed by kind, by source and by the time filter; a click selects the hit, and shows it
/// if it is a report.
class SearchView : public QWidget {
  Q_OBJECT

 public:
  explicit SearchView(CaseDesk& desk, QWidget* parent = nullptr);
  void focusQuery();

 private:
  void assemble();
  void follow();
  void search();
  void show(const store::SearchAnswer& answer, const std::map<store::Key, QString>& sources, bool isAll);
  /// What there is of each kind and source, to be chosen from; what is chosen stays.
  void offer(const store::SearchAnswer& answer, const std::map<store::Key, QString>& sources);
  void log();
  void chosen(QListWidgetItem* row);

  CaseDesk& m_desk;
  QLineEdit* m_query;
  QComboBox *m_kind, *m_source;
  QCheckBox* m_inTime;
  QLabel* m_total;
  QListWidget* m_hits;
  QTimer m_pause, m_rest;
};

}  // namespace fairlead::ui
