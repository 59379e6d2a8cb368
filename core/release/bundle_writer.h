// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/release/bundle_format.h"
#include "core/release/disclosure_register.h"
#include "core/release/seal.h"
#include "core/store/alias_repository.h"

namespace fairlead::release {

/// Writes the bag of a bundle, version 1 (docs/bundle.md), in the order of its names.
class BundleWriter {
 public:
  /// Only within a transaction, since ids that are given out for the first time are kept.
  BundleWriter(const store::Case& opened, const Selection& selection, const SealRequest& request,
               const SealReport& report, const EarlierReleases& earlier, const Progress& progress);
  void write(ZipWriter& zip, Instant at);
  /// Those that went, once it is written.
  const KeySet& statements() const { return m_statements; }
  /// Of these, which under another id than their own.
  KeySet underAlias() const;
  /// The same by how they differ from what stands here.
  std::map<unsigned, KeySet> aliasedWays() const;
  /// What case.json says.
  const Json& about() const { return m_about; }

 private:
  void chooseIds();
  void chooseCorrections();
  std::string idOf(ItemId item) const;
  std::string idOf(store::Key key, StatementId statement) const;
  Statement renamed(const store::SharedStatement& statement) const;
  void describe(Instant at);
  void chooseChanges();
  void writeAssertions(BagWriter& bag);
  void writeChanges(BagWriter& bag);
  void writeItems(BagWriter& bag);
  void writeOriginals(BagWriter& bag);
  void writePassages(BagWriter& bag);
  void writeRetractions(BagWriter& bag);
  void writeStatements(BagWriter& bag);
  void writeStubs(BagWriter& bag);
  void writeTombstones(BagWriter& bag);
  std::vector<Uuid> targetsOf(const store::ShareRepository::Retraction& retraction) const;
  bool goes(const store::ShareRepository::Retraction& retraction) const;

  const store::Case& m_case;
  const Selection& m_selection;
  const SealRequest& m_request;
  const SealReport& m_report;
  const EarlierReleases& m_earlier;
  const Progress& m_progress;
  store::ShareRepository m_share;
  store::AliasRepository m_aliases;
  KeySet m_items, m_statements;  // of the selection, what goes: nothing twice
  KeySet m_changes, m_correctedChanges;
  std::unordered_map<ItemId, ItemId> m_itemAliases;
  std::unordered_map<store::Key, StatementId> m_statementAliases;
  std::unordered_map<store::Key, unsigned> m_statementWays;
  std::unordered_map<store::Key, std::string> m_changeIds;
  Json m_about;
};

}  // namespace fairlead::release
