// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <functional>

namespace fairlead::ui {

/// Asks for files without holding the window up; `chosen` is not called if the person thinks better of it.
void askFiles(QWidget* parent, const QString& title, const QString& filter, QFileDialog::FileMode mode,
              const std::function<void(const QStringList&)>& chosen);
/// Where to save; the ending is added if it is left out.
void askSavePath(QWidget* parent, const QString& title, const QString& proposed, const QString& filter,
                 const QString& ending, const std::function<void(const QString&)>& chosen);

}  // namespace fairlead::ui
