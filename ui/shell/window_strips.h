// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

#include "core/model/marking.h"

namespace fairlead::ui {

/// The marking of what is on screen, always on screen.
class MarkingStrip : public QWidget {
  Q_OBJECT

 public:
  explicit MarkingStrip(QWidget* parent);
  void setMarking(const Marking& marking);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  Marking m_marking;
};

/// Says plainly that the case can only be looked at, and why.
class ReadOnlyStrip : public QLabel {
  Q_OBJECT

 public:
  explicit ReadOnlyStrip(QWidget* parent);
  /// Hidden if there is no reason.
  void setReason(const QString& reason);
};

}  // namespace fairlead::ui
