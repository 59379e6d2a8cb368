// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/stix_writer.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "core/base/ascii.h"
#include "core/exchange/located.h"
#include "core/exchange/stix_ids.h"
#include "core/model/place.h"
#include "core/model/time_value.h"

namespace fairlead::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// The day on which the extension was first defined; fixed, so that every bundle holds the same objects.
constexpr std::string_view kDefined = "2026-01-01T00:00:00.000Z";

std::string kebab(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (ascii::isUpper(c)) {
      if (!out.empty()) out += '-';
      out += ascii::lower(c);
    } else {
      out += c;
    }
  }
  return out;
}

std::string firstText(const OutItem& item, std::string_view property) {
  const OutValue* value = item.first(property);
  return value ? value->value : std::string();
}

class Bundle {
 public:
  Bundle(const Outgoing& out, release::ByteSink& sink, const Progress& progress)
      : m_out(out), m_sink(sink), m_progress(progress) {}

  std::int64_t write() {
    m_sink.write("{\"type\":\"bundle\",\"id\":\"" +
                 stixId("bundle", m_out.source().properties().id.text() + m_out.marking().text()) +
                 "\",\"objects\":[\n");
    addOurselves();
    for (const OutItem& item : m_out.items()) noteSaid(item);
    nameObjects();
    std::int64_t count = 0;
    for (const OutItem& item : m_out.items()) {
      m_progress.check();
      const ItemKind kind = item.schema->kind;
      if (kind == ItemKind::Entity || kind == ItemKind::Event) addNode(item), ++count;
      if (kind == ItemKind::Report) addReport(item);
    }
    for (const OutItem& item : m_out.items()) {
      m_progress.check();
      if (item.schema->kind == ItemKind::Link) count += addLink(item);
      if (item.schema->kind == ItemKind::Event) addTies(item);
      if (item.schema->kind == ItemKind::Annotation) addNote(item);
    }
    m_sink.write("\n]}\n");
    return count;
  }

 private:
  void add(const Json& object) {
    if (!m_written.insert(object.at("id").get<std::string>()).second) return;
    m_sink.write((m_isFirst ? "" : ",\n") + object.dump(-1, ' ', false, Json::error_handler_t::replace));
    m_isFirst = false;
  }

  /// Whoever made the extension must be named by it.
  void addOurselves() {
    add({{"type", "identity"},
         {"spec_version", "2.1"},
         {"id", m_maker},
         {"created", kDefined},
         {"modified", kDefined},
         {"name", "Fairlead"},
         {"identity_class", "system"}});
    define(m_extension, "Fairlead statements",
           "Every statement about an object, with its grading, marking, origin and time", "property-extension");
    define(m_ownType, "Fairlead entity", "Whatever has no object type in the standard: a phone, a vessel, an account",
           "new-sdo");
  }
  void define(const std::string& id, const char* name, const char* description, const char* type) {
    add({{"type", "extension-definition"},
         {"spec_version", "2.1"},
         {"id", id},
         {"created_by_ref", m_maker},
         {"created", kDefined},
         {"modified", kDefined},
         {"name", name},
         {"description", description},
         {"schema", "docs/exchange.md of Fairlead"},
         {"version", "1.0.0"},
         {"extension_types", Json::array({type})}});
  }

  /// For a report's references: what it says something about.
  void noteSaid(const OutItem& item) {
    for (const OutValue& value : item.values)
      if (const ItemId by = m_out.originOf(value).item; !by.isNil()) m_saidBy[by].insert(&item);
  }

  std::string typeOf(const OutItem& item) const {
    const Schema& schema = *item.schema;
    if (schema.kind == ItemKind::Event) return "incident";
    if (schema.isA("LegalEntity")) return "identity";
    if (schema.isA("Email") && item.first("address")) return "email-addr";
    if (schema.isA("UserAccount") && (item.first("username") || item.first("userId"))) return "user-account";
    if (schema.isA("InternetName") && item.first("domain")) return "domain-name";
    if (schema.isA("InternetName") && item.first("url")) return "url";
    if (schema.isA("InternetName") && item.first("ipAddress"))
      return firstText(item, "ipAddress").find(':') == std::string::npos ? "ipv4-addr" : "ipv6-addr";
    if ((schema.isA("Location") || schema.isA("Address")) && (pointOf(item) || item.first("country")))
      return "location";
    return "fairlead-entity";
  }

  /// What makes up a cyber-observable; empty for what is none.
  nlohmann::json contributing(const OutItem& item, const std::string& type) const {
    if (type == "email-addr") return {{"value", firstText(item, "address")}};
    if (type == "domain-name") return {{"value", firstText(item, "domain")}};
    if (type == "url") return {{"value", firstText(item, "url")}};
    if (type == "ipv4-addr" || type == "ipv6-addr") return {{"value", firstText(item, "ipAddress")}};
    nlohmann::json account = nlohmann::json::object();
    if (type != "user-account") return account;
    if (item.first("service")) account["account_type"] = firstText(item, "service");
    if (item.first("userId")) account["user_id"] = firstText(item, "userId");
    if (item.first("username")) account["account_login"] = firstText(item, "username");
    return account;
  }

  void nameObjects() {
    for (const OutItem& item : m_out.items()) {
      const ItemKind kind = item.schema->kind;
      if (kind == ItemKind::Report && !m_saidBy[item.id].empty()) m_ids[item.id] = stixId("report", item.id.text());
      if (kind != ItemKind::Entity && kind != ItemKind::Event) continue;
      const std::string type = typeOf(item);
      const auto parts = contributing(item, type);
      const std::string& id = m_ids[item.id] = parts.empty() ? stixId(type, item.id.text()) : observableId(type, parts);
      m_sharing[id].push_back(&item);
    }
  }

  static std::optional<Geometry::Vertex> pointOf(const OutItem& item) {
    for (const OutValue& value : item.values) {
      const auto place = value.type == PropertyType::Place ? parsePlace(value.value) : std::nullopt;
      if (place && place->point) return Geometry::Vertex{place->point->lon / 1e7, place->point->lat / 1e7, 0};
    }
    return std::nullopt;
  }

  /// Of several items that are one observable, each statement names its own.
  void addStatements(const OutItem& item, bool isShared, Json& list) const {
    for (const OutValue& value : item.values) {
      const OutOrigin& origin = m_out.originOf(value);
      Json one{{"property", value.property}, {"value", value.value}};
      if (isShared) one["item"] = item.id.text();
      if (origin.grading)
        one["grading"] = origin.grading->text(), one["grading_scheme"] = schemeName(origin.grading->scheme);
      if (!origin.markingText.empty()) one["marking"] = origin.markingText;
      if (!origin.item.isNil()) one["origin"] = m_out.originText(origin), one["origin_item"] = origin.item.text();
      if (!value.locator.empty()) one["locator"] = value.locator;
      if (!origin.author.empty()) one["author"] = origin.author;
      if (value.assessment != Assessment::Fact)
        one["assessment"] = value.assessment == Assessment::Assessment ? "assessment" : "hypothesis";
      one["at"] = stixTime(origin.at);
      list.push_back(std::move(one));
    }
  }

  Json head(const OutItem& item, const std::string& type, const std::string& id, bool isObservable) {
    const OutItem* one = &item;
    return head(std::span(&one, 1), type, id, isObservable);
  }

  /// Members that all have. Observables have neither times nor references of their own, and may stand for several
  /// items.
  Json head(std::span<const OutItem* const> items, const std::string& type, const std::string& id, bool isObservable) {
    const OutItem& item = *items.front();
    Json object{{"type", type}, {"spec_version", "2.1"}, {"id", id}};
    if (!isObservable) {
      Instant first{}, last{};
      for (const OutValue& value : item.values) {
        const Instant at = m_out.originOf(value).at;
        if (first == Instant{} || at < first) first = at;
        last = std::max(last, at);
      }
      object["created"] = stixTime(first);
      object["modified"] = stixTime(last);
      object["external_references"] = {{{"source_name", "fairlead"}, {"external_id", item.id.text()}}};
    }
    Marking marking;
    Json statements = Json::array();
    for (const OutItem* one : items) {
      marking = join(marking, m_out.markingOf(*one));
      addStatements(*one, items.size() > 1, statements);
    }
    const Json refs = markingRefs(marking);
    if (!refs.empty()) object["object_marking_refs"] = refs;
    Json extension{{"extension_type", "property-extension"}, {"item", item.id.text()}, {"schema", item.schema->name}};
    if (!statements.empty()) extension["statements"] = statements;
    if (item.isStub) extension["withheld"] = true;
    if (type == "fairlead-entity") object["extensions"][m_ownType] = {{"extension_type", "new-sdo"}};
    object["extensions"][m_extension] = extension;
    return object;
  }

  /// OASIS' own object for TLP, one of ours with the printed text for the rest.
  Json markingRefs(const Marking& marking) {
    Json refs = Json::array();
    const auto refer = [&](const Json& definition) {
      add(definition);
      refs.push_back(definition.at("id"));
    };
    if (const Json tlp = tlpDefinition(marking.tlp); !tlp.is_null()) refer(tlp);
    Marking rest = marking;
    rest.tlp = Tlp::None;
    const std::string text = rest.text();
    if (!text.empty())
      refer({{"type", "marking-definition"},
             {"spec_version", "2.1"},
             {"id", stixId("marking-definition", text)},
             {"created", kDefined},
             {"definition_type", "statement"},
             {"name", text},
             {"definition", {{"statement", text}}}});
    return refs;
  }

  void addNode(const OutItem& item) {
    const std::string& id = m_ids.at(item.id);
    if (m_written.contains(id)) return;
    const std::string type = id.substr(0, id.find("--"));
    const auto parts = contributing(item, type);
    Json object = head(m_sharing.at(id), type, id, !parts.empty());
    for (const auto& [name, value] : parts.items()) object[name] = value;
    if (parts.empty()) object["name"] = item.isStub ? "(withheld)" : item.caption;
    if (type == "identity")
      object["identity_class"] = item.schema->isA("Person")         ? "individual"
                                 : item.schema->isA("Group")        ? "group"
                                 : item.schema->isA("Organization") ? "organization"
                                                                    : "unknown";
    if (type == "location") addPlace(item, object);
    add(object);
  }

  static void addPlace(const OutItem& item, Json& object) {
    if (const auto point = pointOf(item)) {
      object["latitude"] = point->y;
      object["longitude"] = point->x;
      for (const OutValue& value : item.values)
        if (const auto place = value.type == PropertyType::Place ? parsePlace(value.value) : std::nullopt;
            place && place->uncertaintyMetres > 0) {
          object["precision"] = place->uncertaintyMetres;
          break;
        }
    }
    if (item.first("country")) object["country"] = firstText(item, "country");
    if (item.first("city")) object["city"] = firstText(item, "city");
    if (item.first("postalCode")) object["postal_code"] = firstText(item, "postalCode");
    if (item.first("street")) object["street_address"] = firstText(item, "street");
  }

  void addReport(const OutItem& item) {
    const auto known = m_ids.find(item.id);
    if (known == m_ids.end()) return;
    std::set<std::string> refs;
    for (const OutItem* other : m_saidBy[item.id]) {
      const auto id = other->schema->kind == ItemKind::Link ? linkIdOf(*other) : idOf(other->id);
      if (id && other->id != item.id) refs.insert(*id);
    }
    if (refs.empty()) return;
    Json object = head(item, "report", known->second, false);
    object["name"] = item.caption;
    const OutValue* date = item.first("date");
    const auto time = date ? parseTimeValue(date->value) : std::nullopt;
    object["published"] = time ? Json(stixTime(time->from)) : object["created"];
    object["object_refs"] = refs;
    add(object);
  }

  std::optional<std::string> idOf(ItemId id) const {
    const auto found = m_ids.find(id);
    if (found == m_ids.end()) return std::nullopt;
    return found->second;
  }

  std::optional<std::string> endOf(const OutItem& link, const std::string& property) const {
    const OutValue* value = link.first(property);
    const auto id = value ? ItemId::parse(value->value) : std::nullopt;
    return id ? idOf(*id) : std::nullopt;
  }

  std::optional<std::string> linkIdOf(const OutItem& item) const {
    if (!endOf(item, item.schema->from) || !endOf(item, item.schema->to)) return std::nullopt;
    return stixId("relationship", item.id.text());
  }

  std::int64_t addLink(const OutItem& item) {
    const auto id = linkIdOf(item);
    if (!id) return 0;
    Json object = head(item, "relationship", *id, false);
    object["relationship_type"] = kebab(item.schema->name);
    object["source_ref"] = *endOf(item, item.schema->from);
    object["target_ref"] = *endOf(item, item.schema->to);
    const WhenText when = whenOf(item);
    const auto begin = parseIso(when.begin), end = parseIso(when.end);
    if (begin) object["start_time"] = stixTime(*begin);
    if (end && (!begin || *end > *begin)) object["stop_time"] = stixTime(*end);
    add(object);
    return 1;
  }

  void addTies(const OutItem& event) {
    for (const OutValue& value : event.values) {
      const auto id = value.type == PropertyType::Item ? ItemId::parse(value.value) : std::nullopt;
      const auto target = id ? idOf(*id) : std::nullopt;
      if (!target || *id == event.id) continue;
      Json object{{"type", "relationship"},
                  {"spec_version", "2.1"},
                  {"id", stixId("relationship", value.id.text())},
                  {"created", stixTime(m_out.originOf(value).at)},
                  {"modified", stixTime(m_out.originOf(value).at)},
                  {"relationship_type", kebab(value.property)},
                  {"source_ref", m_ids.at(event.id)},
                  {"target_ref", *target}};
      // So that a reader knows it for a part of the event.
      object["extensions"][m_extension] = {
          {"extension_type", "property-extension"}, {"item", event.id.text()}, {"property", value.property}};
      const Json refs = markingRefs(m_out.originOf(value).marking);
      if (!refs.empty()) object["object_marking_refs"] = refs;
      add(object);
    }
  }

  void addNote(const OutItem& item) {
    const OutValue *text = item.first("text"), *target = item.first("target");
    const auto on = target ? ItemId::parse(target->value) : std::nullopt;
    const auto ref = on ? idOf(*on) : std::nullopt;
    if (!text || !ref) return;
    Json object = head(item, "note", stixId("note", item.id.text()), false);
    object["content"] = text->value;
    object["object_refs"] = {*ref};
    add(object);
  }

  const Outgoing& m_out;
  release::ByteSink& m_sink;
  const Progress& m_progress;
  const std::string m_maker = stixId("identity", "Fairlead"), m_extension = statementsExtension(),
                    m_ownType = stixId("extension-definition", "Fairlead entity");
  bool m_isFirst = true;
  std::set<std::string> m_written;
  std::map<ItemId, std::string> m_ids;
  std::map<std::string, std::vector<const OutItem*>> m_sharing;  // entities and events, by the object that they become
  std::map<ItemId, std::set<const OutItem*>> m_saidBy;
};

}  // namespace

std::int64_t StixWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  return Bundle(out, sink, progress).write();
}

}  // namespace fairlead::exchange
