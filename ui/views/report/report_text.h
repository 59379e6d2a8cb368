// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include "ui/base/theme.h"
#include "ui/views/report/report_content.h"

namespace fairlead::ui {

/// A report's text with its mentions underlined in the colour of their kind. N and P go from one to the next, A
/// accepts, C corrects, D dismisses; dragging from one accepted mention to another links what they stand for.
class ReportText : public QTextBrowser {
  Q_OBJECT

 public:
  explicit ReportText(QWidget* parent = nullptr);
  void setTheme(const Theme& theme);
  void show(const ReportContent& content);
  /// UTF-16 units; marked and scrolled to.
  void markPassage(int begin, int end);
  /// Index into the mentions, or -1.
  int current() const { return m_current; }
  void go(int mention);
  /// To the first mention from there on (UTF-16 units) that is yet to be decided.
  void goBeyond(int position);

 signals:
  void acceptWanted(int mention);
  void correctWanted(int mention);
  void dismissWanted(int mention);
  void linkWanted(int from, int to);
  /// The chosen words as a new entity.
  void entityWanted();
  void chosen(int mention);

 protected:
  void keyPressEvent(QKeyEvent*) override;
  void mousePressEvent(QMouseEvent*) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void contextMenuEvent(QContextMenuEvent*) override;
  void resizeEvent(QResizeEvent*) override;

 private:
  int mentionAt(int position) const;
  void paintMentions();
  void step(int by);

  const Theme* m_theme = &Theme::of(Tone::Light);
  std::vector<ShownMention> m_mentions;
  int m_current = -1, m_pressed = -1;
};

}  // namespace fairlead::ui
