// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: on the case of a million statements and on one of 10,000 reports.
#include <benchmark/benchmark.h>

#include "app/cli/thread_executor.h"
#include "core/base/resources.h"
#include "core/ingest/report_import.h"
#include "tests/bench/bench_folder.h"
#include "tests/bench/made_input.h"
#include "tests/bench/made_statements.h"
#include "tests/bench/measure.h"

namespace fairlead::bench {

namespace {

constexpr std::size_t kReports = 10'000;

std::filesystem::path reportCase() {
  return made("reports.fairlead", [](const std::filesystem::path& path) {
    const auto files = made("reports 10000", [](const auto& into) { makeReports(into, kReports); });
    const auto opened = store::Case::create(path, {"Reports", {}, {}, {}}, kAnalyst).orThrow();
    cli::ThreadExecutor executor(2);
    ingest::ReportImport(*opened, {}, kAnalyst, executor).run({files}, unwatched()).orThrow();
  });
}

void infoAsProcess(benchmark::State& state) {
  const std::string program = siblingProgram("fairlead-cli"), path = millionStatements();
  eachCall(state, 20, [&](std::size_t) { runProgram({program, "info", path, "--json"}); });
}

void entityWithStatements(benchmark::State& state) {
  const auto opened = store::Case::open(millionStatements(), store::Access::Look).orThrow();
  WordMaker maker(6);
  eachCall(state, 1'000, [&](std::size_t) {
    const auto item = opened->items().find(entityNumber(maker.number(100'000)));
    benchmark::DoNotOptimize(opened->statements().about(item.value().key));
  });
}

/// Words, two words, either of two, phrases, prefixes, a word not there, and what spells alike; one query in twenty is
/// `broad`, a prefix that hits everything.
std::string query(WordMaker& maker, std::size_t number, const std::string& broad) {
  switch (number % 20) {
    case 3:
    case 9:
      return maker.name() + " " + maker.word();
    case 5:
      return maker.word() + " OR " + maker.word();
    case 7:
      return "\"" + maker.word() + " " + maker.word() + "\"";
    case 11:
    case 15:
      return maker.word().substr(0, 4) + "*";
    case 13:
      return maker.word() + " -" + maker.word();
    case 19:
      return broad;
    default:
      return number % 2 == 0 ? maker.word() : maker.name();
  }
}

void searches(benchmark::State& state, const std::filesystem::path& path, const std::string& broad) {
  const auto opened = store::Case::open(path, store::Access::Look).orThrow();
  const auto search = [&](const std::string& words) {
    store::SearchQuery asked;
    asked.text = words;
    asked.limit = 50;
    benchmark::DoNotOptimize(opened->search().search(asked));
  };
  WordMaker maker(7);
  eachCall(state, 400, [&](std::size_t i) { search(query(maker, i, broad)); });
  std::vector<double> times;
  for (int i = 0; i < 21; ++i) times.push_back(seconds([&] { search(broad); }));
  state.counters["broad_p50_ms"] = quantile(times, 0.5) * 1000;
}

void searchStatements(benchmark::State& state) { searches(state, millionStatements(), "ba*"); }
void searchReports(benchmark::State& state) { searches(state, reportCase(), "harb*"); }

BENCHMARK(infoAsProcess)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(entityWithStatements)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(searchStatements)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(searchReports)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
