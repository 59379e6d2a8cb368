// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace fairlead::ui {

/// What greets before a case is open: the example, a new case, an old one, and those of late.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);
  /// Paths, the latest first; what has gone is left out.
  void setRecent(const QStringList& paths);

 signals:
  void exampleWanted();
  void newWanted();
  void openWanted();
  void caseWanted(const QString& path);

 private:
  QVBoxLayout* m_recent;
};

}  // namespace fairlead::ui
