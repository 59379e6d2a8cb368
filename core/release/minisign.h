// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/release/encoding.h"
#include "core/release/secret.h"

namespace fairlead::release {

/// Who signed: minisign's Ed25519 public key with the eight bytes that name it.
struct MinisignPublicKey {
  std::array<std::uint8_t, 8> id{};
  Key32 key{};

  auto operator<=>(const MinisignPublicKey&) const = default;
  /// "RW…", 56 characters.
  std::string text() const;
  /// The bare line, or a file with its comment. Nothing if it is not one.
  static std::optional<MinisignPublicKey> parse(std::string_view text);
};

/// A signature as minisign 0.11 writes it; `trustedComment` is covered by it.
struct MinisignSignature {
  std::array<std::uint8_t, 8> keyId{};
  bool isPrehashed = true;
  std::string signature, trustedComment, globalSignature;

  std::string text() const;
  /// Throws Failure(Malformed).
  static MinisignSignature parse(std::string_view text);
  /// Over the message and over the trusted comment.
  bool verifies(std::string_view message, const MinisignPublicKey& key) const;
};

/// The secret half, as minisign keeps it.
class MinisignSecretKey {
 public:
  static MinisignSecretKey generate();
  /// A secret key file of minisign, plain (-W) or protected by `passphrase`. Throws Failure(Malformed, Refused or
  /// Limit).
  static MinisignSecretKey parse(std::string_view file, const Secret* passphrase = nullptr);
  /// As `minisign -G -W` writes it.
  Secret text() const;
  MinisignPublicKey publicKey() const;
  MinisignSignature sign(std::string_view message, std::string_view trustedComment) const;
  MinisignSecretKey copy() const { return {m_id, m_key.copy()}; }

 private:
  MinisignSecretKey(const std::array<std::uint8_t, 8>& id, Secret key) : m_id(id), m_key(std::move(key)) {}
  std::array<std::uint8_t, 8> m_id;
  Secret m_key;  // libsodium's 64 bytes: seed and public key
};

}  // namespace fairlead::release
