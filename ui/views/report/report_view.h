// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <optional>

#include "ui/shell/case_desk.h"
#include "ui/views/report/report_text.h"

class QFormLayout;
class QPushButton;

namespace fairlead::ui {

/// Words of a report that a hand has chosen, by code points.
struct ChosenWords {
  ItemKey report = 0;
  int begin = 0, end = 0;
};

/// The report reader: the text with its mentions, its header as a form, and the original beside it.
class ReportView : public QWidget {
  Q_OBJECT

 public:
  explicit ReportView(CaseDesk& desk, QWidget* parent = nullptr);
  void setTone(Tone tone);
  /// Code points [begin, end) are marked and scrolled to; an empty span marks nothing.
  void showReport(ItemKey report, int begin, int end);
  std::optional<ChosenWords> chosenWords() const;

 signals:
  void correctionWanted(fairlead::StatementId statement);
  void regradeWanted(fairlead::ui::ItemKey report);
  void entityWanted(fairlead::ui::ItemKey report, int begin, int end, const QString& words);
  void linkWanted(fairlead::ui::ItemKey from, fairlead::ui::ItemKey to);

 private:
  void refresh();
  void show(ReportContent content, int begin, int end);
  void showHeader();
  /// Asks which one first, where several things bear the name.
  void offerToAccept(int mention);
  void accept(const ShownMention& shown, std::optional<ItemId> as);
  void correct(int mention);
  void dismiss(int mention);
  void choose(int mention);
  void offerEntity();
  void saveOriginal();

  CaseDesk& m_desk;
  Tone m_tone = Tone::Light;
  ReportContent m_content;
  QLabel *m_title, *m_help;
  ReportText* m_text;
  QWidget* m_side;
  QFormLayout* m_header;
  QPlainTextEdit* m_original;
  QPushButton *m_beside, *m_save, *m_regrade;
};

}  // namespace fairlead::ui
