// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report/report_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>

namespace fairlead::ui {

namespace {

constexpr int kTextPixels = 15, kMeasure = 70;  // characters

}  // namespace

ReportText::ReportText(QWidget* parent) : QTextBrowser(parent) {
  setFrameShape(QFrame::NoFrame);
  setFont(ui::font(kTextPixels));
  setAccessibleName(tr("Report"));
  show({});
}

void ReportText::setTheme(const Theme& theme) {
  m_theme = &theme;
  paintMentions();
}

void ReportText::resizeEvent(QResizeEvent* event) {
  const int measure = fontMetrics().averageCharWidth() * kMeasure;
  const int side = std::max(int(size::kGap), (width() - measure) / 2);
  setViewportMargins(side, size::kGap, side, 0);
  QTextBrowser::resizeEvent(event);
}

void ReportText::show(const ReportContent& content) {
  const int kept = m_current, at = verticalScrollBar()->value();
  const QString text = content.item != 0 ? content.text
                                         : tr("Choose a report in the search, or click on a value's source on the "
                                              "card to read the passage that says so.");
  const bool isSame = toPlainText() == text;
  m_mentions = content.mentions;
  if (!isSame) setPlainText(text);
  setDocumentTitle(content.title);
  QTextCursor all(document());
  all.select(QTextCursor::Document);
  QTextBlockFormat spacing;
  spacing.setLineHeight(146, QTextBlockFormat::ProportionalHeight);
  all.mergeBlockFormat(spacing);
  m_current = isSame && kept < static_cast<int>(m_mentions.size()) ? kept : -1;
  paintMentions();
  if (isSame) verticalScrollBar()->setValue(at);
}

void ReportText::paintMentions() {
  QTextCursor cursor(document());
  cursor.select(QTextCursor::Document);
  cursor.setCharFormat(QTextCharFormat());
  for (const ShownMention& one : m_mentions) {
    if (!one.isOpen()) continue;
    QTextCharFormat format;
    format.setUnderlineStyle(one.isAccepted() ? QTextCharFormat::SingleUnderline : QTextCharFormat::DashUnderline);
    format.setUnderlineColor(m_theme->kind(one.kind));
    if (one.isAccepted()) format.setFontWeight(QFont::DemiBold);
    QString told = QString::fromStdString(std::string(extract::mentionTypeName(one.mention.mention.type)) + ": " +
                                          one.mention.mention.value);
    if (!one.bearers.empty() && !one.isAccepted())
      told += "\n" + tr("%1 of this name: A asks which").arg(one.bearers.size());
    format.setToolTip(told);
    cursor.setPosition(one.begin);
    cursor.setPosition(one.end, QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(format);
  }
}

void ReportText::markPassage(int begin, int end) {
  QTextCursor cursor(document());
  const int last = static_cast<int>(toPlainText().size());
  cursor.setPosition(std::clamp(begin, 0, last));
  cursor.setPosition(std::clamp(end, 0, last), QTextCursor::KeepAnchor);
  QTextCharFormat marked;
  // A ground of its own: mentions are underlined and bold too.
  QColor ground = m_theme->accent;
  ground.setAlphaF(0.22f);
  marked.setBackground(ground);
  cursor.mergeCharFormat(marked);
  cursor.setPosition(cursor.selectionStart());
  setTextCursor(cursor);
  ensureCursorVisible();
}

int ReportText::mentionAt(int position) const {
  for (std::size_t i = 0; i < m_mentions.size(); ++i)
    if (position >= m_mentions[i].begin && position < m_mentions[i].end && m_mentions[i].isOpen())
      return static_cast<int>(i);
  return -1;
}

void ReportText::go(int mention) {
  if (mention < 0 || mention >= static_cast<int>(m_mentions.size())) return;
  m_current = mention;
  const ShownMention& one = m_mentions[static_cast<std::size_t>(mention)];
  QTextCursor cursor(document());
  cursor.setPosition(one.begin);
  cursor.setPosition(one.end, QTextCursor::KeepAnchor);
  setTextCursor(cursor);
  ensureCursorVisible();
  emit chosen(mention);
}

void ReportText::goBeyond(int position) {
  const auto next = std::find_if(m_mentions.begin(), m_mentions.end(), [&](const ShownMention& one) {
    return one.begin >= position && one.isOpen() && !one.isAccepted();
  });
  if (next != m_mentions.end()) go(static_cast<int>(next - m_mentions.begin()));
}

void ReportText::step(int by) {
  const int count = static_cast<int>(m_mentions.size());
  for (int tried = 0, at = m_current; tried < count; ++tried) {
    at = (at + by + count) % count;
    if (m_mentions[static_cast<std::size_t>(at)].isOpen()) return go(at);
  }
}

void ReportText::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() != Qt::NoModifier) return QTextBrowser::keyPressEvent(event);
  const int here = m_current >= 0 ? m_current : mentionAt(textCursor().position());
  switch (event->key()) {
    case Qt::Key_N:
      return step(1);
    case Qt::Key_P:
      return step(-1);
    case Qt::Key_A:
      if (here >= 0) emit acceptWanted(here);
      return;
    case Qt::Key_C:
      if (here >= 0) emit correctWanted(here);
      return;
    case Qt::Key_D:
      if (here >= 0) emit dismissWanted(here);
      return;
    case Qt::Key_E:
      if (textCursor().hasSelection()) emit entityWanted();
      return;
    default:
      QTextBrowser::keyPressEvent(event);
  }
}

void ReportText::mousePressEvent(QMouseEvent* event) {
  m_pressed = mentionAt(cursorForPosition(event->pos()).position());
  QTextBrowser::mousePressEvent(event);
}

void ReportText::mouseReleaseEvent(QMouseEvent* event) {
  QTextBrowser::mouseReleaseEvent(event);
  if (event->button() != Qt::LeftButton) return;
  const int released = mentionAt(cursorForPosition(event->pos()).position());
  const auto isAccepted = [&](int at) { return at >= 0 && m_mentions[static_cast<std::size_t>(at)].isAccepted(); };
  if (released >= 0 && released == m_pressed && !textCursor().hasSelection()) {
    m_current = released;
    emit chosen(released);
  } else if (released != m_pressed && isAccepted(released) && isAccepted(m_pressed)) {
    emit linkWanted(m_pressed, released);
  }
  m_pressed = -1;
}

void ReportText::contextMenuEvent(QContextMenuEvent* event) {
  const int here = mentionAt(cursorForPosition(event->pos()).position());
  auto* menu = createStandardContextMenu(event->pos());
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* before = menu->actions().value(0);
  const auto add = [&](const QString& text, auto signal) {
    auto* action = new QAction(text, menu);
    connect(action, &QAction::triggered, this, signal);
    menu->insertAction(before, action);
  };
  if (here >= 0) {
    add(tr("Accept\tA"), [this, here] { emit acceptWanted(here); });
    add(tr("It stands for something else…\tC"), [this, here] { emit correctWanted(here); });
    add(tr("Dismiss\tD"), [this, here] { emit dismissWanted(here); });
    menu->insertSeparator(before);
  }
  if (textCursor().hasSelection()) {
    add(tr("New entity from these words…\tE"), [this] { emit entityWanted(); });
    menu->insertSeparator(before);
  }
  menu->popup(event->globalPos());
}

}  // namespace fairlead::ui
