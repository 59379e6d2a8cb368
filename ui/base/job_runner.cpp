// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/job_runner.h"

#include <algorithm>

namespace fairlead::ui {

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
  m_quick.setMaxThreadCount(2);
  m_long.setMaxThreadCount(2);
  m_writer.setMaxThreadCount(1);
}

JobRunner::~JobRunner() {
  for (const Running& running : std::as_const(m_running)) running.progress->stop();
  for (const JobState& job : m_jobs)
    if (!job.isEnded()) job.progress->stop();
  for (QThreadPool* pool : {&m_quick, &m_long, &m_writer}) pool->waitForDone();
}

QThreadPool& JobRunner::pool(JobLane lane) {
  return lane == JobLane::Quick ? m_quick : lane == JobLane::Long ? m_long : m_writer;
}

std::shared_ptr<Progress> JobRunner::begin(const QString& name) {
  if (const auto earlier = m_running.constFind(name); earlier != m_running.constEnd()) earlier->progress->stop();
  auto progress = std::make_shared<Progress>();
  m_running[name] = {++m_turn, progress};
  return progress;
}

bool JobRunner::finish(const QString& name, quint64 turn) {
  const auto running = m_running.constFind(name);
  if (running == m_running.constEnd() || running->turn != turn) return false;
  m_running.remove(name);
  return true;
}

quint64 JobRunner::list(const QString& title) {
  JobState job;
  job.id = ++m_last;
  job.title = title;
  job.progress = std::make_shared<Progress>();
  m_jobs.insert(m_jobs.begin(), std::move(job));
  for (auto at = m_jobs.end(); m_jobs.size() > kKept && at != m_jobs.begin();) {
    --at;
    if (at->isEnded()) at = m_jobs.erase(at);
  }
  emit changed();
  return m_last;
}

JobState* JobRunner::find(quint64 id) {
  const auto at = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobState& job) { return job.id == id; });
  return at == m_jobs.end() ? nullptr : &*at;
}

void JobRunner::enter(quint64 id) {
  JobState* job = find(id);
  if (!job || job->isEnded()) return;
  job->stage = JobState::Stage::Running;
  emit changed();
}

void JobRunner::leave(quint64 id, const Error* error) {
  JobState* job = find(id);
  if (!job) return;
  using Stage = JobState::Stage;
  job->stage = !error ? Stage::Done : error->code == ErrorCode::Cancelled ? Stage::Cancelled : Stage::Failed;
  if (error && error->code != ErrorCode::Cancelled) job->sentence = QString::fromStdString(error->sentence());
  if (!error) job->again = nullptr;  // what it holds on to can go
}

void JobRunner::conclude(quint64 id, const QString& sentence) {
  if (JobState* job = find(id)) job->sentence = sentence;
  emit changed();
}

void JobRunner::cancel(quint64 id) {
  if (JobState* job = find(id); job && !job->isEnded()) job->progress->stop();
}

void JobRunner::repeat(quint64 id) {
  JobState* job = find(id);
  if (!job || !job->again || !job->isEnded()) return;
  const auto again = job->again;
  dismiss(id);
  again();
}

void JobRunner::dismiss(quint64 id) {
  const auto at = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobState& job) { return job.id == id; });
  if (at == m_jobs.end() || !at->isEnded()) return;
  m_jobs.erase(at);
  emit changed();
}

}  // namespace fairlead::ui
