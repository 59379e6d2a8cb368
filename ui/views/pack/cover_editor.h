// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QWidget>

#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// What stands on a pack's cover, and the yardstick that all of it keeps to.
class CoverEditor : public QWidget {
  Q_OBJECT

 public:
  explicit CoverEditor(QWidget* parent = nullptr);
  void show(const PackPlan& plan);
  void setReadOnly(bool isReadOnly);

 signals:
  /// Of the plan's own; `isTyped`: by letters, which may wait.
  void changed(const QByteArray& member, const QString& value, bool isTyped);
  void left();

 private:
  QLineEdit *m_title, *m_label, *m_author, *m_date;
  QComboBox* m_yardstick;
  QCheckBox* m_marks;
};

}  // namespace fairlead::ui
