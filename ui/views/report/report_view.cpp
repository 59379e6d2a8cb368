// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report/report_view.h"

#include <QTextBlock>
#include <QTextCursor>

#include "core/store/case.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

struct Passage {
  QString title, text;
};

/// Qt counts UTF-16 units, Fairlead code points.
int units(const QString& text, int codePoints) {
  int at = 0;
  for (int seen = 0; seen < codePoints && at < text.size(); ++seen) at += text.at(at).isHighSurrogate() ? 2 : 1;
  return at;
}

}  // namespace

ReportView::ReportView(Selection& selection, JobRunner& jobs, QWidget* parent) : QTextBrowser(parent), m_jobs(jobs) {
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Report"));
  setPlainText(tr("Click on a value's source to read the passage that says so."));
  connect(&selection, &Selection::passageWanted, this, &ReportView::showReport);
}

void ReportView::showReport(ItemKey report, int begin, int end) {
  m_jobs.run<Passage>(
      "report", this,
      [path = m_path, report](const Progress&) {
        const auto opened = store::Case::open(path, store::Access::Look).orThrow();
        const auto text = opened->reports().text(report);
        return Passage{toQt(opened->items().caption(report)),
                       text ? toQt(*text) : QObject::tr("This item has no text of its own.")};
      },
      [this, begin, end](const Passage& passage) {
        setPlainText(passage.text);
        setDocumentTitle(passage.title);
        QTextCursor cursor(document());
        QTextBlockFormat spacing;
        spacing.setLineHeight(146, QTextBlockFormat::ProportionalHeight);
        cursor.select(QTextCursor::Document);
        cursor.mergeBlockFormat(spacing);
        if (end <= begin) return;
        cursor.setPosition(units(passage.text, begin));
        cursor.setPosition(std::min(units(passage.text, end), static_cast<int>(passage.text.size())),
                           QTextCursor::KeepAnchor);
        QTextCharFormat marked;
        marked.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        marked.setUnderlineColor(m_theme->accent);
        marked.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(marked);
        cursor.setPosition(cursor.selectionStart());
        setTextCursor(cursor);
        ensureCursorVisible();
      });
}

}  // namespace fairlead::ui
