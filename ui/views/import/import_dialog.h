// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTabWidget>

#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// What would come in from files, a page for the reports and one for each table and layer file.
class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(CaseDesk& desk, const QStringList& files, QWidget* parent);
  bool isEmpty() const { return m_pages->count() == 0; }

 private:
  void addPage(class ImportPage* page, const QString& title);

  QTabWidget* m_pages;
};

}  // namespace fairlead::ui
