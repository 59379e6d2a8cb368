// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/markup_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pack/markup.h"

namespace fairlead::ui {

/// Headings and strong words as such; citations small and in the accent's colour, marks quiet.
class MarkupHighlighter : public QSyntaxHighlighter {
 public:
  explicit MarkupHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}
  void setTheme(const Theme& theme) {
    m_theme = &theme;
    rehighlight();
  }

 protected:
  void highlightBlock(const QString& line) override {
    static const QRegularExpression kHead(R"(^\s*#{1,3} )"), kStrong(R"(\*\*(.+?)\*\*)"),
        kEmphatic(R"((?<!\*)\*([^*]+?)\*(?!\*))"), kBullet(R"(^\s*- )");
    QTextCharFormat quiet, strong, emphatic, cite;
    quiet.setForeground(m_theme->quietInk);
    strong.setFontWeight(QFont::DemiBold);
    emphatic.setFontItalic(true);
    cite.setForeground(m_theme->accent);
    cite.setFont(ui::font(11));
    if (kHead.match(line).hasMatch()) setFormat(0, static_cast<int>(line.size()), strong);
    const auto mark = [&](const QRegularExpression& what, const QTextCharFormat& format, int marks) {
      for (auto found = what.globalMatch(line); found.hasNext();) {
        const auto one = found.next();
        const int at = static_cast<int>(one.capturedStart()), length = static_cast<int>(one.capturedLength());
        setFormat(at, length, format);
        if (marks == 0) continue;
        setFormat(at, marks, quiet);
        setFormat(at + length - marks, marks, quiet);
      }
    };
    mark(kStrong, strong, 2);
    mark(kEmphatic, emphatic, 1);
    mark(kHead, quiet, 0);
    mark(kBullet, quiet, 0);
    mark(citationMark(), cite, 0);
  }

 private:
  const Theme* m_theme = &Theme::of(Tone::Light);
};

MarkupEditor::MarkupEditor(QWidget* parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_highlighter(new MarkupHighlighter(m_text->document())) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(size::kGap / 2);
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  const auto add = [&](const QString& name, const QString& text, const QString& tip, MarkupStep step) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);  // a click leaves the keyboard in the text
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, step] {
      if (step == MarkupStep::Cite) return emit citeWanted();
      apply(step);
    });
    m_buttons.push_back(button);
    return button;
  };
  add("heading", "H", tr("Heading: of the first, second, third level, none"), MarkupStep::Heading);
  QFont letters = ui::font(13, true);
  add("strong", "B", tr("Strong"), MarkupStep::Strong)->setFont(letters);
  letters = ui::font(13);
  letters.setItalic(true);
  add("emphatic", "I", tr("Emphatic"), MarkupStep::Emphatic)->setFont(letters);
  add("bullet", QString::fromUtf8("•"), tr("Bullet"), MarkupStep::Bullet);
  add("cite", tr("Cite…"), tr("Insert a citation: what is selected, or what a search finds"), MarkupStep::Cite);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_text, 1);
  m_text->setObjectName("field");
  m_text->setAccessibleName(tr("Text"));
  m_text->setTabChangesFocus(true);
  m_text->setMinimumHeight(90);
  m_text->installEventFilter(this);
  m_text->viewport()->installEventFilter(this);
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
    if (!m_isSetting) emit changed();
  });
}

void MarkupEditor::setTheme(const Theme& theme) {
  m_isSetting = true;
  m_highlighter->setTheme(theme);
  m_isSetting = false;
}

void MarkupEditor::setText(const QString& text) {
  if (text == m_text->toPlainText()) return;
  m_isSetting = true;
  const int at = m_text->textCursor().position();
  m_text->setPlainText(text);
  QTextCursor cursor = m_text->textCursor();
  cursor.setPosition(std::min(at, static_cast<int>(text.size())));
  m_text->setTextCursor(cursor);
  m_isSetting = false;
}

void MarkupEditor::setReadOnly(bool isReadOnly) {
  m_text->setReadOnly(isReadOnly);
  for (QToolButton* button : m_buttons) button->setEnabled(!isReadOnly);
}

void MarkupEditor::apply(MarkupStep step) {
  if (m_text->isReadOnly()) return;
  if (step == MarkupStep::Strong) wrap("**");
  if (step == MarkupStep::Emphatic) wrap("*");
  if (step == MarkupStep::Bullet) toggleBullets();
  if (step == MarkupStep::Heading) turnHeading();
  m_text->setFocus();
}

/// Round the selection, or the word under the cursor; away again where it stands already.
void MarkupEditor::wrap(const QString& mark) {
  QTextCursor cursor = m_text->textCursor();
  if (!cursor.hasSelection()) cursor.select(QTextCursor::WordUnderCursor);
  QString words = cursor.selectedText();
  const auto wide = static_cast<int>(mark.size());
  const QString all = m_text->toPlainText();
  const int begin = cursor.selectionStart(), end = cursor.selectionEnd();
  const bool isAround =
      all.mid(begin - std::min(begin, wide), wide) == mark && all.mid(end, wide) == mark && begin >= wide;
  cursor.beginEditBlock();
  if (isAround) {
    cursor.setPosition(begin - wide);
    cursor.setPosition(end + wide, QTextCursor::KeepAnchor);
    cursor.insertText(words);
  } else {
    const QString trimmed = words.trimmed();  // marks stand at letters
    const auto before = words.indexOf(trimmed);
    cursor.insertText(words.left(before) + mark + trimmed + mark + words.mid(before + trimmed.size()));
    if (trimmed.isEmpty()) cursor.setPosition(cursor.position() - wide);
  }
  cursor.endEditBlock();
  m_text->setTextCursor(cursor);
}

void MarkupEditor::toggleBullets() {
  QTextCursor cursor = m_text->textCursor();
  const QTextBlock last = m_text->document()->findBlock(cursor.selectionEnd());
  const bool isOn = m_text->document()->findBlock(cursor.selectionStart()).text().startsWith("- ");
  cursor.beginEditBlock();
  for (QTextBlock block = m_text->document()->findBlock(cursor.selectionStart()); block.isValid();
       block = block.next()) {
    QTextCursor line(block);
    if (isOn && block.text().startsWith("- ")) {
      line.setPosition(block.position() + 2, QTextCursor::KeepAnchor);
      line.removeSelectedText();
    } else if (!isOn && !block.text().startsWith("- ")) {
      line.insertText("- ");
    }
    if (block == last) break;
  }
  cursor.endEditBlock();
}

void MarkupEditor::turnHeading() {
  static const QRegularExpression kMark(R"(^(#{1,3}) )");
  const QTextBlock block = m_text->textCursor().block();
  const auto now = kMark.match(block.text());
  const auto level = now.capturedLength(1);
  QTextCursor line(block);
  line.beginEditBlock();
  line.setPosition(block.position() + static_cast<int>(now.capturedLength()), QTextCursor::KeepAnchor);
  line.removeSelectedText();
  if (level < 3) line.insertText(QString(level + 1, '#') + " ");
  line.endEditBlock();
}

void MarkupEditor::insertCitation(const QString& citation) {
  if (m_text->isReadOnly() || citation.isEmpty()) return;
  QTextCursor cursor = m_text->textCursor();
  cursor.setPosition(cursor.selectionEnd());
  const QString all = m_text->toPlainText();
  int at = cursor.position();
  while (at < all.size() && all[at].isLetterOrNumber()) ++at;
  while (at > 0 && all[at - 1] == ' ') --at;  // it stands at the word
  cursor.setPosition(at);
  cursor.insertText("[^" + citation + "]");
  m_text->setTextCursor(cursor);
  m_text->setFocus();
}

void MarkupEditor::reveal(qsizetype at, qsizetype length) {
  QTextCursor cursor = m_text->textCursor();
  const auto last = static_cast<int>(m_text->toPlainText().size());
  cursor.setPosition(std::min(static_cast<int>(at), last));
  cursor.setPosition(std::min(static_cast<int>(at + length), last), QTextCursor::KeepAnchor);
  m_text->setTextCursor(cursor);
  m_text->ensureCursorVisible();
  m_text->setFocus();
}

QString MarkupEditor::citationAt(int position) const {
  const QTextBlock block = m_text->document()->findBlock(position);
  const int in = position - block.position();
  for (auto found = citationMark().globalMatch(block.text()); found.hasNext();) {
    const auto one = found.next();
    if (one.capturedStart() <= in && in <= one.capturedEnd()) return one.captured(1);
  }
  return {};
}

bool MarkupEditor::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_text && event->type() == QEvent::FocusOut) emit left();
  if (watched == m_text && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
      if (const QString chosen = citationAt(m_text->textCursor().position()); !chosen.isEmpty())
        emit citationChosen(chosen);
      return true;
    }
  }
  if (watched == m_text->viewport() && event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->modifiers().testFlag(Qt::ControlModifier))
      if (const QString chosen = citationAt(m_text->cursorForPosition(mouse->position().toPoint()).position());
          !chosen.isEmpty())
        emit citationChosen(chosen);
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace fairlead::ui
