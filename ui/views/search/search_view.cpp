// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/search/search_view.h"

#include <QVBoxLayout>

#include "core/store/case.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

namespace {

constexpr int kKey = Qt::UserRole, kIsReport = Qt::UserRole + 1;
constexpr std::int64_t kShown = 200;

QString plainSnippet(std::string snippet) {
  QString text = toQt(snippet);
  text.remove(QChar(0xE000));
  text.remove(QChar(0xE001));
  return text.simplified();
}

}  // namespace

SearchView::SearchView(Selection& selection, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_jobs(jobs),
      m_query(new QLineEdit(this)),
      m_total(new QLabel(this)),
      m_hits(new QListWidget(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  layout->setSpacing(size::kGap);
  layout->addWidget(m_query);
  layout->addWidget(m_total);
  layout->addWidget(m_hits);
  m_query->setPlaceholderText(tr("Search reports, names, numbers"));
  m_query->setClearButtonEnabled(true);
  m_query->setAccessibleName(tr("Search"));
  m_hits->setFrameShape(QFrame::NoFrame);
  m_hits->setWordWrap(true);
  m_hits->setAccessibleName(tr("Hits"));
  m_pause.setSingleShot(true);
  m_pause.setInterval(80);  // a hand that types isn't searched for at each letter
  connect(m_query, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
  connect(&m_pause, &QTimer::timeout, this, &SearchView::search);
  connect(m_hits, &QListWidget::itemClicked, this, &SearchView::chosen);
  connect(m_hits, &QListWidget::itemActivated, this, &SearchView::chosen);
}

void SearchView::setCase(const std::string& path) {
  m_path = path;
  search();
}

void SearchView::focusQuery() {
  m_query->setFocus();
  m_query->selectAll();
}

void SearchView::search() {
  if (m_path.empty()) return;
  const std::string text = fromQt(m_query->text());
  if (text.empty()) {
    m_hits->clear();
    m_total->setText(tr("Type a word, a \"phrase\" or the begin* of one."));
    return;
  }
  m_jobs.run<store::SearchAnswer>(
      "search", this,
      [path = m_path, text](const Progress&) {
        store::SearchQuery query;
        query.text = text;
        query.limit = kShown;
        return store::Case::open(path, store::Access::Look).orThrow()->search().search(query);
      },
      [this](const store::SearchAnswer& answer) {
        m_hits->clear();
        m_total->setText(tr("%n hit(s)", nullptr, static_cast<int>(answer.total)));
        for (const auto& hit : answer.hits) {
          auto* row = new QListWidgetItem(toQt(hit.item.caption) + "\n" + plainSnippet(hit.snippet), m_hits);
          row->setData(kKey, QVariant::fromValue<qlonglong>(hit.item.key));
          row->setData(kIsReport, hit.item.kind == ItemKind::Report);
        }
      });
}

void SearchView::chosen(QListWidgetItem* row) {
  const auto key = row->data(kKey).toLongLong();
  m_selection.select(key);
  if (row->data(kIsReport).toBool()) emit m_selection.passageWanted(key, 0, 0);
}

}  // namespace fairlead::ui
