// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/instant.h"
#include "core/release/key_file.h"

namespace fairlead::release {

struct TrustedKey {
  PublicKey key;
  std::string vouchedBy;  // who compared the fingerprint
  Instant vouchedAt{};
  std::string revokedBy, revokedWhy;
  std::optional<Instant> revokedAt;

  bool isRevoked() const { return revokedAt.has_value(); }
};

/// Whose keys this user trusts, with who vouched and when; a file beside the user's settings, never in a case.
class TrustStore {
 public:
  /// A missing file is an empty store. Throws Failure(Corrupt).
  static TrustStore read(const std::filesystem::path& path);
  static std::filesystem::path standardPath();

  const std::vector<TrustedKey>& keys() const { return m_keys; }
  const TrustedKey* find(const MinisignPublicKey& signer) const;
  /// By fingerprint (hyphens or blanks between its words), recipient, or name. Throws Failure(Invalid) for a name that
  /// several bear.
  const TrustedKey* find(std::string_view words) const;
  /// Throws Failure(Refused) for a key that was revoked.
  void trust(const PublicKey& key, std::string_view by, Instant at);
  /// Throws Failure(NotFound).
  void revoke(std::string_view fingerprint, std::string_view by, std::string_view why, Instant at);
  void write() const;

 private:
  const TrustedKey* findFingerprint(std::string_view fingerprint) const;

  std::filesystem::path m_path;
  std::vector<TrustedKey> m_keys;
};

}  // namespace fairlead::release
