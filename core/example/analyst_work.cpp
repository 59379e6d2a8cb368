// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/analyst_work.h"

#include <nlohmann/json.hpp>

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/geo/thumbnail.h"
#include "core/model/value.h"
#include "core/store/chart_repository.h"

namespace fairlead::example {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kSvg = "image/svg+xml";
constexpr std::string_view kIds = "fairlead example|";  // what the ids of the work are derived from

std::string textOf(const Json& entry, const char* name) { return entry.value(name, std::string()); }

Assessment assessmentOf(const Json& said) {
  const std::string word = textOf(said, "assessment");
  return word == "assessment"   ? Assessment::Assessment
         : word == "hypothesis" ? Assessment::Hypothesis
                                : Assessment::Fact;
}

}  // namespace

void AnalystWork::run(const Json& step) {
  const store::Action action =
      store::parseAction(step.value("action", std::string("alter"))).value_or(store::Action::Alter);
  m_case
      .change(m_actor, action, step.at("text").get<std::string>(),
              [&](store::Transaction& transaction) {
                for (const Json& entry : step.at("items")) {
                  try {
                    if (textOf(entry, "schema") == "Chart")
                      addChart(transaction, entry);
                    else
                      addItem(transaction, entry);
                  } catch (const Failure& failure) {
                    throw Failure(failure.error().code, failure.error().message, entry.dump());
                  }
                }
              })
      .orThrow();
}

ItemId AnalystWork::itemOf(store::Transaction& transaction, const Json& entry) {
  const std::string name = textOf(entry, "as"), schema = textOf(entry, "schema");
  if (const auto known = m_named.find(name); !name.empty() && known != m_named.end()) {
    if (!schema.empty() && schema != known->second.schema)
      throw Failure(ErrorCode::Conflict, "Two entries of case.json have this name.", name);
    return known->second.id;
  }
  const Schema& type = m_case.schemas().at(schema);
  if (type.kind == ItemKind::Report) {
    const ItemId report = named(name);
    m_named.insert_or_assign(name, Named{report, schema});
    return report;
  }
  if (const std::string find = textOf(entry, "find"); !find.empty()) {
    const Property* property = type.property(find);
    const std::string value =
        property ? canonicalValue(*property, entry.at("set").at(find).get<std::string>()) : std::string();
    for (const store::Key key : m_case.statements().subjectsWith(find, value)) {
      const auto item = m_case.items().find(key);
      if (!item || item->schema != schema || !m_case.items().isInForce(key)) continue;
      m_named.insert_or_assign(name, Named{item->id, schema});
      return item->id;
    }
  }
  const ItemId id = ItemId::named(std::string(kIds) + (name.empty() ? entry.dump() : name));
  if (!transaction.addItem(id, schema))
    throw Failure(ErrorCode::Conflict, "Two entries of case.json say the same; give one of them a name.");
  if (!name.empty()) m_named.insert_or_assign(name, Named{id, schema});
  return id;
}

void AnalystWork::addItem(store::Transaction& transaction, const Json& entry) {
  const ItemId item = itemOf(transaction, entry);
  const std::string name = textOf(entry, "as");
  const Schema& schema = m_case.schemas().at(name.empty() ? textOf(entry, "schema") : m_named.at(name).schema);
  if (entry.contains("contents"))  // of a briefing pack
    state(transaction, item, "content", readFile(resource("example") / textOf(entry, "contents")), {});
  if (entry.contains("file")) addPicture(transaction, item, textOf(entry, "file"));
  if (entry.contains("set")) say(transaction, item, schema, entry);
  if (const auto said = entry.find("said"); said != entry.end())
    for (const Json& one : *said) say(transaction, item, schema, one);
}

void AnalystWork::addPicture(store::Transaction& transaction, ItemId item, const std::string& file) {
  const std::filesystem::path path = resource("example") / file;
  const std::string bytes = readFile(path), name = path.filename().string();
  const Digest256 hash = Sha256::of(bytes);
  const std::string_view read = geo::pictureType(bytes), type = read.empty() ? kSvg : read;
  transaction.addOriginal(hash, bytes, type, name);
  state(transaction, item, "fileName", name, {});
  state(transaction, item, "mediaType", std::string(type), {});
  state(transaction, item, "contentHash", hex(hash), {});
}

void AnalystWork::say(store::Transaction& transaction, ItemId item, const Schema& schema, const Json& said) {
  Origin origin;
  if (said.contains("report")) origin = m_quotes.origin(textOf(said, "report"), textOf(said, "quote"));
  if (const std::string grading = textOf(said, "grading"); !grading.empty())
    origin.grading = parseGrading(grading, m_case.properties().scheme).value().grading;
  for (const auto& [name, written] : said.at("set").items()) {
    const Property* property = schema.property(name);
    if (!property) throw Failure(ErrorCode::Invalid, "A " + schema.name + " has no property “" + name + "”.");
    const Json values = written.is_array() ? written : Json::array({written});
    for (const Json& value : values)
      state(transaction, item, name, valueOf(*property, value.get<std::string>()), origin, assessmentOf(said));
  }
}

std::string AnalystWork::valueOf(const Property& property, const std::string& written) {
  return property.type == PropertyType::Item ? named(written).text() : canonicalValue(property, written);
}

ItemId AnalystWork::named(const std::string& name) {
  if (const auto known = m_named.find(name); known != m_named.end()) return known->second.id;
  if (name.starts_with("report ")) return m_quotes.report(name.substr(7));
  if (name.starts_with("layer "))
    for (const store::Item& layer : m_case.items().list({{}, ItemKind::Layer}, 0, 1'000))
      if (layer.caption == name.substr(6)) return layer.id;
  throw Failure(ErrorCode::NotFound, "No entry of case.json that came before has this name: “" + name + "”.");
}

void AnalystWork::addChart(store::Transaction& transaction, const Json& entry) {
  const std::string name = entry.at("name");
  const ItemId chart = ItemId::named(std::string(kIds) + "chart " + name);
  transaction.addItem(chart, "Chart");
  state(transaction, chart, "name", name, {});
  for (const auto& [member, at] : entry.at("members").items()) {
    Origin origin;
    origin.locator = store::ChartRepository::locator({at.at(0).get<double>(), at.at(1).get<double>()});
    state(transaction, chart, "member", named(member).text(), origin);
  }
}

void AnalystWork::state(store::Transaction& transaction, ItemId item, std::string_view property,
                        const std::string& value, const Origin& origin, Assessment assessment) {
  Statement statement;
  statement.subject = item;
  statement.property = property;
  statement.value = value;
  statement.assessment = assessment;
  statement.origin = origin;
  statement.origin.author = transaction.record().author;
  statement.origin.at = transaction.record().at;
  statement.id = derivedStatementId(kIds, origin.item.text() + " " + origin.locator, item, property, value, "work-1");
  transaction.add(statement);
}

}  // namespace fairlead::example
