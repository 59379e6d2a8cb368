// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/start_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/theme.h"

namespace fairlead::ui {

namespace {

constexpr int kMostRecent = 8;

QLabel* quiet(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("quiet", true);
  label->setWordWrap(true);
  return label;
}

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  auto* outer = new QHBoxLayout(this);
  auto* column = new QVBoxLayout;
  outer->addStretch(1);
  outer->addLayout(column, 2);
  outer->addStretch(1);
  column->addStretch(1);
  auto* title = new QLabel(tr("Fairlead"), this);
  title->setProperty("title", true);
  column->addWidget(title);
  column->addWidget(
      quiet(tr("Reports, tables and map layers from many agencies run into one case, and every line on screen can be "
               "followed back to where it came from."),
            this));
  column->addSpacing(size::kWide);
  const auto button = [&](const QString& id, const QString& text, void (StartPage::*asked)()) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(id);
    connect(made, &QPushButton::clicked, this, asked);
    column->addWidget(made);
    return made;
  };
  button("example", tr("Open the example"), &StartPage::exampleWanted)
      ->setToolTip(tr("An invented small-boat supply ring, to try everything on"));
  button("new", tr("New case…"), &StartPage::newWanted);
  button("open", tr("Open a case…"), &StartPage::openWanted);
  column->addSpacing(size::kWide);
  m_recent = new QVBoxLayout;
  column->addLayout(m_recent);
  column->addStretch(2);
}

void StartPage::setRecent(const QStringList& paths) {
  while (QLayoutItem* item = m_recent->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  int shown = 0;
  for (const QString& path : paths) {
    const QFileInfo file(path);
    if (!file.exists() || shown == kMostRecent) continue;
    if (shown++ == 0) m_recent->addWidget(quiet(tr("Recent cases"), this));
    auto* row =
        new QPushButton(file.completeBaseName() + "\n" + QLocale().toString(file.lastModified(), QLocale::ShortFormat) +
                            "  ·  " + file.absolutePath(),
                        this);
    row->setObjectName("recent");
    row->setFlat(true);
    row->setProperty("flat", true);
    connect(row, &QPushButton::clicked, this, [this, path] { emit caseWanted(path); });
    m_recent->addWidget(row);
  }
}

}  // namespace fairlead::ui
