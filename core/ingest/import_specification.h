// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ingest/table_reader.h"
#include "core/model/schema.h"

namespace fairlead::ingest {

enum class DateOrder { Unknown, DayFirst, MonthFirst, YearFirst };
enum class Cleaning { ByType, Trim, Upper, Phone, Plate, Iban, Name };

/// Where a value comes from and how it is read.
struct ValueRule {
  std::vector<std::string> columns;     // joined with a space
  std::optional<std::string> constant;  // instead of columns
  std::string item;                     // instead of columns: the item of this row by its alias
  std::string latitude, longitude;  // instead of columns: what makes a place; one column for both has latitude first
  std::string format;               // of a date: ICU's letters, dmy, mdy, ymd, epoch, epoch_ms
  std::string zone, unit, currency;
  std::string currencyColumn;
  Cleaning clean = Cleaning::ByType;
  std::vector<std::string> empty;                         // texts that stand for nothing: "NA", "511"
  std::map<std::string, std::string, std::less<>> words;  // "M" to "male"
  std::string split;                                      // several values in one cell, between these characters
};

/// Which rows, or which items of a row, come in.
struct RowCondition {
  std::string column;
  bool isNot = false;
  std::vector<std::string> values;  // one of these; none: filled
};

/// One entity, link or event that each row speaks of.
struct ItemRule {
  std::string as, schema;
  std::vector<std::string> key;  // two rows with the same, after cleaning, speak of one item
  std::string each;              // the key's one cell names several items, between any of these characters
  std::string from, to;          // of a link: aliases; one with a key may leave an end to another table
  std::optional<ValueRule> time;
  std::vector<std::pair<std::string, ValueRule>> properties;
  std::vector<RowCondition> where;
  bool isOptional = false;  // a link whose end is missing, or an item that is not known, is left out, not the row
  bool isKnown = false;     // another table brought it; the schema may be any that extends the one named
};

/// How a table becomes entities, links and events (the words are in docs/tables.md). A value that exists names only
/// schemas, properties and aliases that exist.
struct ImportSpecification {
  std::string name, source, grading, handling, classification;
  std::string zone, region, currency;
  DateOrder dateOrder = DateOrder::Unknown;
  TableOptions table;
  std::vector<RowCondition> where;
  std::vector<std::string> empty;
  std::vector<ItemRule> items;
  std::vector<std::string> warnings;  // what of the JSON was not understood and passed over

  /// Throws Failure(Invalid) that says what is wrong and where in the document.
  static ImportSpecification parse(std::string_view json, const SchemaSet& schemas);
  /// What parse reads back; the same for the same specification, however it was written.
  std::string json() const;
  /// SHA-256 of json(), in hex.
  std::string hash() const;
  /// Throws Failure(Invalid) for a column that the table lacks, naming those that it has.
  void checkColumns(const TableHead& head) const;
};

std::string_view dateOrderName(DateOrder order);  // "dmy", "mdy", "ymd"; empty: unknown
std::optional<DateOrder> parseDateOrder(std::string_view name);
std::string_view cleaningName(Cleaning cleaning);

}  // namespace fairlead::ingest
