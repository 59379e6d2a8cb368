// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "app/cli/thread_executor.h"
#include "core/base/resources.h"
#include "core/ingest/report_import.h"
#include "tests/bench/bench_folder.h"
#include "tests/bench/made_input.h"
#include "tests/bench/measure.h"

namespace fairlead::bench {

namespace {

/// What the work comes to without a case: each file read, hashed and put into one FTS5 table.
void bareFullText(const std::filesystem::path& path, const std::filesystem::path& files) {
  store::Database database(path, store::Access::Write, true);
  database.execute("CREATE VIRTUAL TABLE report USING fts5(sha256 UNINDEXED, text)");
  store::Scope scope(database, store::Scope::Kind::Write);
  store::Query insert = database.query("INSERT INTO report VALUES (?1, ?2)");
  for (const auto& entry : std::filesystem::directory_iterator(files)) {
    const std::string text = readFile(entry.path());
    insert.bind(1, hex(Sha256::of(text))).bind(2, text).run();
  }
  scope.commit();
}

void reports(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const auto files = made("reports " + std::to_string(count), [&](const auto& into) { makeReports(into, count); });
  const auto bare = folder() / "bare.db";
  std::filesystem::path path;
  besidePeer(
      state,
      [&] {
        const auto opened = freshCase();
        path = opened->path();
        cli::ThreadExecutor executor(2);
        const auto answer = ingest::ReportImport(*opened, {}, kAnalyst, executor).run({files}, unwatched()).orThrow();
        if (answer.imported.size() != count) state.SkipWithError("Not every report came in.");
      },
      [&] {
        std::filesystem::remove(bare);
        bareFullText(bare, files);
      });
  state.counters["rows_per_s"] =
      benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["file_MB"] = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  std::filesystem::remove(bare);
  std::filesystem::remove(path);
}

BENCHMARK(reports)->Arg(5'000)->Arg(10'000)->Arg(50'000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
