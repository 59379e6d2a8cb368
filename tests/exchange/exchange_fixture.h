// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/resources.h"
#include "core/exchange/export.h"
#include "tests/support/case_fixture.h"

namespace fairlead::test {

/// A small case of people, a link, an event and a phone, from two reports of different grading and marking.
struct ExchangeFixture : CaseFixture {
  using Values = std::vector<std::pair<std::string, std::string>>;

  ItemId source = item("Source", {{"name", "Source J/17"}});
  ItemId open = item("Report", {{"title", "IR000101"}, {"source", source.text()}}, said({}, "", "OFFICIAL"));
  ItemId closed = item("Report", {{"title", "IR000102"}}, said({}, "", "SECRET"));
  Origin good = said(open, "3x5x2:2B", "OFFICIAL"), secret = said(closed, "3x5x2:1A", "SECRET");
  ItemId karim = item("Person", {{"name", "Karim Aziz <&> \"K\""}, {"birthDate", "1988-03-04"}}, good);
  ItemId arabic = item("Person", {{"name", "كريم عزيز"}}, good);
  ItemId goran = item("Person", {{"name", "Goran Hoxhaj"}}, secret);
  ItemId farm = item("Location", {{"name", "Ferme près de Gravelines"}, {"location", "2.128,50.987~5000"}}, good);
  ItemId tie =
      item("Associate", {{"person", karim.text()}, {"associate", goran.text()}, {"startDate", "2022-09-03"}}, good);
  ItemId meeting = item("Meeting",
                        {{"name", "Meeting at a farm"},
                         {"date", "2022-09-03T03:00Z"},
                         {"place", farm.text()},
                         {"involved", karim.text()},
                         {"involved", goran.text()}},
                        good);

  ItemId item(const std::string& schema, const Values& values, const Origin& origin = {}) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, schema);
      for (const auto& [property, value] : values) t.say(id, property, value, origin);
    });
    return id;
  }
  static Origin said(ItemId by, const std::string& grading, const std::string& marking) {
    Origin origin;
    origin.item = by;
    if (!grading.empty()) origin.grading = parseGrading(grading).value().grading;
    origin.marking = parseMarking(marking).value();
    return origin;
  }

  exchange::ExportReport write(const std::string& format, const std::string& name, const std::string& profile = {}) {
    exchange::ExportRequest request{format, {}, kAnalyst};
    if (!profile.empty()) request.terms.profile = release::ReleaseProfile::read(profile);
    return exchange::exportCase(*opened, folder / name, request, Progress()).orThrow();
  }
  std::string text(const std::string& name) { return readFile(folder / name, 1u << 30); }
  std::string exported(const std::string& format, const std::string& profile = {}) {
    write(format, "out." + format, profile);
    return text("out." + format);
  }
};

}  // namespace fairlead::test
