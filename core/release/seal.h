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
  Marking marking;
  Digest256 sha256{};
};

/// Writes a bundle and journals the disclosure; a failure leaves neither. Streams: memory does not grow with the
/// originals.
Result<SealReport> seal(store::Case& opened, const std::filesystem::path& path, const SealRequest& request,
                        Executor& executor, const Progress& progress) noexcept;

/// Whether something of this marking may travel unencrypted.
bool mayTravelOpen(const Marking& marking);

}  // namespace fairlead::release
