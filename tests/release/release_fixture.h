// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/release/policy.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

namespace fairlead::test {

inline release::ReleaseProfile profile(const char* name) { return release::ReleaseProfile::read(name); }

/// A case that is released, statement by statement.
struct Release : CaseFixture {
  /// One more statement about the item, by the analyst's own word or by a passage of a report.
  void state(ItemId item, std::string_view property, std::string_view value, const std::string& marking = "OFFICIAL",
             ItemId origin = {}, const std::string& locator = {}) {
    change([&](store::Transaction& t) {
      Origin from;
      from.item = origin;
      from.locator = locator;
      from.marking = parseMarking(marking).value();
      t.say(item, property, value, from);
    });
  }
  ItemId add(const char* schema) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) { t.addItem(id, schema); });
    return id;
  }
  ItemId named(const char* schema, const std::string& name, const std::string& marking = "OFFICIAL") {
    const ItemId id = add(schema);
    state(id, "name", name, marking);
    return id;
  }
  ItemId link(const char* schema, ItemId from, ItemId to) {
    const ItemId id = add(schema);
    const Schema& known = opened->schemas().at(schema);
    state(id, known.from, from.text());
    state(id, known.to, to.text());
    return id;
  }
  std::map<std::string, std::int64_t> withheld(const release::ReleaseProfile& under,
                                               const release::Acknowledgements& with = {}, Instant at = now()) {
    const release::Policy policy(*opened, under, with, at);
    return release::Selection(*opened, {true, {}}, policy.rules(), Progress()).withheld();
  }
  /// Why a fact of this marking about a vessel may not go; empty if it may.
  std::string why(const std::string& marking, const release::ReleaseProfile& under,
                  const release::Acknowledgements& with = {}, Instant at = now()) {
    const ItemId vessel = add("Vessel");
    state(vessel, "color", "grey", marking);
    const auto reasons = withheld(under, with, at);
    opened->undo(kAnalyst).orThrow();
    opened->undo(kAnalyst).orThrow();
    REQUIRE(reasons.size() <= 1);
    return reasons.empty() ? "" : reasons.begin()->first;
  }
};

}  // namespace fairlead::test
