// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/foreign_file.h"
#include "core/exchange/json_pieces.h"

namespace fairlead::exchange {

namespace {

using nlohmann::json;

struct Renamed {
  std::string_view theirs, ours;
};
/// Their schemas that have another name here, or a nearest one.
constexpr Renamed kSchemas[] = {{"LegalEntity", "Organization"},
                                {"Identification", "IdentityDocument"},
                                {"Trip", "Journey"},
                                {"Pages", "Document"},
                                {"HyperText", "Document"},
                                {"PlainText", "Document"},
                                {"Image", "Document"},
                                {"Table", "Document"},
                                {"Workbook", "Document"},
                                {"Email", ""}};  // a mail there, an address here
constexpr Renamed kProperties[] = {{"recipients", "recipient"},
                                   {"senderAccount", "sender"},
                                   {"contentHash", ""},  // a SHA-1 there
                                   {"mimeType", "mediaType"}};

const Schema* schemaOf(std::string_view theirs) {
  std::string name(theirs);
  for (const Renamed& renamed : kSchemas)
    if (renamed.theirs == theirs) name = renamed.ours;
  const Schema* schema = SchemaSet::standard().find(name);
  const bool isContent =
      schema && (schema->kind == ItemKind::Entity || schema->kind == ItemKind::Event || schema->kind == ItemKind::Link);
  return isContent && !schema->isAbstract ? schema : nullptr;
}

class FtmReader {
 public:
  explicit FtmReader(std::string_view key) : m_key(key) {}

  void take(const json& entity, std::size_t begin, std::size_t end) {
    const std::string theirs = textMember(entity, "schema"), id = textMember(entity, "id");
    if (theirs.empty() || id.empty()) return m_file.leave("entity without schema or id");
    const auto ours = entity.find("fairlead");
    const bool isOurs = ours != entity.end() && ours->is_object();
    const Schema* schema = isOurs ? SchemaSet::standard().find(textMember(*ours, "schema")) : schemaOf(theirs);
    const bool isContent = schema && (schema->kind == ItemKind::Entity || schema->kind == ItemKind::Event ||
                                      schema->kind == ItemKind::Link);
    if (!isContent || schema->isAbstract) return m_file.leave(theirs);
    ForeignItem item{itemId(id, isOurs), schema, begin, end, {}, {}};
    if (isOurs)
      takeOurs(item, *ours);
    else
      takeTheirs(item, entity);
    m_file.items.push_back(std::move(item));
  }

  ForeignFile result() { return std::move(m_file); }

 private:
  /// Their ids are good within a data set; those that a case wrote are its own.
  ItemId itemId(const std::string& id, bool isOurs) const {
    if (isOurs)
      if (const auto own = ItemId::parse(id)) return *own;
    return ItemId::named("ftm:" + m_key + "|" + id);
  }

  void takeOurs(ForeignItem& item, const json& context) {
    if (const auto marking = parseMarking(textMember(context, "marking"))) item.marking = *marking;
    const auto statements = context.find("statements");
    if (statements == context.end() || !statements->is_array()) return;
    for (const json& said : *statements) {
      if (!said.is_object()) continue;
      ForeignValue value;
      if (const auto grading = parseGrading(textMember(said, "grading"))) value.grading = grading->grading;
      if (const auto marking = parseMarking(textMember(said, "marking"))) value.marking = *marking;
      m_file.say(item, textMember(said, "property"), textMember(said, "value"), value);
    }
  }

  void takeTheirs(ForeignItem& item, const json& entity) {
    const auto properties = entity.find("properties");
    if (properties == entity.end() || !properties->is_object()) return;
    const auto currencies = properties->find("currency");
    const bool hasCurrency = currencies != properties->end() && currencies->is_array() && currencies->size() == 1 &&
                             currencies->front().is_string();
    for (const auto& [theirs, values] : properties->items()) {
      std::string name = theirs;
      for (const Renamed& renamed : kProperties)
        if (renamed.theirs == theirs) name = renamed.ours;
      const Property* property = item.schema->property(name);
      if (!property || !values.is_array()) {
        m_file.leave(item.schema->name + "." + theirs);
        continue;
      }
      for (const json& one : values) {
        if (!one.is_string()) continue;
        std::string text = one.get<std::string>();
        if (property->type == PropertyType::Item) text = itemId(text, false).text();
        if (property->type == PropertyType::Money && hasCurrency && text.find(' ') == std::string::npos)
          text += " " + currencies->front().get<std::string>();
        m_file.say(item, name, text);
      }
    }
  }

  const std::string m_key;
  ForeignFile m_file;
};

}  // namespace

ForeignFile readFtm(std::string_view text, std::string_view key, const Progress& progress) {
  FtmReader reader(key);
  forEachLineObject(text, [&](const json& entity, std::size_t begin, std::size_t end) {
    progress.check();
    reader.take(entity, begin, end);
  });
  return reader.result();
}

}  // namespace fairlead::exchange
