// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/release/byte_stream.h"

namespace fairlead::release {

using Key32 = std::array<std::uint8_t, 32>;

/// RFC 4648; decoding takes only the one canonical form, without blanks.
std::string base64(Bytes bytes, bool isPadded);
std::optional<std::string> parseBase64(std::string_view text, bool isPadded);

/// BIP 173 without its limit of length, as age uses it; lower case unless the part before the 1 is in capitals.
std::string bech32(std::string_view prefix, Bytes bytes);
/// Nothing if the checksum, the case or the prefix is wrong.
std::optional<std::string> parseBech32(std::string_view text, std::string_view prefix);

/// RFC 5869 with SHA-256, of one block, by libsodium's HMAC (its own HKDF came with 1.0.19).
void hkdfSha256(Bytes secret, Bytes salt, std::string_view purpose, Key32& out);

}  // namespace fairlead::release
