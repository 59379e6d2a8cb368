// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/table/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/resources.h"
#include "core/store/layer_repository.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/file_question.h"

namespace fairlead::ui {

namespace {

constexpr int kLayer = Qt::UserRole + 1;

/// RFC 4180; what a spreadsheet would take for a formula is kept as text.
QString csvField(QString text) {
  if (!text.isEmpty() && QString("=+-@").contains(text.front())) text.prepend('\'');
  if (!text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r')) return text;
  return '"' + text.replace('"', "\"\"") + '"';
}

QString csvLine(const QStringList& cells) {
  QStringList fields;
  for (const QString& cell : cells) fields << csvField(cell);
  return fields.join(',') + "\r\n";
}

}  // namespace

TableView::TableView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new PagedModel(desk, this)),
      m_kind(new QComboBox(this)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_table(new QTableView(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, 0);
  column->setSpacing(size::kGap);
  auto* head = new QHBoxLayout;
  auto* save = new QPushButton(tr("Save as CSV…"), this);
  head->addWidget(m_kind);
  head->addWidget(m_filter, 1);
  head->addWidget(m_count);
  head->addWidget(save);
  column->addLayout(head);
  column->addWidget(m_table, 1);
  m_kind->setObjectName("kind");
  m_kind->setAccessibleName(tr("Which table"));
  m_filter->setPlaceholderText(tr("Only rows that hold these words"));
  m_filter->setAccessibleName(tr("Filter rows"));
  m_filter->setClearButtonEnabled(true);
  m_count->setProperty("quiet", true);
  m_count->setObjectName("count");
  m_table->setModel(m_model);
  m_table->setAccessibleName(tr("Table"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_table->verticalHeader()->setDefaultSectionSize(24);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setSortIndicatorShown(true);
  m_table->horizontalHeader()->setSectionsClickable(true);
  m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
  m_table->horizontalHeader()->setDefaultSectionSize(200);
  listKinds();
  m_pause.setSingleShot(true);
  m_pause.setInterval(120);
  connect(m_filter, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
  connect(&m_pause, &QTimer::timeout, this, &TableView::refresh);
  connect(m_kind, &QComboBox::activated, this, &TableView::refresh);
  connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
          [this](int section, Qt::SortOrder order) {
            m_column = section;
            m_isDescending = order == Qt::DescendingOrder;
            refresh();
          });
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::pick);
  connect(save, &QPushButton::clicked, this, [this] {
    askSavePath(this, tr("Save the table"), m_kind->currentText() + ".csv", tr("CSV (*.csv)"), "csv",
                [this](const QString& path) { saveCsv(path); });
  });
  connect(&desk, &CaseDesk::caseChanged, this, &TableView::listKinds);
  connect(&desk, &CaseDesk::caseChanged, this, &TableView::refresh);
  connect(&desk, &CaseDesk::caseClosed, this, [this] { show({}, std::make_shared<TableKeys>()); });
  connect(&desk.selection(), &Selection::filterChanged, &m_pause, qOverload<>(&QTimer::start));
  connect(&desk.selection(), &Selection::selectionChanged, this, &TableView::followSelection);
}

void TableView::listKinds() {
  const QString before = m_kind->currentText();
  if (m_kind->count() == 0)
    for (const auto& [text, kind] :
         {std::pair(tr("Entities"), TableKind::Entities), std::pair(tr("Links"), TableKind::Links),
          std::pair(tr("Events"), TableKind::Events), std::pair(tr("Reports"), TableKind::Reports)})
      m_kind->addItem(text, static_cast<int>(kind));
  if (!m_desk.isOpen()) return;
  using Layers = std::vector<store::LayerRow>;
  m_desk.read<Layers>(
      "table layers", this,
      [](const store::Case& opened, const Progress&) { return store::LayerRepository(opened.database()).all(); },
      [this, before](const Layers& layers) {
        while (m_kind->count() > 4) m_kind->removeItem(4);
        for (const auto& layer : layers) {
          if (layer.table.empty() || layer.kind != "vector") continue;
          m_kind->addItem(tr("Features of %1").arg(toQt(layer.name)), static_cast<int>(TableKind::Features));
          m_kind->setItemData(m_kind->count() - 1, toQt(layer.table), kLayer);
        }
        m_kind->setCurrentIndex(std::max(0, m_kind->findText(before)));
      });
}

void TableView::refresh() {
  if (!m_desk.isOpen()) return;
  TableOrder order;
  order.kind = static_cast<TableKind>(m_kind->currentData().toInt());
  order.layer = fromQt(m_kind->currentData(kLayer).toString());
  order.column = m_column;
  order.isDescending = m_isDescending;
  order.words = m_filter->text().trimmed();
  order.time = m_desk.selection().state().time;
  order.showsUndated = m_desk.selection().state().showsUndated;
  order.inside = m_desk.selection().state().inside;
  using Shared = std::shared_ptr<const TableKeys>;
  m_desk.read<Shared>(
      "table keys", this,
      [order](const store::Case& opened, const Progress& progress) -> Shared {
        return std::make_shared<const TableKeys>(tableKeys(opened, order, progress));
      },
      [this, order](const Shared& keys) { show(order, keys); });
}

void TableView::show(const TableOrder& order, std::shared_ptr<const TableKeys> keys) {
  const auto hidden = keys->hidden;
  m_model->setOrder(order, std::move(keys));
  QString text = tr("%1 rows").arg(numberText(m_model->rowCount()));
  if (hidden > 0) text += QString::fromUtf8(" · ") + tr("filters hide %1").arg(numberText(hidden));
  m_count->setText(text);
  followSelection();
}

void TableView::pick() {
  if (m_isFollowing || m_model->order().kind == TableKind::Features) return;
  std::vector<ItemKey> items;
  for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
    for (int row = range.top(); row <= range.bottom(); ++row)
      items.push_back(m_model->keys().keys[static_cast<std::size_t>(row)]);
  if (!items.empty()) m_desk.selection().select(items);
}

void TableView::followSelection() {
  if (m_model->order().kind == TableKind::Features || m_model->columnCount() == 0) return;
  m_isFollowing = true;
  QItemSelection wanted;
  int first = -1;
  const auto& selected = m_desk.selection().state().selected;
  constexpr std::size_t kMostMarked = 5'000;  // beyond, ranges cost more than they tell
  if (selected.size() <= kMostMarked)
    for (const ItemKey item : selected)
      if (const int row = m_model->keys().rowOf(item); row >= 0) {
        wanted.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        first = first < 0 ? row : std::min(first, row);
      }
  m_table->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
  if (first >= 0 && !m_table->hasFocus()) m_table->scrollTo(m_model->index(first, 0));
  m_isFollowing = false;
}

QString TableView::chosenText() const {
  QStringList lines{m_model->keys().heads.join('\t')};
  QModelIndexList rows = m_table->selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  for (const QModelIndex& row : rows) {
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
      cells << m_model->data(m_model->index(row.row(), column), Qt::DisplayRole).toString().replace('\t', ' ');
    lines << cells.join('\t');
  }
  return lines.join('\n');
}

void TableView::saveCsv(const QString& path) {
  m_desk.readLong<std::size_t>(
      tr("Saving %1").arg(path.section('/', -1)), this,
      [order = m_model->order(), path = fromQt(path)](const store::Case& opened, const Progress& progress) {
        const TableKeys keys = tableKeys(opened, order, progress);
        progress.expect(keys.keys.size());
        std::string bytes = fromQt(csvLine(keys.heads));
        constexpr std::size_t kAtOnce = 1'000;
        for (std::size_t at = 0; at < keys.keys.size(); at += kAtOnce) {
          progress.check();
          const auto end = std::min(keys.keys.size(), at + kAtOnce);
          const std::vector<store::Key> some(keys.keys.begin() + static_cast<std::ptrdiff_t>(at),
                                             keys.keys.begin() + static_cast<std::ptrdiff_t>(end));
          for (const QStringList& cells : tableCells(opened, order, some)) bytes += fromQt(csvLine(cells));
          progress.advance(end - at);
        }
        writeFileAtomically(path, bytes);
        return keys.keys.size();
      },
      [this, path](std::size_t rows) {
        emit m_desk.said(tr("%1 rows are in %2.").arg(numberText(static_cast<qint64>(rows)), path));
      });
}

void TableView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    QApplication::clipboard()->setText(chosenText());
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace fairlead::ui
