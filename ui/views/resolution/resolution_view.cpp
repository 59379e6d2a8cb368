// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/resolution/resolution_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "core/store/clusters.h"
#include "ui/base/pool_executor.h"
#include "ui/base/text.h"
#include "ui/views/edit/edits.h"
#include "ui/views/resolution/pair_text.h"
#include "ui/views/resolution/waterfall.h"

namespace fairlead::ui {

ResolutionView::ResolutionView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_which(new QComboBox(this)),
      m_schema(new QComboBox(this)),
      m_find(new QPushButton(tr("Find doubles"), this)),
      m_pairs(new QTableWidget(0, 3, this)),
      m_beside(new QTextBrowser(this)),
      m_why(new Waterfall(this)),
      m_effect(new QLabel(this)),
      m_hint(new QLabel(tr("Choose what to compare and find doubles. S: the same, D: different, U: unsure."), this)),
      m_reason(new QLineEdit(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  auto* head = new QHBoxLayout;
  for (const char* name : {"Person", "Organization", "Vessel", "Vehicle", "Phone", "BankAccount", "Location"})
    if (const Schema* schema = SchemaSet::standard().find(name))
      m_schema->addItem(translated(schema->plural), QString(name));
  m_schema->setAccessibleName(tr("What to compare"));
  m_which->setObjectName("which");
  m_which->addItem(tr("To be judged"));
  m_which->addItem(tr("Judged already"));
  m_which->setAccessibleName(tr("Which pairs"));
  m_reason->setObjectName("reason");
  m_reason->setPlaceholderText(tr("Why (empty: what the comparison showed)"));
  m_reason->setAccessibleName(tr("Reason of the judgement"));
  head->addWidget(m_which);
  m_find->setObjectName("find");
  head->addWidget(m_schema);
  head->addWidget(m_find);
  head->addWidget(m_hint, 1);
  head->addWidget(m_reason, 1);
  m_hint->setProperty("quiet", true);
  for (const auto& [id, text] : {std::pair("same", tr("The same (S)")), std::pair("different", tr("Different (D)")),
                                 std::pair("unsure", tr("Unsure (U)"))}) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(id);
    connect(button, &QPushButton::clicked, this, [this, id = QString(id)] { decide(id); });
    head->addWidget(button);
    m_decisions.push_back(button);
  }
  column->addLayout(head);
  auto* parts = new QSplitter(this);
  parts->addWidget(m_pairs);
  parts->addWidget(m_beside);
  auto* side = new QWidget(this);
  auto* sideColumn = new QVBoxLayout(side);
  sideColumn->addWidget(m_why);
  sideColumn->addWidget(m_effect);
  sideColumn->addStretch(1);
  parts->addWidget(side);
  parts->setStretchFactor(1, 1);
  column->addWidget(parts, 1);
  m_effect->setWordWrap(true);
  m_effect->setObjectName("effect");
  m_pairs->setHorizontalHeaderLabels({tr("Score"), tr("One"), tr("Other")});
  m_pairs->setAccessibleName(tr("Pairs"));
  m_pairs->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_pairs->setSelectionMode(QAbstractItemView::SingleSelection);
  m_pairs->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_pairs->verticalHeader()->hide();
  m_pairs->setShowGrid(false);
  m_pairs->horizontalHeader()->setStretchLastSection(true);
  m_pairs->setColumnWidth(0, 56);
  m_pairs->installEventFilter(this);
  m_beside->setAccessibleName(tr("Side by side"));
  m_beside->setOpenLinks(false);
  connect(m_find, &QPushButton::clicked, this, &ResolutionView::find);
  connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
    m_schema->setEnabled(!isListingJudged());
    m_find->setEnabled(!isListingJudged());
    m_reason->setPlaceholderText(isListingJudged() ? tr("Why it is judged anew")
                                                   : tr("Why (empty: what the comparison showed)"));
    list({});
    if (isListingJudged())
      findJudged();
    else
      m_hint->setText(tr("Choose what to compare and find doubles. S: the same, D: different, U: unsure."));
  });
  connect(&desk, &CaseDesk::caseChanged, this, [this] {
    if (isListingJudged()) findJudged();
  });
  connect(m_pairs, &QTableWidget::currentCellChanged, this, [this](int row) { show(row); });
  connect(&desk, &CaseDesk::caseOpened, this, [this] { list({}); });
  connect(&desk, &CaseDesk::caseClosed, this, [this] { list({}); });
  list({});
}

void ResolutionView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  m_why->setTheme(*m_theme);
  show(m_pairs->currentRow());
}

void ResolutionView::find() {
  if (!m_desk.isOpen()) return;
  m_find->setEnabled(false);
  m_desk.readLong<std::vector<Pair>>(
      tr("Looking for doubles among %1").arg(m_schema->currentText()), this,
      [schema = fromQt(m_schema->currentData().toString())](const store::Case& opened, const Progress& progress) {
        constexpr std::size_t kMost = 2'000;
        resolve::ResolveOptions options;
        options.schema = schema;
        PoolExecutor executor;
        auto found = resolve::findDoubles(opened, options, executor, progress).orThrow();
        if (found.candidates.size() > kMost) found.candidates.resize(kMost);
        std::vector<Pair> pairs;
        for (auto& candidate : found.candidates) {
          const auto a = opened.items().find(candidate.a), b = opened.items().find(candidate.b);
          if (a && b) pairs.push_back({std::move(candidate), toQt(a->caption), toQt(b->caption), a->id, b->id, {}, {}});
        }
        return pairs;
      },
      [this](std::vector<Pair> pairs) {
        m_find->setEnabled(true);
        m_hint->setText(pairs.empty() ? tr("No pair is likely enough to be shown.")
                                      : tr("%1 pairs to judge").arg(numberText(static_cast<qint64>(pairs.size()))));
        list(std::move(pairs));
      },
      [this](const Error&) { m_find->setEnabled(true); });
}

void ResolutionView::findJudged() {
  if (!m_desk.isOpen()) return;
  m_desk.read<std::vector<Pair>>(
      "judged pairs", this,
      [](const store::Case& opened, const Progress& progress) {
        auto judged = store::judgements(opened);
        std::stable_sort(judged.begin(), judged.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
        std::vector<Pair> pairs;
        for (const auto& one : judged) {
          progress.check();
          const auto a = opened.items().find(one.a), b = opened.items().find(one.b);
          if (!a || !b) continue;
          Pair pair{{one.a, one.b, 0, {}}, toQt(a->caption), toQt(b->caption), a->id, b->id, {}, one.decision};
          pair.decided = judgementText(opened, one.judgement);
          pairs.push_back(std::move(pair));
        }
        return pairs;
      },
      [this](std::vector<Pair> pairs) {
        if (!isListingJudged()) return;
        m_hint->setText(pairs.empty() ? tr("No pair was judged yet.")
                                      : tr("%1 pairs were judged").arg(numberText(static_cast<qint64>(pairs.size()))));
        list(std::move(pairs));
      });
}

void ResolutionView::list(std::vector<Pair> pairs) {
  m_found = std::move(pairs);
  m_pairs->setRowCount(static_cast<int>(m_found.size()));
  for (int row = 0; row < m_pairs->rowCount(); ++row) {
    const Pair& pair = m_found[static_cast<std::size_t>(row)];
    const QString first = pair.decision.empty()          ? QString("%1 %").arg(pair.candidate.score * 100, 0, 'f', 0)
                          : pair.decision == "same"      ? tr("Same")
                          : pair.decision == "different" ? tr("Different")
                                                         : tr("Unsure");
    const QStringList cells{first, pair.a, pair.b};
    for (int at = 0; at < cells.size(); ++at) m_pairs->setItem(row, at, new QTableWidgetItem(cells[at]));
  }
  if (m_pairs->rowCount() > 0) m_pairs->setCurrentCell(0, 1);
  show(m_pairs->currentRow());
}

void ResolutionView::show(int row) {
  const bool isAny = row >= 0 && row < static_cast<int>(m_found.size());
  for (QPushButton* button : m_decisions) button->setEnabled(isAny && m_desk.mayWrite());
  m_why->setVisible(isAny && !m_found[static_cast<std::size_t>(row)].candidate.why.empty());
  if (!isAny) {
    m_beside->clear();
    m_effect->clear();
    return;
  }
  const Pair& pair = m_found[static_cast<std::size_t>(row)];
  m_why->show(pair.candidate);
  m_desk.selection().select({pair.candidate.a, pair.candidate.b});
  m_desk.read<PairText>(
      "pair", this,
      [a = pair.candidate.a, b = pair.candidate.b, theme = m_theme](const store::Case& opened, const Progress&) {
        return pairText(opened, a, b, *theme);
      },
      [this, decided = pair.decided](const PairText& text) {
        m_beside->setHtml(text.html);
        m_effect->setText(decided.isEmpty() ? text.effect : decided);
      });
}

QString ResolutionView::reasonFor(const Pair& pair) const {
  const QString typed = m_reason->text().trimmed();
  return typed.isEmpty() && !pair.candidate.why.empty() ? reasonText(pair.candidate) : typed;
}

void ResolutionView::decide(const QString& decision) {
  const int row = m_pairs->currentRow();
  if (row < 0 || row >= static_cast<int>(m_found.size()) || !m_desk.mayWrite()) return;
  const Pair pair = m_found[static_cast<std::size_t>(row)];
  const QString reason = reasonFor(pair);
  if (reason.isEmpty()) {
    m_hint->setText(tr("A judgement needs its reason; say why."));
    m_reason->setFocus();
    return;
  }
  const std::optional<double> score = pair.candidate.why.empty() ? std::nullopt : std::optional(pair.candidate.score);
  const QString done = tr("Judged “%1” and “%2”: %3").arg(pair.a, pair.b, decision);
  m_desk.change(
      store::Action::Combine, done,
      [pair, score, decision = fromQt(decision), reason = fromQt(reason)](store::Case& opened,
                                                                          store::Transaction& transaction) {
        judge(opened, transaction, pair.idA, pair.idB, decision, reason, score);
      },
      [this, done] { emit m_desk.said(tr("%1. Undo takes it back.").arg(done)); });
  m_reason->clear();
  if (isListingJudged()) return;  // it is listed anew once it is in the case
  m_found.erase(m_found.begin() + row);
  m_pairs->removeRow(row);
  if (m_pairs->rowCount() > 0) m_pairs->setCurrentCell(std::min(row, m_pairs->rowCount() - 1), 1);
  show(m_pairs->currentRow());
  m_hint->setText(tr("%1 pairs to judge").arg(numberText(m_pairs->rowCount())));
}

bool ResolutionView::take(int key) {
  const char* decision = key == Qt::Key_S   ? "same"
                         : key == Qt::Key_D ? "different"
                         : key == Qt::Key_U ? "unsure"
                                            : nullptr;
  if (decision) decide(decision);
  return decision != nullptr;
}

void ResolutionView::keyPressEvent(QKeyEvent* event) {
  if (!take(event->key())) QWidget::keyPressEvent(event);
}

bool ResolutionView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_pairs && event->type() == QEvent::KeyPress && take(static_cast<QKeyEvent*>(event)->key()))
    return true;
  return QWidget::eventFilter(watched, event);
}

}  // namespace fairlead::ui
