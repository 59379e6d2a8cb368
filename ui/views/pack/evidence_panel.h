// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>
#include <memory>
#include <vector>

#include "ui/pack/pack_preview.h"
#include "ui/shell/case_desk.h"
#include "ui/views/pack/claim_evidence.h"

namespace fairlead::ui {

/// What a claim of the pack rests on, as a tree: its notes, their statements, who says them in which words, and from
/// whom they have it. What is chosen there is selected in all views, and its passage is opened in the reader.
class EvidencePanel : public QTreeWidget {
  Q_OBJECT

 public:
  explicit EvidencePanel(CaseDesk& desk, QWidget* parent = nullptr);
  /// Of these notes of a preview; where all lead to one passage it is opened at once.
  void show(const std::shared_ptr<const PackPreview>& preview, const std::vector<int>& notes);
  /// Of a citation as it stands in the text.
  void showCitation(const QString& citation);

 private:
  void fill(const std::vector<EvidenceStep>& steps);
  void follow(QTreeWidgetItem* row);
  CaseDesk& m_desk;
};

}  // namespace fairlead::ui
