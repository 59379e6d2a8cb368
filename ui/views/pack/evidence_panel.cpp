// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/evidence_panel.h"

#include <QHeaderView>
#include <algorithm>

#include "ui/pack/evidence.h"

namespace fairlead::ui {

namespace {

constexpr int kItem = Qt::UserRole, kReport = Qt::UserRole + 1, kFrom = Qt::UserRole + 2, kTo = Qt::UserRole + 3;

void add(QTreeWidgetItem* parent, const EvidenceStep& step) {
  auto* row = new QTreeWidgetItem(parent, {step.text, step.detail});
  row->setToolTip(0, step.text);
  row->setToolTip(1, step.detail);
  row->setData(0, kItem, QVariant::fromValue<qlonglong>(step.item));
  if (step.passage) {
    row->setData(0, kReport, QVariant::fromValue<qlonglong>(step.passage->report));
    row->setData(0, kFrom, static_cast<int>(step.passage->from));
    row->setData(0, kTo, static_cast<int>(step.passage->to));
  }
  for (const EvidenceStep& below : step.below) add(row, below);
}

void collect(const EvidenceStep& step, std::vector<Passage>& passages) {
  if (step.passage && step.passage->to > step.passage->from) passages.push_back(*step.passage);
  for (const EvidenceStep& below : step.below) collect(below, passages);
}

}  // namespace

EvidencePanel::EvidencePanel(CaseDesk& desk, QWidget* parent) : QTreeWidget(parent), m_desk(desk) {
  setObjectName("evidence");
  setAccessibleName(tr("What a claim rests on"));
  setHeaderLabels({tr("Rests on"), tr("Says who")});
  header()->setStretchLastSection(true);
  header()->setDefaultSectionSize(280);
  setWordWrap(false);
  setIndentation(14);
  setFrameShape(QFrame::NoFrame);
  connect(this, &QTreeWidget::itemActivated, this, &EvidencePanel::follow);
  connect(this, &QTreeWidget::itemClicked, this, &EvidencePanel::follow);
  connect(&desk, &CaseDesk::caseClosed, this, &QTreeWidget::clear);
}

void EvidencePanel::show(const std::shared_ptr<const PackPreview>& preview, const std::vector<int>& notes) {
  if (!preview || !m_desk.isOpen()) return;
  m_desk.read<std::vector<EvidenceStep>>(
      "pack evidence", this,
      [preview, notes](const store::Case& opened, const Progress& progress) {
        std::vector<EvidenceStep> steps;
        for (const int note : notes) {
          progress.check();
          steps.push_back(evidenceOf(opened, preview->document(), note));
        }
        return steps;
      },
      [this](const std::vector<EvidenceStep>& steps) { fill(steps); });
}

void EvidencePanel::showCitation(const QString& citation) {
  if (!m_desk.isOpen()) return;
  m_desk.read<std::vector<EvidenceStep>>(
      "pack evidence", this,
      [citation](const store::Case& opened, const Progress& progress) {
        const CaseView view(opened, progress);
        Evidence evidence(view);
        const int number = evidence.cite(citation);
        Document document;
        document.notes = evidence.notes();
        for (const auto& [key, statement] : evidence.statements()) document.statementIds[key] = statement.id.text();
        return std::vector<EvidenceStep>{evidenceOf(opened, document, number)};
      },
      [this](const std::vector<EvidenceStep>& steps) { fill(steps); });
}

void EvidencePanel::fill(const std::vector<EvidenceStep>& steps) {
  clear();
  std::vector<Passage> passages;
  std::vector<ItemKey> items;
  for (const EvidenceStep& step : steps) {
    add(invisibleRootItem(), step);
    collect(step, passages);
    for (const EvidenceStep& said : step.below)
      if (said.item != 0) items.push_back(said.item);
  }
  header()->resizeSection(0, viewport()->width() * 3 / 5);
  expandToDepth(2);
  constexpr std::size_t kMost = 50;  // a note under a table's total rests on thousands
  if (items.size() > kMost) items.resize(kMost);
  m_desk.selection().select(items);
  const bool isOne = !passages.empty() && std::all_of(passages.begin(), passages.end(),
                                                      [&](const Passage& one) { return one == passages.front(); });
  if (isOne)
    emit m_desk.selection().passageWanted(passages.front().report, static_cast<int>(passages.front().from),
                                          static_cast<int>(passages.front().to));
}

void EvidencePanel::follow(QTreeWidgetItem* row) {
  if (const ItemKey item = row->data(0, kItem).toLongLong(); item != 0) m_desk.selection().select(item);
  if (const ItemKey report = row->data(0, kReport).toLongLong(); report != 0)
    emit m_desk.selection().passageWanted(report, row->data(0, kFrom).toInt(), row->data(0, kTo).toInt());
}

}  // namespace fairlead::ui
