// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the composer is put together; what it does is in pack_view.cpp.
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/views/form/form.h"
#include "ui/views/pack/pack_view.h"
#include "ui/views/pack/part_names.h"

namespace fairlead::ui {

namespace {

constexpr int kNarrow = 1'060;  // below, text and pages take turns

}  // namespace

PackView::PackView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_draft(desk, this),
      m_readings(m_draft, this),
      m_packs(new QComboBox(this)),
      m_new(new QPushButton(tr("New"), this)),
      m_duplicate(new QPushButton(tr("Duplicate"), this)),
      m_delete(new QPushButton(tr("Delete"), this)),
      m_text(new QPushButton(tr("Text"), this)),
      m_preview(new QPushButton(tr("Pages"), this)),
      m_addSection(new QPushButton(tr("Add a section"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_refreshAll(new QPushButton(tr("Refresh all exhibits"), this)),
      m_other(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_raw(new QPlainTextEdit(this)),
      m_mend(new QPushButton(tr("Use this text"), this)),
      m_columns(new QSplitter(Qt::Horizontal, this)),
      m_outline(new PackOutline(this)),
      m_shelf(new ExhibitShelf(this)),
      m_editor(new SectionEditor(m_draft, this)),
      m_tabs(new QTabWidget(this)),
      m_warnings(new QListWidget(this)),
      m_evidence(new EvidencePanel(desk, this)),
      m_release(new ReleasePanel(desk, this)),
      m_pages(new PageView(desk.jobs(), this)) {
  setObjectName("packs");
  setMinimumSize(480, 360);  // what does not fit takes turns, rather than push the window out of the screen
  assemble();
  follow();
  m_readings.setOptions(m_release->options());
  showPack();
}

void PackView::assemble() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(madeHead());
  m_other->setWordWrap(true);
  m_other->setTextFormat(Qt::RichText);
  m_other->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  m_other->setObjectName("otherVersion");
  column->addWidget(m_other);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setProperty("quiet", true);
  m_empty->setObjectName("noPack");
  m_empty->setMargin(size::kWide * 2);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(madeProblem());
  m_stack->addWidget(madeComposer());
  column->addWidget(m_stack, 1);
}

QWidget* PackView::madeHead() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(size::kGap, size::kGap / 2, size::kGap, size::kGap / 2);
  row->setSpacing(size::kGap);
  m_packs->setObjectName("packList");
  m_packs->setAccessibleName(tr("Packs of the case"));
  m_packs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_packs->setMinimumContentsLength(16);
  row->addWidget(m_packs, 1);
  auto* templates = new QMenu(m_new);
  if (const auto names = attempt([] { return packTemplates(); }))
    for (const std::string& name : *names)
      templates->addAction(templateName(name), this, [this, name] { create(name); });
  templates->addSeparator();
  templates->addAction(tr("An empty pack"), this, [this] { create({}); });
  m_new->setMenu(templates);
  m_new->setObjectName("newPack");
  m_duplicate->setObjectName("duplicatePack");
  m_delete->setObjectName("deletePack");
  for (QPushButton* button : {m_new, m_duplicate, m_delete}) row->addWidget(button);
  row->addSpacing(size::kWide);
  m_text->setObjectName("showText");
  m_preview->setObjectName("showPages");
  for (QPushButton* button : {m_text, m_preview}) {
    button->setCheckable(true);
    button->setChecked(true);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, button] {
      // One of them stays; in a narrow window one only.
      QPushButton* other = button == m_text ? m_preview : m_text;
      if (m_isNarrow) other->setChecked(!button->isChecked());
      if (!button->isChecked()) other->setChecked(true);
      arrange();
    });
  }
  return head;
}

QWidget* PackView::madeProblem() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(size::kWide, size::kWide, size::kWide, size::kWide);
  column->setSpacing(size::kGap);
  m_problem->setObjectName("packProblem");
  m_problem->setProperty("problem", true);
  m_problem->setWordWrap(true);
  m_problem->setTextFormat(Qt::PlainText);
  m_raw->setObjectName("field");
  m_raw->setAccessibleName(tr("The plan as it stands in the case"));
  m_mend->setObjectName("mendPack");
  column->addWidget(m_problem);
  column->addWidget(m_raw, 1);
  column->addWidget(m_mend, 0, Qt::AlignLeft);
  return page;
}

QWidget* PackView::madeLeft() {
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, size::kGap);
  column->setSpacing(size::kGap);
  m_outline->setFrameShape(QFrame::NoFrame);
  column->addWidget(m_outline, 3);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(size::kGap, 0, size::kGap, 0);
  auto* parts = new QMenu(m_addSection);
  int group = 0;
  for (const PartName& one : packParts()) {
    if (one.group != group) parts->addSeparator();
    group = one.group;
    parts->addAction(partName(one.part), this, [this, part = std::string(one.part)] { addSection(part); });
  }
  m_addSection->setMenu(parts);
  m_addSection->setObjectName("addSection");
  m_remove->setObjectName("removeSection");
  row->addWidget(m_addSection);
  row->addWidget(m_remove);
  row->addStretch(1);
  column->addLayout(row);
  QLabel* shelf = quietLabel(tr("Drag into the outline:"), left);
  shelf->setContentsMargins(size::kGap, 0, size::kGap, 0);
  column->addWidget(shelf);
  m_shelf->setFrameShape(QFrame::NoFrame);
  column->addWidget(m_shelf, 1);
  m_refreshAll->setObjectName("refreshAll");
  auto* last = new QHBoxLayout;
  last->setContentsMargins(size::kGap, 0, size::kGap, 0);
  last->addWidget(m_refreshAll);
  last->addStretch(1);
  column->addLayout(last);
  left->setMinimumWidth(210);
  return left;
}

QWidget* PackView::madeComposer() {
  auto* middle = new QSplitter(Qt::Vertical, this);
  middle->setObjectName("packMiddle");
  middle->addWidget(m_editor);
  m_warnings->setObjectName("warnings");
  m_warnings->setAccessibleName(tr("Warnings"));
  m_warnings->setWordWrap(true);
  m_warnings->setFrameShape(QFrame::NoFrame);
  m_warnings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_warnings->setResizeMode(QListView::Adjust);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(m_release);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  m_tabs->setObjectName("packTabs");
  m_tabs->setDocumentMode(true);
  m_tabs->tabBar()->setDrawBase(false);
  m_tabs->addTab(m_warnings, tr("Warnings"));
  m_tabs->addTab(m_evidence, tr("Evidence"));
  m_tabs->addTab(scroll, tr("Release and export"));
  middle->addWidget(m_tabs);
  middle->setStretchFactor(0, 3);
  middle->setStretchFactor(1, 2);
  middle->setChildrenCollapsible(false);
  m_columns->addWidget(madeLeft());
  m_columns->addWidget(middle);
  m_columns->addWidget(m_pages);
  m_columns->setStretchFactor(0, 0);
  m_columns->setStretchFactor(1, 5);
  m_columns->setStretchFactor(2, 6);
  m_columns->setChildrenCollapsible(false);
  m_columns->setSizes({250, 520, 620});
  return m_columns;
}

void PackView::arrange() {
  m_columns->widget(1)->setVisible(m_text->isChecked());
  m_pages->setVisible(m_preview->isChecked());
}

void PackView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool isNarrow = width() < kNarrow;
  if (isNarrow == m_isNarrow) return;
  m_isNarrow = isNarrow;
  m_text->setChecked(true);
  m_preview->setChecked(!isNarrow);
  arrange();
}

void PackView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_shelf->offer(m_shown, m_charts);
  m_readings.setLooked(true);
}

void PackView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_draft.keep();
  m_readings.setLooked(false);
}

}  // namespace fairlead::ui
