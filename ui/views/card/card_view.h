// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QTextBrowser>
#include <QWidget>

#include "core/model/statement.h"
#include "ui/base/theme.h"
#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// Everything said about what is selected; a click on an origin shows its passage, others correct what is said.
class CardView : public QWidget {
  Q_OBJECT

 public:
  explicit CardView(CaseDesk& desk, QWidget* parent = nullptr);
  void setTone(Tone tone);

 signals:
  void moreWanted(fairlead::ui::ItemKey item);
  void correctionWanted(fairlead::StatementId statement);
  void regradeWanted(fairlead::StatementId statement);
  void retractionWanted(fairlead::StatementId statement);
  /// A pair that was judged is to be judged anew.
  void judgementWanted(fairlead::ui::ItemKey a, fairlead::ui::ItemKey b);

 private:
  void refresh();
  void follow(const QUrl& link);

  CaseDesk& m_desk;
  std::vector<ItemKey> m_logged;  // shown last; a card that is only read anew isn't looked at anew
  QTextBrowser* m_text;
  QCheckBox* m_history;
  const Theme* m_theme = &Theme::of(Tone::Light);
};

}  // namespace fairlead::ui
