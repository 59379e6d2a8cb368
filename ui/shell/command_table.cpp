// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_table.h"

#include <QWidget>
#include <map>

#include "ui/paint/icons.h"

namespace fairlead::ui {

CommandTable::CommandTable(QWidget* window) : QObject(window), m_window(window) {}

void CommandTable::add(Command command) {
  auto* action = new QAction(command.text, this);
  action->setObjectName(command.id);
  action->setShortcuts(command.keys);
  action->setCheckable(static_cast<bool>(command.isOn));
  connect(action, &QAction::triggered, this, [this, id = command.id] { trigger(id); });
  m_window->addAction(action);
  m_actions.push_back(action);
  m_commands.push_back(std::move(command));
}

void CommandTable::fill(QMenuBar& bar) {
  std::map<QString, std::pair<QMenu*, int>> menus;
  for (std::size_t i = 0; i < m_commands.size(); ++i) {
    const Command& command = m_commands[i];
    auto at = menus.find(command.menu);
    if (at == menus.end()) {
      QMenu* menu = bar.addMenu(command.menu);
      connect(menu, &QMenu::aboutToShow, this, &CommandTable::refresh);
      at = menus.emplace(command.menu, std::pair(menu, command.group)).first;
    }
    auto& [menu, group] = at->second;
    if (group != command.group) menu->addSeparator();
    group = command.group;
    menu->addAction(m_actions[i]);
  }
}

void CommandTable::refresh() {
  for (std::size_t i = 0; i < m_commands.size(); ++i) {
    m_actions[i]->setEnabled(may(m_commands[i]));
    m_actions[i]->setText(textOf(m_commands[i]));
    if (m_commands[i].isOn) m_actions[i]->setChecked(m_commands[i].isOn());
  }
}

void CommandTable::setTheme(const Theme& theme) {
  for (std::size_t i = 0; i < m_commands.size(); ++i)
    if (!m_commands[i].icon.isEmpty())
      m_actions[i]->setIcon(QIcon(icon(m_commands[i].icon, theme.quietInk, 16, m_window->devicePixelRatioF())));
}

QString CommandTable::textOf(const Command& command) const {
  const QString told = command.title ? command.title() : QString();
  return told.isEmpty() ? command.text : told;
}

bool CommandTable::trigger(const QString& id) {
  for (const Command& command : m_commands) {
    if (command.id != id) continue;
    if (!may(command)) return false;
    const auto run = command.run;  // what it does may add commands
    run();
    refresh();
    return true;
  }
  return false;
}

QAction* CommandTable::action(const QString& id) const {
  for (std::size_t i = 0; i < m_commands.size(); ++i)
    if (m_commands[i].id == id) return m_actions[i];
  return nullptr;
}

}  // namespace fairlead::ui
