// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/measures.h"

#include "tests/analysis/network_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::analysis;
using namespace fairlead::test;

namespace {

struct Measuring : NetworkFixture {
  std::vector<double> values;
  void run(Measure wanted, const MeasureOptions& options = {}) {
    const Graph network = graph();
    values = measure(network, wanted, options, Progress()).orThrow().values;
  }
  double of(const std::string& name) { return values.at(graph().find(keyOf(name)).value()); }
};

/// Krackhardt's kite, whose values are in every textbook.
struct Kite : Measuring {
  Kite() {
    for (const char* pair :
         {"AB", "AC", "AD", "AF", "BD", "BE", "BG", "CD", "CF", "DE", "DF", "DG", "EG", "FG", "FH", "GH", "HI", "IJ"})
      link(std::string(1, pair[0]), std::string(1, pair[1]));
  }
};

}  // namespace

TEST_CASE("the kite has its known degree, betweenness and closeness") {
  Kite kite;
  kite.run(Measure::Degree);
  CHECK(kite.of("D") == 6);
  CHECK(kite.of("J") == 1);
  kite.run(Measure::Betweenness);
  CHECK(kite.of("H") == Approx(14));
  CHECK(kite.of("F") == Approx(8.333333));
  CHECK(kite.of("D") == Approx(3.666667));
  CHECK(kite.of("J") == 0);
  kite.run(Measure::Closeness);
  CHECK(kite.of("F") == Approx(9.0 / 14));
  CHECK(kite.of("D") == Approx(9.0 / 15));
  kite.run(Measure::Eigenvector);
  CHECK(kite.of("D") == Approx(1));
  CHECK(kite.of("J") == Approx(0.0234).margin(1e-3));
}

TEST_CASE("parallel links count once, and entities judged the same are one") {
  Measuring network;
  for (int i = 0; i < 5; ++i) network.call("Ali", "Goran", "2022-09-0" + std::to_string(i + 1));
  network.link("علي", "Mehmet");
  network.run(Measure::Degree);
  CHECK(network.of("Ali") == 1);
  network.judge("Ali", "علي", "same");
  network.run(Measure::Degree);
  CHECK(network.of("Ali") == 2);
  CHECK(network.of("علي") == 2);
}

TEST_CASE("an event between two is one hop") {
  Measuring network;
  network.meeting({"a", "b"});
  network.link("b", "c");
  network.run(Measure::Closeness);
  // The event stands at half a hop from both: a reaches event, b and c at 0.5, 1 and 2.
  CHECK(network.of("a") == Approx(3 / 3.5));
  network.run(Measure::Betweenness);
  CHECK(network.of("b") == Approx(2));
}

TEST_CASE("closeness does not favour a small piece") {
  Kite kite;
  kite.link("x", "y");
  kite.run(Measure::Closeness);
  CHECK(kite.of("x") < kite.of("J"));
}

TEST_CASE("PageRank follows the direction of calls") {
  Measuring network;
  for (const char* caller : {"a", "b", "c"}) network.call(caller, "hub", "2022-09-01");
  network.run(Measure::PageRank);
  CHECK(network.of("hub") > 2 * network.of("a"));
  double sum = 0;
  for (const double value : network.values) sum += value;
  CHECK(sum == Approx(1));
}

TEST_CASE("communities are the same on every run, the largest first") {
  Measuring network;
  const auto clique = [&](const std::vector<std::string>& names) {
    for (const auto& a : names)
      for (const auto& b : names)
        if (a < b) network.link(a, b);
  };
  clique({"a", "b", "c", "d", "e"});
  clique({"p", "q", "r", "s"});
  network.link("e", "p");
  network.run(Measure::Community);
  const auto first = network.values;
  CHECK(network.of("a") == 1);
  CHECK(network.of("e") == 1);
  CHECK(network.of("p") == 2);
  network.run(Measure::Community);
  CHECK(network.values == first);
}

TEST_CASE("measures of a large network are estimated, and say so") {
  Kite kite;
  const Graph network = kite.graph();
  const auto few = measure(network, Measure::Betweenness, {5, 5}, Progress()).orThrow();
  CHECK(few.pivots == 5);
  const auto all = measure(network, Measure::Betweenness, {5, 100}, Progress()).orThrow();
  CHECK(all.pivots == 0);
}

TEST_CASE("an empty case has nothing to measure, and stopping stops") {
  CaseFixture empty;
  const Graph none = Graph::read(*empty.opened);
  for (const auto wanted : {Measure::Betweenness, Measure::Degree, Measure::Closeness, Measure::Eigenvector,
                            Measure::PageRank, Measure::Community})
    CHECK(measure(none, wanted, {}, Progress()).orThrow().values.empty());
  Kite kite;
  Progress stopped;
  stopped.stop();
  CHECK(measure(kite.graph(), Measure::Betweenness, {}, stopped).error().code == ErrorCode::Cancelled);
}

TEST_CASE("entities without a link are measured too") {
  Measuring network;
  network.keyOf("alone");
  for (const auto wanted : {Measure::Betweenness, Measure::Degree, Measure::Closeness, Measure::Eigenvector}) {
    network.run(wanted);
    CHECK(network.of("alone") <= 1);
  }
}
