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
/// if it is a report. From what is typed, down leads to the hits and Enter to the first.
class SearchView : public QWidget {
  Q_OBJECT

 public:
  explicit SearchView(CaseDesk& desk, QWidget* parent = nullptr);
  void focusQuery();
  /// The hit so many further down, from wherever the keyboard is; it is selected and, if it is a report, shown.
  void step(int by);
  bool hasHits() const { return m_hits->count() > 0; }

 protected:
  bool eventFilter(QObject*, QEvent*) override;

 private:
  void assemble();
  void follow();
  void search();
  void show(const store::SearchAnswer& answer, const std::map<store::Key, QString>& sources, bool isAll);
  /// What there is of each kind and source, to be chosen from; what is chosen stays.
  void offer(const store::SearchAnswer& answer, const std::map<store::Key, QString>& sources);
  void log();
  void goToHits(bool isOpened);
  void chosen(QListWidgetItem* row);

  CaseDesk& m_desk;
  QLineEdit* m_query;
  QComboBox *m_kind, *m_source;
  QCheckBox* m_inTime;
  QLabel* m_total;
  QListWidget* m_hits;
  QTimer m_pause, m_rest;
  bool m_isAwaited = false, m_isEntered = false;  // the hits, by a hand that pressed a key before they were there
};

}  // namespace fairlead::ui
