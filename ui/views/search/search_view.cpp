// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/search/search_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
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
      m_kind(new QComboBox(this)),
      m_source(new QComboBox(this)),
      m_inTime(new QCheckBox(tr("Only the time &filtered by"), this)),
      m_total(new QLabel(this)),
      m_hits(new QListWidget(this)) {
  assemble();
  follow();
}

void SearchView::assemble() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  layout->setSpacing(size::kGap);
  layout->addWidget(m_query);
  auto* row = new QHBoxLayout;
  row->addWidget(m_kind, 1);
  row->addWidget(m_source, 1);
  layout->addLayout(row);
  layout->addWidget(m_inTime);
  layout->addWidget(m_total);
  layout->addWidget(m_hits);
  m_query->setPlaceholderText(tr("Search reports, names, numbers"));
  m_query->setClearButtonEnabled(true);
  m_query->setAccessibleName(tr("Search"));
  m_query->installEventFilter(this);
  for (QComboBox* box : {m_kind, m_source}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->hide();
  }
  m_kind->setObjectName("kind");
  m_kind->setAccessibleName(tr("Kind"));
  m_source->setObjectName("source");
  m_source->setAccessibleName(tr("Source"));
  m_inTime->setObjectName("inTime");
  m_inTime->hide();
  m_hits->setFrameShape(QFrame::NoFrame);
  m_hits->setWordWrap(true);
  m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_hits->setResizeMode(QListView::Adjust);
  m_total->setProperty("quiet", true);
  m_total->setWordWrap(true);
  m_hits->setAccessibleName(tr("Hits"));
}

void SearchView::follow() {
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
  connect(m_kind, &QComboBox::activated, this, &SearchView::search);
  connect(m_source, &QComboBox::activated, this, &SearchView::search);
  connect(m_inTime, &QCheckBox::toggled, this, &SearchView::search);
  connect(&m_desk.selection(), &Selection::filterChanged, this, [this] {
    m_inTime->setVisible(m_desk.selection().state().time.has_value());
    if (m_inTime->isChecked()) m_pause.start();
  });
  connect(&m_desk, &CaseDesk::caseChanged, this, &SearchView::search);
  connect(&m_desk, &CaseDesk::caseClosed, this, [this] {
    m_query->clear();
    m_kind->clear();
    m_source->clear();
    m_inTime->setChecked(false);
  });
}

void SearchView::focusQuery() {
  m_query->setFocus();
  m_query->selectAll();
}

void SearchView::step(int by) {
  if (!hasHits()) return;
  const int at = m_hits->currentRow(), last = m_hits->count() - 1;
  m_hits->setCurrentRow(at < 0 ? (by > 0 ? 0 : last) : std::clamp(at + by, 0, last));
  chosen(m_hits->currentItem());
}

bool SearchView::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_query || event->type() != QEvent::KeyPress || !hasHits())
    return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
  // What was typed a moment ago has to be looked for first.
  if (m_pause.isActive()) {
    m_pause.stop();
    m_isEntered = key != Qt::Key_Down;
    m_isAwaited = true;
    search();
    return true;
  }
  goToHits(key != Qt::Key_Down);
  return true;
}

void SearchView::goToHits(bool isOpened) {
  m_hits->setFocus();
  if (m_hits->currentRow() < 0) m_hits->setCurrentRow(0);
  if (isOpened) chosen(m_hits->currentItem());
}

void SearchView::search() {
  if (!m_desk.isOpen()) return m_hits->clear();
  store::SearchQuery query;
  query.text = fromQt(m_query->text());
  query.limit = kShown;
  query.isCountedByKind = true;
  query.schema = fromQt(m_kind->currentData().toString());
  query.source = m_source->currentData().toLongLong();
  if (const auto& time = m_desk.selection().state().time; time && m_inTime->isChecked()) {
    query.from = Instant(std::chrono::milliseconds(time->from));
    query.to = Instant(std::chrono::milliseconds(time->to));
  }
  struct Found {
    store::SearchAnswer answer;
    std::map<store::Key, QString> sources;
  };
  m_desk.read<Found>(
      "search", this,
      [query](const store::Case& opened, const Progress&) {
        Found found;
        if (query.text.empty()) return Found{reports(opened), {}};
        found.answer = opened.search().search(query);
        for (const auto& [source, count] : found.answer.bySource)
          if (source != 0) found.sources[source] = toQt(opened.items().caption(source));
        return found;
      },
      [this, isAll = query.text.empty()](const Found& found) { show(found.answer, found.sources, isAll); });
}

void SearchView::offer(const store::SearchAnswer& answer, const std::map<store::Key, QString>& sources) {
  const QVariant kind = m_kind->currentData(), source = m_source->currentData();
  const QString kindText = m_kind->currentText(), sourceText = m_source->currentText();
  const auto counted = [](const QString& name, std::int64_t count) {
    return QString("%1 (%2)").arg(name, numberText(count));
  };
  m_kind->clear();
  m_kind->addItem(tr("All kinds"), QString());
  for (const auto& [name, count] : answer.bySchema) {
    const Schema* schema = SchemaSet::standard().find(name);
    m_kind->addItem(counted(schema ? translated(schema->plural) : toQt(name), count), toQt(name));
  }
  m_source->clear();
  m_source->addItem(tr("All sources"), qlonglong{0});
  for (const auto& [key, name] : sources)
    m_source->addItem(counted(elided(name, 32), answer.bySource.at(key)), qlonglong{key});
  // What is chosen may find nothing now; it stays, so that nobody searches in less than they think.
  const auto keep = [](QComboBox* box, const QVariant& value, const QString& text, bool isChosen) {
    if (!isChosen) return;
    if (box->findData(value) < 0) box->addItem(text, value);
    box->setCurrentIndex(box->findData(value));
  };
  keep(m_kind, kind, kindText, !kind.toString().isEmpty());
  keep(m_source, source, sourceText, source.toLongLong() != 0);
  m_kind->setVisible(m_kind->count() > 2 || m_kind->currentIndex() > 0);
  m_source->setVisible(m_source->count() > 2 || m_source->currentIndex() > 0);
}

void SearchView::show(const store::SearchAnswer& answer, const std::map<store::Key, QString>& sources, bool isAll) {
  offer(answer, sources);
  m_hits->clear();
  const QString number = (answer.isTotalExact ? QString() : QString::fromUtf8("≥ ")) + numberText(answer.total);
  if (answer.total == 0)
    m_total->setText(isAll ? tr("No reports yet; drop files on the window to bring them in.")
                           : tr("Nothing found; try fewer words or the begin* of one."));
  else
    m_total->setText(isAll ? (answer.total == 1 ? tr("1 report") : tr("%1 reports, the latest first").arg(number))
                           : (answer.total == 1 ? tr("1 hit") : tr("%1 hits").arg(number)));
  for (const auto& hit : answer.hits) {
    const QString caption = toQt(hit.item.caption), snippet = plainSnippet(hit.snippet);
    const Schema* schema = SchemaSet::standard().find(hit.item.schema);
    // How a wording was decided is bookkeeping, not something that the case knows.
    if (hit.item.schema == "MentionDecision") continue;
    const QString below = snippet != caption ? snippet : schema ? translated(schema->label) : QString();
    auto* row = new QListWidgetItem(caption + "\n" + below, m_hits);
    row->setData(kKey, QVariant::fromValue<qlonglong>(hit.item.key));
    row->setData(kIsReport, hit.item.kind == ItemKind::Report);
  }
  if (m_isAwaited && hasHits()) goToHits(m_isEntered);
  m_isAwaited = false;
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
