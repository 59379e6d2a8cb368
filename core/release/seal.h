// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/release/age_header.h"
#include "core/release/byte_stream.h"
#include "core/release/key_file.h"
#include "core/release/policy.h"
#include "core/release/selection.h"

namespace fairlead::release {

struct SealRequest {
  Wanted wanted;
  std::string wantedText;  // what was asked for, in words
  std::vector<PublicKey> recipients;
  std::optional<Secret> passphrase;  // instead of recipients; neither: not encrypted
  const KeyPair* signer = nullptr;
  std::optional<ReleaseProfile> profile;
  Acknowledgements acknowledged;
  store::Actor actor;
  int workFactor = kAgeWorkFactor;  // of the passphrase
};

struct SealReport {
  std::int64_t statements = 0, originals = 0, stubs = 0;
  std::map<std::string, std::int64_t> withheld;  // by reason
  std::set<std::string> missingPermissions;      // the providers to ask; not told to the recipient
  std::set<std::string> missingConditions;       // that nobody acknowledged, in their words; not told either
  Marking marking;
  Digest256 sha256{};
};

/// Writes a bundle and journals the disclosure; a failure leaves neither. Streams: memory does not grow with the
/// originals.
Result<SealReport> seal(store::Case& opened, const std::filesystem::path& path, const SealRequest& request,
                        Executor& executor, const Progress& progress) noexcept;

/// Renames what was journalled as going; if that fails, the journal says that it did not go.
void putInPlace(store::Case& opened, const store::Actor& actor, FileSink& file, const std::filesystem::path& path,
                const Digest256& sha256);

/// Whether something of this marking may travel unencrypted.
bool mayTravelOpen(const Marking& marking);

}  // namespace fairlead::release
