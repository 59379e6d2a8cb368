// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/journal/journal_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "core/store/journal_changes.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

namespace {

struct EntryText {
  QStringList lines;
  std::vector<ItemKey> items;  // whose values are told
};

/// On the thread of a job.
EntryText textOf(const store::Case& opened, std::int64_t seq) {
  constexpr int kLongest = 120;
  const store::EntryChanges changes = store::JournalChanges(opened.database()).of(seq);
  const auto caption = [&](const std::string& value) {
    const auto id = ItemId::parse(value);
    const auto item = id ? opened.items().find(*id) : std::nullopt;
    return fromQt(elided(toQt(item ? item->caption : value), kLongest));
  };
  EntryText text;
  for (const store::ValueChange& change : changes.values) {
    const auto item = opened.items().find(change.key);
    text.lines << QString("%1 %2  %3")
                      .arg(toQt(change.schema), item ? elided(toQt(item->caption), 40) : QString(),
                           toQt(store::changeText(change, caption)));
    if (text.items.empty() || text.items.back() != change.key) text.items.push_back(change.key);
  }
  if (changes.values.empty() && changes.inAll > 0)
    text.lines << JournalView::tr("%1 statements said or taken back").arg(numberText(changes.inAll));
  if (changes.isErasedInPart) text.lines << JournalView::tr("What else it changed was erased by law.");
  return text;
}

}  // namespace

JournalView::JournalView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new JournalModel(this)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_undo(new QPushButton(tr("Undo the latest"), this)),
      m_table(new QTableView(this)),
      m_changes(new QPlainTextEdit(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, 0);
  column->setSpacing(size::kGap);
  auto* head = new QHBoxLayout;
  head->addWidget(m_filter, 1);
  head->addWidget(m_count);
  head->addWidget(m_undo);
  column->addLayout(head);
  column->addWidget(m_table, 1);
  column->addWidget(m_changes);
  m_filter->setPlaceholderText(tr("Who, what, when or why"));
  m_filter->setAccessibleName(tr("Filter the journal"));
  m_filter->setClearButtonEnabled(true);
  m_count->setProperty("quiet", true);
  m_undo->setObjectName("undo");
  m_table->setModel(m_model);
  m_table->setAccessibleName(tr("Journal"));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(24);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->horizontalHeader()->setStretchLastSection(false);
  m_table->horizontalHeader()->setHighlightSections(false);
  for (const auto& [at, width] :
       {std::pair(0, 56), std::pair(1, 150), std::pair(2, 130), std::pair(3, 90), std::pair(4, 420)})
    m_table->setColumnWidth(at, width);
  m_table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);  // what was done is read, not its reason
  m_changes->setReadOnly(true);
  m_changes->setTabChangesFocus(true);
  m_changes->setLineWrapMode(QPlainTextEdit::NoWrap);
  m_changes->setAccessibleName(tr("Values before and after"));
  m_changes->setFixedHeight(7 * fontMetrics().lineSpacing());
  m_changes->hide();
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalView::showChanges);
  connect(m_model, &QAbstractItemModel::modelReset, this, &JournalView::showChanges);
  connect(m_filter, &QLineEdit::textChanged, m_model, &JournalModel::filter);
  connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
    m_count->setText(tr("%1 of %2").arg(numberText(m_model->rowCount()), numberText(m_model->all())));
  });
  connect(m_undo, &QPushButton::clicked, &desk, &CaseDesk::undo);
  connect(&desk, &CaseDesk::caseChanged, this, &JournalView::refresh);
  connect(&desk, &CaseDesk::statusChanged, this, &JournalView::showUndo);
  connect(&desk, &CaseDesk::caseClosed, this, [this] { m_model->setEntries({}); });
  showUndo();
}

void JournalView::refresh() {
  m_desk.read<std::vector<store::JournalEntry>>(
      "journal", this, [](const store::Case& opened, const Progress&) { return opened.journal(); },
      [this](std::vector<store::JournalEntry> entries) { m_model->setEntries(std::move(entries)); });
}

void JournalView::showChanges() {
  const store::JournalEntry* entry = m_model->entry(m_table->currentIndex().row());
  if (!entry) return m_changes->hide();
  m_desk.read<EntryText>(
      "journal entry", this,
      [seq = entry->seq](const store::Case& opened, const Progress&) { return textOf(opened, seq); },
      [this](const EntryText& told) {
        m_changes->setPlainText(told.lines.join('\n'));
        m_changes->setVisible(!told.lines.isEmpty());
        if (!told.items.empty()) m_desk.consulted("journal", {}, told.items);
      });
}

void JournalView::showUndo() {
  const QString what = toQt(m_desk.status().undo);
  m_undo->setEnabled(m_desk.mayWrite() && !what.isEmpty());
  m_undo->setText(what.isEmpty() ? tr("Undo the latest") : tr("Undo: %1").arg(elided(what, 40)));
}

}  // namespace fairlead::ui
