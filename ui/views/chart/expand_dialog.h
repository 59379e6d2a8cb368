// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QSpinBox>

#include "ui/views/chart/neighbours.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// Asks before a chart is flooded: the strongest of many neighbours, or those that a person chooses.
class ExpandDialog : public FormDialog {
  Q_OBJECT

 public:
  /// As many come without a question.
  static constexpr int kGuard = 25;
  ExpandDialog(const std::vector<Neighbour>& neighbours, QWidget* parent);

 signals:
  void chosen(const std::vector<fairlead::ui::ItemKey>& items);

 protected:
  void commit() override;

 private:
  void choose(int strongest);
  std::vector<ItemKey> checked() const;
  void updateVerb();

  QSpinBox* m_strongest;
  QListWidget* m_list;
};

}  // namespace fairlead::ui
