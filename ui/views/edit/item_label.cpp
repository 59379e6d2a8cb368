// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/item_label.h"

#include <QStringList>
#include <set>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr const char* kTelling[] = {"birthDate", "nationality", "idNumber", "registrationNumber", "imoNumber",
                                    "number",    "country",     "date",     "startDate"};
constexpr int kMostTelling = 2, kMostReports = 2;

}  // namespace

QString itemLabel(const store::Case& opened, const store::Item& item) {
  const Schema* schema = opened.schemas().find(item.schema);
  QStringList parts{toQt(item.caption), translated(schema ? schema->label : item.schema)};
  const auto said = opened.statements().about(item.key);
  std::set<std::string> shown;
  for (const char* property : kTelling)
    for (const auto& statement : said)
      if (statement.property == property && statement.target == 0 && statement.value != item.caption &&
          static_cast<int>(shown.size()) < kMostTelling && shown.insert(statement.value).second)
        parts << toQt(statement.value);
  QStringList reports;
  for (const auto& statement : said)
    if (const auto report = opened.items().find(statement.origin.item))
      if (const QString name = toQt(report->caption); !reports.contains(name)) reports << name;
  if (!reports.isEmpty()) {
    const QString more = reports.size() > kMostReports ? QString::fromUtf8("…") : QString();
    parts << QStringList(reports.mid(0, kMostReports)).join(", ") + more;
  }
  constexpr int kShortId = 8;
  return parts.join(QString::fromUtf8(" · ")) + QString::fromUtf8(" · ") + toQt(item.id.text()).right(kShortId);
}

}  // namespace fairlead::ui
