// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>
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

/// A sentence over the foot of the window, whole however long it is. A refusal stays until it is clicked away or
/// another comes; what only confirms goes by itself.
class Notice : public QLabel {
  Q_OBJECT

 public:
  explicit Notice(QWidget* window);
  enum class Kind { Refusal, Confirmation };
  void say(const QString& sentence, Kind kind);
  /// Puts it over the foot of the window again, whose height is `foot`.
  void place(int foot);

 protected:
  void mousePressEvent(QMouseEvent*) override;
  void paintEvent(QPaintEvent*) override;

 private:
  QTimer m_clock;
  int m_foot = 0;
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
