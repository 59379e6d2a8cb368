// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include "core/base/contained_process.h"
#include "core/base/error.h"
#include "core/exchange/foreign_file.h"
#include "core/exchange/graphml_frames.h"

namespace fairlead::exchange {

namespace {

/// What our own writer adds to say it in one place more, or what only draws.
constexpr std::string_view kPassedOver[] = {"schema", "type",  "marking", "grading",  "origin", "time",     "begin",
                                            "end",    "label", "item",    "strength", "name",   "directed", "members"};

class GraphmlReader {
 public:
  GraphmlReader(std::string_view key, std::size_t size, const Schema* unknown)
      : m_key(key), m_size(size), m_unknown(unknown) {}

  void take(const GraphElement& element) {
    if (element.begin >= element.end || element.end > m_size)
      throw Failure(ErrorCode::Malformed, "The reader answered with garbage.");
    element.isEdge ? takeEdge(element) : takeNode(element);
  }

  ForeignFile result() { return std::move(m_file); }

 private:
  static std::string told(const GraphElement& element, std::initializer_list<const char*> names) {
    for (const char* name : names)
      for (const auto& [key, value] : element.attributes)
        if (key == name && !value.empty()) return value;
    return {};
  }

  static const Schema* schemaOf(const GraphElement& element, bool isLink) {
    const Schema* schema = SchemaSet::standard().find(told(element, {"schema", "type", "kind"}));
    const bool isWanted =
        schema && !schema->isAbstract &&
        (isLink ? schema->kind == ItemKind::Link : schema->kind == ItemKind::Entity || schema->kind == ItemKind::Event);
    return isWanted ? schema : nullptr;
  }

  /// Names in the file are good in it alone, but for ids that no two files could share by chance.
  ItemId itemId(const std::string& id) const {
    if (const auto own = ItemId::parse(id)) return *own;
    return ItemId::named("graphml:" + m_key + "|" + id);
  }

  ForeignItem made(const GraphElement& element, ItemId id, const Schema* schema) {
    ForeignItem item{id, schema, element.begin, element.end, {}, {}};
    if (const auto marking = parseMarking(told(element, {"marking"}))) item.marking = *marking;
    return item;
  }

  void takeNode(const GraphElement& element) {
    const Schema* schema = schemaOf(element, false);
    if (!schema) schema = m_unknown;
    if (!schema)
      throw Failure(ErrorCode::Invalid,
                    "The graph does not say what its nodes are; say it with --schema, such as --schema Person.",
                    "node " + element.id);
    const ItemId id = itemId(element.id);
    m_schemas[id] = schema;
    ForeignItem item = made(element, id, schema);
    const std::string name = told(element, {"name", "label", "Label"});
    if (schema->property("name")) say(item, element, "name", name.empty() ? element.id : name);
    sayAttributes(item, element);
    m_file.items.push_back(std::move(item));
  }

  void takeEdge(const GraphElement& element) {
    const ItemId from = itemId(element.source), to = itemId(element.target);
    const std::string role = told(element, {"label", "type", "role"});
    // Who took part in an event is said of the event.
    const auto event = m_schemas.find(to);
    if (event != m_schemas.end() && told(element, {"item"}) == to.text()) {
      const Property* property = event->second->property(role);
      ForeignItem item = made(element, to, event->second);
      if (property && property->type == PropertyType::Item)
        say(item, element, role, from.text());
      else
        m_file.leave("edge to an event");
      return m_file.items.push_back(std::move(item));
    }
    const Schema* schema = schemaOf(element, true);
    const bool isKnown = schema != nullptr;
    if (!schema) schema = &SchemaSet::standard().at("UnknownLink");
    const std::string own = told(element, {"item"});
    const std::string name = !own.empty()         ? own
                             : element.id.empty() ? "edge " + std::to_string(element.begin)  // no other name
                                                  : "edge " + element.id;
    ForeignItem item = made(element, itemId(name), schema);
    say(item, element, schema->from, from.text());
    say(item, element, schema->to, to.text());
    if (!isKnown) say(item, element, "role", role);
    sayAttributes(item, element);
    m_file.items.push_back(std::move(item));
  }

  void say(ForeignItem& item, const GraphElement& element, std::string_view property, std::string_view value) {
    ForeignValue with;
    // Of several gradings nobody knows which value has which.
    if (const std::string grading = told(element, {"grading"}); grading.find(';') == std::string::npos)
      if (const auto parsed = parseGrading(grading); parsed && grading.find(':') != std::string::npos)
        with.grading = parsed->grading;
    m_file.say(item, property, value, with);
  }

  void sayAttributes(ForeignItem& item, const GraphElement& element) {
    std::string longitude, latitude;
    for (const auto& [name, value] : element.attributes) {
      if (std::find(std::begin(kPassedOver), std::end(kPassedOver), name) != std::end(kPassedOver)) continue;
      if (name == "longitude" || name == "lon")
        longitude = value;
      else if (name == "latitude" || name == "lat")
        latitude = value;
      else if (!isEnd(item, name))
        say(item, element, name, value);
    }
    if (longitude.empty() || latitude.empty()) return;
    if (item.schema->property("location") && !item.has("location"))
      say(item, element, "location", longitude + "," + latitude);
  }

  static bool isEnd(const ForeignItem& item, std::string_view name) {
    return item.schema->kind == ItemKind::Link && (name == item.schema->from || name == item.schema->to);
  }

  const std::string m_key;
  const std::size_t m_size;
  const Schema* m_unknown;
  ForeignFile m_file;
  std::unordered_map<ItemId, const Schema*> m_schemas;
};

}  // namespace

ForeignFile readGraphMl(std::string_view bytes, std::string_view key, const std::string& nodeSchema,
                        const Progress& progress) {
  const Schema* unknown = nodeSchema.empty() ? nullptr : &SchemaSet::standard().at(nodeSchema);
  if (unknown && (unknown->isAbstract || (unknown->kind != ItemKind::Entity && unknown->kind != ItemKind::Event)))
    throw Failure(ErrorCode::Invalid, "Nodes can be entities or events, such as Person, Phone or Event.", nodeSchema);
  GraphmlReader reader(key, bytes.size(), unknown);
  ContainedProcess process;
  process.run(
      graphml_frames::kTask, {}, {{"graph.graphml", bytes}},
      [&](std::uint8_t type, std::string_view payload) {
        if (type != graphml_frames::kElement) throw Failure(ErrorCode::Malformed, "The reader answered with garbage.");
        reader.take(unpackElement(payload));
      },
      progress);
  return reader.result();
}

}  // namespace fairlead::exchange
