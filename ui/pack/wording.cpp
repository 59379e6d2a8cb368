// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/wording.h"

#include <QDateTime>
#include <QLocale>
#include <QObject>
#include <QTimeZone>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/resources.h"
#include "core/model/place.h"
#include "core/model/time_value.h"
#include "ui/base/text.h"
#include "ui/base/time_units.h"

namespace fairlead::ui {

namespace {

QString written(std::int64_t ms, const char* format) {
  return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()), format);
}

std::int64_t msOf(Instant at) { return at.time_since_epoch().count(); }

}  // namespace

QString dayText(std::int64_t ms) { return written(ms, "d MMMM yyyy"); }

QString windowText(const TimeWindow& window) {
  if (window.from % kDay == 0 && window.to - window.from == kDay) return dayText(window.from);
  // A day of another zone's clock: its date, not a span over two of ours.
  constexpr std::int64_t kFurthest = 14 * kHour;
  const std::int64_t into = (window.from % kDay + kDay) % kDay;
  if (window.to - window.from == kDay && into % kHour == 0 && (into <= kFurthest || into >= kDay - kFurthest))
    return QObject::tr("%1 (local date)").arg(dayText(window.from + kDay / 2));
  if (window.to - window.from <= 60'000) return written(window.from, "d MMMM yyyy, HH:mm") + " UTC";
  if (window.from % kDay == 0 && window.to % kDay == 0)
    return QObject::tr("%1 to %2").arg(dayText(window.from), dayText(window.to - 1));
  if (written(window.from, "yyyyMMdd") == written(window.to, "yyyyMMdd"))
    return written(window.from, "d MMMM yyyy, HH:mm") + written(window.to, "–HH:mm") + " UTC";
  return QObject::tr("%1 to %2 UTC")
      .arg(written(window.from, "d MMMM yyyy, HH:mm"), written(window.to, "d MMMM yyyy, HH:mm"));
}

QString timeText(const TimeValue& time) {
  const std::int64_t from = msOf(time.from);
  switch (time.precision) {
    case TimePrecision::Year:
      return written(from + kDay / 2, "yyyy");
    case TimePrecision::Month:
      return written(from + kDay / 2, "MMMM yyyy");
    case TimePrecision::Day:
      return dayText(from + kDay / 2);  // the day that was meant, in whatever zone it began
    case TimePrecision::Hour:
      return written(from, "d MMMM yyyy, ") + QObject::tr("about %1 UTC").arg(written(from, "HH:mm"));
    case TimePrecision::Minute:
    case TimePrecision::Second:
      return written(from, "d MMMM yyyy, HH:mm") + " UTC";
    case TimePrecision::Interval:
      return windowText({from, msOf(time.to)});
  }
  return {};
}

QStringList detailsOf(const CaseView& view, const Schema& schema, const std::vector<store::StoredStatement>& statements,
                      bool withTimes) {
  QStringList details;
  for (const auto& statement : statements) {
    const Property* property = schema.property(statement.property);
    if (!property || statement.target != 0) continue;
    if ((withTimes && property->type == PropertyType::Time) || property->type == PropertyType::Money ||
        statement.property == "role" || statement.property == "relationship" || statement.property == "purpose")
      details << valueText(view, &schema, statement);
  }
  details.removeDuplicates();
  return details;
}

QString isolated(const QString& text) {
  for (const QChar letter : text)
    if (letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL)
      return QChar(0x2068) + text + QChar(0x2069);
  return text;
}

QString portionText(const Marking& marking) {
  if (marking.isNone()) return QObject::tr("no marking");
  static const std::map<Classification, QString> kShort{{Classification::Official, "O"},
                                                        {Classification::OfficialSensitive, "O-S"},
                                                        {Classification::Secret, "S"},
                                                        {Classification::TopSecret, "TS"}};
  QString text = toQt(marking.text());
  const auto known = kShort.find(marking.classification);
  const QString whole = toQt(classificationText(marking.classification));
  if (known != kShort.end()) text.replace(text.indexOf(whole), whole.size(), known->second);
  return text;
}

QString listed(const QStringList& parts) {
  if (parts.size() < 2) return parts.join(QString());
  return QObject::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(", "), parts.back());
}

QString valueText(const CaseView& view, const Schema* schema, const store::StoredStatement& statement) {
  if (statement.target != 0) return isolated(view.known(statement.target).caption);
  const Property* property = schema ? schema->property(statement.property) : nullptr;
  if (property && property->type == PropertyType::Time)
    if (const auto time = parseTimeValue(statement.value)) return timeText(*time);
  if (property && property->type == PropertyType::Place)
    if (const auto place = parsePlace(statement.value); place && place->point) {
      QString text =
          QString("%1, %2").arg(place->point->latDegrees(), 0, 'f', 4).arg(place->point->lonDegrees(), 0, 'f', 4);
      if (place->uncertaintyMetres > 0)
        text += QObject::tr(" (± %1 m)").arg(numberText(std::lround(place->uncertaintyMetres)));
      return text;
    }
  return isolated(toQt(statement.value));
}

const Phrases& Phrases::standard() {
  static const Phrases kStandard = [] {
    Phrases phrases;
    const auto path = resource("pack/phrases.json");
    const auto json = nlohmann::json::parse(readFile(path, 1 << 20), nullptr, false);
    if (!json.is_object()) throw Failure(ErrorCode::Malformed, "The phrases are no JSON object.", path.string());
    for (const auto& [schema, phrase] : json.items())
      if (phrase.is_string()) phrases.m_phrases[schema] = toQt(phrase.get<std::string>());
    return phrases;
  }();
  return kStandard;
}

QString Phrases::forSchema(const Schema& schema) const {
  if (const auto own = m_phrases.find(schema.name); own != m_phrases.end()) return own->second;
  for (const std::string& ancestor : schema.ancestors)
    if (const auto found = m_phrases.find(ancestor); found != m_phrases.end()) return found->second;
  return toQt("{from} – " + schema.label + " – {to}");
}

}  // namespace fairlead::ui
