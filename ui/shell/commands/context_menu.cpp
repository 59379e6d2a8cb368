// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>

#include "ui/shell/main_window.h"

namespace fairlead::ui {

void showContextMenu(MainWindow& window, const QPoint& at) {
  auto* menu = new QMenu(&window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  window.commands().refresh();
  for (const char* id : {"edit.more",
                         "edit.link",
                         "edit.event",
                         "edit.note",
                         "edit.picture",
                         "",
                         "chart.new",
                         "chart.put",
                         "chart.takeOff",
                         "",
                         "chart.expand",
                         "chart.fold",
                         "chart.pin",
                         "chart.hide",
                         "chart.group",
                         "chart.ungroup",
                         "chart.path",
                         "chart.neighbours",
                         "",
                         "edit.same",
                         "edit.different",
                         "edit.unsure",
                         "",
                         "edit.regrade",
                         "edit.retract",
                         "",
                         "edit.entity"}) {
    if (*id == '\0')
      menu->addSeparator();
    else if (QAction* action = window.commands().action(id))
      menu->addAction(action);
  }
  menu->popup(at);
}

}  // namespace fairlead::ui
