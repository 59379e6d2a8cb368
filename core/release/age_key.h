// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/release/encoding.h"
#include "core/release/secret.h"

namespace fairlead::release {

/// Whom an age file is for: "age1…", an X25519 public key.
struct AgeRecipient {
  Key32 key{};

  auto operator<=>(const AgeRecipient&) const = default;
  std::string text() const;
  static std::optional<AgeRecipient> parse(std::string_view text);
};

/// The secret half: "AGE-SECRET-KEY-1…".
class AgeIdentity {
 public:
  static AgeIdentity generate();
  static std::optional<AgeIdentity> parse(std::string_view text);
  AgeRecipient recipient() const;
  const Secret& key() const { return m_key; }
  Secret text() const;
  AgeIdentity copy() const { return AgeIdentity(m_key.copy()); }

 private:
  explicit AgeIdentity(Secret key) : m_key(std::move(key)) {}
  Secret m_key;
};

/// What may open a file: any of the identities, or the passphrase.
struct AgeUnlock {
  std::vector<AgeIdentity> identities;
  std::optional<Secret> passphrase;

  AgeUnlock copy() const;
};

}  // namespace fairlead::release
