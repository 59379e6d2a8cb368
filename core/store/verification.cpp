// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verification.h"

#include <optional>

#include "core/store/derived_rows.h"
#include "core/store/force.h"
#include "core/store/journal.h"
#include "core/store/layer_repository.h"
#include "core/store/page_checksums.h"

namespace fairlead::store {

namespace {

void checkFile(const Database& database, std::vector<std::string>& problems) {
  {
    const Scope snapshot(database, Scope::Kind::Read);
    database.number(
        "SELECT count(*) FROM sqlite_schema");  // takes the lock that keeps a writer from the pages meanwhile
    for (std::string& problem : damagedPages(database.handle())) problems.push_back(std::move(problem));
  }
  Query rows = database.query("PRAGMA integrity_check(20)");
  while (rows.step())
    if (rows.text(0) != "ok") problems.push_back("The file is damaged: " + std::string(rows.text(0)) + ".");
  Query boxes = database.query("SELECT rtreecheck('place_box')");
  if (boxes.step() && boxes.text(0) != "ok")
    problems.push_back("The index of places is damaged: " + std::string(boxes.text(0)) + ".");
}

/// FTS5 checks itself by an INSERT, so that a connection that may write is needed; it writes nothing.
void checkSearch(const Database& database, std::vector<std::string>& problems) {
  if (database.access() != Access::Look) return;
  const auto check = [&](const Database& writer, const std::string& table) {
    try {
      writer.execute("BEGIN; INSERT INTO " + table + "(" + table + ", rank) VALUES ('integrity-check', 1); ROLLBACK");
    } catch (const Failure& failure) {
      writer.execute("ROLLBACK");
      if (failure.error().code != ErrorCode::Corrupt) throw;
      problems.push_back("The search index does not match the texts; a report's text or the index was altered.");
    }
  };
  std::optional<Database> writer;
  try {
    writer.emplace(database.path(), Access::Write);
  } catch (const Failure&) {
    return;  // in a place that cannot be written to, the roots in the journal still prove the texts
  }
  for (const char* table : {"passage_search", "statement_search"}) check(*writer, table);
}

void checkOriginals(const Database& database, const Progress& progress, Verification& verification) {
  const ReportRepository reports(database);
  for (const Original& original : reports.originals()) {
    progress.check();
    ++verification.originals;
    Sha256 sha;
    std::int64_t size = 0;
    reports.readOriginal(original.sha256, [&](std::string_view piece) {
      sha.add(piece);
      size += static_cast<std::int64_t>(piece.size());
    });
    if (sha.finish() != original.sha256 || size != original.size)
      verification.problems.push_back("The original " + original.name +
                                      " is not what was imported: its SHA-256 is no longer " + hex(original.sha256) +
                                      ".");
  }
}

/// Feature and tile tables are derived, so that an edit behind our back shows only against the hash of their making.
void checkLayers(const Database& database, const Progress& progress, std::vector<std::string>& problems) {
  const LayerRepository layers(database);
  for (const LayerRow& layer : layers.all()) {
    progress.check();
    if (layer.hash.empty() || !layers.hasTable(layer.table)) continue;
    if (hex(layers.hashOf(layer)) != layer.hash)
      problems.push_back("The table of the layer “" + layer.name +
                         "” is not as it was made; undo its import and import the original again.");
  }
}

}  // namespace

Verification verifyCase(const Database& database, const Progress& progress) {
  Verification verification;
  const auto stage = [&](const auto& work) {
    progress.check();
    try {
      work();
    } catch (const Failure& failure) {
      if (failure.error().code == ErrorCode::Cancelled) throw;
      verification.problems.push_back(failure.error().message);
    }
  };
  stage([&] { checkFile(database, verification.problems); });
  {
    // All of one moment: somebody may write meanwhile.
    std::optional<Scope> snapshot;
    stage([&] { snapshot.emplace(database, Scope::Kind::Read); });
    const auto collect = [&](std::vector<std::string> found) {
      for (std::string& problem : found) verification.problems.push_back(std::move(problem));
    };
    stage([&] { collect(verifyJournal(database, verification.journalEntries)); });
    stage([&] { collect(forceProblems(database)); });
    stage([&] { collect(derivedProblems(database, SchemaSet::standard())); });
  }
  stage([&] { checkOriginals(database, progress, verification); });
  stage([&] { checkSearch(database, verification.problems); });
  stage([&] { checkLayers(database, progress, verification.problems); });
  return verification;
}

}  // namespace fairlead::store
