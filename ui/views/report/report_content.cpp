// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report/report_content.h"

#include <QCoreApplication>

#include "ui/base/text.h"
#include "ui/views/edit/item_label.h"

namespace fairlead::ui {

namespace {

constexpr const char* kHeader[] = {"reference",  "date",     "informationDate", "source",
                                   "originator", "grading",  "handling",        "classification",
                                   "marking",    "fileName", "mayRepeat",       "replaces"};

void readHeader(const store::Case& opened, store::Key report, const Schema& schema, ReportContent& content) {
  const auto said = opened.statements().about(report);
  for (const char* name : kHeader)
    for (const auto& statement : said) {
      if (statement.property != name) continue;
      const Property* property = schema.property(name);
      const std::string value = statement.target != 0 ? opened.items().caption(statement.target) : statement.value;
      content.header.push_back({translated(property ? property->label : name), toQt(value), statement.id});
    }
}

void readOriginal(const store::Case& opened, store::Key report, ReportContent& content) {
  constexpr std::int64_t kMostShown = 2 << 20;
  content.sha256 = opened.statements().value(report, "contentHash");
  const auto digest = digestOf(content.sha256);
  if (!digest) return;
  const auto original = opened.reports().original(*digest);
  if (!original) return;
  content.originalName = toQt(original->name);
  content.originalType = toQt(original->mediaType);
  if (original->mediaType.starts_with("text/") && original->size <= kMostShown)
    content.original = toQt(opened.reports().originalBytes(*digest));
}

void readMentions(const store::Case& opened, const store::Item& item, const Progress& progress,
                  ReportContent& content) {
  progress.check();
  const extract::CaseMentions finder(opened);
  progress.check();
  // Mentions come in order of place, so that one walk over the text turns all of their places.
  std::size_t seen = 0;
  int units = 0;
  const auto walk = [&](std::size_t to) {
    for (; seen < to && units < content.text.size(); ++seen) units += content.text.at(units).isHighSurrogate() ? 2 : 1;
    return units;
  };
  for (auto& found : finder.of(item)) {
    ShownMention shown;
    shown.begin = walk(found.mention.begin);
    shown.end = walk(found.mention.end);
    shown.kind = mentionKind(found.mention.type);
    if (!found.entity.isNil())
      if (const auto entity = opened.items().find(found.entity)) shown.entity = entity->key;
    for (const ItemId id : found.bearers)
      if (const auto bearer = opened.items().find(id)) shown.bearers.push_back({id, itemLabel(opened, *bearer)});
    shown.mention = std::move(found);
    content.mentions.push_back(std::move(shown));
  }
}

}  // namespace

std::string mentionKind(extract::MentionType type) {
  using enum extract::MentionType;
  switch (type) {
    case Person:
    case Nino:
    case Tckn:
      return "person";
    case Organisation:
    case CompanyNumber:
      return "organisation";
    case Vessel:
    case Imo:
    case Mmsi:
      return "vessel";
    case Plate:
    case Vin:
    case Container:
    case Aircraft:
      return "vehicle";
    case Phone:
    case Imei:
    case Imsi:
    case Iccid:
      return "phone";
    case Email:
    case Url:
    case Domain:
    case Ip:
    case Handle:
      return "account";
    case Money:
    case Iban:
    case Bic:
    case Card:
    case Bitcoin:
    case Tron:
    case Ethereum:
      return "money";
    case Location:
      return "place";
    case Date:
      return "event";
    default:
      return "document";
  }
}

std::optional<Digest256> digestOf(std::string_view hexadecimal) {
  Digest256 digest{};
  if (!unhex(hexadecimal, digest)) return std::nullopt;
  return digest;
}

int unitsOf(const QString& text, std::size_t codePoints) {
  int at = 0;
  for (std::size_t seen = 0; seen < codePoints && at < text.size(); ++seen) at += text.at(at).isHighSurrogate() ? 2 : 1;
  return at;
}

int codePointsOf(const QString& text, int units) {
  int points = 0;
  for (int at = 0; at < units && at < text.size(); ++points) at += text.at(at).isHighSurrogate() ? 2 : 1;
  return points;
}

ReportContent reportContent(const store::Case& opened, store::Key report, const Progress& progress) {
  ReportContent content;
  const auto item = opened.items().find(report);
  if (!item) throw Failure(ErrorCode::NotFound, "This report is no longer in the case.");
  content.item = report;
  content.title = toQt(item->caption);
  const auto text = opened.reports().text(report);
  content.text = text ? toQt(*text) : QCoreApplication::translate("ReportView", "This item has no text of its own.");
  if (const Schema* schema = opened.schemas().find(item->schema)) readHeader(opened, report, *schema, content);
  readOriginal(opened, report, content);
  if (text && item->kind == ItemKind::Report) readMentions(opened, *item, progress, content);
  return content;
}

}  // namespace fairlead::ui
