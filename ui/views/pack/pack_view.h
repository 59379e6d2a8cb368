// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

#include "ui/views/pack/citations.h"
#include "ui/views/pack/evidence_panel.h"
#include "ui/views/pack/exhibit_shelf.h"
#include "ui/views/pack/pack_outline.h"
#include "ui/views/pack/pack_readings.h"
#include "ui/views/pack/page_view.h"
#include "ui/views/pack/release_panel.h"
#include "ui/views/pack/section_editor.h"

namespace fairlead::ui {

/// The composer of briefing packs: outline, text and exhibits beside the pages as they will print, with what a reader
/// would trip over and what each claim rests on.
class PackView : public QWidget {
  Q_OBJECT

 public:
  explicit PackView(CaseDesk& desk, QWidget* parent = nullptr);
  void setTone(Tone tone);
  /// What the other views show, and the words chosen in the reader.
  void setViews(AskShown shown, std::function<std::optional<Passage>()> chosen);
  PackDraft& draft() { return m_draft; }
  PageView& pages() { return *m_pages; }
  PackOutline& outline() { return *m_outline; }
  SectionEditor& editor() { return *m_editor; }
  ReleasePanel& release() { return *m_release; }
  PackReadings& readings() { return m_readings; }

  // What commands ask for; each does nothing where it may not.
  void create(const std::string& nameOfTemplate);
  void addSection(const std::string& part);
  /// Frozen as the case is now, before the section that is at `at`; behind the one that is chosen.
  void addExhibit(const ExhibitQuery& query, std::optional<int> at = {});
  void addShown(const std::string& kind);
  void removeSection(int section);
  void moveSection(int from, int to);
  void refreshExhibits();
  void cite();
  bool hasChangedExhibits() const;
  bool mayWriteText() { return m_draft.mayWrite() && m_editor->text() != nullptr; }

 protected:
  void resizeEvent(QResizeEvent*) override;
  void showEvent(QShowEvent*) override;
  void hideEvent(QHideEvent*) override;

 private:
  void assemble();
  QWidget* madeHead();
  QWidget* madeLeft();
  QWidget* madeComposer();
  QWidget* madeProblem();
  void follow();
  void followReadings();
  void listPacks();
  void showPack();
  void choose(int section);
  void showFindings(const QString& problem);
  void showSigns();
  void showEvidence(const std::vector<int>& notes);
  void arrange();
  /// What the views show now of this kind; none if they show none.
  std::optional<ExhibitQuery> shownAs(const std::string& kind) const;
  /// Unless the pack is another by then.
  void freeze(const ExhibitQuery& query, std::function<void(const Json& section)> done);
  void take(int section, const QString& kind);
  void refresh(int section);

  CaseDesk& m_desk;
  PackDraft m_draft;
  PackReadings m_readings;
  AskShown m_shown;
  std::function<std::optional<Passage>()> m_chosenWords;
  QComboBox* m_packs;
  QPushButton *m_new, *m_duplicate, *m_delete, *m_text, *m_preview, *m_addSection, *m_remove, *m_refreshAll;
  QLabel *m_other, *m_empty, *m_problem;
  QStackedWidget* m_stack;
  QPlainTextEdit* m_raw;
  QPushButton* m_mend;
  QSplitter* m_columns;
  PackOutline* m_outline;
  ExhibitShelf* m_shelf;
  SectionEditor* m_editor;
  QTabWidget* m_tabs;
  QListWidget* m_warnings;
  EvidencePanel* m_evidence;
  ReleasePanel* m_release;
  PageView* m_pages;
  QStringList m_charts;
  bool m_isNarrow = false;
};

}  // namespace fairlead::ui
