// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/provenance.h"

#include "tests/analysis/network_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::analysis;
using namespace fairlead::test;

namespace {

struct Reporting : NetworkFixture {
  ItemId source(const std::string& name, const Values& more = {}) {
    Values values{{"name", name}};
    values.insert(values.end(), more.begin(), more.end());
    return item("Source", values);
  }
  ItemId report(const Values& more) { return item("Report", more); }
  static Origin by(ItemId report) {
    Origin origin;
    origin.item = report;
    return origin;
  }
  std::size_t independent(const std::vector<ItemId>& reports) {
    std::vector<OriginRef> refs;
    for (const ItemId id : reports) refs.push_back({key(id), {}});
    return Provenance(*opened).independent(refs);
  }
  void add(ItemId about, const std::string& property, const std::string& value, const Origin& origin) {
    change([&](store::Transaction& t) { t.say(about, property, value, origin); });
  }
};

}  // namespace

TEST_CASE("reports of one source are one independent origin, of two sources two") {
  Reporting made;
  const ItemId s1 = made.source("one"), s2 = made.source("two");
  const ItemId r1 = made.report({{"source", s1.text()}}), r2 = made.report({{"source", s1.text()}}),
               r3 = made.report({{"source", s2.text()}});
  CHECK(made.independent({r1, r2}) == 1);
  CHECK(made.independent({r1, r2, r3}) == 2);
  CHECK(made.independent({}) == 0);
}

TEST_CASE("sources that originate from one another count once, however long the chain") {
  Reporting made;
  const ItemId phone = made.source("phone download");
  const ItemId agency = made.source("agency", {{"originatesFrom", phone.text()}});
  const ItemId partner = made.source("partner", {{"originatesFrom", agency.text()}});
  std::vector<ItemId> reports;
  for (const ItemId source : {phone, agency, partner, agency, partner})
    reports.push_back(made.report({{"source", source.text()}}));
  CHECK(made.independent(reports) == 1);
}

TEST_CASE("near copies count once") {
  Reporting made;
  const ItemId first = made.report({{"title", "first"}}), copy = made.report({{"mayRepeat", first.text()}}),
               other = made.report({{"title", "other"}});
  CHECK(made.independent({first, copy}) == 1);
  CHECK(made.independent({first, copy, other}) == 2);
}

TEST_CASE("a report of two sources makes neither source the other") {
  Reporting made;
  const ItemId s1 = made.source("one"), s2 = made.source("two");
  const ItemId both = made.report({{"source", s1.text()}, {"source", s2.text()}});
  const ItemId r1 = made.report({{"source", s1.text()}}), r2 = made.report({{"source", s2.text()}});
  CHECK(made.independent({both}) == 1);
  CHECK(made.independent({r1, r2}) == 2);
  CHECK(made.independent({r1, both}) == 1);
}

TEST_CASE("sources that name one another in a circle are one, and the search ends") {
  Reporting made;
  const ItemId a = made.source("a"), b = made.source("b"), c = made.source("c");
  made.add(a, "originatesFrom", b.text(), {});
  made.add(b, "originatesFrom", c.text(), {});
  made.add(c, "originatesFrom", a.text(), {});
  const ItemId ra = made.report({{"source", a.text()}}), rc = made.report({{"source", c.text()}});
  CHECK(made.independent({ra, rc}) == 1);
  made.add(a, "originatesFrom", a.text(), {});
  CHECK(made.independent({ra, rc}) == 1);
}

TEST_CASE("a chain of ten thousand sources is followed to its end") {
  Reporting made;
  std::vector<ItemId> chain;
  made.change([&](store::Transaction& t) {
    for (int i = 0; i < 10'000; ++i) {
      chain.push_back(ItemId::random());
      t.addItem(chain.back(), "Source");
      if (i > 0)
        t.say(chain[static_cast<std::size_t>(i)], "originatesFrom", chain[static_cast<std::size_t>(i - 1)].text());
    }
  });
  CHECK(made.independent({chain.front(), chain.back()}) == 1);
}

TEST_CASE("a statement is supported by all that say the same of the same person") {
  Reporting made;
  const ItemId r1 = made.report({{"title", "1"}}), r2 = made.report({{"title", "2"}});
  made.add(made["Karim"], "birthDate", "1988-03-04", Reporting::by(r1));
  made.add(made["كريم"], "birthDate", "1988-03-04", Reporting::by(r2));
  const auto supportOf = [&](const std::string& value) -> std::size_t {
    const Provenance provenance(*made.opened);
    const auto counts = corroboration(*made.opened, provenance, made.keyOf("Karim"));
    for (const auto& statement : made.opened->statements().about(made.keyOf("Karim")))
      if (statement.value == value) return counts.at(statement.key);
    return 0;
  };
  CHECK(supportOf("1988-03-04") == 1);
  made.judge("Karim", "كريم", "same");
  CHECK(supportOf("1988-03-04") == 2);
  CHECK(supportOf("Karim") == 1);  // the analyst's own word
}

TEST_CASE("a link is supported by other links that say the same") {
  Reporting made;
  const ItemId r1 = made.report({{"title", "1"}}), r2 = made.report({{"title", "2"}});
  const ItemId first = made.link("a", "b", {}, Reporting::by(r1), "Associate");
  const auto support = [&](ItemId link) {
    return linkCorroboration(*made.opened, Provenance(*made.opened), made.key(link));
  };
  CHECK(support(first) == 1);
  made.link("b", "a", {}, Reporting::by(r2), "Associate");  // undirected: the same
  CHECK(support(first) == 2);
  const ItemId call = made.link("a", "b", {{"date", "2022-09-01"}}, Reporting::by(r1), "Call");
  made.link("a", "b", {{"date", "2022-09-02"}}, Reporting::by(r2), "Call");  // another call
  CHECK(support(call) == 1);
  CHECK(support(made["a"]) == 0);
}
