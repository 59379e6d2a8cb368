// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/journal/journal_model.h"

#include "ui/base/text.h"

namespace fairlead::ui {

void JournalModel::setEntries(std::vector<store::JournalEntry> entries) {
  beginResetModel();
  m_entries = std::move(entries);
  choose();
  endResetModel();
}

void JournalModel::filter(const QString& words) {
  beginResetModel();
  m_words = words;
  choose();
  endResetModel();
}

void JournalModel::choose() {
  m_shown.clear();
  for (std::size_t i = m_entries.size(); i-- > 0;) {
    bool isWanted = m_words.isEmpty();
    for (int column = 0; column < kColumns && !isWanted; ++column)
      isWanted = text(m_entries[i], column).contains(m_words, Qt::CaseInsensitive);
    if (isWanted) m_shown.push_back(i);
  }
}

const store::JournalEntry* JournalModel::entry(int row) const {
  return row >= 0 && row < rowCount() ? &m_entries[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int JournalModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString JournalModel::text(const store::JournalEntry& entry, int column) const {
  switch (column) {
    case Number:
      return numberText(entry.seq);
    case At:
      return toQt(isoText(entry.change.at).substr(0, 19)).replace('T', ' ');
    case Author:
      return toQt(entry.change.author);
    case Action:
      return toQt(store::actionName(entry.change.action));
    case Text:
      return entry.isErased ? tr("(erased)") : toQt(entry.change.text);
    default:
      return toQt(entry.change.reason);
  }
}

QVariant JournalModel::data(const QModelIndex& index, int role) const {
  const store::JournalEntry* one = entry(index.row());
  if (!one) return {};
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text(*one, index.column());
  if (role == Qt::TextAlignmentRole && index.column() == Number) return int(Qt::AlignRight | Qt::AlignVCenter);
  return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString heads[kColumns] = {tr("No."),       tr("When (UTC)"),    tr("Who"),
                                   tr("Operation"), tr("What was done"), tr("Why")};
  return heads[section];
}

}  // namespace fairlead::ui
