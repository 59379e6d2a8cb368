// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QTimer>
#include <optional>
#include <vector>

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"
#include "ui/views/pack/citations.h"

namespace fairlead::ui {

/// What a sentence is to rest on: the words chosen in the reader and the statements about what is selected, until
/// something is searched for. Several are ticked; a double click takes one.
class CitationDialog : public FormDialog {
  Q_OBJECT

 public:
  CitationDialog(CaseDesk& desk, std::optional<Passage> chosen, QWidget* parent);

 signals:
  void chosen(const QStringList& citations);

 public slots:
  /// What was searched for, and what that showed, is logged as in any search.
  void done(int result) override;

 protected:
  void commit() override;

 private:
  void search();
  void show(const std::vector<Citable>& found);
  void updateVerb();

  CaseDesk& m_desk;
  std::optional<Passage> m_chosen;
  QLineEdit* m_query;
  QLabel* m_told;
  QListWidget* m_found;
  QTimer m_pause;
};

}  // namespace fairlead::ui
