// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/citation_dialog.h"

#include <algorithm>

#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

CitationDialog::CitationDialog(CaseDesk& desk, std::optional<Passage> chosen, QWidget* parent)
    : FormDialog(tr("Insert a citation"), tr("Cite"), parent),
      m_desk(desk),
      m_chosen(chosen),
      m_query(new QLineEdit(this)),
      m_told(quietLabel({}, this)),
      m_found(new QListWidget(this)) {
  setObjectName("citation");
  resize(640, 520);
  m_query->setObjectName("citationQuery");
  m_query->setPlaceholderText(tr("Names, numbers or words of a report"));
  m_query->setClearButtonEnabled(true);
  form()->addRow(tr("&Search"), m_query);
  addWide(m_told);
  m_found->setObjectName("citable");
  m_found->setAccessibleName(tr("What can be cited"));
  m_found->setWordWrap(true);
  m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_found->setResizeMode(QListView::Adjust);
  m_found->setMinimumHeight(280);
  addWide(m_found);
  m_pause.setSingleShot(true);
  m_pause.setInterval(120);
  connect(m_query, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
  connect(&m_pause, &QTimer::timeout, this, &CitationDialog::search);
  connect(m_found, &QListWidget::itemChanged, this, &CitationDialog::updateVerb);
  connect(m_found, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* row) {
    row->setCheckState(Qt::Checked);
    commit();
  });
  updateVerb();
  search();
}

void CitationDialog::search() {
  const std::string query = fromQt(m_query->text().trimmed());
  const auto& selected = m_desk.selection().state().selected;
  const std::vector<store::Key> items(selected.begin(), selected.end());
  m_desk.read<std::vector<Citable>>(
      "citable", this,
      [query, items, chosen = m_chosen](const store::Case& opened, const Progress& progress) {
        if (!query.empty()) return citableFor(opened, query, progress);
        std::vector<Citable> found;
        if (chosen) found = citablePassage(opened, *chosen);
        for (Citable& one : citableAbout(opened, items, progress)) found.push_back(std::move(one));
        return found;
      },
      [this](const std::vector<Citable>& found) { show(found); });
}

void CitationDialog::show(const std::vector<Citable>& found) {
  const QSignalBlocker quiet(m_found);
  // What is ticked stays, whatever is searched for next.
  for (int row = m_found->count() - 1; row >= 0; --row)
    if (m_found->item(row)->checkState() != Qt::Checked) delete m_found->takeItem(row);
  for (const Citable& one : found) {
    bool isThere = false;
    for (int row = 0; row < m_found->count(); ++row)
      isThere = isThere || m_found->item(row)->data(Qt::UserRole).toString() == one.citation;
    if (isThere) continue;
    auto* row = new QListWidgetItem(one.text + "\n" + one.detail, m_found);
    row->setData(Qt::UserRole, one.citation);
    row->setData(Qt::UserRole + 1, QVariant::fromValue<qlonglong>(one.item));
    row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
    row->setCheckState(Qt::Unchecked);
  }
  const bool isSearch = !m_query->text().trimmed().isEmpty();
  m_told->setText(!found.empty() ? (isSearch ? tr("Found; tick what the sentence rests on.")
                                             : tr("What is selected now; tick what the sentence rests on."))
                  : isSearch
                      ? tr("Nothing found; try fewer words.")
                      : tr("Nothing is selected. Select something on a view, choose words in the reader, or search."));
  updateVerb();
}

void CitationDialog::updateVerb() {
  int ticked = 0;
  for (int row = 0; row < m_found->count(); ++row) ticked += m_found->item(row)->checkState() == Qt::Checked ? 1 : 0;
  verb()->setText(ticked > 1 ? tr("Cite %1").arg(ticked) : tr("Cite"));
  verb()->setEnabled(ticked > 0);
}

void CitationDialog::done(int result) {
  std::vector<ItemKey> shown;
  for (int row = 0; row < m_found->count(); ++row)
    shown.push_back(m_found->item(row)->data(Qt::UserRole + 1).toLongLong());
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  if (const QString query = m_query->text().trimmed(); !query.isEmpty()) m_desk.consulted("search", query, shown);
  FormDialog::done(result);
}

/// Ids of statements share one note; each passage has its own.
void CitationDialog::commit() {
  QStringList ids, citations;
  for (int row = 0; row < m_found->count(); ++row) {
    if (m_found->item(row)->checkState() != Qt::Checked) continue;
    const QString one = m_found->item(row)->data(Qt::UserRole).toString();
    (one.contains('"') ? citations : ids) << one;
  }
  if (!ids.isEmpty()) citations << ids.join(' ');
  emit chosen(citations);
  accept();
}

}  // namespace fairlead::ui
