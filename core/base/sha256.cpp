// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include "core/base/error.h"

namespace fairlead {

namespace {
const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);  // once: the look-up is slow
  return fetched;
}
void check(int ok) {
  if (ok != 1) throw Failure(ErrorCode::Internal, "The system's OpenSSL cannot compute a SHA-256.");
}
}  // namespace

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() { check(EVP_DigestInit_ex2(context, algorithm(), nullptr)); }
  ~State() { EVP_MD_CTX_free(context); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()));
  return *this;
}

Sha256& Sha256::add(std::span<const std::uint8_t> bytes) {
  check(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()));
  return *this;
}

Sha256& Sha256::addField(std::string_view bytes) {
  std::array<std::uint8_t, 8> size{};
  for (std::size_t i = 0; i < size.size(); ++i) size[i] = static_cast<std::uint8_t>(bytes.size() >> (8 * i));
  return add(size).add(bytes);
}

Digest256 Sha256::finish() {
  Digest256 digest{};
  check(EVP_DigestFinal_ex(m_state->context, digest.data(), nullptr));
  check(EVP_DigestInit_ex2(m_state->context, algorithm(), nullptr));
  return digest;
}

Digest256 Sha256::of(std::string_view bytes) { return Sha256().add(bytes).finish(); }

std::string hex(std::span<const std::uint8_t> bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (auto byte : bytes) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

bool unhex(std::string_view text, std::span<std::uint8_t> out) {
  if (text.size() != out.size() * 2) return false;
  auto nibble = [](char c) -> int {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  };
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int high = nibble(text[2 * i]), low = nibble(text[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    out[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return true;
}

}  // namespace fairlead
