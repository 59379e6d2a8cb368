// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/search/search_view.h"

#include <QVBoxLayout>
#include <algorithm>

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

/// What there is to read while nothing is asked for, by the reports' own dates.
store::SearchAnswer reports(const store::Case& opened) {
  const store::ItemRepository::Filter filter{{}, ItemKind::Report};
  store::SearchAnswer answer;
  answer.total = opened.items().count(filter);
  for (const store::Item& item :
       opened.items().list(filter, std::max<std::int64_t>(0, answer.total - kShown), kShown)) {
    const std::string date = opened.statements().value(item.key, "date").substr(0, 10);
    answer.hits.push_back({item, date, 0});
  }
  std::stable_sort(answer.hits.begin(), answer.hits.end(),
                   [](const store::SearchHit& a, const store::SearchHit& b) { return a.snippet > b.snippet; });
  return answer;
}

}  // namespace

SearchView::SearchView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
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
  m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_hits->setResizeMode(QListView::Adjust);
  m_total->setProperty("quiet", true);
  m_total->setWordWrap(true);
  m_hits->setAccessibleName(tr("Hits"));
  m_pause.setSingleShot(true);
  m_pause.setInterval(80);  // a hand that types isn't searched for at each letter
  connect(m_query, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
  connect(&m_pause, &QTimer::timeout, this, &SearchView::search);
  m_rest.setSingleShot(true);
  m_rest.setInterval(1'500);  // what was asked, not the letters on the way to it
  connect(m_query, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
  connect(&m_rest, &QTimer::timeout, this, &SearchView::log);
  connect(m_hits, &QListWidget::itemClicked, this, &SearchView::chosen);
  connect(m_hits, &QListWidget::itemActivated, this, &SearchView::chosen);
  connect(&desk, &CaseDesk::caseChanged, this, &SearchView::search);
  connect(&desk, &CaseDesk::caseClosed, this, [this] { m_query->clear(); });
}

void SearchView::focusQuery() {
  m_query->setFocus();
  m_query->selectAll();
}

void SearchView::search() {
  if (!m_desk.isOpen()) return m_hits->clear();
  const std::string text = fromQt(m_query->text());
  m_desk.read<store::SearchAnswer>(
      "search", this,
      [text](const store::Case& opened, const Progress&) {
        if (text.empty()) return reports(opened);
        store::SearchQuery query;
        query.text = text;
        query.limit = kShown;
        return opened.search().search(query);
      },
      [this, isAll = text.empty()](const store::SearchAnswer& answer) {
        m_hits->clear();
        const QString number = numberText(answer.total);
        if (answer.total == 0)
          m_total->setText(isAll ? tr("No reports yet; drop files on the window to bring them in.")
                                 : tr("Nothing found; try fewer words or the begin* of one."));
        else
          m_total->setText(isAll ? (answer.total == 1 ? tr("1 report") : tr("%1 reports, the latest first").arg(number))
                                 : (answer.total == 1 ? tr("1 hit") : tr("%1 hits").arg(number)));
        for (const auto& hit : answer.hits) {
          const QString caption = toQt(hit.item.caption), snippet = plainSnippet(hit.snippet);
          const Schema* schema = SchemaSet::standard().find(hit.item.schema);
          const QString below = snippet != caption ? snippet : schema ? translated(schema->label) : QString();
          auto* row = new QListWidgetItem(caption + "\n" + below, m_hits);
          row->setData(kKey, QVariant::fromValue<qlonglong>(hit.item.key));
          row->setData(kIsReport, hit.item.kind == ItemKind::Report);
        }
      });
}

void SearchView::log() {
  const QString text = m_query->text().trimmed();
  if (text.isEmpty() || !m_desk.isOpen()) return;
  std::vector<ItemKey> shown;
  for (int row = 0; row < m_hits->count(); ++row) shown.push_back(m_hits->item(row)->data(kKey).toLongLong());
  m_desk.consulted("search", text, shown);
}

void SearchView::chosen(QListWidgetItem* row) {
  if (m_rest.isActive()) {
    m_rest.stop();
    log();
  }
  const auto key = row->data(kKey).toLongLong();
  m_desk.selection().select(key);
  if (row->data(kIsReport).toBool()) emit m_desk.selection().passageWanted(key, 0, 0);
}

}  // namespace fairlead::ui
