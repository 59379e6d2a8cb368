// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/example/report_quotes.h"
#include "core/store/case.h"

namespace fairlead::example {

/// Turns the entries of case.json (resources/example/README.md says how they are written) into statements: entities,
/// links and events quoted from reports, judgements, annotations and charts. Ids come from the entries' names.
class AnalystWork {
 public:
  AnalystWork(store::Case& opened, const store::Actor& actor) : m_case(opened), m_actor(actor), m_quotes(opened) {}

  /// One step, one change. Throws Failure that names the entry.
  void run(const nlohmann::json& step);

 private:
  void addItem(store::Transaction& transaction, const nlohmann::json& entry);
  void addChart(store::Transaction& transaction, const nlohmann::json& entry);
  /// A picture's bytes, kept as an original, and what is known of the file.
  void addPicture(store::Transaction& transaction, ItemId item, const std::string& file);
  /// The entry's item: one named before, one of the case that has the value of the property `find`, or a new one.
  ItemId itemOf(store::Transaction& transaction, const nlohmann::json& entry);
  void say(store::Transaction& transaction, ItemId item, const Schema& schema, const nlohmann::json& said);
  std::string valueOf(const Property& property, const std::string& written);
  /// An entry's name, "report REFERENCE", or "layer NAME".
  ItemId named(const std::string& name);
  void state(store::Transaction& transaction, ItemId item, std::string_view property, const std::string& value,
             const Origin& origin, Assessment assessment = Assessment::Fact);

  struct Named {
    ItemId id;
    std::string schema;
  };
  store::Case& m_case;
  store::Actor m_actor;
  ReportQuotes m_quotes;
  std::map<std::string, Named> m_named;
};

}  // namespace fairlead::example
