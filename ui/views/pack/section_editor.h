// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

#include "ui/pack/lint.h"
#include "ui/views/pack/cover_editor.h"
#include "ui/views/pack/exhibit_editor.h"
#include "ui/views/pack/judgement_editor.h"
#include "ui/views/pack/pack_draft.h"
#include "ui/views/pack/part_options.h"

namespace fairlead::ui {

/// One section of the pack that is being written, or its cover: heading, level, text, and what its part can be told.
class SectionEditor : public QWidget {
  Q_OBJECT

 public:
  explicit SectionEditor(PackDraft& draft, QWidget* parent = nullptr);
  void setTheme(const Theme& theme);
  /// -1: the cover.
  void show(int section);
  int section() const { return m_section; }
  /// What the editor of an exhibit tells of it.
  void tell(const std::optional<ExhibitState>& state) { m_exhibit->tell(state); }
  void offerCharts(const QStringList& charts) { m_exhibit->offerCharts(charts); }
  /// The text that has, or had last, the keyboard; none where the section has no text on the screen.
  MarkupEditor* text();
  void reveal(const LintFinding& finding);

 signals:
  void refreshWanted(int section);
  void takeWanted(int section, const QString& kind);
  void citeWanted();
  void citationChosen(const QString& citation);

 private:
  void assemble();
  void follow();
  /// Of the section that is shown; `isTyped`: by letters, which may wait.
  void edit(const std::function<void(Json&)>& change, bool isTyped);
  void replace(const QByteArray& section);
  QString what() const;

  PackDraft& m_draft;
  int m_section = -1;
  CoverEditor* m_cover;
  QWidget *m_head, *m_body;
  QLineEdit* m_heading;
  QComboBox* m_level;
  QCheckBox* m_newPage;
  QLabel* m_about;
  MarkupEditor* m_text;
  PartOptions* m_options;
  JudgementEditor* m_judgements;
  ExhibitEditor* m_exhibit;
  bool m_isShowing = false;
};

}  // namespace fairlead::ui
