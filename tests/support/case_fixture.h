// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/store/case.h"
#include "tests/support/temporary_folder.h"

namespace fairlead::test {

inline const store::Actor kAnalyst{"A. Analyst", "analyst", "Example Force", "test", {}, {}};

/// A case in a folder of its own, gone with it.
struct CaseFixture {
  TemporaryFolder folder;
  std::filesystem::path path = folder / "a case.fairlead";
  std::unique_ptr<store::Case> opened = store::Case::create(path, {"A case", {}, {}, {}}, kAnalyst).orThrow();

  void reopen(store::Access access = store::Access::Write) {
    opened.reset();
    opened = store::Case::open(path, access).orThrow();
  }

  TransactionId change(const std::function<void(store::Transaction&)>& work, const std::string& text = "A change") {
    return opened->change(kAnalyst, store::Action::Alter, text, work).orThrow();
  }

  ItemId person(const std::string& name) {
    const ItemId id = ItemId::random();
    change([&](store::Transaction& t) {
      t.addItem(id, "Person");
      t.say(id, "name", name);
    });
    return id;
  }

  std::int64_t count(const std::string& what) { return opened->counts()[what]; }
  std::string digest() { return hex(opened->digest()); }
  store::Key key(ItemId id) { return opened->items().find(id).value().key; }
  std::int64_t hits(const std::string& query) {
    store::SearchQuery asked;
    asked.text = query;
    return opened->search().search(asked).total;
  }
  /// Makes the case one as an earlier version of the format kept it: what later steps made is taken back.
  void becomeVersion(int version) {
    const store::Database& database = opened->database();
    if (version < 6)
      database.execute(
          "DROP TABLE passage_search; CREATE VIRTUAL TABLE passage_search USING fts5(text, content='passage', "
          "content_rowid='key', tokenize='fairlead'); INSERT INTO passage_search(passage_search) VALUES ('rebuild');"
          "DROP TABLE statement_search; CREATE VIRTUAL TABLE statement_search USING fts5(value, "
          "content='statement_text', "
          "content_rowid='key', tokenize='fairlead'); INSERT INTO statement_search(statement_search) VALUES "
          "('rebuild');");
    if (version < 5) database.execute("DROP TABLE alias; DELETE FROM gpkg_extensions WHERE table_name='alias';");
    if (version < 4) database.execute("DROP TABLE wording; DELETE FROM gpkg_extensions WHERE table_name='wording';");
    if (version < 3)
      database.execute(
          "DROP TABLE tombstone; DELETE FROM gpkg_extensions WHERE table_name='tombstone';"
          "CREATE TABLE session(pid INTEGER NOT NULL, host TEXT NOT NULL, author TEXT NOT NULL, since INTEGER NOT "
          "NULL);"
          "INSERT INTO gpkg_extensions VALUES ('session', NULL, 'fairlead_case', 'docs/case-file.md of Fairlead', "
          "'read-write');");
    if (version < 2)
      database.execute("DROP TABLE extraction; DELETE FROM gpkg_extensions WHERE table_name='extraction';");
    database.execute("UPDATE fairlead_case SET value='" + std::to_string(version) + "' WHERE name='schema_version'");
  }
  bool verifies() { return opened->verify(Progress()).orThrow().isOk(); }
};

}  // namespace fairlead::test
