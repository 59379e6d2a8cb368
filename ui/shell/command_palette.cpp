// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace fairlead::ui {

int fitOf(const QString& letters, const QString& text) {
  if (letters.isEmpty()) return 1;
  const auto at = text.indexOf(letters, 0, Qt::CaseInsensitive);
  if (at == 0) return 1000;
  if (at > 0) return text.at(at - 1).isLetterOrNumber() ? 500 : 800;
  qsizetype seen = 0;
  int begins = 0;
  for (qsizetype i = 0; i < text.size() && seen < letters.size(); ++i) {
    if (text.at(i).toLower() != letters.at(seen).toLower()) continue;
    if (i == 0 || !text.at(i - 1).isLetterOrNumber()) ++begins;
    ++seen;
  }
  return seen == letters.size() ? 10 + begins : 0;
}

CommandPalette::CommandPalette(CommandTable& commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_commands(commands),
      m_query(new QLineEdit(this)),
      m_found(new QListWidget(this)) {
  setObjectName("palette");
  setAttribute(Qt::WA_DeleteOnClose);
  setAccessibleName(tr("Commands"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  layout->addWidget(m_query);
  layout->addWidget(m_found);
  m_query->setPlaceholderText(tr("What do you want to do?"));
  m_query->setAccessibleName(tr("Command"));
  m_query->installEventFilter(this);
  m_found->setAccessibleName(tr("Commands"));
  m_found->setFocusPolicy(Qt::NoFocus);
  connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::list);
  connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::choose);
  connect(m_found, &QListWidget::itemClicked, this, &CommandPalette::choose);
  constexpr int kWide = 520, kHigh = 360;
  resize(kWide, kHigh);
  if (parent) {
    const QRect over = parent->geometry();
    move(over.x() + (over.width() - kWide) / 2, over.y() + over.height() / 6);
  }
  list();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_query && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step != 0 && m_found->count() > 0) {
      m_found->setCurrentRow((m_found->currentRow() + step + m_found->count()) % m_found->count());
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void CommandPalette::list() {
  struct Fit {
    int fit;
    const Command* command;
  };
  std::vector<Fit> fits;
  for (const Command& command : m_commands.all())
    if (const int fit = fitOf(m_query->text(), m_commands.textOf(command)); fit > 0 && m_commands.may(command))
      fits.push_back({fit, &command});
  std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return a.fit > b.fit; });
  m_found->clear();
  for (const Fit& one : fits) {
    const QString keys =
        one.command->keys.isEmpty() ? QString() : one.command->keys.first().toString(QKeySequence::NativeText);
    auto* row = new QListWidgetItem(m_commands.textOf(*one.command) + (keys.isEmpty() ? QString() : "    " + keys));
    row->setData(Qt::UserRole, one.command->id);
    row->setToolTip(QString(one.command->menu).remove('&'));
    m_found->addItem(row);
  }
  m_found->setCurrentRow(0);
}

void CommandPalette::choose() {
  const QListWidgetItem* row = m_found->currentItem();
  if (!row) return;
  const QString id = row->data(Qt::UserRole).toString();
  CommandTable& commands = m_commands;
  close();
  commands.trigger(id);
}

}  // namespace fairlead::ui
