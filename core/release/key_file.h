// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/release/age_key.h"
#include "core/release/minisign.h"

namespace fairlead::release {

/// What others may know of a person's key: to seal to them, to tell their signature, to read it out over a telephone.
struct PublicKey {
  AgeRecipient recipient;
  std::optional<MinisignPublicKey> signer;  // none: only sealed to, as a bare age1… recipient
  std::string name;

  /// Ten words, 90 bits of a SHA-256 over both halves: "harbour-melon-…".
  std::string fingerprint() const;
  /// One line: "age1… RW… name".
  std::string text() const;
  /// That line, a file with comments around it, or a bare recipient. Nothing if it is none.
  static std::optional<PublicKey> parse(std::string_view text);
};

/// A person's own key: an age identity and a minisign key in one file. The file is an age file locked with a
/// passphrase whose contents both programs read, so that it opens in twenty years without Fairlead.
class KeyPair {
 public:
  static KeyPair generate(std::string name);
  /// Throws Failure(Refused) if the passphrase is missing or wrong, Failure(Malformed).
  static KeyPair read(const std::filesystem::path& path, const Secret* passphrase);
  /// Refuses a path that exists; readable by its owner alone. Without a passphrase the file is plain text. Writes
  /// the public half beside it, as PATH.pub.
  void write(const std::filesystem::path& path, const Secret* passphrase, int workFactor = kWorkFactor) const;

  PublicKey publicKey() const;
  const AgeIdentity& identity() const { return m_identity; }
  const MinisignSecretKey& signer() const { return m_signer; }
  const std::string& name() const { return m_name; }

  static constexpr int kWorkFactor = 16;

 private:
  KeyPair(AgeIdentity identity, MinisignSecretKey signer, std::string name)
      : m_identity(std::move(identity)), m_signer(std::move(signer)), m_name(std::move(name)) {}
  AgeIdentity m_identity;
  MinisignSecretKey m_signer;
  std::string m_name;
};

/// The public half from a public file, the PATH.pub beside a secret one, or the key's text itself. Throws
/// Failure(NotFound or Malformed).
PublicKey readPublicKey(std::string_view pathOrText);

/// The first line of a passphrase file. Throws Failure(NotFound, Invalid if it is empty).
Secret readPassphrase(const std::filesystem::path& path);

}  // namespace fairlead::release
