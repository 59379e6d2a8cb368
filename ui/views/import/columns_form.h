// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QTableWidget>
#include <QWidget>
#include <optional>

#include "core/ingest/import_specification.h"
#include "ui/views/import/import_preview.h"

namespace fairlead::ui {

/// An import specification as a form: what a row speaks of, and what each column says of which. What the form cannot
/// say (several columns as one value, constants, conditions) stays as it is in the specification.
class ColumnsForm : public QWidget {
  Q_OBJECT

 public:
  explicit ColumnsForm(QWidget* parent = nullptr);
  void show(const ingest::ImportSpecification& specification, const std::vector<ColumnPreview>& columns,
            const SchemaSet& schemas);

 signals:
  /// The specification as JSON, with what was changed in the form.
  void changed(const QString& specification);

 private:
  /// Where a column is used alone: which item, which of its values; the time is none of them.
  struct Use {
    std::size_t item = 0;
    std::optional<std::size_t> property;  // nothing: its time
    bool isKey = false;
  };
  std::optional<Use> useOf(const std::string& column) const;
  bool isUsedOtherwise(const std::string& column) const;
  void fillItems();
  void fillColumns();
  QComboBox* schemaBox(std::size_t item);
  QComboBox* endBox(std::size_t item, std::string ingest::ItemRule::*end);
  QComboBox* propertyBox(const std::string& column, const std::optional<Use>& use);
  /// `item`: none takes the column out.
  void assign(const std::string& column, std::optional<std::size_t> item, const std::string& property);
  void setKey(const std::string& column, bool isKey);
  void addItem();
  void removeItem();
  void tell();

  ingest::ImportSpecification m_specification;
  std::string m_told;  // as JSON, when it was told last
  std::vector<ColumnPreview> m_shown;
  const SchemaSet* m_schemas = nullptr;
  QTableWidget *m_items, *m_columns;
  QComboBox* m_dates;
  QLineEdit *m_zone, *m_region;
};

}  // namespace fairlead::ui
