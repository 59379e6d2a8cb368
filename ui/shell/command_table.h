// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMenuBar>
#include <QObject>
#include <functional>
#include <vector>

#include "ui/base/theme.h"

namespace fairlead::ui {

/// One thing that a person can ask for, wherever it is offered.
struct Command {
  QString id;    // "case.open": stable, for tests and settings
  QString menu;  // the menu's title; entries of one group stand together
  int group = 0;
  QString text;  // "Open a case…"
  QList<QKeySequence> keys;
  QString icon;                         // a file of resources/icons; none: no icon
  std::function<bool()> may;            // none: always
  std::function<void()> run;            // called only if it may
  std::function<bool()> isOn = {};      // for what can be on or off
  std::function<QString()> title = {};  // where the text tells more: "Undo: Added a Person"
};

/// All commands, from which menus, palette and shortcuts are made. May-I and do-it share one check.
class CommandTable : public QObject {
  Q_OBJECT

 public:
  explicit CommandTable(QWidget* window);

  void add(Command command);
  /// In order of adding, a separator between groups.
  void fill(QMenuBar& bar);
  /// Asks each command anew whether it may and what it is called.
  void refresh();
  void setTheme(const Theme& theme);
  /// False if it may not, or there is none of this id.
  bool trigger(const QString& id);
  bool may(const Command& command) const { return !command.may || command.may(); }
  QString textOf(const Command& command) const;
  QAction* action(const QString& id) const;
  const std::vector<Command>& all() const { return m_commands; }

 private:
  QWidget* m_window;
  std::vector<Command> m_commands;
  std::vector<QAction*> m_actions;  // one for each command
};

}  // namespace fairlead::ui
