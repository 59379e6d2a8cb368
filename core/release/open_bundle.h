// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/release/bundle_reader.h"
#include "core/store/case.h"

namespace fairlead::release {

struct OpenRequest {
  AgeUnlock unlock;
  TrustStore trusted;
  std::string trustFingerprint;  // an unknown signer whose words the user has compared
  bool mayBeUnsigned = false;    // accepts an unknown signer or none
  std::optional<PublicKey> own;  // what we signed ourselves is trusted
  bool isDryRun = false;
  store::Actor actor;
};

/// Something that the bundle says otherwise than the case; judgements come first, since they decide what the rest
/// means.
struct Disagreement {
  bool isJudgement = false;
  ItemId item, other;  // other: the second of a judged pair
  std::string property, ours, theirs;
};

struct OpenReport {
  BundleSummary summary;
  std::int64_t newStatements = 0, alreadyHad = 0, newOriginals = 0, newItems = 0;
  std::vector<Disagreement> disagreements;
  std::vector<ItemId> layers;      // that came with it: their tables are to be derived again
  std::vector<ItemId> otherTexts;  // reports whose text is another here, which stays
  std::int64_t takenBack = 0;      // statements in force here that the bundle takes out of force
  std::int64_t tombstones = 0;     // of what is not to come in any more
  std::vector<Uuid> toErase;       // of these what is here: out of force from now on, and waiting for its erasure
  std::int64_t newlyOut = 0;       // of these what no tombstone named before
};

/// What a bundle is, without a case; reads all of it.
Result<BundleSummary> inspectBundle(const std::filesystem::path& path, const OpenRequest& request,
                                    const Progress& progress) noexcept;

/// Verifies all but the contents of originals in a first pass, then merges in one undoable transaction, which proves
/// those too; a refusal leaves the case as it was.
Result<OpenReport> openBundle(store::Case& into, const std::filesystem::path& path, const OpenRequest& request,
                              const Progress& progress) noexcept;

/// Throws Failure(Refused) unless the signature is one that may be opened (decision 12).
void requireAcceptable(const BundleSummary& summary, const OpenRequest& request);

}  // namespace fairlead::release
