// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/edit/edit_context.h"
#include "ui/views/edit/origin_field.h"
#include "ui/views/edit/value_rows.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Says more about an item, or corrects one value: the old is retracted and the new said, both kept in the history.
class ValueDialog : public FormDialog {
  Q_OBJECT

 public:
  /// Corrects the context's statement if it has one.
  ValueDialog(CaseDesk& desk, EditContext context, QWidget* parent);

 protected:
  void commit() override;

 private:
  bool isCorrection() const { return !m_context.statements.empty(); }

  CaseDesk& m_desk;
  EditContext m_context;
  ValueRows* m_rows;
  OriginField* m_origin;
  QLineEdit* m_reason;
};

}  // namespace fairlead::ui
