// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/drawing_dialog.h"

#include <QPointer>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

QString titleOfDrawing(store::ChartDrawing::Kind kind) {
  using Kind = store::ChartDrawing::Kind;
  return kind == Kind::Frame   ? DrawingDialog::tr("Frame on the chart")
         : kind == Kind::Arrow ? DrawingDialog::tr("Arrow on the chart")
                               : DrawingDialog::tr("Words on the chart");
}

}  // namespace

DrawingDialog::DrawingDialog(CaseDesk& desk, const QString& chart, store::ChartDrawing drawing,
                             std::vector<PlacedOnChart> unsaved, QWidget* parent)
    : FormDialog(titleOfDrawing(drawing.kind), tr("Keep it"), parent),
      m_desk(desk),
      m_chart(chart),
      m_drawing(std::move(drawing)),
      m_unsaved(std::move(unsaved)),
      m_words(new QPlainTextEdit(this)) {
  setObjectName("drawing");
  m_words->setObjectName("words");
  m_words->setTabChangesFocus(true);
  m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * 4 + 12);
  form()->addRow(tr("&Words"), m_words);
  if (m_drawing.kind != store::ChartDrawing::Kind::Label) addWide(quietLabel(tr("It may stay without words."), this));
  m_words->setFocus();
}

void DrawingDialog::commit() {
  m_drawing.text = fromQt(m_words->toPlainText().trimmed());
  if (m_drawing.text.empty() && m_drawing.kind == store::ChartDrawing::Kind::Label)
    return complain(tr("Words on a chart have to say something."), m_words);
  beginWork();
  m_desk.change(
      store::Action::Alter, tr("%1: %2").arg(windowTitle(), elided(toQt(m_drawing.text).simplified(), 60)),
      [chart = fromQt(m_chart), drawing = m_drawing, unsaved = m_unsaved](store::Case& opened,
                                                                          store::Transaction& transaction) {
        if (!unsaved.empty()) putOnChart(opened, transaction, chart, unsaved);
        store::ChartRepository::draw(transaction, store::ChartRepository(opened).at(chart), drawing);
      },
      [dialog = QPointer<DrawingDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<DrawingDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()), dialog->m_words);
      });
}

}  // namespace fairlead::ui
