// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/table/table_rows.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/base/fold.h"
#include "core/store/layer_repository.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

using store::Key;
using Texts = std::unordered_map<Key, std::string>;

ItemKind kindOf(TableKind kind) {
  return kind == TableKind::Links     ? ItemKind::Link
         : kind == TableKind::Events  ? ItemKind::Event
         : kind == TableKind::Reports ? ItemKind::Report
                                      : ItemKind::Entity;
}

std::string quoted(const std::string& name) {
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

/// What names each item, in one pass for each property that names any of them.
Texts captions(const store::Case& opened, ItemKind kind, const Progress& progress) {
  std::vector<std::string> properties;  // the first that names an item wins
  for (const auto& [name, schema] : opened.schemas().all())
    if (schema.kind == kind)
      for (const std::string& property : schema.caption)
        if (std::find(properties.begin(), properties.end(), property) == properties.end())
          properties.push_back(property);
  std::unordered_map<Key, const Schema*> schemas;
  opened.items().forEachItem({{}, kind}, [&](Key key, std::string_view schema) {
    schemas.emplace(key, opened.schemas().find(schema));
    return true;
  });
  struct Named {
    std::size_t rank;
    std::string text;
  };
  std::unordered_map<Key, Named> named;
  for (const std::string& property : properties) {
    progress.check();
    opened.statements().forEachValue(property, [&](Key item, std::string_view value) {
      const auto at = schemas.find(item);
      if (at == schemas.end() || !at->second || value.empty()) return true;
      const auto& order = at->second->caption;
      const auto rank = static_cast<std::size_t>(std::find(order.begin(), order.end(), property) - order.begin());
      if (rank == order.size()) return true;
      const auto [there, isNew] = named.try_emplace(item, Named{rank, std::string(value)});
      if (!isNew && rank < there->second.rank) there->second = {rank, std::string(value)};
      return true;
    });
  }
  Texts texts;
  texts.reserve(schemas.size());
  for (const auto& [key, schema] : schemas) {
    const auto at = named.find(key);
    texts.emplace(key, at != named.end() ? at->second.text
                       : schema          ? fromQt(translated(schema->label))
                                         : std::string());
  }
  return texts;
}

struct Ends {
  Key from = 0, to = 0;
};

std::unordered_map<Key, Ends> linkEnds(const store::Case& opened) {
  std::unordered_map<Key, Ends> ends;
  opened.items().forEachLink([&](const store::LinkRow& row) {
    ends.emplace(row.key, Ends{row.from, row.to});
    return true;
  });
  return ends;
}

std::unordered_map<Key, std::vector<TimeWindow>> timesOf(const store::Case& opened) {
  std::unordered_map<Key, std::vector<TimeWindow>> times;
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    if (row.property != "modifiedAt" && row.property != "createdAt" && row.property != "review")
      times[row.item].push_back({row.begin, row.end});
    return true;
  });
  return times;
}

/// So that numbers of one length sort as numbers do.
std::string sortable(std::int64_t number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  return (number < 0 ? "0" : "1") + std::string(20 - std::min<std::size_t>(20, digits.size()), '0') + digits;
}

/// The text that a column is sorted by, for every item.
Texts sortTexts(const store::Case& opened, const TableOrder& order, const Texts& names, const Progress& progress) {
  Texts texts;
  const auto property = [&](std::string_view name) {
    opened.statements().forEachValue(name, [&](Key item, std::string_view value) {
      texts.try_emplace(item, value);
      return true;
    });
  };
  if (order.column == 1 && order.kind != TableKind::Reports) {
    opened.items().forEachItem({{}, kindOf(order.kind)}, [&](Key key, std::string_view schema) {
      const Schema* known = opened.schemas().find(schema);
      texts.emplace(key, known ? fromQt(translated(known->label)) : std::string(schema));
      return true;
    });
  } else if (order.kind == TableKind::Links && (order.column == 2 || order.column == 3)) {
    const Texts ends = captions(opened, ItemKind::Entity, progress);
    for (const auto& [link, pair] : linkEnds(opened))
      if (const auto at = ends.find(order.column == 2 ? pair.from : pair.to); at != ends.end())
        texts.emplace(link, at->second);
  } else if (order.kind == TableKind::Reports && order.column >= 2) {
    property(order.column == 2 ? "grading" : "marking");
  } else if (order.column > 0) {
    for (const auto& [item, times] : timesOf(opened)) texts.emplace(item, sortable(times.front().from));
  } else {
    return names;
  }
  return texts;
}

std::optional<store::LayerFilter> filterOf(const store::Case& opened, const std::string& table) {
  const store::LayerRepository layers(opened.database());
  for (const store::LayerRow& layer : layers.all())
    if (layer.table == table) return layers.filterOf(layer);
  return std::nullopt;
}

TableKeys featureKeys(const store::Case& opened, const TableOrder& order, const Progress& progress) {
  TableKeys out;
  out.heads = tableHeads(opened, order);
  const auto filter = filterOf(opened, order.layer);
  if (filter) out.hidden = store::LayerRepository(opened.database()).hiddenBy(*filter, order.layer);
  std::string sql = "SELECT fid FROM " + quoted(order.layer) + " WHERE " + (filter ? filter->sql() : "1");
  if (!order.words.isEmpty()) {
    sql += " AND (";
    for (int i = 1; i < out.heads.size(); ++i)
      sql += (i > 1 ? " OR " : "") + quoted(fromQt(out.heads[i])) + " LIKE ?999";
    if (out.heads.size() == 1) sql += "fid LIKE ?999";
    sql += ")";
  }
  sql += " ORDER BY " + (order.column == 0 ? std::string("fid") : quoted(fromQt(out.heads.value(order.column)))) +
         (order.isDescending ? " DESC" : "") + ", fid";
  store::Query rows = opened.database().query(sql);
  if (filter) filter->bind(rows);
  if (!order.words.isEmpty()) rows.bind(999, std::string_view("%" + fromQt(order.words) + "%"));
  while (rows.step()) {
    if (out.keys.size() % 4096 == 0) progress.check();
    out.keys.push_back(rows.integer(0));
  }
  return out;
}

bool isHidden(Key key, const TableOrder& order, const std::unordered_map<Key, std::vector<TimeWindow>>& times) {
  if (order.inside && !order.inside->contains(key)) return true;
  if (!order.time) return false;
  const auto at = times.find(key);
  // Links and events without a time follow the one rule of all views; an entity of which nothing is dated stays.
  if (at == times.end()) return order.kind != TableKind::Entities && !order.showsUndated;
  return std::none_of(at->second.begin(), at->second.end(),
                      [&](const TimeWindow& one) { return order.time->touches(one.from, one.to); });
}

}  // namespace

int TableKeys::rowOf(store::Key key) const {
  const auto at = std::lower_bound(rows.begin(), rows.end(), std::pair(key, 0));
  return at != rows.end() && at->first == key ? at->second : -1;
}

QStringList tableHeads(const store::Case& opened, const TableOrder& order) {
  switch (order.kind) {
    case TableKind::Entities:
      return {tr("Name"), tr("Kind"), tr("First dated")};
    case TableKind::Links:
      return {tr("Link"), tr("Kind"), tr("From"), tr("To"), tr("When")};
    case TableKind::Events:
      return {tr("What happened"), tr("Kind"), tr("When")};
    case TableKind::Reports:
      return {tr("Title"), tr("Date"), tr("Grading"), tr("Marking")};
    case TableKind::Features:
      break;
  }
  QStringList heads{tr("Feature")};
  store::Query columns =
      opened.database().query("SELECT name FROM pragma_table_info(?1) WHERE name NOT IN ('fid', 'geom')");
  columns.bind(1, std::string_view(order.layer));
  while (columns.step()) heads << toQt(columns.text(0));
  return heads;
}

TableKeys tableKeys(const store::Case& opened, const TableOrder& order, const Progress& progress) {
  if (order.kind == TableKind::Features) return featureKeys(opened, order, progress);
  TableKeys out;
  out.heads = tableHeads(opened, order);
  const Texts names = captions(opened, kindOf(order.kind), progress);
  const std::string words = fold(fromQt(order.words));
  const auto times = order.time ? timesOf(opened) : std::unordered_map<Key, std::vector<TimeWindow>>();
  std::vector<std::pair<std::string, Key>> sorted;
  sorted.reserve(names.size());
  const Texts texts = sortTexts(opened, order, names, progress);
  for (const auto& [key, name] : names) {
    if (sorted.size() % 4096 == 0) progress.check();
    if (isHidden(key, order, times)) {
      ++out.hidden;
      continue;
    }
    if (!words.empty() && fold(name).find(words) == std::string::npos) continue;
    const auto text = texts.find(key);
    sorted.emplace_back(text == texts.end() ? std::string() : fold(text->second), key);
  }
  std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first)
      return a.first.empty() || b.first.empty() ? b.first.empty() : (a.first < b.first) != order.isDescending;
    return a.second < b.second;
  });
  out.keys.reserve(sorted.size());
  out.rows.reserve(sorted.size());
  for (const auto& [text, key] : sorted) {
    out.rows.emplace_back(key, static_cast<int>(out.keys.size()));
    out.keys.push_back(key);
  }
  std::sort(out.rows.begin(), out.rows.end());
  return out;
}

namespace {

QString when(const store::Case& opened, Key key) {
  const auto item = opened.items().find(key);
  const Schema* schema = item ? opened.schemas().find(item->schema) : nullptr;
  if (!schema) return {};
  for (const std::string& property : {schema->time, std::string("startDate"), std::string("date")})
    if (!property.empty())
      if (const std::string value = opened.statements().value(key, property); !value.empty()) return toQt(value);
  return {};
}

QStringList cellsOf(const store::Case& opened, const TableOrder& order, Key key) {
  const auto item = opened.items().find(key);
  if (!item) return {};
  const Schema* schema = opened.schemas().find(item->schema);
  const QString caption = toQt(item->caption), kind = translated(schema ? schema->label : item->schema);
  if (order.kind == TableKind::Reports)
    return {caption, when(opened, key), toQt(opened.statements().value(key, "grading")),
            toQt(opened.statements().value(key, "marking"))};
  if (order.kind != TableKind::Links) return {caption, kind, when(opened, key)};
  QString from, to;
  for (const auto& statement : opened.statements().about(key)) {
    if (!schema || statement.target == 0) continue;
    if (statement.property == schema->from) from = toQt(opened.items().caption(statement.target));
    if (statement.property == schema->to) to = toQt(opened.items().caption(statement.target));
  }
  return {caption, kind, from, to, when(opened, key)};
}

}  // namespace

std::vector<QStringList> tableCells(const store::Case& opened, const TableOrder& order, const std::vector<Key>& keys) {
  std::vector<QStringList> rows;
  rows.reserve(keys.size());
  if (order.kind != TableKind::Features) {
    for (const Key key : keys) rows.push_back(cellsOf(opened, order, key));
    return rows;
  }
  const QStringList heads = tableHeads(opened, order);
  std::string sql = "SELECT fid";
  for (int i = 1; i < heads.size(); ++i) sql += ", " + quoted(fromQt(heads[i]));
  store::Query row = opened.database().query(sql + " FROM " + quoted(order.layer) + " WHERE fid=?1");
  for (const Key key : keys) {
    QStringList cells;
    if (row.bind(1, key).step())
      for (int i = 0; i < heads.size(); ++i) cells << toQt(row.text(i));
    row.reset();
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace fairlead::ui
