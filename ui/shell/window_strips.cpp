// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_strips.h"

#include <QPainter>

#include "ui/base/text.h"
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
