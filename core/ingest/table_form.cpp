// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_form.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/ingest/column_guess.h"

namespace fairlead::ingest {

namespace {

using Json = nlohmann::ordered_json;

std::string plainName(const std::string& name) {
  std::string out;
  for (const std::string& word : columnWords(name)) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> valuesOf(const std::vector<TableRow>& rows, std::size_t column) {
  std::vector<std::string> out;
  for (const TableRow& row : rows)
    if (column < row.cells.size() && row.cells[column].find_first_not_of(" \t\r\n") != std::string::npos)
      out.push_back(row.cells[column]);
  return out;
}

/// The form's own names of columns to those of a head. Each column of the head is taken once.
class Names {
 public:
  Names(const TableHead& head, const std::vector<TableRow>& rows) : m_head(head), m_rows(rows) {
    for (const std::string& column : head.columns) m_plain.push_back(plainName(column));
  }

  /// False: a column that is needed is missing or holds something else.
  bool take(const std::string& own, const Json& said) {
    for (const Json& name : said.at("names")) {
      const auto found = std::find(m_plain.begin(), m_plain.end(), plainName(name.get<std::string>()));
      if (found == m_plain.end()) continue;
      const auto column = static_cast<std::size_t>(found - m_plain.begin());
      if (said.contains("holds") && !holdsMostly(said["holds"].get<std::string>(), valuesOf(m_rows, column))) continue;
      found->clear();
      m_found[own] = column;
      return true;
    }
    return said.value("optional", false);
  }
  const std::string* operator[](const std::string& own) const {
    const auto found = m_found.find(own);
    return found == m_found.end() ? nullptr : &m_head.columns[found->second];
  }
  ColumnGuess guess(const std::string& own) const {
    const std::size_t column = m_found.at(own);
    return guessColumn(m_head.columns[column], valuesOf(m_rows, column));
  }

 private:
  const TableHead& m_head;
  const std::vector<TableRow>& m_rows;
  std::vector<std::string> m_plain;
  std::map<std::string, std::size_t> m_found;
};

/// False: the rule reads a column that the head lacks.
bool rename(Json& rule, const Names& names) {
  if (rule.is_string()) rule = Json{{"column", rule}};
  for (const char* word : {"column", "latitude", "longitude", "currency_column"}) {
    if (!rule.contains(word)) continue;
    const std::string* name = names[rule[word].get<std::string>()];
    if (!name) return false;
    rule[word] = *name;
  }
  if (!rule.contains("columns")) return true;
  Json columns = Json::array();
  for (const Json& own : rule["columns"])
    if (const std::string* name = names[own.get<std::string>()]) columns.push_back(*name);
  rule["columns"] = columns;
  return !columns.empty();
}

/// False: the item cannot be told from this head.
bool renameItem(Json& item, const Names& names) {
  if (item.contains("key"))
    for (Json& own : item["key"]) {
      const std::string* name = names[own.get<std::string>()];
      if (!name) return false;
      own = *name;
    }
  if (item.contains("time") && !rename(item["time"], names)) return false;
  if (!item.contains("properties")) return true;
  Json properties = Json::object();
  for (auto& [property, rule] : item["properties"].items())
    if (rename(rule, names)) properties[property] = rule;
  item["properties"] = std::move(properties);
  return true;
}

Json itemsIn(const Json& items, const Names& names) {
  Json out = Json::array();
  std::set<std::string> left;
  for (Json item : items) {
    const bool isLost = left.count(item.value("from", "")) + left.count(item.value("to", "")) > 0;
    if (isLost || !renameItem(item, names))
      left.insert(item.at("as").get<std::string>());
    else
      out.push_back(std::move(item));
  }
  return out;
}

/// The order of day and month where the values tell it, and what they do not tell.
void sayTimes(const Names& names, const Json& head, Json& specification, std::vector<std::string>& notes) {
  bool isDayFirst = false, isMonthFirst = false, isOpen = false, needsRegion = false;
  for (const auto& [own, said] : head.items()) {
    if (!names[own]) continue;
    const ColumnGuess guess = names.guess(own);
    const std::string holds = said.value("holds", "");
    needsRegion = needsRegion || (holds == "phone" && guess.needsRegion);
    if (holds != "time") continue;
    isDayFirst = isDayFirst || guess.isDayFirst;
    isMonthFirst = isMonthFirst || guess.isMonthFirst;
    isOpen = isOpen || guess.isOpen;
  }
  if (isDayFirst != isMonthFirst)
    specification["date_order"] = isDayFirst ? "dmy" : "mdy";
  else if (isOpen || isDayFirst)
    notes.push_back("No date tells whether day or month comes first; say it with --date-order.");
  notes.push_back("Times without a zone are read as UTC; say --zone if they are local.");
  if (needsRegion) notes.push_back("Some telephone numbers have no country code; say --region, such as GB.");
}

}  // namespace

std::optional<TableForm::Match> TableForm::match(const TableHead& head, const std::vector<TableRow>& rows) const {
  Names names(head, rows);
  const Json& forms = m_specification.at("head");
  for (const auto& [own, said] : forms.items())
    if (!names.take(own, said)) return std::nullopt;
  Match match;
  std::string taken;
  for (const auto& [own, said] : forms.items())
    if (const std::string* name = names[own]) {
      taken += taken.empty() ? "" : ", ";
      taken += own + " in \"" + *name + "\"";
    }
  match.notes.push_back("This was taken for " + m_specification.at("name").get<std::string>() + ": " + taken + ".");
  Json specification = m_specification;
  specification.erase("head");
  sayTimes(names, forms, specification, match.notes);
  specification["items"] = itemsIn(specification.at("items"), names);
  match.json = specification.dump(2);
  return match;
}

}  // namespace fairlead::ingest
