// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/release/age_key.h"

namespace fairlead::release {

/// The text head of an age v1 file: for whom the file key is wrapped (C2SP age.md). Read strictly: one spelling only.
struct AgeHeader {
  struct Stanza {
    std::vector<std::string> arguments;  // the first is the type
    std::string body;
  };
  std::vector<Stanza> stanzas;
  std::string authenticated;  // the text that the MAC covers
  std::string mac;
  std::size_t size = 0;  // bytes of the whole head

  /// `start` is the file's beginning, at least the head. Throws Failure(Malformed or Unsupported).
  static AgeHeader parse(std::string_view start);
  /// The 16 bytes that the file is locked with. Throws Failure(Refused) if nothing given opens it, Failure(Malformed)
  /// if the head was tampered with.
  Secret unlock(const AgeUnlock& unlock) const;
};

inline constexpr std::size_t kAgeHeaderLimit = 1 << 20;
/// What Fairlead writes: 2^16 blocks of 1 kB take 64 MB and a fifth of a second, so that sealing stays below 200 MB.
inline constexpr int kAgeWorkFactor = 16;
/// The highest that is read: 2^20 takes 1 GB; a file that asks for more wants to exhaust the reader.
inline constexpr int kAgeWorkFactorLimit = 20;

/// The head for these recipients; at least one.
std::string ageHeaderFor(const std::vector<AgeRecipient>& recipients, const Secret& fileKey);
std::string ageHeaderFor(const Secret& passphrase, int workFactor, const Secret& fileKey);

}  // namespace fairlead::release
