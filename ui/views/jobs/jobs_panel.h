// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <map>

#include "ui/base/job_runner.h"

namespace fairlead::ui {

class JobRow;

/// Every long work: how far it is, a way to stop it, and where it failed a sentence and a way on.
class JobsPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit JobsPanel(JobRunner& jobs, QWidget* parent = nullptr);

 private:
  void follow();
  void tick();

  JobRunner& m_jobs;
  QVBoxLayout* m_rows;
  QLabel* m_empty;
  std::map<quint64, JobRow*> m_shown;
  QTimer m_clock;
};

}  // namespace fairlead::ui
