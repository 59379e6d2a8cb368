// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/set_text.h"

#include <QTextOption>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"

namespace fairlead::ui {

QString plainText(const Runs& runs) {
  QString text;
  for (const Run& run : runs) text += run.text;
  return text;
}

QFont packFont(double points, bool isStrong) {
  QFont chosen = font(static_cast<int>(std::lround(points * kPoint)), isStrong);
  chosen.setHintingPreference(QFont::PreferNoHinting);
  chosen.setStyleStrategy(QFont::PreferOutline);
  constexpr double kNearlyNone = 1.5 / 64;  // Qt counts in 64ths of a unit
  // "ff" and "fi" set as one glyph are read back from a PDF as one character, in which nobody finds a digest or a name.
  // Qt sets none where letters are spaced, be it by next to nothing; what a script needs to join stays joined.
  chosen.setLetterSpacing(QFont::AbsoluteSpacing, kNearlyNone);
  return chosen;
}

SetText::SetText(Runs runs, TextStyle style, double width)
    : m_runs(std::move(runs)), m_style(std::move(style)), m_width(width) {
  layOut();
  for (int i = 0; i < m_layout->lineCount(); ++i) {
    const QTextLine line = m_layout->lineAt(i);
    Line made;
    made.textHeight = line.height();
    made.height = std::max(m_style.leading * kPoint, line.height() * 0.9);  // tall scripts get the room they need
    m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
    const int begin = line.textStart(), end = begin + line.textLength();
    for (const Span& span : m_spans)
      if (span.note > 0 && span.begin >= begin && span.begin < end) made.notes.push_back(span.note);
    m_lines.push_back(std::move(made));
  }
  release();
}

double SetText::height() const {
  double sum = 0;
  for (const Line& line : m_lines) sum += line.height;
  return sum;
}

void SetText::layOut() const {
  const Theme& theme = Theme::of(Tone::Light);
  const QColor ink = m_style.ink.isValid() ? m_style.ink : theme.ink;
  QString text;
  QList<QTextLayout::FormatRange> formats;
  m_spans.clear();
  const auto append = [&](const QString& piece, const QTextCharFormat& format) {
    if (piece.isEmpty()) return;
    formats.push_back({static_cast<int>(text.size()), static_cast<int>(piece.size()), format});
    text += piece;
  };
  for (const Run& run : m_runs) {
    QTextCharFormat format;
    format.setForeground(run.isQuiet ? theme.quietInk : ink);
    if (run.isStrong || m_style.isStrong) format.setFontWeight(QFont::DemiBold);
    if (run.isEmphatic) format.setFontItalic(true);
    const int begin = static_cast<int>(text.size());
    QString shown = run.text;
    append(shown.replace('\n', QChar::LineSeparator), format);
    if (!run.target.isEmpty()) m_spans.push_back({begin, static_cast<int>(text.size()), 0, run.target});
    for (std::size_t i = 0; i < run.notes.size(); ++i) {
      QTextCharFormat raised;
      raised.setForeground(theme.accent);
      raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
      // A word joiner keeps the number on the line of the word that it stands behind.
      append(QString(QChar(0x2060)) + (i ? QString(",") + QChar(0x00A0) : QString()), raised);
      const int at = static_cast<int>(text.size());
      append(QString::number(run.notes[i]), raised);
      m_spans.push_back({at, static_cast<int>(text.size()), run.notes[i], QString("note:%1").arg(run.notes[i])});
    }
  }
  if (text.isEmpty()) text = " ";
  m_layout = std::make_unique<QTextLayout>(text, packFont(m_style.points, m_style.isStrong));
  QTextOption option(m_style.alignment);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(Qt::LayoutDirectionAuto);
  m_layout->setTextOption(option);
  m_layout->setFormats(formats);
  m_layout->beginLayout();
  for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
    line.setLineWidth(m_width);
  m_layout->endLayout();
}

void SetText::paint(QPainter& painter, std::size_t line, const QPointF& topLeft, std::vector<PageLink>& links) const {
  if (!m_layout) layOut();
  const QTextLine drawn = m_layout->lineAt(static_cast<int>(line));
  const QPointF at(topLeft.x(), topLeft.y() + (m_lines[line].height - drawn.height()) / 2 - drawn.y());
  drawn.draw(&painter, at);
  const int begin = drawn.textStart(), end = begin + drawn.textLength();
  for (const Span& span : m_spans) {
    const int from = std::max(span.begin, begin), to = std::min(span.end, end);
    if (from >= to || span.target.isEmpty()) continue;
    const double a = drawn.cursorToX(from), b = drawn.cursorToX(to);
    links.push_back(
        {QRectF(topLeft.x() + std::min(a, b), topLeft.y(), std::fabs(b - a), m_lines[line].height), span.target});
  }
}

}  // namespace fairlead::ui
