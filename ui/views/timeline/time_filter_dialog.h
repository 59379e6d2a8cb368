// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTimeEdit>
#include <QTimeZone>

#include "ui/shell/selection.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

/// The time that all views show, by the clock that is chosen: from a moment until, and without, another.
class TimeFilterDialog : public FormDialog {
  Q_OBJECT

 public:
  /// Begins with what is shown now, else with `extent`.
  TimeFilterDialog(Selection& selection, const TimeWindow& extent, QWidget* parent);

 protected:
  void commit() override;

 private:
  QDateTimeEdit* field(std::int64_t at, const QString& name);
  std::int64_t instantOf(const QDateTimeEdit* field, std::int64_t was) const;
  QTimeZone zone() const;

  Selection& m_selection;
  TimeWindow m_began;
  QDateTimeEdit *m_from, *m_to;
};

}  // namespace fairlead::ui
