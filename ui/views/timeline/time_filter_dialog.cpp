// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timeline/time_filter_dialog.h"

#include <utility>

#include "ui/base/text.h"

namespace fairlead::ui {

TimeFilterDialog::TimeFilterDialog(Selection& selection, const TimeWindow& extent, QWidget* parent)
    : FormDialog(tr("Show only a time"), tr("Show only this"), parent), m_selection(selection) {
  setObjectName("timeFilter");
  m_began = selection.state().time.value_or(extent);
  m_from = field(m_began.from, "from");
  m_to = field(m_began.to, "to");
  form()->addRow(tr("&From"), m_from);
  form()->addRow(tr("&Until"), m_to);
  addWide(quietLabel(tr("By the clock of %1, in all views. What happens at the second moment itself is not shown.")
                         .arg(toQt(selection.state().zone)),
                     this));
  m_from->setFocus();
}

QTimeZone TimeFilterDialog::zone() const {
  QByteArray name = QByteArray::fromStdString(m_selection.state().zone);
  if (name.startsWith('+') || name.startsWith('-')) name.prepend("UTC");
  const QTimeZone known(name);
  return known.isValid() ? known : QTimeZone::utc();
}

/// The fields hold the clock's digits as UTC; what they mean is asked of the zone itself.
QDateTimeEdit* TimeFilterDialog::field(std::int64_t at, const QString& name) {
  auto* made = new QDateTimeEdit(this);
  made->setObjectName(name);
  made->setTimeSpec(Qt::UTC);
  made->setDisplayFormat("yyyy-MM-dd HH:mm:ss");
  made->setCalendarPopup(true);
  const QDateTime clock = QDateTime::fromMSecsSinceEpoch(at, zone());
  made->setDateTime(QDateTime(clock.date(), clock.time(), Qt::UTC));
  return made;
}

/// `was`: what the field began with; as long as nobody changes it, it stands for that to the millisecond.
std::int64_t TimeFilterDialog::instantOf(const QDateTimeEdit* field, std::int64_t was) const {
  const QDateTime clock = QDateTime::fromMSecsSinceEpoch(was, zone()), now = field->dateTime();
  const auto seconds = [](const QDateTime& at) {
    return std::pair(at.date(), at.time().msecsSinceStartOfDay() / 1'000);
  };
  if (seconds(clock) == seconds(now)) return was;
  return QDateTime(now.date(), now.time(), zone()).toMSecsSinceEpoch();
}

void TimeFilterDialog::commit() {
  const TimeWindow wanted{instantOf(m_from, m_began.from), instantOf(m_to, m_began.to)};
  if (wanted.from >= wanted.to) return complain(tr("The second moment must be later than the first."), m_to);
  m_selection.filterTime(wanted);
  accept();
}

}  // namespace fairlead::ui
