// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/store/change.h"

namespace fairlead::ui {

/// The journal's entries that hold what is looked for, the latest first.
class JournalModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Number, At, Author, Action, Text, Reason, kColumns };

  using QAbstractTableModel::QAbstractTableModel;
  void setEntries(std::vector<store::JournalEntry> entries);
  /// Words in any column, in any case.
  void filter(const QString& words);
  const store::JournalEntry* entry(int row) const;
  int all() const { return static_cast<int>(m_entries.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return kColumns; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const store::JournalEntry& entry, int column) const;
  void choose();

  std::vector<store::JournalEntry> m_entries;
  std::vector<std::size_t> m_shown;
  QString m_words;
};

}  // namespace fairlead::ui
