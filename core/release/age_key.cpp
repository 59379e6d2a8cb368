// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/age_key.h"

#include <sodium.h>

#include <cstring>

namespace fairlead::release {

namespace {
constexpr std::string_view kRecipient = "age", kIdentity = "AGE-SECRET-KEY-";
}

std::string AgeRecipient::text() const { return bech32(kRecipient, key); }

std::optional<AgeRecipient> AgeRecipient::parse(std::string_view text) {
  const auto bytes = parseBech32(text, kRecipient);
  AgeRecipient recipient;
  if (!bytes || bytes->size() != recipient.key.size()) return std::nullopt;
  std::memcpy(recipient.key.data(), bytes->data(), bytes->size());
  return recipient;
}

AgeIdentity AgeIdentity::generate() {
  Secret key(crypto_scalarmult_SCALARBYTES);
  randombytes_buf(key.data(), key.size());
  return AgeIdentity(std::move(key));
}

std::optional<AgeIdentity> AgeIdentity::parse(std::string_view text) {
  auto bytes = parseBech32(text, kIdentity);
  if (!bytes || bytes->size() != crypto_scalarmult_SCALARBYTES) return std::nullopt;
  Secret key{std::string_view(*bytes)};
  wipe(*bytes);
  return AgeIdentity(std::move(key));
}

AgeRecipient AgeIdentity::recipient() const {
  AgeRecipient recipient;
  crypto_scalarmult_base(recipient.key.data(), m_key.data());
  return recipient;
}

Secret AgeIdentity::text() const {
  std::string text = bech32(kIdentity, m_key.bytes());
  Secret secret{std::string_view(text)};
  wipe(text);
  return secret;
}

AgeUnlock AgeUnlock::copy() const {
  AgeUnlock made;
  for (const AgeIdentity& identity : identities) made.identities.push_back(identity.copy());
  if (passphrase) made.passphrase = passphrase->copy();
  return made;
}

}  // namespace fairlead::release
