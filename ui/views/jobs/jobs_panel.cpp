// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/jobs/jobs_panel.h"

#include <QProgressBar>
#include <QPushButton>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// One work in the panel.
class JobRow : public QWidget {
 public:
  JobRow(JobRunner& jobs, quint64 id, QWidget* parent)
      : QWidget(parent),
        m_title(new QLabel(this)),
        m_sentence(new QLabel(this)),
        m_bar(new QProgressBar(this)),
        m_cancel(new QPushButton(JobsPanel::tr("Cancel"), this)),
        m_again(new QPushButton(JobsPanel::tr("Try again"), this)),
        m_dismiss(new QPushButton(JobsPanel::tr("Dismiss"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    for (QPushButton* button : {m_cancel, m_again, m_dismiss}) head->addWidget(button);
    column->addLayout(head);
    column->addWidget(m_bar);
    m_bar->setTextVisible(false);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_sentence);
    QObject::connect(m_cancel, &QPushButton::clicked, &jobs, [&jobs, id] { jobs.cancel(id); });
    QObject::connect(
        m_again, &QPushButton::clicked, &jobs, [&jobs, id] { jobs.repeat(id); }, Qt::QueuedConnection);
    QObject::connect(
        m_dismiss, &QPushButton::clicked, &jobs, [&jobs, id] { jobs.dismiss(id); }, Qt::QueuedConnection);
  }

  void show(const JobState& job) {
    using Stage = JobState::Stage;
    m_title->setText(job.title);
    m_bar->setVisible(job.stage == Stage::Running);
    m_bar->setAccessibleName(job.title);
    const auto total = job.progress->total(), done = job.progress->done();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(std::min<std::uint64_t>(1000, done * 1000 / total)));
    m_cancel->setVisible(!job.isEnded());
    m_again->setVisible(job.stage == Stage::Failed || job.stage == Stage::Cancelled);
    m_dismiss->setVisible(job.isEnded());
    setProblem(m_sentence, job.stage == Stage::Failed);
    m_sentence->setText(told(job, done, total));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
  }

 private:
  static QString told(const JobState& job, std::uint64_t done, std::uint64_t total) {
    switch (job.stage) {
      case JobState::Stage::Waiting:
        return job.progress->isStopped() ? JobsPanel::tr("Stopping…") : JobsPanel::tr("Waits for its turn");
      case JobState::Stage::Running:
        if (job.progress->isStopped()) return JobsPanel::tr("Stopping…");
        if (total > 0)
          return JobsPanel::tr("%1 of %2")
              .arg(numberText(static_cast<qint64>(done)), numberText(static_cast<qint64>(total)));
        return done > 0 ? numberText(static_cast<qint64>(done)) : QString();
      case JobState::Stage::Cancelled:
        return JobsPanel::tr("Cancelled; nothing was changed.");
      default:
        return job.sentence;
    }
  }

  QLabel *m_title, *m_sentence;
  QProgressBar* m_bar;
  QPushButton *m_cancel, *m_again, *m_dismiss;
};

JobsPanel::JobsPanel(JobRunner& jobs, QWidget* parent)
    : QScrollArea(parent),
      m_jobs(jobs),
      m_empty(new QLabel(tr("Nothing is under way. Imports and other long work show here, and can be stopped."))) {
  auto* inside = new QWidget;
  m_rows = new QVBoxLayout(inside);
  m_rows->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  m_empty->setWordWrap(true);
  m_empty->setProperty("quiet", true);
  m_rows->addWidget(m_empty);
  m_rows->addStretch(1);
  setWidget(inside);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Jobs"));
  constexpr int kTick = 100;
  m_clock.setInterval(kTick);
  connect(&m_clock, &QTimer::timeout, this, &JobsPanel::tick);
  connect(&jobs, &JobRunner::changed, this, &JobsPanel::follow);
}

void JobsPanel::follow() {
  std::map<quint64, JobRow*> kept;
  bool isAnyRunning = false;
  int place = 0;
  for (const JobState& job : m_jobs.jobs()) {
    auto at = m_shown.find(job.id);
    JobRow* row = at != m_shown.end() ? at->second : new JobRow(m_jobs, job.id, widget());
    if (m_rows->indexOf(row) != place) m_rows->insertWidget(place, row);
    ++place;
    row->show(job);
    kept.emplace(job.id, row);
    isAnyRunning = isAnyRunning || !job.isEnded();
  }
  for (const auto& [id, row] : m_shown)
    if (!kept.contains(id)) row->deleteLater();
  m_shown = std::move(kept);
  m_empty->setVisible(m_shown.empty());
  if (isAnyRunning && !m_clock.isActive()) m_clock.start();
  if (!isAnyRunning) m_clock.stop();
}

void JobsPanel::tick() {
  for (const JobState& job : m_jobs.jobs())
    if (const auto at = m_shown.find(job.id); at != m_shown.end() && !job.isEnded()) at->second->show(job);
}

}  // namespace fairlead::ui
