// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <map>

#include "ui/pack/brief.h"
#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// For whom a pack is made, on what paper, what that withholds, and the files that it can become.
class ReleasePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ReleasePanel(CaseDesk& desk, QWidget* parent = nullptr);
  /// Of all but the plan.
  BriefOptions options() const;
  /// What the preview came to; no marking: none is shown.
  void tell(const QString& marking, const std::map<std::string, std::int64_t>& withheld, const QString& problem);
  void setPlan(const std::string& plan, const QString& title) { m_plan = plan, m_title = title; }
  /// "pdf", "odt", "html" or "odp": asks where to, and writes it beside the window.
  void exportAs(const QString& ending);
  bool mayExport() const { return m_desk.isOpen() && !m_plan.empty(); }

 signals:
  /// The preview would be another.
  void changed();
  /// What waits is to be written first, so that file and case say the same.
  void aboutToExport();

 private:
  void assemble();
  void showRows();
  void write(const QString& path);

  CaseDesk& m_desk;
  std::string m_plan;
  QString m_title;
  QFormLayout* m_form;
  QComboBox *m_profile, *m_paper;
  QLineEdit *m_recipient, *m_copy, *m_reference, *m_conditions, *m_permission, *m_reason;
  QCheckBox *m_landscape, *m_grey, *m_leaveOut;
  QLabel *m_marking, *m_withheld;
  std::vector<QPushButton*> m_exports;
};

}  // namespace fairlead::ui
