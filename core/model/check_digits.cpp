// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/check_digits.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/sha256.h"

namespace fairlead {

namespace {

using ascii::isDigit;
/// 0 to 9, A as 10.
int value(char c) { return isDigit(c) ? c - '0' : c - 'A' + 10; }

std::uint64_t rotated(std::uint64_t word, unsigned by) { return by == 0 ? word : (word << by) | (word >> (64 - by)); }

/// Keccak-f[1600], FIPS 202 section 3.3.
void permute(std::array<std::uint64_t, 25>& a) {
  std::uint8_t lfsr = 1;
  for (int round = 0; round < 24; ++round) {
    std::array<std::uint64_t, 5> c{};
    for (std::size_t x = 0; x < 5; ++x) c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    for (std::size_t x = 0; x < 5; ++x)
      for (std::size_t y = 0; y < 25; y += 5) a[x + y] ^= c[(x + 4) % 5] ^ rotated(c[(x + 1) % 5], 1);
    std::size_t x = 1, y = 0;
    std::uint64_t current = a[1];
    for (unsigned t = 0; t < 24; ++t) {
      const std::size_t next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      const std::uint64_t taken = a[x + 5 * y];
      a[x + 5 * y] = rotated(current, (t + 1) * (t + 2) / 2 % 64);
      current = taken;
    }
    for (std::size_t row = 0; row < 25; row += 5) {
      const std::array<std::uint64_t, 5> was{a[row], a[row + 1], a[row + 2], a[row + 3], a[row + 4]};
      for (std::size_t i = 0; i < 5; ++i) a[row + i] = was[i] ^ (~was[(i + 1) % 5] & was[(i + 2) % 5]);
    }
    for (unsigned j = 0; j < 7; ++j) {
      const unsigned shifted = static_cast<unsigned>(lfsr) << 1;
      lfsr = static_cast<std::uint8_t>((shifted ^ ((lfsr >> 7) * 0x71U)) & 0xFF);
      if ((lfsr & 2) != 0) a[0] ^= std::uint64_t{1} << ((1U << j) - 1);
    }
  }
}

std::uint32_t polymod(std::span<const std::uint8_t> values) {
  constexpr std::array<std::uint32_t, 5> kGenerators{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
  std::uint32_t sum = 1;
  for (const std::uint8_t v : values) {
    const std::uint32_t top = sum >> 25;
    sum = (sum & 0x1ffffff) << 5 ^ v;
    for (std::size_t i = 0; i < 5; ++i)
      if ((top >> i & 1) != 0) sum ^= kGenerators[i];
  }
  return sum;
}

}  // namespace

bool luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = value(digits[digits.size() - 1 - i]);
    if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

bool ibanChecksum(std::string_view iban) {
  const std::string turned = std::string(iban.substr(4)) + std::string(iban.substr(0, 4));
  int rest = 0;
  for (char c : turned) rest = (rest * (isDigit(c) ? 10 : 100) + value(c)) % 97;
  return rest == 1;
}

bool imoChecksum(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 6; ++i) sum += value(digits[i]) * (7 - static_cast<int>(i));
  return sum % 10 == value(digits[6]);
}

bool containerChecksum(std::string_view text) {
  constexpr std::string_view kAlphabet = "0123456789A BCDEFGHIJK LMNOPQRSTU VWXYZ";
  std::size_t sum = 0;
  for (std::size_t i = 0; i < 10; ++i) sum += kAlphabet.find(text[i]) << i;
  return static_cast<int>(sum % 11 % 10) == value(text[10]);
}

bool vinChecksum(std::string_view vin) {
  constexpr std::string_view kLetters = "ABCDEFGHJKLMNPRSTUVWXYZ", kValues = "12345678123457923456789";
  constexpr std::array<int, 17> kWeights{8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    const char digit = isDigit(vin[i]) ? vin[i] : kValues[kLetters.find(vin[i])];
    sum += value(digit) * kWeights[i];
  }
  return vin[8] == (sum % 11 == 10 ? 'X' : static_cast<char>('0' + sum % 11));
}

bool tcknChecksum(std::string_view digits) {
  int odd = 0, even = 0;
  for (std::size_t i = 0; i < 9; ++i) (i % 2 == 0 ? odd : even) += value(digits[i]);
  const int tenth = ((odd * 7 - even) % 10 + 10) % 10;
  return tenth == value(digits[9]) && (odd + even + tenth) % 10 == value(digits[10]);
}

bool base58Check(std::string_view text, std::uint8_t version) {
  constexpr std::string_view kAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  std::array<std::uint8_t, 25> bytes{};
  for (char c : text) {
    const auto found = kAlphabet.find(c);
    if (found == std::string_view::npos) return false;
    std::size_t carry = found;
    for (std::size_t i = bytes.size(); i-- > 0;) {
      carry += std::size_t{58} * bytes[i];
      bytes[i] = static_cast<std::uint8_t>(carry & 0xFF);
      carry >>= 8;
    }
    if (carry != 0) return false;
  }
  // Each leading 1 stands for one zero byte; another number of them spells the same number differently.
  const auto ones = std::find_if(text.begin(), text.end(), [](char c) { return c != '1'; }) - text.begin();
  const auto zeros = std::find_if(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b != 0; }) - bytes.begin();
  if (ones != zeros || bytes[0] != version) return false;
  const Digest256 first = Sha256::of({reinterpret_cast<const char*>(bytes.data()), 21});
  const Digest256 second = Sha256::of({reinterpret_cast<const char*>(first.data()), first.size()});
  return std::equal(bytes.begin() + 21, bytes.end(), second.begin());
}

bool bech32Check(std::string_view text) {
  constexpr std::string_view kAlphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  if (text.size() < 14 || text.size() > 74) return false;
  std::vector<std::uint8_t> values{'b' >> 5, 'c' >> 5, 0, 'b' & 31, 'c' & 31};
  for (char c : text.substr(3)) {
    const auto found = kAlphabet.find(ascii::lower(c));
    if (found == std::string_view::npos) return false;
    values.push_back(static_cast<std::uint8_t>(found));
  }
  const std::uint8_t version = values[5];
  return version <= 16 && polymod(values) == (version == 0 ? 1U : 0x2bc830a3U);
}

std::array<std::uint8_t, 32> keccak256(std::string_view bytes) {
  constexpr std::size_t kRate = 136;
  std::string padded(bytes);
  padded += '\x01';
  padded.resize((padded.size() + kRate - 1) / kRate * kRate, '\0');
  padded.back() = static_cast<char>(static_cast<unsigned char>(padded.back()) | 0x80U);
  std::array<std::uint64_t, 25> state{};
  for (std::size_t block = 0; block < padded.size(); block += kRate) {
    for (std::size_t i = 0; i < kRate; ++i)
      state[i / 8] ^= std::uint64_t{static_cast<std::uint8_t>(padded[block + i])} << (i % 8 * 8);
    permute(state);
  }
  std::array<std::uint8_t, 32> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(state[i / 8] >> (i % 8 * 8));
  return out;
}

bool eip55(std::string_view hexDigits) {
  std::string lower(hexDigits);
  for (char& c : lower)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c + 32);
  const auto hash = keccak256(lower);
  for (std::size_t i = 0; i < hexDigits.size(); ++i) {
    if (isDigit(hexDigits[i])) continue;
    const int nibble = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 15;
    if ((nibble >= 8) != (hexDigits[i] >= 'A' && hexDigits[i] <= 'F')) return false;
  }
  return true;
}

}  // namespace fairlead
