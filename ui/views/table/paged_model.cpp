// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/table/paged_model.h"

#include <algorithm>

namespace fairlead::ui {

PagedModel::PagedModel(CaseDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(desk) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(10);
  connect(&m_pause, &QTimer::timeout, this, &PagedModel::fetch);
}

void PagedModel::setOrder(TableOrder order, std::shared_ptr<const TableKeys> keys) {
  beginResetModel();
  m_order = std::move(order);
  m_keys = std::move(keys);
  ++m_generation;
  m_pages.clear();
  m_wanted.clear();
  endResetModel();
}

int PagedModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_keys->keys.size());
}

int PagedModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_keys->heads.size());
}

QVariant PagedModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
  const int page = index.row() / kPage;
  const auto at = m_pages.constFind(page);
  if (at == m_pages.constEnd()) {
    m_wanted.insert(page);
    if (!m_pause.isActive()) m_pause.start();
    return QString(QChar(0x2026));
  }
  const auto row = static_cast<std::size_t>(index.row() % kPage);
  return row < at->size() ? QVariant((*at)[row].value(index.column())) : QVariant();
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return m_keys->heads.value(section);
}

void PagedModel::fetch() {
  if (!m_desk.isOpen()) return;
  // A hand that scrolls past a thousand pages wants the latest few.
  constexpr std::size_t kAtOnce = 4;
  constexpr qsizetype kKept = 64;
  std::vector<int> pages(m_wanted.begin(), m_wanted.end());
  if (pages.size() > kAtOnce) pages.erase(pages.begin(), pages.end() - kAtOnce);
  m_wanted.clear();
  using Pages = std::vector<std::pair<int, std::vector<QStringList>>>;
  m_desk.read<Pages>(
      QString("table %1").arg(reinterpret_cast<quintptr>(this)), this,
      [pages, order = m_order, keys = m_keys](const store::Case& opened, const Progress& progress) {
        Pages read;
        for (const int page : pages) {
          progress.check();
          const auto first = static_cast<std::size_t>(page) * kPage;
          const auto last = std::min(keys->keys.size(), first + kPage);
          if (first >= last) continue;
          read.emplace_back(page, tableCells(opened, order,
                                             {keys->keys.begin() + static_cast<std::ptrdiff_t>(first),
                                              keys->keys.begin() + static_cast<std::ptrdiff_t>(last)}));
        }
        return read;
      },
      [this, generation = m_generation](Pages read) {
        if (generation != m_generation) return;
        if (m_pages.size() > kKept) m_pages.clear();
        for (auto& [page, rows] : read) {
          m_pages.insert(page, std::move(rows));
          emit dataChanged(index(page * kPage, 0),
                           index(std::min(rowCount(), (page + 1) * kPage) - 1, std::max(0, columnCount() - 1)));
        }
      });
}

}  // namespace fairlead::ui
