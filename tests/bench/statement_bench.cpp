// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "core/base/uuid.h"
#include "tests/bench/bench_folder.h"
#include "tests/bench/made_statements.h"
#include "tests/bench/measure.h"

namespace fairlead::bench {

namespace {

/// The same rows by bare prepared inserts into tables of the same columns: no ids looked up, nothing hashed, no
/// journal.
void bareInserts(const std::filesystem::path& path, std::size_t entities, bool hasIndexes) {
  store::Database database(path, store::Access::Write, true);
  database.execute(
      "CREATE TABLE item(key INTEGER PRIMARY KEY, id BLOB, schema INTEGER, batch INTEGER);"
      "CREATE TABLE statement(key INTEGER PRIMARY KEY, id BLOB, item INTEGER, property INTEGER, value TEXT, target "
      "INTEGER, origin INTEGER, batch INTEGER, flags INTEGER, salt INTEGER, extra TEXT)");
  store::Scope scope(database, store::Scope::Kind::Write);
  store::Query item = database.query("INSERT INTO item(id, schema, batch) VALUES (?1, 1, 1)");
  store::Query insert = database.query("INSERT INTO statement VALUES (NULL, ?1, ?2, ?3, ?4, NULL, ?5, 1, 3, ?6, ?7)");
  std::int64_t number = 0;
  forEachMadeStatement(entities, [&](const Statement& statement) {
    const std::int64_t nth = number++ % static_cast<std::int64_t>(kStatementsOfEntity);
    if (nth == 0) item.bindBlob(1, statement.subject.uuid.bytes).run();
    insert.bindBlob(1, statement.id.uuid.bytes).bind(2, number / static_cast<std::int64_t>(kStatementsOfEntity));
    insert.bind(3, nth).bind(4, std::string_view(statement.value)).bind(5, number / 1'000);
    insert.bind(6, number * 0x5851'F42D'4C95).bind(7, "{\"locator\":\"" + statement.origin.locator + "\"}").run();
  });
  if (hasIndexes)
    database.execute(
        "CREATE UNIQUE INDEX item_id ON item(id); CREATE UNIQUE INDEX statement_id ON statement(id);"
        "CREATE INDEX statement_item ON statement(item, property); CREATE INDEX statement_value ON statement(value, "
        "property); CREATE INDEX statement_origin ON statement(origin);"
        "CREATE VIRTUAL TABLE words USING fts5(value, content='statement', content_rowid='key');"
        "INSERT INTO words(rowid, value) SELECT key, value FROM statement ORDER BY key");
  scope.commit();
}

void statements(benchmark::State& state, bool hasIndexes) {
  const auto entities = static_cast<std::size_t>(state.range(0)) / kStatementsOfEntity;
  const auto bare = folder() / "bare.db";
  std::filesystem::path path;
  besidePeer(
      state,
      [&] {
        const auto opened = freshCase();
        path = opened->path();
        fillWithStatements(*opened, entities);
      },
      [&] {
        std::filesystem::remove(bare);
        bareInserts(bare, entities, hasIndexes);
      });
  state.counters["rows_per_s"] =
      benchmark::Counter(static_cast<double>(state.range(0)), benchmark::Counter::kIsIterationInvariantRate);
  state.counters["file_MB"] = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  std::filesystem::remove(bare);
  std::filesystem::remove(path);
}

void statementsBesideBareInserts(benchmark::State& state) { statements(state, false); }
void statementsBesideBareIndexes(benchmark::State& state) { statements(state, true); }

BENCHMARK(statementsBesideBareInserts)->Arg(1'000'000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(statementsBesideBareIndexes)
    ->Arg(250'000)
    ->Arg(1'000'000)
    ->Arg(2'000'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
