// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QTextBrowser>

#include "core/release/open_bundle.h"
#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// What a bundle would bring: from whom, whether the signature holds, how it is marked, what is new and what it says
/// otherwise than the case; then merges it as one step that can be undone.
class MergeDialog : public FormDialog {
  Q_OBJECT

 public:
  MergeDialog(CaseDesk& desk, const QString& bundle, QWidget* parent);

 protected:
  void commit() override;

 private:
  struct Shown {
    release::OpenReport report;
    std::vector<QString> disagreements;
  };
  struct Unlocking {
    std::string passphrase, keyPath, keyPassphrase;
    bool mayBeUnsigned = false;
  };
  static release::OpenRequest requestOf(const Unlocking& unlocking, const store::Actor& actor, bool isDryRun);
  Unlocking unlocking() const;
  void look();
  void show(const Shown& shown);

  CaseDesk& m_desk;
  QString m_bundle;
  QLineEdit *m_passphrase, *m_key, *m_keyPassphrase;
  QCheckBox* m_unsigned;
  QTextBrowser* m_text;
  bool m_isLookedAt = false;
};

}  // namespace fairlead::ui
