// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <span>

#include "core/base/sha256.h"

namespace fairlead {

namespace {
Uuid stamped(Uuid uuid, std::uint8_t version) {
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0f) | version << 4);
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

/// The system's randomness is asked for 4 kB at a time: a call into the kernel an id would dominate a bulk import.
void fillRandom(std::span<std::uint8_t> out) {
  thread_local std::array<std::uint8_t, 4096> pool;
  thread_local std::size_t used = pool.size();
  if (pool.size() - used < out.size()) {
    randombytes_buf(pool.data(), pool.size());
    used = 0;
  }
  std::copy_n(pool.begin() + static_cast<std::ptrdiff_t>(used), out.size(), out.begin());
  used += out.size();
}
}  // namespace

std::string Uuid::text() const {
  std::string plain = hex(bytes);
  for (std::size_t at : {20u, 16u, 12u, 8u}) plain.insert(at, 1, '-');
  return plain;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return std::nullopt;
  std::string plain;
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != '-'; });
  Uuid uuid;
  if (!unhex(plain, uuid.bytes)) return std::nullopt;
  return uuid;
}

Uuid Uuid::random() {
  Uuid uuid;
  fillRandom(uuid.bytes);
  const auto now =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  for (std::size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(now >> (40 - 8 * i));
  return stamped(uuid, 7);
}

Uuid Uuid::named(std::string_view name) {
  const Digest256 digest = Sha256::of(name);
  Uuid uuid;
  std::copy_n(digest.begin(), uuid.bytes.size(), uuid.bytes.begin());
  return stamped(uuid, 8);
}

}  // namespace fairlead
