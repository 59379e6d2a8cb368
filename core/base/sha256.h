// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace fairlead {

using Digest256 = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) in pieces, by OpenSSL. One object a stream; not for sharing between threads.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  Sha256& add(std::string_view bytes);
  Sha256& add(std::span<const std::uint8_t> bytes);
  /// Writes the length (8 bytes, little-endian) before the bytes, so that two fields cannot be read as one.
  Sha256& addField(std::string_view bytes);
  /// The digest so far; afterwards the object is as new.
  Digest256 finish();

  static Digest256 of(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

std::string hex(std::span<const std::uint8_t> bytes);
/// Lower or upper case; false if the text is not `out.size()` bytes of hex.
bool unhex(std::string_view text, std::span<std::uint8_t> out);

}  // namespace fairlead
