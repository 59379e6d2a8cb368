// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <unordered_map>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/exchange/foreign_file.h"
#include "core/exchange/geometry.h"
#include "core/exchange/json_pieces.h"
#include "core/exchange/stix_ids.h"

namespace fairlead::exchange {

namespace {

using nlohmann::json;

/// Which of their members says what here.
struct Told {
  const char *member, *property;
};
struct Mapped {
  std::string_view type, schema;
  std::vector<Told> told;
};

const std::vector<Mapped>& mappedTypes() {
  static const std::vector<Mapped> types{
      {"threat-actor", "Group", {{"name", "name"}, {"aliases", "alias"}, {"description", "summary"}}},
      {"intrusion-set", "Group", {{"name", "name"}, {"aliases", "alias"}, {"description", "summary"}}},
      {"campaign", "Operation", {{"name", "name"}, {"aliases", "alias"}, {"description", "summary"}}},
      {"incident", "Event", {{"name", "name"}, {"description", "summary"}}},
      {"email-addr", "Email", {{"value", "address"}, {"display_name", "name"}}},
      {"domain-name", "InternetName", {{"value", "domain"}}},
      {"url", "InternetName", {{"value", "url"}}},
      {"ipv4-addr", "InternetName", {{"value", "ipAddress"}}},
      {"ipv6-addr", "InternetName", {{"value", "ipAddress"}}},
      {"user-account",
       "UserAccount",
       {{"account_type", "service"}, {"user_id", "userId"}, {"account_login", "username"}, {"display_name", "name"}}}};
  return types;
}

const std::vector<Told> kIdentity{{"name", "name"},
                                  {"description", "summary"},
                                  {"sectors", "sector"},
                                  {"roles", "notes"},
                                  {"contact_information", "notes"}};
const std::vector<Told> kCivic{{"name", "name"},
                               {"description", "summary"},
                               {"country", "country"},
                               {"region", "region"},
                               {"administrative_area", "state"},
                               {"city", "city"},
                               {"street_address", "street"},
                               {"postal_code", "postalCode"}};
const std::vector<Told> kSpot{{"name", "name"}, {"description", "summary"}, {"country", "country"}};

class StixReader {
 public:
  StixReader(std::string_view text, const Progress& progress) : m_text(text), m_progress(progress) {}

  ForeignFile read() {
    // Markings and versions may stand anywhere in the file, so that all is looked at twice.
    forEachInList(m_text, "objects", [&](const json& object, std::size_t, std::size_t) { prepare(object); });
    forEachInList(m_text, "objects", [&](const json& object, std::size_t begin, std::size_t end) {
      m_progress.check();
      m_begin = begin;
      m_end = end;
      take(object);
    });
    return std::move(m_file);
  }

 private:
  void prepare(const json& object) {
    const std::string type = textMember(object, "type"), id = textMember(object, "id");
    if (type == "marking-definition") m_markings[id] = markingOf(object);
    if (const json* ours = ourExtension(object))
      if (const auto item = ItemId::parse(textMember(*ours, "item")); item && ours->contains("schema"))
        m_ours[id] = *item;
    std::string& newest = m_newest[id];
    newest = std::max(newest, textMember(object, "modified"));
  }

  static Marking markingOf(const json& definition) {
    Marking marking;
    const json members = definition.value("definition", json::object());
    if (members.is_object()) {
      if (const auto tlp = parseTlp("TLP:" + upper(textMember(members, "tlp")))) marking.tlp = *tlp;
      if (const std::string statement = textMember(members, "statement"); !statement.empty()) {
        if (const auto parsed = parseMarking(statement)) return join(marking, *parsed);
        marking = join(marking, condition(statement));  // a licence, a scheme that is not known here
      }
    }
    const json extensions = definition.value("extensions", json::object());
    if (extensions.is_object())
      for (const auto& [id, extension] : extensions.items())
        if (extension.is_object())
          if (const auto tlp = parseTlp("TLP:" + upper(textMember(extension, "tlp_2_0")))) marking.tlp = *tlp;
    return marking;
  }
  static std::string upper(std::string text) {
    for (char& c : text) c = ascii::upper(c);
    return text == "WHITE" ? "CLEAR" : text;  // TLP 1
  }

  /// Words that nobody here can judge are a condition that whoever passes it on must acknowledge.
  static Marking condition(std::string_view words) {
    Marking marking;
    marking.handling = Handling::Conditions;
    std::string text;
    for (const char c : words.substr(0, byteOfCodePoint(words, 200)))
      text += c == ',' || c == '/' ? ';' : static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    marking.conditions.insert(text);
    // As it would be read again, so that what is kept is what is meant.
    if (const auto read = parseMarking(marking.text())) return *read;
    marking.conditions.clear();
    return marking;
  }

  Marking markingsOn(const json& object) const {
    Marking marking;
    const auto add = [&](const json& ref) {
      if (!ref.is_string()) return;
      const std::string id = ref.get<std::string>();
      const auto known = m_markings.find(id);
      Marking one;
      one.tlp = tlpOf(id);
      if (known != m_markings.end()) one = join(one, known->second);
      marking = join(marking, one.isNone() ? condition(id) : one);
    };
    if (const auto refs = object.find("object_marking_refs"); refs != object.end() && refs->is_array())
      for (const json& ref : *refs) add(ref);
    // A mark on a part is taken for the whole, which is never too low.
    if (const auto parts = object.find("granular_markings"); parts != object.end() && parts->is_array())
      for (const json& part : *parts)
        if (part.is_object() && part.contains("marking_ref")) add(part["marking_ref"]);
    return marking;
  }

  void take(const json& object) {
    const std::string type = textMember(object, "type"), id = textMember(object, "id");
    if (type == "marking-definition" || type == "extension-definition") return;
    if (type.empty() || id.empty()) return m_file.leave("object without type or id");
    if (textMember(object, "modified") != m_newest[id]) return m_file.leave("older version");
    if (object.value("revoked", json(false)) == json(true)) return m_file.leave("revoked");
    if (const json* ours = ourExtension(object)) return takeOurs(object, *ours);
    if (type == "identity") return takeIdentity(object, id);
    if (type == "location") return takeLocation(object, id);
    if (type == "relationship") return takeRelationship(object, id);
    if (type == "note" || type == "opinion") return takeNote(object, id, type);
    for (const Mapped& mapped : mappedTypes())
      if (mapped.type == type) {
        ForeignItem item = made(object, itemId(id), std::string(mapped.schema));
        tell(item, object, mapped.told);
        return keep(std::move(item));
      }
    m_file.leave(type);
  }

  static const json* ourExtension(const json& object) {
    static const std::string name = statementsExtension();
    const auto extensions = object.find("extensions");
    if (extensions == object.end() || !extensions->is_object()) return nullptr;
    const auto found = extensions->find(name);
    return found != extensions->end() && found->is_object() ? &*found : nullptr;
  }

  /// What a case wrote: each statement as it was, said by this file.
  void takeOurs(const json& object, const json& extension) {
    const Schema* schema = SchemaSet::standard().find(textMember(extension, "schema"));
    if (!schema) return;  // an event's tie, which the event's own statements tell
    const bool isContent = schema->kind == ItemKind::Entity || schema->kind == ItemKind::Event ||
                           schema->kind == ItemKind::Link || schema->kind == ItemKind::Annotation;
    if (!isContent || schema->isAbstract) return m_file.leave(textMember(object, "type"));
    std::map<std::string, ForeignItem> items;  // several, where they are one observable
    const std::string own = textMember(extension, "item");
    const auto itemOf = [&](const std::string& id) -> ForeignItem* {
      const auto parsed = ItemId::parse(id);
      if (!parsed) return nullptr;
      return &items.try_emplace(id, made(object, *parsed, schema->name)).first->second;
    };
    itemOf(own);
    const auto statements = extension.find("statements");
    if (statements != extension.end() && statements->is_array())
      for (const json& said : *statements) {
        if (!said.is_object()) continue;
        const std::string by = textMember(said, "item");
        ForeignItem* item = itemOf(by.empty() ? own : by);
        if (!item) continue;
        ForeignValue value;
        const auto scheme = parseScheme(textMember(said, "grading_scheme"));
        if (const auto grading = parseGrading(textMember(said, "grading"), scheme); grading && scheme)
          value.grading = grading->grading;
        if (const auto marking = parseMarking(textMember(said, "marking"))) value.marking = *marking;
        const std::string assessment = textMember(said, "assessment");
        if (assessment == "assessment") value.assessment = Assessment::Assessment;
        if (assessment == "hypothesis") value.assessment = Assessment::Hypothesis;
        m_file.say(*item, textMember(said, "property"), textMember(said, "value"), value);
      }
    for (auto& [id, item] : items) keep(std::move(item));
  }

  void takeIdentity(const json& object, const std::string& id) {
    const std::string what = textMember(object, "identity_class");
    if (what == "system" || what == "class") return m_file.leave("identity of class " + what);
    ForeignItem item = made(object, itemId(id),
                            what == "individual" ? "Person"
                            : what == "group"    ? "Group"
                                                 : "Organization");
    tell(item, object, kIdentity);
    keep(std::move(item));
  }

  void takeLocation(const json& object, const std::string& id) {
    const auto lat = object.find("latitude"), lon = object.find("longitude");
    const bool isSpot = lat != object.end() && lon != object.end() && lat->is_number() && lon->is_number();
    ForeignItem item = made(object, itemId(id), isSpot ? "Location" : "Address");
    tell(item, object, isSpot ? kSpot : kCivic);
    if (isSpot) {
      std::string place = numberText(lon->get<double>()) + "," + numberText(lat->get<double>());
      if (const auto precision = object.find("precision"); precision != object.end() && precision->is_number())
        place += "~" + numberText(precision->get<double>());
      m_file.say(item, "location", place);
      std::string address;
      for (const char* part : {"street_address", "city", "administrative_area", "postal_code", "region"})
        if (const std::string text = textMember(object, part); !text.empty())
          address += (address.empty() ? "" : ", ") + text;
      m_file.say(item, "address", address);
    }
    keep(std::move(item));
  }

  void takeRelationship(const json& object, const std::string& id) {
    ForeignItem item = made(object, itemId(id), "UnknownLink");
    m_file.say(item, "subject", itemId(textMember(object, "source_ref")).text());
    m_file.say(item, "object", itemId(textMember(object, "target_ref")).text());
    tell(item, object,
         {{"relationship_type", "role"},
          {"description", "summary"},
          {"start_time", "startDate"},
          {"stop_time", "endDate"}});
    keep(std::move(item));
  }

  void takeNote(const json& object, const std::string& id, const std::string& type) {
    std::string text = textMember(object, "content");
    if (type == "opinion") text = textMember(object, "opinion") + ": " + textMember(object, "explanation");
    const auto refs = object.find("object_refs");
    if (refs == object.end() || !refs->is_array()) return m_file.leave(type);
    int number = 0;
    for (const json& ref : *refs) {
      if (!ref.is_string()) continue;
      const std::string name = number++ == 0 ? id : id + "|" + std::to_string(number);
      ForeignItem item = made(object, itemId(name), "Annotation");
      m_file.say(item, "target", itemId(ref.get<std::string>()).text());
      m_file.say(item, "text", text);
      keep(std::move(item));
    }
  }

  /// An object of ours keeps its item, so that what others add refers to it.
  ItemId itemId(const std::string& id) const {
    const auto ours = m_ours.find(id);
    return ours != m_ours.end() ? ours->second : ItemId::named("stix:" + id);
  }
  ForeignItem made(const json& object, ItemId id, const std::string& schema) const {
    return {id, &SchemaSet::standard().at(schema), m_begin, m_end, markingsOn(object), {}};
  }
  void tell(ForeignItem& item, const json& object, const std::vector<Told>& told) {
    for (const Told& one : told) {
      const auto found = object.find(one.member);
      if (found == object.end()) continue;
      if (found->is_string()) m_file.say(item, one.property, found->get<std::string>());
      if (found->is_array())
        for (const json& text : *found)
          if (text.is_string()) m_file.say(item, one.property, text.get<std::string>());
    }
  }
  void keep(ForeignItem item) { m_file.items.push_back(std::move(item)); }

  std::string_view m_text;
  const Progress& m_progress;
  ForeignFile m_file;
  std::unordered_map<std::string, Marking> m_markings;
  std::unordered_map<std::string, std::string> m_newest;
  std::unordered_map<std::string, ItemId> m_ours;
  std::size_t m_begin = 0, m_end = 0;
};

}  // namespace

ForeignFile readStix(std::string_view text, const Progress& progress) { return StixReader(text, progress).read(); }

}  // namespace fairlead::exchange
