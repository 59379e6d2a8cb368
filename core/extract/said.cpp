// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/said.h"

#include "core/base/error.h"
#include "core/extract/case_mentions.h"
#include "core/model/mrz.h"

namespace fairlead::extract {

namespace {

std::vector<Said> saidByZone(const std::string& text) {
  const auto mrz = Mrz::parse(text);
  if (!mrz) return {{"mrz", text}};
  std::vector<Said> said{{"mrz", text},
                         {"number", mrz->number},
                         {"type", mrz->kind == 'P'   ? "passport"
                                  : mrz->kind == 'V' ? "visa"
                                                     : "identity card"},
                         {"surname", mrz->surname},
                         {"givenName", mrz->givenNames},
                         {"birthDate", mrz->birthDate},
                         {"expiryDate", mrz->expiryDate},
                         {"nationality", mrz->nationality},
                         {"authority", mrz->issuer}};
  std::erase_if(said, [](const Said& one) { return one.value.empty(); });
  return said;
}

/// A machine-readable zone says several things; everything else one or two.
std::vector<Said> saidBy(const Mention& mention) {
  std::vector<Said> said;
  const StatedAs as = statedAs(mention);
  switch (mention.type) {
    case MentionType::Person:
      said.push_back({mention.basis == Basis::Surname ? "lastName" : "name",
                      mention.basis == Basis::Surname ? mention.text : mention.value});
      break;
    case MentionType::Location:
      if (!mention.valid)
        said.push_back({"name", mention.place ? mention.value.substr(0, mention.value.rfind(", ")) : mention.value});
      if (mention.valid && !mention.note.starts_with("decimal degrees"))
        said.push_back({"gridReference", mention.text});
      if (mention.place) said.push_back({"location", mention.place->text()});
      break;
    case MentionType::Money: {
      const auto blank = mention.value.find(' ');
      said = {{"amount", mention.value.substr(0, blank)}, {"currency", mention.value.substr(blank + 1)}};
      break;
    }
    case MentionType::Mrz:
      said = saidByZone(mention.text);
      break;
    case MentionType::Handle:
      said.push_back({"username", mention.value});
      if (!mention.note.empty()) said.push_back({"service", mention.note});
      break;
    case MentionType::Bitcoin:
      said = {{"publicKey", mention.value}, {"currencySymbol", "BTC"}};
      break;
    case MentionType::Tron:
      said = {{"publicKey", mention.value}, {"currencySymbol", "TRX"}};
      break;
    case MentionType::Ethereum:
      said = {{"publicKey", mention.value}, {"currencySymbol", "ETH"}};
      break;
    default:
      said.push_back({std::string(as.property), mention.value});
  }
  // "GB", or "GB: “O” stands where a figure belongs".
  if (mention.type == MentionType::Plate && (mention.note.size() == 2 || mention.note.substr(2, 1) == ":"))
    said.push_back({"country", mention.note.substr(0, 2)});
  return said;
}

}  // namespace

std::vector<Said> saidAbout(const Mention& mention, const Schema& schema) {
  const StatedAs own = statedAs(mention);
  if (!own.schema.empty() && schema.isA(own.schema)) return saidBy(mention);
  std::string property;
  switch (mention.type) {
    case MentionType::Phone:
      property = "phone";
      break;
    case MentionType::Email:
      property = "email";
      break;
    case MentionType::Url:
      property = "website";
      break;
    case MentionType::Passport:
      property = "passportNumber";
      break;
    case MentionType::Bic:
      property = "bic";
      break;
    case MentionType::Money:
      property = "amount";
      break;
    case MentionType::Date:
      property = schema.time;
      break;
    case MentionType::Location:
      property = mention.place ? "location" : "address";
      break;
    case MentionType::Person:
    case MentionType::Organisation:
    case MentionType::Vessel:
    case MentionType::Entity:
      property = "name";
      break;
    default:
      property = own.property;
  }
  if (property.empty() || schema.property(property) == nullptr || mention.value.empty())
    throw Failure(ErrorCode::Invalid,
                  "A " + schema.label + " has no property for a mention of type " +
                      std::string(mentionTypeName(mention.type)) + "; say it with `state --origin`.",
                  mention.text);
  if (mention.type == MentionType::Money) return saidBy(mention);
  return {{property, property == "location" ? mention.place->text() : mention.value}};
}

std::string doubtOf(const Mention& mention) {
  const std::string words = "“" + storedWords(mention) + "”: ";
  if (mention.type == MentionType::Plate) return words + mention.note + ".";
  if (mention.type == MentionType::Phone) return words + "no numbering plan has it.";
  return words + "its check digits do not fit.";
}

}  // namespace fairlead::extract
