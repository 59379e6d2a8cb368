// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

/// What a schema's items are to the case; everything that can be said something about is an item.
enum class ItemKind { Entity, Link, Event, Report, Record, Source, Judgement, Annotation, Chart, Layer, Pack };

std::string_view itemKindName(ItemKind kind);  // "entity", "link"...
std::optional<ItemKind> parseItemKind(std::string_view name);

enum class PropertyType {
  Text,
  Name,
  Identifier,
  Time,
  Place,
  Number,
  Money,
  Country,
  Phone,
  Email,
  Url,
  Item,
  Choice
};

struct Property {
  std::string name;   // FollowTheMoney's where it has the word
  std::string label;  // English; the screen translates it
  PropertyType type = PropertyType::Text;
  std::string range;                 // for Item: the schema that it points to
  std::vector<std::string> choices;  // for Choice
  bool isMatchable = false;          // takes part in resolution
};

/// A type of entity, link, event or other item: data from resources/schema/, not a class.
struct Schema {
  std::string name, label, plural;
  ItemKind kind = ItemKind::Entity;
  std::vector<std::string> ancestors;  // nearest first
  std::vector<Property> properties;    // own and inherited
  std::vector<std::string> caption;    // properties whose first value names the item on a chart
  std::string from, to;                // links: the properties that hold the ends
  std::string time;                    // the property that says when: a TimeValue, an interval where it lasted
  bool isDirected = true;
  bool isAbstract = false;   // only there to be extended; nothing is of it
  std::string colour, icon;  // look.md's kind: "person", "vessel", ...; file in resources/icons

  const Property* property(std::string_view name) const;
  bool isA(std::string_view schema) const;
};

/// All schemas, immutable once read; safe from any thread.
class SchemaSet {
 public:
  /// Reads every *.json of the folder. Throws Failure(Malformed) naming file and schema.
  static SchemaSet read(const std::filesystem::path& folder);
  /// The one that ships (resources/schema), read once.
  static const SchemaSet& standard();

  const Schema* find(std::string_view name) const;
  /// Throws Failure(Invalid), naming the nearest that exist.
  const Schema& at(std::string_view name) const;
  const std::map<std::string, Schema, std::less<>>& all() const { return m_schemas; }

 private:
  std::map<std::string, Schema, std::less<>> m_schemas;
};

}  // namespace fairlead
