// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <string>

#include "ui/base/job_runner.h"
#include "ui/base/theme.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// A report's text as it was read, with the wanted passage marked.
class ReportView : public QTextBrowser {
  Q_OBJECT

 public:
  ReportView(Selection& selection, JobRunner& jobs, QWidget* parent = nullptr);
  void setCase(const std::string& path) { m_path = path; }
  void setTone(Tone tone) { m_theme = &Theme::of(tone); }
  /// Code points [begin, end) are marked and scrolled to; an empty span marks nothing.
  void showReport(ItemKey report, int begin, int end);

 private:
  JobRunner& m_jobs;
  std::string m_path;
  const Theme* m_theme = &Theme::of(Tone::Light);
};

}  // namespace fairlead::ui
