// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/job_runner.h"

namespace fairlead::ui {

JobRunner::~JobRunner() {
  for (const Running& running : std::as_const(m_running)) running.progress->stop();
  m_pool.waitForDone();
}

std::shared_ptr<Progress> JobRunner::begin(const QString& name) {
  if (const auto earlier = m_running.constFind(name); earlier != m_running.constEnd()) earlier->progress->stop();
  auto progress = std::make_shared<Progress>();
  m_running[name] = {++m_turn, progress};
  emit changed();
  return progress;
}

bool JobRunner::finish(const QString& name, quint64 turn) {
  const auto running = m_running.constFind(name);
  if (running == m_running.constEnd() || running->turn != turn) return false;
  m_running.remove(name);
  emit changed();
  return true;
}

}  // namespace fairlead::ui
