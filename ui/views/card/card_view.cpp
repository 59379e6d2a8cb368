// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/card/card_view.h"

#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

#include "core/store/clusters.h"
#include "ui/base/text.h"
#include "ui/views/card/card_text.h"

namespace fairlead::ui {

CardView::CardView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_text(new QTextBrowser(this)),
      m_history(new QCheckBox(tr("Show what was retracted"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_text, 1);
  column->addWidget(m_history);
  m_history->setContentsMargins(size::kGap, 4, size::kGap, 4);
  m_text->setOpenLinks(false);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->document()->setDocumentMargin(size::kGap);
  m_text->setAccessibleName(tr("Card"));
  connect(&desk.selection(), &Selection::selectionChanged, this, &CardView::refresh);
  connect(&desk, &CaseDesk::caseChanged, this, &CardView::refresh);
  connect(&desk, &CaseDesk::caseClosed, this, &CardView::refresh);
  connect(m_history, &QCheckBox::toggled, this, &CardView::refresh);
  connect(m_text, &QTextBrowser::anchorClicked, this, &CardView::follow);
  refresh();
}

void CardView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  m_text->document()->setDefaultStyleSheet(
      QString("a { color: %1; text-decoration: none; }").arg(m_theme->accent.name()));
  refresh();
}

void CardView::refresh() {
  const auto& selected = m_desk.selection().state().selected;
  m_history->setVisible(m_desk.isOpen() && !selected.empty());
  if (selected.empty()) m_logged.clear();
  if (!m_desk.isOpen() || selected.empty()) {
    m_text->setHtml(
        QString("<p style=\"color:%1\">%2</p>")
            .arg(m_theme->quietInk.name(),
                 tr("Select something on the chart, the map or the timeline to see what is said about it.")));
    return;
  }
  constexpr std::size_t kMost = 8;  // more are a table's work
  std::vector<ItemKey> keys(selected.begin(), selected.end());
  std::sort(keys.begin(), keys.end());
  const std::size_t all = keys.size();
  if (keys.size() > kMost) keys.resize(kMost);
  const CardOptions options{m_history->isChecked(), m_desk.mayWrite()};
  m_desk.read<QString>(
      "card", this,
      [keys, theme = m_theme, options](const store::Case& opened, const Progress& progress) {
        QString html;
        const store::Clusters clusters = store::clusters(opened);
        std::set<ItemKey> shown;  // those who are one have one card
        for (ItemKey key : keys) {
          progress.check();
          if (!shown.insert(clusters.keyOf(key)).second) continue;
          html += cardText(opened, key, *theme, options);
        }
        return html;
      },
      [this, all, keys, shown = keys.size()](const QString& html) {
        const int at = m_text->verticalScrollBar()->value();
        const QString more =
            all > shown
                ? QString("<p style=\"color:%1\">%2</p>")
                      .arg(m_theme->quietInk.name(),
                           tr("and %1 more; a table shows them all").arg(numberText(static_cast<qint64>(all - shown))))
                : QString();
        m_text->setHtml(html + more);
        m_text->verticalScrollBar()->setValue(at);
        if (std::exchange(m_logged, keys) != keys) m_desk.consulted("card", {}, keys);
      });
}

void CardView::follow(const QUrl& link) {
  const QStringList parts = link.toString(QUrl::FullyDecoded).split(':');
  const QString what = parts.value(0), which = parts.value(1);
  const auto statement = StatementId::parse(fromQt(which));
  if (what == "item") m_desk.selection().select(which.toLongLong());
  if (what == "more") emit moreWanted(which.toLongLong());
  if (what == "correct" && statement) emit correctionWanted(*statement);
  if (what == "regrade" && statement) emit regradeWanted(*statement);
  if (what == "retract" && statement) emit retractionWanted(*statement);
  if (what == "judge") emit judgementWanted(which.toLongLong(), parts.value(2).toLongLong());
  if (what != "report") return;
  const QStringList span = parts.value(2).split('-');
  emit m_desk.selection().passageWanted(which.toLongLong(), span.value(0).toInt(),
                                        span.size() == 2 ? span[1].toInt() : 0);
}

}  // namespace fairlead::ui
