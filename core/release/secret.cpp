// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/secret.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

#include "core/base/error.h"

namespace fairlead::release {

void startSodium() {
  if (sodium_init() < 0) throw Failure(ErrorCode::Internal, "The system's libsodium cannot start.");
}

void wipe(std::string& text) {
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

void Secret::Free::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

Secret::Secret(std::size_t size) : m_size(size) {
  startSodium();
  m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
  if (!m_bytes) throw Failure(ErrorCode::Limit, "There is no memory left for a secret.");
}

Secret::Secret(std::span<const std::uint8_t> bytes) : Secret(bytes.size()) {
  if (!bytes.empty()) std::memcpy(data(), bytes.data(), bytes.size());
}

Secret::Secret(std::string_view text)
    : Secret(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size())) {}

void Secret::shorten(std::size_t size) {
  if (size >= m_size) return;
  sodium_memzero(data() + size, m_size - size);
  m_size = size;
}

}  // namespace fairlead::release
