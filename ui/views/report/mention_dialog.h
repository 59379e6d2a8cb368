// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "ui/shell/case_desk.h"
#include "ui/views/edit/item_field.h"
#include "ui/views/form/form.h"
#include "ui/views/report/report_content.h"

namespace fairlead::ui {

/// What a mention really stands for: one of those that bear its name, another item of the case, or somebody new.
class MentionDialog : public FormDialog {
  Q_OBJECT

 public:
  MentionDialog(CaseDesk& desk, const ShownMention& mention, QWidget* parent);

 signals:
  void chosen(fairlead::ItemId item);
  /// None of those in the case.
  void newWanted();

 protected:
  void commit() override;

 private:
  QListWidget* m_bearers = nullptr;
  ItemField* m_item;
};

}  // namespace fairlead::ui
