// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <string>

#include "ui/base/job_runner.h"
#include "ui/base/theme.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// Everything said about the selected item: value, grading, origin, author, time; a click on an origin shows its
/// passage.
class CardView : public QTextBrowser {
  Q_OBJECT

 public:
  CardView(Selection& selection, JobRunner& jobs, QWidget* parent = nullptr);
  void setCase(const std::string& path);
  void setTone(Tone tone);

 private:
  void refresh();
  void follow(const QUrl& link);

  Selection& m_selection;
  JobRunner& m_jobs;
  std::string m_path;
  const Theme* m_theme = &Theme::of(Tone::Light);
};

}  // namespace fairlead::ui
