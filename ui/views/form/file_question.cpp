// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/form/file_question.h"

namespace fairlead::ui {

void askFiles(QWidget* parent, const QString& title, const QString& filter, QFileDialog::FileMode mode,
              const std::function<void(const QStringList&)>& chosen) {
  auto* dialog = new QFileDialog(parent, title, {}, filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(mode);
  QObject::connect(dialog, &QFileDialog::filesSelected, parent, chosen);
  dialog->open();
}

void askSavePath(QWidget* parent, const QString& title, const QString& proposed, const QString& filter,
                 const QString& ending, const std::function<void(const QString&)>& chosen) {
  auto* dialog = new QFileDialog(parent, title, proposed, filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(ending);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
  dialog->open();
}

}  // namespace fairlead::ui
