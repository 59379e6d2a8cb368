// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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
  /// Statements that go under another id than their own.
  KeySet underAlias() const;
  /// What case.json says.
  const Json& about() const { return m_about; }

 private:
  /// How a statement goes otherwise than it stands here: under another's id for its subject, target or origin, and
  /// without the place and the words that it was taken from.
  struct Difference {
    bool subject = false, target = false, origin = false, locator = false;
    bool operator==(const Difference&) const = default;
  };
  /// By what the aliases know a statement that goes so.
  static Uuid underDifference(const Uuid& id, const Difference& how);
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
  KeySet m_changes, m_correctedChanges;
  std::unordered_map<ItemId, ItemId> m_itemAliases;
  /// Aliases of what goes. A recipient's answer may have brought them here as items of their own: one of the two goes.
  std::unordered_set<Uuid> m_cameBack;
  std::int64_t m_itemsTwice = 0, m_statementsTwice = 0;
  std::unordered_map<store::Key, StatementId> m_statementAliases;
  std::unordered_map<store::Key, std::string> m_changeIds;
  Json m_about;
};

}  // namespace fairlead::release
