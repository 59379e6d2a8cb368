// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/release/key_set.h"
#include "core/release/provider_permissions.h"
#include "core/store/case.h"
#include "core/store/erased_holding.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::release {

/// Something that left the case, as its journal tells.
struct Disclosure {
  std::int64_t entry = 0;  // of the journal
  Instant at{};
  std::string author, recipient, profile, reason, text;
  std::string bundle, sha256, marking;  // empty where it was no bundle
  std::int64_t statements = 0, originals = 0;
  std::map<std::string, std::int64_t> withheld;  // by reason
  Permissions permissions;                       // of providers, by which it went
  bool hasIds = true;                            // a pack tells what is said, and no id by which to know it again
  KeySet held;                                   // statements that went
  KeySet underAlias;                             // of these, which went under another id
  std::map<unsigned, KeySet> ways;               // of these, by StatementDifference; earlier versions told none
  std::vector<std::string> keys;                 // to which it was sealed
  std::map<Uuid, std::set<Uuid>> erased;         // what has a tombstone since, under which ids it went
};

/// What somebody holds of earlier releases.
struct EarlierReleases {
  KeySet held, underAlias;          // statements; those that went under another id at least once, nobody wrote which
  std::map<unsigned, KeySet> ways;  // and those of which somebody did, by StatementDifference
  KeySet underOwnId;                // and under their own
  std::map<Uuid, std::set<Uuid>> erased;  // what has a tombstone since, under which ids they have it
};

/// A statement that went to somebody and has been taken back since.
struct Correction {
  store::StoredStatement statement;
  std::vector<std::string> recipients;  // who must be told, sorted
};

/// What went to somebody and was erased by law since, here or elsewhere.
struct ErasedDisclosure {
  store::Tombstone tombstone;
  std::vector<std::string> recipients;  // who must be told, sorted
};

/// What left the case and to whom, read off the journal (DPA 2018 s.38(5), s.62: recipients are told of corrections).
class DisclosureRegister {
 public:
  explicit DisclosureRegister(const store::Case& opened);

  const std::vector<Disclosure>& disclosures() const { return m_disclosures; }
  /// All that went to recipients whose name holds these words, whatever their case.
  KeySet heldBy(std::string_view recipient) const;
  /// What went to any of these before, each by its whole name, key or fingerprint.
  EarlierReleases earlier(const std::vector<std::string>& recipients) const;
  /// What was taken back since it went, by key. Throws Failure.
  std::vector<Correction> corrections() const;
  /// In order of the tombstones. Throws Failure.
  std::vector<ErasedDisclosure> erasures() const;

 private:
  void noteErasure(const store::ErasureNote& note);
  void noteTombstones();
  void noteHolding(const store::ErasedHolding& holding);

  const store::Case& m_case;
  std::vector<Disclosure> m_disclosures;
};

/// Journals that a file did not go after all, though an earlier entry says so. Throws Failure.
void journalUndelivered(store::Case& opened, const store::Actor& actor, const std::filesystem::path& path,
                        const Digest256& sha256);

/// Whether a recipient's name holds the words, whatever their case and accents; empty words are in every name.
bool isRecipient(const Disclosure& disclosure, std::string_view words);

}  // namespace fairlead::release
