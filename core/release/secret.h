// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace fairlead::release {

/// Bytes that nobody else may see: in locked memory between guard pages, wiped when let go; moved, never copied.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::size_t size);
  explicit Secret(std::span<const std::uint8_t> bytes);
  explicit Secret(std::string_view text);

  std::uint8_t* data() { return m_bytes.get(); }
  const std::uint8_t* data() const { return m_bytes.get(); }
  std::size_t size() const { return m_size; }
  bool isEmpty() const { return m_size == 0; }
  std::span<const std::uint8_t> bytes() const { return {data(), m_size}; }
  std::string_view text() const { return {reinterpret_cast<const char*>(data()), m_size}; }
  Secret copy() const { return Secret(bytes()); }
  /// Gives up the tail, as after reading fewer bytes than there was room for.
  void shorten(std::size_t size);

 private:
  struct Free {
    void operator()(std::uint8_t* bytes) const;
  };
  std::unique_ptr<std::uint8_t, Free> m_bytes;
  std::size_t m_size = 0;
};

/// Throws Failure(Internal) if libsodium cannot start; call before using any of its functions.
void startSodium();

/// Overwrites a string that held something secret, its spare capacity included.
void wipe(std::string& text);

}  // namespace fairlead::release
