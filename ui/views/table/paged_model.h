// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>
#include <set>

#include "ui/shell/case_desk.h"
#include "ui/views/table/table_rows.h"

namespace fairlead::ui {

/// Rows over the case by page: keys are here, what is on screen is fetched beside the window and kept for a while.
class PagedModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit PagedModel(CaseDesk& desk, QObject* parent = nullptr);

  void setOrder(TableOrder order, std::shared_ptr<const TableKeys> keys);
  const TableKeys& keys() const { return *m_keys; }
  const TableOrder& order() const { return m_order; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  static constexpr int kPage = 128;

 private:
  void fetch();

  CaseDesk& m_desk;
  TableOrder m_order;
  std::shared_ptr<const TableKeys> m_keys = std::make_shared<TableKeys>();
  quint64 m_generation = 0;
  QHash<int, std::vector<QStringList>> m_pages;
  mutable std::set<int> m_wanted;
  mutable QTimer m_pause;
};

}  // namespace fairlead::ui
