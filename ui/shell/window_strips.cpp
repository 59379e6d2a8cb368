// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_strips.h"

#include <QPainter>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/paint/picture.h"

namespace fairlead::ui {

MarkingStrip::MarkingStrip(QWidget* parent) : QWidget(parent) {
  setFixedHeight(kStrip);
  setMarking({});
}

void MarkingStrip::setMarking(const Marking& marking) {
  m_marking = marking;
  setAccessibleName(tr("Marking of what is on screen: %1").arg(marking.isNone() ? tr("none") : toQt(marking.text())));
  update();
}

QSize MarkingStrip::sizeHint() const { return {600, kStrip}; }

void MarkingStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintStrip(painter, rect(), m_marking);
}

Notice::Notice(QWidget* window) : QLabel(window) {
  setObjectName("message");
  setWordWrap(true);
  setTextFormat(Qt::PlainText);
  setMargin(size::kGap + 2);
  setToolTip(tr("A click takes it away"));
  m_clock.setSingleShot(true);
  connect(&m_clock, &QTimer::timeout, this, &QWidget::hide);
  hide();
}

void Notice::say(const QString& sentence, Kind kind) {
  constexpr int kLong = 12'000;  // ms
  setText(sentence);
  setAccessibleName(sentence);
  m_clock.stop();
  if (kind == Kind::Confirmation) m_clock.start(kLong);
  setVisible(!sentence.isEmpty());
  place(m_foot);
}

void Notice::place(int foot) {
  m_foot = foot;
  if (!isVisibleTo(parentWidget())) return;
  constexpr int kWidest = 640, kBeside = 12;
  const int widest = std::min(kWidest, parentWidget()->width() - 2 * kBeside);
  const int wanted = fontMetrics().horizontalAdvance(text()) + 2 * margin() + 4;
  const int wide = std::max(120, std::min(widest, wanted)), high = heightForWidth(wide);
  setGeometry(kBeside, parentWidget()->height() - foot - high - kBeside, wide, high);
  raise();
}

void Notice::mousePressEvent(QMouseEvent*) { hide(); }

void Notice::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette().color(QPalette::Link), 1));
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::kCorner, size::kCorner);
  painter.end();
  QLabel::paintEvent(event);
}

ReadOnlyStrip::ReadOnlyStrip(QWidget* parent) : QLabel(parent) {
  setObjectName("readOnly");
  setAlignment(Qt::AlignCenter);
  setWordWrap(true);
  setStyleSheet("QLabel { background: #F5A800; color: #000000; padding: 4px 8px; }");
  hide();
}

void ReadOnlyStrip::setReason(const QString& reason) {
  setText(tr("To be looked at only: %1").arg(reason));
  setAccessibleName(text());
  setVisible(!reason.isEmpty());
}

}  // namespace fairlead::ui
