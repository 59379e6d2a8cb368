// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <map>

#include "core/model/time_value.h"
#include "ui/pack/case_view.h"

namespace fairlead::ui {

// How values and what is known are put into words for a page. Nothing here says more than the statements.

/// "3 September 2022", "3 September 2022, 02:15 UTC", "from 6 to 7 September 2022".
QString timeText(const TimeValue& time);
/// The same for a window in ms since 1970.
QString windowText(const TimeWindow& window);
QString dayText(std::int64_t ms);
/// A value as its property's type is read.
QString valueText(const CaseView& view, const Schema* schema, const store::StoredStatement& statement);
/// What a sentence about a link says in brackets: amounts, roles, purposes, and its times if they are not told beside.
QStringList detailsOf(const CaseView& view, const Schema& schema, const std::vector<store::StoredStatement>& statements,
                      bool withTimes);
/// The words apart from those round it, so that right-to-left names don't disturb a left-to-right sentence.
QString isolated(const QString& text);
/// A marking as it stands before a paragraph: "O-S", "S - LPP", "O / TLP:AMBER".
QString portionText(const Marking& marking);
/// "a, b and c".
QString listed(const QStringList& parts);

/// Sentences for links and events by schema: data from resources/pack/phrases.json.
class Phrases {
 public:
  static const Phrases& standard();
  /// "{from} is associated with {to}": the schema's own, or that of its nearest ancestor.
  QString forSchema(const Schema& schema) const;

 private:
  std::map<std::string, QString> m_phrases;
};

}  // namespace fairlead::ui
