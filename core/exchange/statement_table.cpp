// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/statement_table.h"

#include "core/exchange/geometry.h"
#include "core/model/place.h"
#include "core/model/time_value.h"

namespace fairlead::exchange {

namespace {

enum Column {
  Id,
  KindName,
  SchemaName,
  Caption,
  PropertyName,
  Value,
  ValueId,
  Begin,
  End,
  Wkt,
  Uncertainty,
  Scheme,
  Letters,
  AssessmentColumn,
  MarkingColumn,
  OriginName,
  OriginId,
  Locator,
  Author,
  At
};

void placeCells(const std::string& text, StatementTable::Row& row) {
  const auto place = parsePlace(text);
  if (!place) return;
  row[Wkt] = !place->wkt.empty()
                 ? place->wkt
                 : "POINT (" + numberText(place->point->lon / 1e7) + " " + numberText(place->point->lat / 1e7) + ")";
  if (place->uncertaintyMetres > 0) row[Uncertainty] = numberText(place->uncertaintyMetres);
}

}  // namespace

void StatementTable::forEach(const std::function<void(const Row&)>& visit) const {
  for (const OutItem& item : m_out.items()) {
    Row row;
    row[Id] = item.id.text();
    row[KindName] = itemKindName(item.schema->kind);
    row[SchemaName] = item.schema->name;
    row[Caption] = item.isStub ? "(withheld)" : item.caption;
    if (item.values.empty()) visit(row);
    for (const OutValue& value : item.values) {
      for (std::size_t i = PropertyName; i < row.size(); ++i) row[i].clear();
      const OutOrigin& origin = m_out.originOf(value);
      row[PropertyName] = value.property;
      row[Value] = value.value;
      if (value.type == PropertyType::Item) {
        const auto id = ItemId::parse(value.value);
        const OutItem* target = id ? m_out.find(*id) : nullptr;
        row[ValueId] = value.value;
        row[Value] = target && !target->isStub ? target->caption : "(withheld)";
      }
      if (value.type == PropertyType::Time)
        if (const auto time = parseTimeValue(value.value))
          row[Begin] = isoText(time->from), row[End] = isoText(time->to);
      if (value.type == PropertyType::Place) placeCells(value.value, row);
      if (origin.grading) row[Scheme] = schemeName(origin.grading->scheme), row[Letters] = origin.grading->text();
      row[AssessmentColumn] = value.assessment == Assessment::Fact         ? "fact"
                              : value.assessment == Assessment::Assessment ? "assessment"
                                                                           : "hypothesis";
      row[MarkingColumn] = origin.markingText;
      if (!origin.item.isNil()) row[OriginName] = m_out.originText(origin), row[OriginId] = origin.item.text();
      row[Locator] = value.locator;
      row[Author] = origin.author;
      row[At] = isoText(origin.at);
      visit(row);
    }
  }
}

}  // namespace fairlead::exchange
