// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QToolButton>
#include <QWidget>

#include "ui/base/theme.h"

namespace fairlead::ui {

class MarkupHighlighter;

/// What can be done to the text that is being written.
enum class MarkupStep { Heading, Strong, Emphatic, Bullet, Cite };

/// A plain editor for the text of packs (docs/packs.md): marks stay to be seen, quietly, and a citation is one thing
/// that can be clicked with Ctrl.
class MarkupEditor : public QWidget {
  Q_OBJECT

 public:
  explicit MarkupEditor(QWidget* parent = nullptr);
  void setTheme(const Theme& theme);
  /// Keeps the cursor where the text is the same.
  void setText(const QString& text);
  QString text() const { return m_text->toPlainText(); }
  void setPlaceholder(const QString& words) { m_text->setPlaceholderText(words); }
  void setReadOnly(bool isReadOnly);
  QPlainTextEdit* field() { return m_text; }
  /// All but Cite, which needs what is cited.
  void apply(MarkupStep step);
  /// Behind the word or the selection where the cursor is, before a space that follows it.
  void insertCitation(const QString& citation);
  /// UTF-16 units; selected and brought into sight.
  void reveal(qsizetype at, qsizetype length);

 signals:
  void changed();
  void left();  // the keyboard went elsewhere
  void citeWanted();
  /// A citation was clicked with Ctrl, or Enter was pressed on it with Ctrl.
  void citationChosen(const QString& citation);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void wrap(const QString& mark);
  void toggleBullets();
  void turnHeading();
  QString citationAt(int position) const;

  QPlainTextEdit* m_text;
  MarkupHighlighter* m_highlighter;
  std::vector<QToolButton*> m_buttons;
  bool m_isSetting = false;
};

}  // namespace fairlead::ui
