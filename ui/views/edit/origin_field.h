// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QWidget>
#include <vector>

#include "core/model/statement.h"
#include "ui/views/edit/grading_field.h"

namespace fairlead::ui {

/// A report, record or layer that something may rest on.
struct OriginChoice {
  ItemId id;
  QString caption;
};

/// What says so, where in it, how it is graded and handled, and whether it is fact or what somebody makes of it.
class OriginField : public QWidget {
  Q_OBJECT

 public:
  OriginField(GradingScheme scheme, const std::vector<OriginChoice>& choices, QWidget* parent = nullptr);
  void setDraft(const Statement& draft);
  /// Throws nothing; `problem` says in a sentence what is wrong, if anything.
  Statement draft(QString& problem) const;

 private:
  QComboBox *m_origin, *m_handling, *m_assessment;
  QLineEdit* m_locator;
  GradingField* m_grading;
  Marking m_marking;
};

}  // namespace fairlead::ui
