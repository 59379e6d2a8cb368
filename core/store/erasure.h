// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/store/erased_holding.h"
#include "core/store/erased_words.h"
#include "core/store/transaction.h"

namespace fairlead::store {

/// Rows to be erased, and the erasing of them (docs/case-file.md, "Erasure"). First say what, then run once.
class Erasure {
 public:
  Erasure(Database& database, const SchemaSet& schemas) : m_database(database), m_schemas(schemas) {}

  /// With all that is said about it or by it, and the links, judgements and notes that hang on it.
  void addItem(Key item);
  void addStatement(Key statement);

  /// What every journal entry says that committed to a row which is about to go: JSON for the entry of this erasure.
  /// Throws Failure(Corrupt) if an entry does not fit its rows now, since that could not be told afterwards,
  /// Failure(Invalid) if authority or reason quote what is erased.
  std::string run(std::string_view authority, std::string_view reason);

  /// Items named by the erasure itself, with their schemas; not those that were left with nothing said about them.
  std::vector<std::pair<ItemId, std::string>> erasedItems() const { return m_named; }
  ErasureReport report() const { return m_report; }
  /// What it was, for the entry of this erasure.
  const ErasureNote& note() const { return m_note; }

 private:
  struct Entry {
    std::int64_t seq = 0;
    std::string was;
    std::map<std::string, std::pair<Key, Key>, std::less<>> rows;
    bool hasWords = true, losesWords = false;
  };

  void gather(Key item, bool isNamed);
  void gatherOrphans();
  void gatherOriginals();
  void gatherWords();
  void gatherHoldings();
  void keepOf(std::int64_t seq);
  std::vector<Entry> affectedEntries() const;
  void deleteStatements();
  void deleteItems();
  void deleteOriginals();
  void clearWords(const std::vector<Entry>& entries);
  void recount(const std::string& what, Key batch);

  Database& m_database;
  const SchemaSet& m_schemas;
  std::set<Key> m_items, m_statements, m_touched, m_originals, m_batches;
  std::map<std::string, std::set<Key>, std::less<>> m_gone;  // by table of the journal's roots: keys that go or change
  std::set<Key> m_changes;                                   // whose words quote what is erased
  ErasedWords m_words;
  std::vector<std::pair<ItemId, std::string>> m_named;
  ErasureReport m_report;
  ErasureNote m_note;
};

}  // namespace fairlead::store
