// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "ui/pack/pack_plan.h"
#include "ui/views/pack/markup_editor.h"

namespace fairlead::ui {

/// Terms of the yardstick that a pack uses, in its order. Throws Failure where resources are missing.
QStringList yardstickTerms(const std::string& yardstick);

/// Key judgements: each with its likelihood in a term of the pack's own yardstick, and apart from it how sure the
/// ground is, and why. The first row is the text that stands before them.
class JudgementEditor : public QWidget {
  Q_OBJECT

 public:
  explicit JudgementEditor(QWidget* parent = nullptr);
  void setTheme(const Theme& theme) { m_text->setTheme(theme); }
  void show(const Json& section, const std::string& yardstick);
  void setReadOnly(bool isReadOnly);
  MarkupEditor* editor() { return m_text; }
  /// -1 is the text before them.
  void reveal(int judgement, qsizetype at, qsizetype length);

 signals:
  /// Of one judgement's member, or with judgement -1 of the section's text; `isTyped`: by letters, which may wait.
  void changed(int judgement, const QByteArray& member, const QString& value, bool isTyped);
  /// The whole list of them, anew.
  void listChanged(const QByteArray& judgements);
  void left();

 private:
  void fillRow();
  void list(int chosen);
  void add();
  void remove();
  void move(int by);
  int chosen() const { return m_list->currentRow() - 1; }
  Json judgement() const;
  /// A member of the judgement that is chosen, or of the section; here too, so that a later list has it.
  void write(const char* member, const QString& value, bool isTyped);

  Json m_section;
  QListWidget* m_list;
  QPushButton *m_add, *m_remove, *m_up, *m_down;
  MarkupEditor* m_text;
  QWidget* m_scales;
  QComboBox *m_likelihood, *m_confidence;
  QLineEdit* m_grounds;
  bool m_isShowing = false, m_isReadOnly = false;
};

}  // namespace fairlead::ui
