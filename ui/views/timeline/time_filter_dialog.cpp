// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timeline/time_filter_dialog.h"

#include <QTimeZone>

#include "core/model/time_value.h"
#include "ui/base/text.h"

namespace fairlead::ui {

TimeFilterDialog::TimeFilterDialog(Selection& selection, const TimeWindow& extent, QWidget* parent)
    : FormDialog(tr("Show only a time"), tr("Show only this"), parent), m_selection(selection) {
  setObjectName("timeFilter");
  const TimeWindow now = selection.state().time.value_or(extent);
  m_from = field(now.from, "from");
  m_to = field(now.to, "to");
  form()->addRow(tr("&From"), m_from);
  form()->addRow(tr("&Until"), m_to);
  addWide(quietLabel(tr("By the clock of %1, in all views. What happens at the second moment itself is not shown.")
                         .arg(toQt(selection.state().zone)),
                     this));
  m_from->setFocus();
}

/// The fields hold the clock's digits as UTC; what they mean is asked of the zone itself.
QDateTimeEdit* TimeFilterDialog::field(std::int64_t at, const QString& name) {
  auto* made = new QDateTimeEdit(this);
  made->setObjectName(name);
  made->setTimeSpec(Qt::UTC);
  made->setDisplayFormat("yyyy-MM-dd HH:mm:ss");
  made->setCalendarPopup(true);
  const std::string clock = zonedText(Instant(std::chrono::milliseconds(at)), m_selection.state().zone);
  QDateTime shown = QDateTime::fromString(toQt(clock.substr(0, 19)).replace(' ', 'T'), "yyyy-MM-ddTHH:mm:ss");
  shown.setTimeSpec(Qt::UTC);
  made->setDateTime(shown);
  return made;
}

std::int64_t TimeFilterDialog::instantOf(const QDateTimeEdit* field) const {
  QByteArray zone = QByteArray::fromStdString(m_selection.state().zone);
  if (zone.startsWith('+') || zone.startsWith('-')) zone.prepend("UTC");
  QDateTime at = field->dateTime();
  const QTimeZone known(zone);
  return QDateTime(at.date(), at.time(), known.isValid() ? known : QTimeZone::utc()).toMSecsSinceEpoch();
}

void TimeFilterDialog::commit() {
  const TimeWindow wanted{instantOf(m_from), instantOf(m_to)};
  if (wanted.from >= wanted.to) return complain(tr("The second moment must be later than the first."), m_to);
  m_selection.filterTime(wanted);
  accept();
}

}  // namespace fairlead::ui
