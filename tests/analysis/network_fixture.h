// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/analysis/graph.h"
#include "tests/support/case_fixture.h"

namespace fairlead::test {

using Values = std::vector<std::pair<std::string, std::string>>;

/// A case with people by name and what ties them.
struct NetworkFixture : CaseFixture {
  ItemId operator[](const std::string& name) {
    const auto [at, isNew] = m_people.try_emplace(name);
    if (isNew) at->second = person(name);
    return at->second;
  }
  store::Key keyOf(const std::string& name) { return key((*this)[name]); }

  ItemId item(const std::string& schema, const Values& values, const Origin& origin = {}) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, schema);
      for (const auto& [property, value] : values) t.say(id, property, value, origin);
    });
    return id;
  }
  ItemId link(const std::string& a, const std::string& b, Values more = {}, const Origin& origin = {},
              const std::string& schema = "UnknownLink") {
    const Schema& found = opened->schemas().at(schema);
    more.emplace_back(found.from, (*this)[a].text());
    more.emplace_back(found.to, (*this)[b].text());
    return item(schema, more, origin);
  }
  ItemId call(const std::string& a, const std::string& b, const std::string& date) {
    return link(a, b, {{"date", date}}, {}, "Call");
  }
  ItemId meeting(const std::vector<std::string>& names, Values more = {}) {
    for (const std::string& name : names) more.emplace_back("involved", (*this)[name].text());
    return item("Meeting", more);
  }
  void judge(const std::string& a, const std::string& b, const std::string& decision) {
    item("Judgement", {{"left", (*this)[a].text()}, {"right", (*this)[b].text()}, {"decision", decision}});
  }
  analysis::Graph graph() { return analysis::Graph::read(*opened); }

 private:
  std::map<std::string, ItemId> m_people;
};

}  // namespace fairlead::test
