// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>

#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// Picks an item of the case by a few letters of what it is called.
class ItemField : public QLineEdit {
  Q_OBJECT

 public:
  explicit ItemField(CaseDesk& desk, QWidget* parent = nullptr);
  void setItem(const QString& id, const QString& caption);
  /// The chosen item's id; empty while the words name none.
  QString id() const { return m_ids.value(text()); }

 private:
  void search();

  CaseDesk& m_desk;
  QStringListModel* m_found;
  QHash<QString, QString> m_ids;  // by what is shown
  QTimer m_pause;
};

}  // namespace fairlead::ui
