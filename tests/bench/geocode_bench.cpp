// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "core/base/utf8.h"
#include "core/geo/geocode.h"
#include "tests/bench/measure.h"

namespace fairlead::bench {

namespace {

/// Every beginning of these, as it is typed.
std::vector<std::string> typed() {
  std::vector<std::string> beginnings;
  for (const std::string name : {"Dunkerque", "Calais", "Gravelines", "London", "Saint-Omer", "San Sebastián", "Київ",
                                 "Дюнкерк", "كاليه", "دمشق", "Thành phố Hồ Chí Minh", "TR 32000 41000", "near Lille"})
    for (std::size_t at = 0; at < name.size();) {
      nextCodePoint(name, at);
      beginnings.push_back(name.substr(0, at));
    }
  return beginnings;
}

void typingAhead(benchmark::State& state) {
  const auto beginnings = typed();
  eachCall(state, beginnings.size() * 5,
           [&](std::size_t i) { benchmark::DoNotOptimize(geo::geocode(beginnings[i % beginnings.size()])); });
}

BENCHMARK(typingAhead)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
