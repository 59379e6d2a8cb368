// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/schema.h"

#include <algorithm>
#include <array>
#include <deque>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/resources.h"

namespace fairlead {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 11> kKinds{"entity",    "link",       "event", "report", "record", "source",
                                                  "judgement", "annotation", "chart", "layer",  "pack"};
constexpr std::array<std::string_view, 13> kTypes{"text",    "name",  "identifier", "time", "place", "number", "money",
                                                  "country", "phone", "email",      "url",  "item",  "choice"};

/// What one file says about one schema, before its ancestors are known.
struct Draft {
  std::string file;
  std::vector<std::string> parents;
  std::optional<ItemKind> kind;
  std::optional<bool> isDirected;
  Schema own;
};
using Drafts = std::map<std::string, Draft, std::less<>>;

[[noreturn]] void refuse(const std::string& file, const std::string& schema, const std::string& what) {
  throw Failure(ErrorCode::Malformed,
                "The schema " + schema + " cannot be used: " + what + "; correct the file or reinstall Fairlead.",
                file + ": " + schema);
}

std::string textOf(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() ? std::string() : found->get<std::string>();
}

std::vector<std::string> textsOf(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() ? std::vector<std::string>() : found->get<std::vector<std::string>>();
}

Property readProperty(const std::string& name, const Json& json, const std::string& file, const std::string& schema) {
  Property property;
  property.name = name;
  property.label = json.value("label", name);
  const std::string type = json.value("type", "text");
  const auto found = std::find(kTypes.begin(), kTypes.end(), type);
  if (found == kTypes.end()) refuse(file, schema, "property " + name + " has the unknown type \"" + type + "\"");
  property.type = static_cast<PropertyType>(found - kTypes.begin());
  property.range = textOf(json, "range");
  property.choices = textsOf(json, "choices");
  property.isMatchable = json.value("match", false);
  if (property.type == PropertyType::Item && property.range.empty())
    refuse(file, schema, "property " + name + " points to items but names no range");
  if (property.type == PropertyType::Choice && property.choices.empty())
    refuse(file, schema, "property " + name + " is a choice of nothing");
  return property;
}

Draft readDraft(const std::string& name, const Json& json, const std::string& file) {
  Draft draft;
  draft.file = file;
  draft.parents = textsOf(json, "extends");
  Schema& schema = draft.own;
  schema.name = name;
  schema.label = json.value("label", name);
  schema.plural = json.value("plural", schema.label);
  if (const std::string kind = textOf(json, "kind"); !kind.empty()) {
    draft.kind = parseItemKind(kind);
    if (!draft.kind) refuse(file, name, "its kind \"" + kind + "\" is unknown");
  }
  schema.caption = textsOf(json, "caption");
  schema.from = textOf(json, "from");
  schema.to = textOf(json, "to");
  schema.time = textOf(json, "time");
  schema.colour = textOf(json, "colour");
  schema.icon = textOf(json, "icon");
  schema.isAbstract = json.value("abstract", false);
  if (json.contains("directed")) draft.isDirected = json.at("directed").get<bool>();
  if (const auto properties = json.find("properties"); properties != json.end())
    for (const auto& [property, said] : properties->items())
      schema.properties.push_back(readProperty(property, said, file, name));
  return draft;
}

void readFileInto(Drafts& drafts, const std::filesystem::path& path) {
  const std::string file = path.filename().string();
  std::string schema = "(none yet)";
  try {
    const Json document = Json::parse(readFile(path));
    for (const auto& [name, said] : document.items()) {
      schema = name;
      if (!drafts.emplace(name, readDraft(name, said, file)).second) refuse(file, name, "it is defined twice");
    }
  } catch (const Json::exception& broken) {
    refuse(file, schema, std::string("the JSON is not as expected (") + broken.what() + ")");
  }
}

/// Breadth first, so that the nearest come first; a schema that extends itself is refused.
std::vector<std::string> ancestorsOf(const Drafts& drafts, const Draft& draft) {
  std::vector<std::string> ancestors;
  std::deque<std::string> waiting(draft.parents.begin(), draft.parents.end());
  while (!waiting.empty()) {
    const std::string name = waiting.front();
    waiting.pop_front();
    const auto parent = drafts.find(name);
    if (parent == drafts.end()) refuse(draft.file, draft.own.name, "it extends " + name + ", which does not exist");
    if (name == draft.own.name) refuse(draft.file, name, "it extends itself");
    if (std::find(ancestors.begin(), ancestors.end(), name) != ancestors.end()) continue;
    ancestors.push_back(name);
    waiting.insert(waiting.end(), parent->second.parents.begin(), parent->second.parents.end());
  }
  return ancestors;
}

void inherit(Schema& schema, const Schema& ancestor) {
  for (const Property& property : ancestor.properties)
    if (schema.property(property.name) == nullptr) schema.properties.push_back(property);
  const auto take = [](auto& mine, const auto& theirs) {
    if (mine.empty()) mine = theirs;
  };
  take(schema.caption, ancestor.caption);
  take(schema.from, ancestor.from);
  take(schema.to, ancestor.to);
  take(schema.time, ancestor.time);
  take(schema.colour, ancestor.colour);
  take(schema.icon, ancestor.icon);
}

/// Whatever a schema names must be there: better a sentence at the start than an empty chart later.
void check(const Schema& schema, const Drafts& drafts, const std::string& file) {
  const auto must = [&](const std::string& property, const char* role) {
    if (!property.empty() && schema.property(property) == nullptr)
      refuse(file, schema.name, "its " + std::string(role) + " names the property " + property + ", which it lacks");
  };
  for (const std::string& property : schema.caption) must(property, "caption");
  must(schema.from, "from");
  must(schema.to, "to");
  must(schema.time, "time");
  for (const Property& property : schema.properties)
    if (!property.range.empty() && drafts.find(property.range) == drafts.end())
      refuse(file, schema.name,
             "property " + property.name + " points to " + property.range + ", which does not exist");
  if (schema.kind == ItemKind::Link && !schema.isAbstract && (schema.from.empty() || schema.to.empty()))
    refuse(file, schema.name, "it is a link without both ends");
}

Schema finish(const Drafts& drafts, const Draft& draft) {
  Schema schema = draft.own;
  schema.ancestors = ancestorsOf(drafts, draft);
  std::optional<ItemKind> kind = draft.kind;
  std::optional<bool> isDirected = draft.isDirected;
  for (const std::string& name : schema.ancestors) {
    const Draft& ancestor = drafts.find(name)->second;
    inherit(schema, ancestor.own);
    if (!kind) kind = ancestor.kind;
    if (!isDirected) isDirected = ancestor.isDirected;
  }
  if (!kind) refuse(draft.file, schema.name, "neither it nor what it extends says what kind of item it is");
  schema.kind = *kind;
  schema.isDirected = isDirected.value_or(true);
  check(schema, drafts, draft.file);
  return schema;
}

/// Levenshtein's distance on folded names; they are short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view itemKindName(ItemKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<ItemKind> parseItemKind(std::string_view name) {
  const auto found = std::find(kKinds.begin(), kKinds.end(), name);
  if (found == kKinds.end()) return std::nullopt;
  return static_cast<ItemKind>(found - kKinds.begin());
}

const Property* Schema::property(std::string_view wanted) const {
  const auto found =
      std::find_if(properties.begin(), properties.end(), [&](const Property& p) { return p.name == wanted; });
  return found == properties.end() ? nullptr : &*found;
}

bool Schema::isA(std::string_view schema) const {
  return name == schema || std::find(ancestors.begin(), ancestors.end(), schema) != ancestors.end();
}

SchemaSet SchemaSet::read(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;  // sorted, so that the same error is told on every machine
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") files.insert(entry.path());
  Drafts drafts;
  for (const auto& path : files) readFileInto(drafts, path);
  SchemaSet set;
  for (const auto& [name, draft] : drafts) set.m_schemas.emplace(name, finish(drafts, draft));
  return set;
}

const SchemaSet& SchemaSet::standard() {
  static const SchemaSet set = read(resource("schema"));
  return set;
}

const Schema* SchemaSet::find(std::string_view name) const {
  const auto found = m_schemas.find(name);
  return found == m_schemas.end() ? nullptr : &found->second;
}

const Schema& SchemaSet::at(std::string_view name) const {
  if (const Schema* schema = find(name)) return *schema;
  const std::string wanted = fold(name.substr(0, 64));
  std::vector<std::pair<std::size_t, std::string_view>> nearest;
  for (const auto& [key, schema] : m_schemas)
    if (!schema.isAbstract) nearest.emplace_back(distance(wanted, fold(key)), key);
  std::sort(nearest.begin(), nearest.end());
  std::string names;
  for (std::size_t i = 0; i < nearest.size() && i < 3; ++i)
    names += (i == 0 ? "" : i == 2 ? " or " : ", ") + std::string(nearest[i].second);
  throw Failure(ErrorCode::Invalid, "There is no schema \"" + std::string(name) + "\"" +
                                        (names.empty() ? "." : "; did you mean " + names + "?"));
}

}  // namespace fairlead
