// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>

#include "ui/shell/command_table.h"

namespace fairlead::ui {

/// Every command by a few letters of its name; Enter does it.
class CommandPalette : public QDialog {
  Q_OBJECT

 public:
  CommandPalette(CommandTable& commands, QWidget* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void list();
  void choose();

  CommandTable& m_commands;
  QLineEdit* m_query;
  QListWidget* m_found;
};

/// How well letters fit a text: 0 not at all; begins of words count more than letters in order.
int fitOf(const QString& letters, const QString& text);

}  // namespace fairlead::ui
