// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/edit/item_field.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// What a mention really stands for: an item of the case.
class MentionDialog : public FormDialog {
  Q_OBJECT

 public:
  MentionDialog(CaseDesk& desk, const QString& words, QWidget* parent);

 signals:
  void chosen(fairlead::ItemId item);

 protected:
  void commit() override;

 private:
  ItemField* m_item;
};

}  // namespace fairlead::ui
