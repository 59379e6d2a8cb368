// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/bundle_format.h"

#include "core/base/utf8.h"
#include "core/release/quick_line.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kLineLimit = 64 << 20;

std::string_view assessmentName(Assessment assessment) {
  switch (assessment) {
    case Assessment::Fact:
      return "fact";
    case Assessment::Assessment:
      return "assessment";
    case Assessment::Hypothesis:
      return "hypothesis";
  }
  return "fact";
}

Assessment parseAssessment(const std::string& name) {
  if (name.empty() || name == "fact") return Assessment::Fact;
  if (name == "assessment") return Assessment::Assessment;
  if (name == "hypothesis") return Assessment::Hypothesis;
  refuseBundle("a statement is neither fact, assessment nor hypothesis", name);
}

Instant instantField(const Json& json, const char* name) {
  const auto at = parseIso(textField(json, name));
  if (!at) refuseBundle(std::string("a time is missing or damaged: ") + name);
  return *at;
}

void put(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

}  // namespace

void refuseBundle(const std::string& what, const std::string& where) {
  throw Failure(ErrorCode::Malformed,
                "The bundle's contents make no sense (" + what + "); the case was left as it is, ask the sender.",
                where);
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

const std::string& textField(const Json& json, const char* name) {
  static const std::string kNone;
  const auto found = json.find(name);
  if (found == json.end()) return kNone;
  if (!found->is_string()) refuseBundle(std::string("a field is no text: ") + name);
  return found->get_ref<const std::string&>();
}

template <typename IdType>
IdType idField(const Json& json, const char* name) {
  const std::string& text = textField(json, name);
  const auto id = IdType::parse(text);
  if (!id || id->isNil()) refuseBundle(std::string("an id is missing or damaged: ") + name, text);
  return *id;
}
template ItemId idField<ItemId>(const Json&, const char*);
template StatementId idField<StatementId>(const Json&, const char*);
template TransactionId idField<TransactionId>(const Json&, const char*);

std::string changeLine(const store::ChangeRecord& change) {
  Json json{{"id", change.id.text()}, {"author", change.author}};
  put(json, "role", change.role);
  put(json, "organisation", change.organisation);
  json["at"] = isoText(change.at);
  put(json, "zone", change.zone);
  json["action"] = store::actionName(change.action);
  put(json, "text", change.text);
  put(json, "reason", change.reason);
  return dumped(json);
}

store::ChangeRecord parseChange(const Json& line) {
  store::ChangeRecord change;
  change.id = idField<TransactionId>(line, "id");
  change.author = textField(line, "author");
  change.role = textField(line, "role");
  change.organisation = textField(line, "organisation");
  change.at = instantField(line, "at");
  change.zone = textField(line, "zone");
  const auto action = store::parseAction(textField(line, "action"));
  if (!action) refuseBundle("a transaction does something that this version does not know", textField(line, "action"));
  change.action = *action;
  change.text = textField(line, "text");
  change.reason = textField(line, "reason");
  return change;
}

Json originJson(const Origin& origin) {
  Json json = Json::object();
  if (!origin.item.isNil()) json["item"] = origin.item.text();
  if (origin.grading) json["grading"] = origin.grading->key();
  put(json, "marking", origin.marking.text());
  json["author"] = origin.author;
  json["at"] = isoText(origin.at);
  return json;
}

Origin parseOrigin(const Json& json) {
  if (!json.is_object()) refuseBundle("an origin is no object");
  Origin origin;
  if (json.contains("item")) origin.item = idField<ItemId>(json, "item");
  if (const std::string text = textField(json, "grading"); !text.empty()) {
    const auto grading = parseGrading(text);
    if (!grading || grading->grading.key() != text) refuseBundle("a grading is of no scheme known here", text);
    origin.grading = grading->grading;
  }
  if (const std::string text = textField(json, "marking"); !text.empty()) {
    std::string problem;
    const auto marking = parseMarking(text, &problem, MarkingRules::PassOver);
    if (!marking) refuseBundle("a marking is not valid: " + problem, text);
    origin.marking = *marking;
  }
  origin.author = textField(json, "author");
  origin.at = instantField(json, "at");
  return origin;
}

std::string statementLine(const Statement& statement, std::string_view change, bool hasOrigin) {
  Json json{{"id", statement.id.text()},
            {"item", statement.subject.text()},
            {"property", statement.property},
            {"value", statement.value}};
  put(json, "locator", statement.origin.locator);
  put(json, "original", statement.original);
  put(json, "language", statement.language);
  if (statement.assessment != Assessment::Fact) json["assessment"] = assessmentName(statement.assessment);
  if (!change.empty()) json["change"] = change;
  if (hasOrigin) json["origin"] = originJson(statement.origin);
  return dumped(json);
}

Statement parseStatement(const Json& line, const Origin& present) {
  Statement statement;
  statement.id = idField<StatementId>(line, "id");
  statement.subject = idField<ItemId>(line, "item");
  statement.property = textField(line, "property");
  if (statement.property.empty() || statement.property.size() > 200)
    refuseBundle("a statement has no property", statement.id.text());
  statement.value = textField(line, "value");
  statement.original = textField(line, "original");
  statement.language = textField(line, "language");
  statement.assessment = parseAssessment(textField(line, "assessment"));
  statement.origin = present;
  statement.origin.locator = textField(line, "locator");
  return statement;
}

std::string tombstoneLine(const store::Tombstone& tombstone, bool hasReason) {
  const bool isItem = tombstone.kind == store::Tombstone::Kind::Item;
  Json json{{isItem ? "item" : "statement", tombstone.id.text()}};
  put(json, "schema", tombstone.schema);
  json["authority"] = tombstone.authority;
  if (hasReason) put(json, "reason", tombstone.reason);
  json["at"] = isoText(tombstone.at);
  return dumped(json);
}

store::Tombstone parseTombstone(const Json& line) {
  store::Tombstone tombstone;
  tombstone.kind = line.contains("item") ? store::Tombstone::Kind::Item : store::Tombstone::Kind::Statement;
  tombstone.id = tombstone.kind == store::Tombstone::Kind::Item ? idField<ItemId>(line, "item").uuid
                                                                : idField<StatementId>(line, "statement").uuid;
  tombstone.schema = textField(line, "schema");
  tombstone.authority = textField(line, "authority");
  tombstone.reason = textField(line, "reason");
  tombstone.at = instantField(line, "at");
  return tombstone;
}

void forEachLine(const BagReader& bag, std::string_view name, const std::function<void(const Json&)>& visit) {
  std::size_t number = 0;
  std::string held;
  const auto take = [&](std::string_view line) {
    ++number;
    if (line.empty()) return;
    const auto where = [&] { return std::string(name) + " line " + std::to_string(number); };
    if (!isUtf8(line)) refuseBundle("a line is not UTF-8", where());
    std::optional<Json> quick = quickLine(line);
    const Json json = quick ? std::move(*quick) : Json::parse(line, nullptr, false);
    if (!json.is_object()) refuseBundle("a line is no JSON object", where());
    try {
      visit(json);
    } catch (const Failure& failure) {
      if (failure.error().code != ErrorCode::Malformed || failure.error().where.starts_with(name)) throw;
      Error error = failure.error();
      error.where = where() + (error.where.empty() ? "" : ", " + error.where);
      throw Failure(error);
    }
  };
  bag.read(name, [&](std::string_view piece) {
    for (;;) {
      const auto end = piece.find('\n');
      if (end == std::string_view::npos) break;
      if (held.empty()) {
        take(piece.substr(0, end));
      } else {
        held += piece.substr(0, end);
        take(held);
        held.clear();
      }
      piece.remove_prefix(end + 1);
    }
    held += piece;
    if (held.size() > kLineLimit) refuseBundle("a line is too long", std::string(name));
  });
  if (!held.empty()) take(held);
}

}  // namespace fairlead::release
