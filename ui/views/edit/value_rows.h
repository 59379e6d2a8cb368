// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "ui/shell/case_desk.h"
#include "ui/views/edit/edits.h"

namespace fairlead::ui {

/// Property and value, row by row; each value with an editor that fits its type.
class ValueRows : public QWidget {
  Q_OBJECT

 public:
  explicit ValueRows(CaseDesk& desk, QWidget* parent = nullptr);
  /// The properties that stand there at first; what was typed under another schema is kept where the property exists.
  void setSchema(const Schema& schema, const std::vector<std::string>& first);
  void addRow(const std::string& property = {}, const QString& value = {}, const QString& caption = {});
  /// Rows that were left empty are left out. `problem` names an item value that names nothing.
  TypedValues values(QString& problem) const;

 private:
  struct Row {
    QWidget* widget;
    QComboBox* property;
    QWidget* value;
  };
  void setEditor(Row& row, const QString& value, const QString& caption);
  Row* rowOf(const QComboBox* property);

  CaseDesk& m_desk;
  const Schema* m_schema = nullptr;
  QVBoxLayout* m_column;
  std::vector<Row> m_rows;
};

}  // namespace fairlead::ui
