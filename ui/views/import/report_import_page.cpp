// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFormLayout>
#include <algorithm>

#include "ui/base/pool_executor.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/import/import_page.h"

namespace fairlead::ui {

namespace {

using State = ReportPreview::State;

QString stateText(const ReportPreview& one) {
  if (one.state == State::Duplicate) return ReportImportPage::tr("In the case already");
  if (one.state == State::Refused) return ReportImportPage::tr("Refused: %1").arg(one.problem);
  return one.problem.isEmpty() ? ReportImportPage::tr("Comes in")
                               : ReportImportPage::tr("Comes in; %1").arg(one.problem);
}

QString outcome(const ingest::ReportImportAnswer& answer) {
  QString text = ReportImportPage::tr("%1 reports came in, %2 were in the case already, %3 were refused.")
                     .arg(numberText(static_cast<qint64>(answer.imported.size())),
                          numberText(static_cast<qint64>(answer.duplicates.size())),
                          numberText(static_cast<qint64>(answer.refused.size())));
  constexpr std::size_t kTold = 5;
  for (std::size_t i = 0; i < std::min(kTold, answer.refused.size()); ++i)
    text += "\n" + toQt(answer.refused[i].path) + ": " + toQt(answer.refused[i].reason);
  if (!answer.skipped.empty())
    text += "\n" + ReportImportPage::tr("%1 hidden files and folders were left out.")
                       .arg(numberText(static_cast<qint64>(answer.skipped.size())));
  return text;
}

}  // namespace

ReportImportPage::ReportImportPage(CaseDesk& desk, std::vector<std::filesystem::path> paths, QWidget* parent)
    : ImportPage(desk, parent),
      m_paths(std::move(paths)),
      m_source(new QLineEdit(this)),
      m_grading(new GradingField(desk.status().properties.scheme, this)),
      m_table(addTable({tr("Title"), tr("Date"), tr("Grading"), tr("Marking"), tr("Characters"), tr("What happens")})) {
  auto* form = new QFormLayout;
  form->setSpacing(size::kGap);
  m_source->setObjectName("source");
  m_source->setPlaceholderText(tr("Only what each report says of itself"));
  form->addRow(tr("&Source"), m_source);
  form->addRow(tr("&Grading of those that have none"), m_grading);
  column()->insertLayout(2, form);
  setSummary(tr("Reading the reports…"));
  this->desk().readLong<std::vector<ReportPreview>>(
      tr("Looking at reports"), this,
      [paths = m_paths](const store::Case& opened, const Progress& progress) {
        return previewReports(opened, paths, progress);
      },
      [this](const std::vector<ReportPreview>& previews) { show(previews); },
      [this](const Error& error) { setSummary(toQt(error.sentence()), true); });
}

void ReportImportPage::show(const std::vector<ReportPreview>& previews) {
  constexpr std::size_t kMostShown = 2'000;
  const auto count = [&](State state) {
    return std::count_if(previews.begin(), previews.end(), [&](const auto& one) { return one.state == state; });
  };
  m_table->setRowCount(static_cast<int>(std::min(kMostShown, previews.size())));
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const ReportPreview& one = previews[static_cast<std::size_t>(row)];
    const QStringList cells{
        one.title, one.date, one.grading, one.marking, numberText(static_cast<qint64>(one.characters)), stateText(one)};
    for (int at = 0; at < cells.size(); ++at) {
      auto* cell = new QTableWidgetItem(cells[at]);
      cell->setToolTip(at == 0 ? one.path : cells[at]);
      if (at == 4) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_table->setItem(row, at, cell);
    }
  }
  m_table->resizeColumnsToContents();
  m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), 320));
  const auto fresh = count(State::New);
  setSummary(tr("%1 new, %2 in the case already, %3 refused. Nothing has been changed yet.")
                 .arg(numberText(fresh), numberText(count(State::Duplicate)), numberText(count(State::Refused))));
  setVerb(fresh == 1 ? tr("Import 1 report") : tr("Import %1 reports").arg(numberText(fresh)), fresh > 0);
}

void ReportImportPage::bringIn() {
  ingest::ReportImportOptions options;
  options.source = fromQt(m_source->text().trimmed());
  options.grading = m_grading->grading();
  CaseDesk* shared = &desk();
  auto id = std::make_shared<quint64>(0);
  *id = shared->write<ingest::ReportImportAnswer>(
      m_paths.size() == 1 ? tr("Importing %1").arg(toQt(m_paths.front().filename().string()))
                          : tr("Importing reports from %1 places").arg(m_paths.size()),
      [paths = m_paths, options](store::Case& opened, const store::Actor& actor, const Progress& progress) {
        PoolExecutor executor;
        return ingest::ReportImport(opened, options, actor, executor).run(paths, progress).orThrow();
      },
      [shared, id](const ingest::ReportImportAnswer& answer) {
        shared->jobs().conclude(*id, outcome(answer));
        emit shared->said(outcome(answer).section('\n', 0, 0));
      });
}

}  // namespace fairlead::ui
