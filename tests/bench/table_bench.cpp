// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "core/ingest/table_import.h"
#include "tests/bench/bench_folder.h"
#include "tests/bench/made_input.h"
#include "tests/bench/measure.h"

namespace fairlead::bench {

namespace {

/// The peer brings the same cells into one table without a type, an index or a word about where they came from.
void tableRows(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  const auto table = made("calls " + std::to_string(rows) + ".csv", [&](const auto& into) { makeCalls(into, rows); });
  const auto bare = folder() / "bare.db";
  std::filesystem::path path;
  besidePeer(
      state,
      [&] {
        const auto opened = freshCase();
        path = opened->path();
        auto specification = ingest::ImportSpecification::parse(kCallSpecification, opened->schemas());
        const auto answer =
            ingest::TableImport(*opened, std::move(specification), kAnalyst).run(table, false, unwatched()).orThrow();
        if (answer.accepted != rows) state.SkipWithError("Not every row came in.");
        state.counters["statements"] = static_cast<double>(answer.statements);
      },
      [&] {
        std::filesystem::remove(bare);
        runProgram({"sqlite3", bare, ".import --csv '" + table.string() + "' calls"});
      });
  state.counters["rows_per_s"] =
      benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["file_MB"] = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  std::filesystem::remove(bare);
  std::filesystem::remove(path);
}

BENCHMARK(tableRows)->Arg(25'000)->Arg(100'000)->Arg(200'000)->Iterations(1)->UseManualTime()->Unit(
    benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
