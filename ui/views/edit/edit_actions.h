// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "ui/shell/case_desk.h"
#include "ui/views/edit/decision_dialog.h"

namespace fairlead::ui {

/// Opens the dialog for what a person wants to do to the case, once what it needs was read beside the window.
class EditActions : public QObject {
  Q_OBJECT

 public:
  EditActions(CaseDesk& desk, QWidget* window);

  void newItem(ItemKind kind, const std::vector<ItemKey>& ends);
  /// From a passage of a report: code points [begin, end), and the words there.
  void newFromPassage(ItemKey report, int begin, int end, const QString& words);
  void sayMore(ItemKey item);
  void correct(StatementId statement);
  void decide(DecisionDialog::Kind kind, const std::vector<ItemKey>& items,
              const std::vector<StatementId>& statements = {}, const QString& decision = {});
  /// All that a report says, graded anew.
  /// A file of this computer as the picture of an entity.
  void givePicture(ItemKey entity, const QString& file);
  void regradeReport(ItemKey report);

 private:
  void withContext(const std::vector<ItemKey>& items, const std::vector<StatementId>& statements,
                   std::function<void(EditContext)> open);

  CaseDesk& m_desk;
  QWidget* m_window;
};

}  // namespace fairlead::ui
