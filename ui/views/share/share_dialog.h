// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QListWidget>
#include <QTimer>
#include <map>

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// A bundle for somebody else's case: what goes, what stays and why is counted while it is being chosen.
class ShareDialog : public FormDialog {
  Q_OBJECT

 public:
  ShareDialog(CaseDesk& desk, QWidget* parent);

 protected:
  void commit() override;

 private:
  struct Count {
    std::int64_t statements = 0, originals = 0, stubs = 0;
    std::map<std::string, std::int64_t> withheld;
    Marking marking;
  };
  void count();
  void show(const Count& counted);
  void listKeys();
  std::vector<ItemKey> wanted() const;
  void seal(const QString& path);

  CaseDesk& m_desk;
  QComboBox *m_what, *m_profile;
  QListWidget* m_recipients;
  QLineEdit *m_passphrase, *m_key, *m_keyPassphrase, *m_recipient, *m_reason;
  QLabel* m_counted;
  QTimer m_pause;
};

}  // namespace fairlead::ui
