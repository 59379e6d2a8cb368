// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace fairlead {

// The arithmetic behind identifiers (tradecraft section 5). All take text of the right characters and length.

bool luhn(std::string_view digits);
/// ISO 13616: the first four characters moved to the end, modulo 97 is 1.
bool ibanChecksum(std::string_view iban);
bool imoChecksum(std::string_view sevenDigits);
/// ISO 6346: letters count from 10 without the multiples of 11.
bool containerChecksum(std::string_view elevenCharacters);
/// Position 9 of a chassis number; binding in North America only.
bool vinChecksum(std::string_view seventeenCharacters);
bool tcknChecksum(std::string_view elevenDigits);
/// Base58 with four bytes of double SHA-256 behind, of 25 bytes that begin with `version`.
bool base58Check(std::string_view text, std::uint8_t version);
/// BIP 173 and 350 for human-readable part "bc"; the text is in one case.
bool bech32Check(std::string_view text);
/// Keccak-256 (not SHA3-256: the padding differs).
std::array<std::uint8_t, 32> keccak256(std::string_view bytes);
/// EIP-55 over 40 hexadecimal digits in mixed case.
bool eip55(std::string_view hexDigits);

}  // namespace fairlead
