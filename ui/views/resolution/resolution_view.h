// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBrowser>
#include <vector>

#include "core/resolve/resolver.h"
#include "ui/base/theme.h"
#include "ui/shell/case_desk.h"

namespace fairlead::ui {

class Waterfall;

/// Likely doubles, best first, side by side with the reasons; or the pairs that were judged, the latest first. S, D and
/// U decide: the same, different, unsure; each is one change that can be undone, and of several the latest counts.
class ResolutionView : public QWidget {
  Q_OBJECT

 public:
  explicit ResolutionView(CaseDesk& desk, QWidget* parent = nullptr);
  void setTone(Tone tone);
  void find();

 protected:
  void keyPressEvent(QKeyEvent*) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Pair {
    resolve::Candidate candidate;
    QString a, b;
    ItemId idA, idB;
    QString decided;  // of a pair that was judged: what, by whom and why
    std::string decision;
  };
  bool isListingJudged() const { return m_which->currentIndex() == 1; }
  void findJudged();
  /// What the person wrote, or what the comparison showed.
  QString reasonFor(const Pair& pair) const;
  void list(std::vector<Pair> pairs);
  void show(int row);
  void decide(const QString& decision);
  bool take(int key);

  CaseDesk& m_desk;
  QComboBox *m_which, *m_schema;
  QPushButton* m_find;
  QTableWidget* m_pairs;
  QTextBrowser* m_beside;
  Waterfall* m_why;
  QLabel *m_effect, *m_hint;
  QLineEdit* m_reason;
  std::vector<QPushButton*> m_decisions;
  std::vector<Pair> m_found;
  const Theme* m_theme = &Theme::of(Tone::Light);
};

}  // namespace fairlead::ui
