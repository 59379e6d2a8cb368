// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTabWidget>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/form.h"
#include "ui/views/import/import_page.h"

namespace fairlead::ui {

namespace {

QString valuesOf(const ingest::PlannedItem& item) {
  QStringList parts;
  for (const auto& [property, value] : item.values) {
    const Property* known = item.schema->property(property);
    if (known && known->type == PropertyType::Item) continue;
    parts << translated(known ? known->label : property) + ": " + toQt(value.value);
  }
  return parts.join(QString::fromUtf8(" · "));
}

QString summaryOf(const ingest::TableImportAnswer& answer) {
  const auto number = [](auto count) { return numberText(static_cast<qint64>(count)); };
  QString text = TableImportPage::tr(
                     "%1 of %2 rows would come in: %3 entities, %4 links and %5 events are new. %6 rows and %7 "
                     "cells would be refused. Nothing has been changed yet.")
                     .arg(number(answer.accepted), number(answer.rows), number(answer.entities), number(answer.links),
                          number(answer.events), number(answer.rejectedRows), number(answer.refusedCells));
  const auto& times = answer.times;
  if (times.isSwappable > 0)
    text += " " + TableImportPage::tr("In %1 of %2 times day and month could be swapped; look at them.")
                      .arg(number(times.isSwappable), number(times.read));
  if (times.inGap + times.inOverlap > 0)
    text +=
        " " + TableImportPage::tr("%1 times fall where the clocks changed.").arg(number(times.inGap + times.inOverlap));
  return text;
}

void setRow(QTableWidget* table, int row, const QStringList& cells) {
  for (int at = 0; at < cells.size(); ++at) {
    auto* cell = new QTableWidgetItem(cells[at]);
    cell->setToolTip(cells[at]);
    table->setItem(row, at, cell);
  }
}

}  // namespace

TableImportPage::TableImportPage(CaseDesk& desk, std::filesystem::path path, QWidget* parent)
    : ImportPage(desk, parent),
      m_path(std::move(path)),
      m_form(new ColumnsForm(this)),
      m_specification(new QPlainTextEdit(this)),
      m_rows(addTable({tr("Row"), tr("Becomes"), tr("What it says")})),
      m_rejected(addTable({tr("Row"), tr("Column"), tr("Value"), tr("Why it is refused")})),
      m_notes(quietLabel({}, this)),
      m_again(new QPushButton(tr("Try this specification"), this)) {
  auto* tabs = new QTabWidget(this);
  tabs->addTab(m_rows, tr("First and last rows"));
  tabs->addTab(m_rejected, tr("Refused"));
  tabs->addTab(m_form, tr("Columns"));
  tabs->setObjectName("tabs");
  auto* edit = new QWidget(this);
  auto* inside = new QVBoxLayout(edit);
  inside->setContentsMargins(0, size::kGap, 0, 0);
  m_specification->setAccessibleName(tr("Import specification"));
  inside->addWidget(quietLabel(tr("How columns become entities, links and events. Change it and try it again."), this));
  inside->addWidget(m_specification, 1);
  tabs->addTab(edit, tr("Specification"));
  column()->insertWidget(1, m_notes);
  column()->insertWidget(2, tabs, 1);
  column()->insertWidget(3, m_again, 0, Qt::AlignRight);
  m_notes->hide();
  m_again->setAutoDefault(false);
  connect(m_again, &QPushButton::clicked, this, [this] { tryIt(fromQt(m_specification->toPlainText())); });
  connect(m_specification, &QPlainTextEdit::textChanged, this, [this] {
    m_again->setEnabled(true);
    setVerb(tr("Try the changed specification first"), false);
  });
  // The form knows the specification that was tried last: what is typed since is tried first, so that none is lost.
  connect(m_specification, &QPlainTextEdit::textChanged, this, [this] { m_form->setEnabled(m_isFromForm); });
  connect(m_form, &ColumnsForm::changed, this, [this](const QString& specification) {
    m_isFromForm = true;
    m_specification->setPlainText(specification);
    m_isFromForm = false;
  });
  m_again->setObjectName("again");
  tryIt({});
}

void TableImportPage::tryIt(const std::string& specification) {
  setSummary(tr("Trying the table out…"));
  setVerb(tr("Import"), false);
  m_again->setEnabled(false);
  desk().jobs().start<TablePreview>(
      tr("Trying %1 out").arg(toQt(m_path.filename().string())), JobLane::Long, this,
      [casePath = desk().path(), path = m_path, specification, actor = desk().profile().actor()](
          const Progress& progress) { return previewTable(casePath, path, specification, actor, progress); },
      [this](const TablePreview& preview) { show(preview); },
      [this](const Error& error) {
        m_again->setEnabled(true);
        setSummary(toQt(error.sentence()), true);
      });
}

void TableImportPage::show(const TablePreview& preview) {
  const auto& answer = preview.answer;
  m_specification->setPlainText(toQt(preview.specification));
  m_again->setEnabled(false);  // until something is changed
  ingest::ImportSpecification specification;
  if (!preview.specification.empty())
    specification = ingest::ImportSpecification::parse(preview.specification, SchemaSet::standard());
  else
    specification.name = m_path.stem().string();
  m_form->show(specification, preview.columns, SchemaSet::standard());
  m_form->setEnabled(true);
  if (!preview.problem.empty()) {
    findChild<QTabWidget*>("tabs")->setCurrentWidget(m_form);
    setSummary(toQt(preview.problem) + " " + tr("Say in the form what its rows speak of and what each column says."),
               true);
    return setVerb(tr("Import"), false);
  }
  QStringList notes;
  for (const auto& list : {preview.notes, answer.warnings})
    for (const std::string& note : list) notes << toQt(note);
  m_notes->setText(notes.join("\n"));
  m_notes->setVisible(!notes.isEmpty());
  m_rows->setRowCount(0);
  const auto add = [&](const std::vector<ingest::PlannedRow>& rows) {
    for (const auto& planned : rows)
      for (const auto& item : planned.items) {
        m_rows->insertRow(m_rows->rowCount());
        setRow(m_rows, m_rows->rowCount() - 1,
               {numberText(static_cast<qint64>(planned.number)), translated(item.schema->label), valuesOf(item)});
      }
  };
  add(answer.first);
  if (answer.last.empty() || answer.first.empty() || answer.last.front().number > answer.first.back().number)
    add(answer.last);
  constexpr std::size_t kMostShown = 1'000;
  const std::size_t bad = std::min(kMostShown, answer.rejected.size());
  m_rejected->setRowCount(static_cast<int>(bad));
  for (std::size_t i = 0; i < bad; ++i) {
    const auto& one = answer.rejected[i];
    setRow(m_rejected, static_cast<int>(i),
           {numberText(static_cast<qint64>(one.row)), toQt(one.column), toQt(one.value), toQt(one.reason)});
  }
  m_rows->resizeColumnToContents(1);
  setSummary(summaryOf(answer));
  const auto accepted = static_cast<qint64>(answer.accepted);
  setVerb(accepted == 1 ? tr("Import 1 row") : tr("Import %1 rows").arg(numberText(accepted)), accepted > 0);
}

void TableImportPage::bringIn() {
  CaseDesk* shared = &desk();
  auto id = std::make_shared<quint64>(0);
  *id = shared->write<ingest::TableImportAnswer>(
      tr("Importing %1").arg(toQt(m_path.filename().string())),
      [path = m_path, specification = fromQt(m_specification->toPlainText())](
          store::Case& opened, const store::Actor& actor, const Progress& progress) {
        auto parsed = ingest::ImportSpecification::parse(specification, opened.schemas());
        return ingest::TableImport(opened, std::move(parsed), actor).run(path, false, progress).orThrow();
      },
      [shared, id](const ingest::TableImportAnswer& answer) {
        const QString told = tr("%1 rows came in, %2 were refused.")
                                 .arg(numberText(static_cast<qint64>(answer.accepted)),
                                      numberText(static_cast<qint64>(answer.rejectedRows)));
        shared->jobs().conclude(*id, told);
        emit shared->said(told);
      });
}

}  // namespace fairlead::ui
