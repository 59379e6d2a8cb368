// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include "ui/shell/case_desk.h"
#include "ui/views/chart/chart_edits.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Asks for the words of what was drawn on a chart, and keeps it; and with it where everything stood beside which it
/// was drawn, if that was not saved yet.
class DrawingDialog : public FormDialog {
  Q_OBJECT

 public:
  DrawingDialog(CaseDesk& desk, const QString& chart, store::ChartDrawing drawing, std::vector<PlacedOnChart> unsaved,
                QWidget* parent);

 protected:
  void commit() override;

 private:
  CaseDesk& m_desk;
  QString m_chart;
  store::ChartDrawing m_drawing;
  std::vector<PlacedOnChart> m_unsaved;
  QPlainTextEdit* m_words;
};

}  // namespace fairlead::ui
