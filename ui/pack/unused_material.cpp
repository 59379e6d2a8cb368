// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/unused_material.h"

#include <QObject>
#include <algorithm>
#include <array>
#include <set>

#include "core/base/utf8.h"
#include "core/model/foreign_marking.h"
#include "core/store/force.h"
#include "ui/base/text.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

constexpr std::array<const char*, 6> kOnDisclosure{"relevance",           "sensitivity", "usedAs",
                                                   "scheduleDescription", "numberMg6c",  "numberMg6d"};

/// What bears conditions (a 3x5x2 grading without a handling code among them), privilege, a codeword or H1 to H3, or is
/// classified above what a court may have.
bool asksForJudgement(const std::optional<Grading>& grading, const Marking& marking) {
  if (grading && grading->scheme == GradingScheme::Uk3x5x2 && marking.handling == Handling::None) return true;
  return marking.handling == Handling::Conditions ||
         std::any_of(marking.europol.begin(), marking.europol.end(), [](int code) { return code > 0; }) ||
         marking.descriptors.contains("LEGAL PROFESSIONAL PRIVILEGE") || marking.descriptors.contains("LPP") ||
         !marking.codewords.empty() || !marking.foreign.empty() ||
         highestClassification(marking) > Classification::OfficialSensitive;
}

void bear(UnusedMaterial& material, const std::optional<Grading>& grading, const Marking& marking) {
  material.mayBeSensitive |= asksForJudgement(grading, marking);
  material.marking = join(material.marking, marking);
}

/// A report or a layer, from what is said of it.
UnusedMaterial read(const store::Case& opened, const store::Item& item, UnusedMaterial::Kind kind) {
  UnusedMaterial made;
  made.kind = kind;
  made.item = item;
  const auto values = opened.statements();
  for (const auto& statement : values.about(item.key)) bear(made, statement.origin.grading, statement.origin.marking);
  for (const char* property : kOnDisclosure)
    if (const auto all = values.values(item.key, property); !all.empty()) made.said[property] = all.back();
  made.hash = values.value(item.key, kind == UnusedMaterial::Kind::Report ? "contentHash" : "original");
  if (made.hash.empty()) made.hash = values.value(item.key, "contentHash");
  if (kind == UnusedMaterial::Kind::Layer) {
    made.rows = QString::fromStdString(values.value(item.key, "features")).toLongLong();
    return made;
  }
  made.reference = QObject::tr("Report %1").arg(toQt(values.value(item.key, "reference")));
  if (const auto time = parseTimeValue(values.value(item.key, "date"))) made.reference += ", " + timeText(*time);
  if (const auto words = opened.reports().text(item.key))
    made.reference += ", " + QObject::tr("%1 characters").arg(numberText(static_cast<qint64>(codePoints(*words))));
  return made;
}

constexpr const char* kRecordsOf =
    "FROM statement c JOIN item i ON i.key=c.item JOIN schema_name n ON n.key=i.schema WHERE n.name='Record' AND "
    "c.property=(SELECT key FROM property WHERE name='contentHash') AND ";

/// Records of one original are one table, which has no item of its own.
std::vector<UnusedMaterial> tablesOf(const store::Case& opened) {
  std::vector<UnusedMaterial> tables;
  const std::string inForce = store::statementInForce("c") + " AND " + store::itemInForce("i");
  store::Query found =
      opened.database().query("SELECT c.value, min(c.item), count(DISTINCT c.item) " + std::string(kRecordsOf) +
                              inForce + " GROUP BY c.value ORDER BY c.value");
  while (found.step()) {
    UnusedMaterial& table = tables.emplace_back();
    table.kind = UnusedMaterial::Kind::Table;
    table.hash = found.text(0);
    table.item = opened.items().find(found.integer(1)).value();
    table.rows = found.integer(2);
  }
  store::Query borne = opened.database().query(
      "SELECT DISTINCT o.grading, m.text FROM statement s JOIN origin o ON o.key=s.origin JOIN marking m ON "
      "m.key=o.marking WHERE " +
      store::statementInForce("s") + " AND s.item IN (SELECT c.item " + kRecordsOf + inForce + " AND c.value=?1)");
  store::Query said = opened.database().query(
      "SELECT s.value, s.item " +
      std::string(
          "FROM statement s JOIN property p ON p.key=s.property JOIN origin o ON o.key=s.origin WHERE p.name=?2 "
          "AND ") +
      store::statementInForce("s") + " AND s.item IN (SELECT c.item " + kRecordsOf + inForce +
      " AND c.value=?1) ORDER BY o.at DESC, s.id DESC LIMIT 1");
  for (UnusedMaterial& table : tables) {
    for (borne.bind(1, std::string_view(table.hash)); borne.step();) {
      const auto grading = parseGrading(borne.text(0));
      bear(table, grading ? std::optional(grading->grading) : std::nullopt, readMarking(borne.text(1)));
    }
    borne.reset();
    for (const char* property : kOnDisclosure) {
      if (said.bind(1, std::string_view(table.hash)).bind(2, std::string_view(property)).step()) {
        table.said[property] = said.text(0);
        table.item = opened.items().find(said.integer(1)).value_or(table.item);
      }
      said.reset();
    }
  }
  return tables;
}

}  // namespace

QString UnusedMaterial::description() const {
  if (const std::string written = saidOf("scheduleDescription"); !written.empty()) return toQt(written);
  switch (kind) {
    case Kind::Table:
      return rows == 1 ? QObject::tr("Table of one row") : QObject::tr("Table of %1 rows").arg(numberText(rows));
    case Kind::Layer:
      return rows > 0 ? QObject::tr("Layer of the map, %1 features").arg(numberText(rows))
                      : QObject::tr("Layer of the map");
    default:
      return reference;
  }
}

std::vector<UnusedMaterial> materialOf(const store::Case& opened) {
  constexpr std::int64_t kMost = 1'000'000;
  std::vector<UnusedMaterial> all;
  for (const store::Item& report : opened.items().list({{}, ItemKind::Report}, 0, kMost))
    all.push_back(read(opened, report, UnusedMaterial::Kind::Report));
  std::set<std::string> ofLayers;  // whose features are records too
  for (const store::Item& layer : opened.items().list({{}, ItemKind::Layer}, 0, kMost)) {
    all.push_back(read(opened, layer, UnusedMaterial::Kind::Layer));
    ofLayers.insert(all.back().hash);
  }
  for (UnusedMaterial& table : tablesOf(opened))
    if (!ofLayers.contains(table.hash)) all.push_back(std::move(table));
  return all;
}

std::int64_t highestNumber(const store::Case& opened, const std::string& property) {
  store::Query query = opened.database().query(
      "SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM statement WHERE property=(SELECT key FROM property WHERE "
      "name=?1)");
  return query.bind(1, std::string_view(property)).step() ? query.integer(0) : 0;
}

}  // namespace fairlead::ui
