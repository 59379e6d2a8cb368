// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/encoding.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/ascii.h"
#include "core/release/secret.h"

namespace fairlead::release {

namespace {

constexpr std::string_view kCharset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

std::uint32_t polymod(const std::string& values) {
  static constexpr std::uint32_t kGenerator[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
  std::uint32_t check = 1;
  for (const char value : values) {
    const std::uint32_t top = check >> 25;
    check = (check & 0x1ffffff) << 5 ^ static_cast<std::uint8_t>(value);
    for (int i = 0; i < 5; ++i)
      if (top >> i & 1) check ^= kGenerator[i];
  }
  return check;
}

std::string expandPrefix(std::string_view lowerPrefix) {
  std::string values;
  for (const char c : lowerPrefix) values += static_cast<char>(c >> 5);
  values += '\0';
  for (const char c : lowerPrefix) values += static_cast<char>(c & 31);
  return values;
}

using ascii::lower;
using ascii::lowered;
using ascii::upper;

/// Regroups bits; nothing if padding is more than `from` - 1 bits or not zero.
std::optional<std::string> regroup(std::string_view values, unsigned from, unsigned to, bool isPadding) {
  std::string out;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (const char value : values) {
    held = (held << from | static_cast<std::uint8_t>(value)) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out += static_cast<char>(held >> bits & ((1U << to) - 1));
    }
  }
  if (isPadding) {
    if (bits > 0) out += static_cast<char>(held << (to - bits) & ((1U << to) - 1));
  } else if (bits >= from || (held & ((1U << bits) - 1)) != 0) {
    return std::nullopt;
  }
  return out;
}

}  // namespace

std::string base64(Bytes bytes, bool isPadded) {
  const int variant = isPadded ? sodium_base64_VARIANT_ORIGINAL : sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  text.pop_back();  // the terminator
  return text;
}

std::optional<std::string> parseBase64(std::string_view text, bool isPadded) {
  const int variant = isPadded ? sodium_base64_VARIANT_ORIGINAL : sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  // libsodium 1.0.18 takes '+' and '/' with their top bit set for themselves, so the alphabet is checked here.
  if (!std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; })) return std::nullopt;
  std::string bytes(text.size() / 4 * 3 + 3, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &length, &end, variant) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  bytes.resize(length);
  return bytes;
}

std::string bech32(std::string_view prefix, Bytes bytes) {
  const bool isUpper = !prefix.empty() && prefix.front() >= 'A' && prefix.front() <= 'Z';
  std::string values = *regroup(textOf(bytes), 8, 5, true);
  std::string checked = expandPrefix(lowered(prefix)) + values;
  checked.append(6, '\0');
  const std::uint32_t check = polymod(checked) ^ 1;
  std::string text = lowered(prefix) + '1';
  for (const char value : values) text += kCharset[static_cast<std::uint8_t>(value)];
  for (int i = 5; i >= 0; --i) text += kCharset[check >> (5 * i) & 31];
  wipe(checked);
  wipe(values);
  if (isUpper)
    for (char& c : text) c = upper(c);
  return text;
}

std::optional<std::string> parseBech32(std::string_view text, std::string_view prefix) {
  const bool isUpper = !prefix.empty() && prefix.front() >= 'A' && prefix.front() <= 'Z';
  if (text.size() < prefix.size() + 7 || text.substr(0, prefix.size()) != prefix || text[prefix.size()] != '1')
    return std::nullopt;
  std::string values;
  for (const char c : text.substr(prefix.size() + 1)) {
    if (isUpper ? upper(c) != c : lower(c) != c) return std::nullopt;
    const auto at = kCharset.find(lower(c));
    if (at == std::string_view::npos) return std::nullopt;
    values += static_cast<char>(at);
  }
  std::string checked = expandPrefix(lowered(prefix)) + values;
  std::optional<std::string> bytes;
  if (polymod(checked) == 1) bytes = regroup(std::string_view(values).substr(0, values.size() - 6), 5, 8, false);
  wipe(checked);
  wipe(values);
  return bytes;
}

void hkdfSha256(Bytes secret, Bytes salt, std::string_view purpose, Key32& out) {
  Key32 pseudorandom;
  crypto_auth_hmacsha256_state state;
  static constexpr std::uint8_t kNoSalt =
      0;  // libsodium's C code may not be handed a null pointer, not even for no bytes
  crypto_auth_hmacsha256_init(&state, salt.empty() ? &kNoSalt : salt.data(), salt.size());
  crypto_auth_hmacsha256_update(&state, secret.data(), secret.size());
  crypto_auth_hmacsha256_final(&state, pseudorandom.data());
  crypto_auth_hmacsha256_init(&state, pseudorandom.data(), pseudorandom.size());
  crypto_auth_hmacsha256_update(&state, bytesOf(purpose).data(), purpose.size());
  const std::uint8_t first = 1;
  crypto_auth_hmacsha256_update(&state, &first, 1);
  crypto_auth_hmacsha256_final(&state, out.data());
  sodium_memzero(pseudorandom.data(), pseudorandom.size());
  sodium_memzero(&state, sizeof state);
}

}  // namespace fairlead::release
