// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/edit/edit_context.h"
#include "ui/views/edit/origin_field.h"
#include "ui/views/edit/value_rows.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// A new entity, a link between two, or an event of those selected.
class ItemDialog : public FormDialog {
  Q_OBJECT

 public:
  ItemDialog(CaseDesk& desk, ItemKind kind, EditContext context, QWidget* parent);
  /// Says from the start where it comes from: a passage that was marked in the reader.
  void setOrigin(const Statement& draft, const QString& name);

 protected:
  void commit() override;

 private:
  void fillSchemas();
  void chooseSchema();
  void showEnds();

  CaseDesk& m_desk;
  ItemKind m_kind;
  EditContext m_context;
  QComboBox* m_schema;
  QLabel* m_ends = nullptr;
  ValueRows* m_rows;
  OriginField* m_origin;
};

}  // namespace fairlead::ui
