// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

/// What the program and its contained worker say to one another: length (4 bytes, little-endian), type (1 byte),
/// payload.
struct Frame {
  static constexpr std::size_t kHeader = 5;
  static constexpr std::size_t kLongest = std::size_t{64} << 20;
  // Types of the protocol itself; tasks use kFirstOfTask and up.
  static constexpr std::uint8_t kRequest = 1, kDone = 2, kFailure = 3, kFirstOfTask = 16;

  /// Throws Failure(Limit) for a payload that no frame can hold.
  static std::string header(std::uint8_t type, std::size_t length);
};

/// Cuts a stream of bytes into frames, whatever the pieces it arrives in. Throws Failure(Malformed) for a header that
/// no frame has; holds never more than what has arrived.
class FrameReader {
 public:
  using OnFrame = std::function<void(std::uint8_t type, std::string_view payload)>;

  void add(std::string_view bytes, const OnFrame& onFrame);
  /// False between the first and last byte of a frame.
  bool isAtBoundary() const { return m_pending.empty(); }

 private:
  std::string m_pending;
};

/// Length-prefixed texts one after the other, for payloads of several fields.
std::string packFields(const std::vector<std::string_view>& fields);
/// Views into `payload`. Throws Failure(Malformed) if it is cut short or overlong.
std::vector<std::string_view> unpackFields(std::string_view payload);

}  // namespace fairlead
