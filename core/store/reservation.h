// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace fairlead::store {

/// The right to write to a case, held by one program at a time and shared by its connections. While it lives, a file
/// beside the case ("NAME-writer") says who has it; the lock on that file is the system's, so that nothing outlives a
/// program that was killed, and what it left is swept away by the next one.
class Reservation {
 public:
  /// `stays`: held for as long as a window is open, so that others are refused at once instead of after five seconds.
  /// Throws Failure(Busy) naming who has it, Failure(ReadOnly or Io).
  static std::shared_ptr<Reservation> claim(const std::filesystem::path& path, bool stays);
  /// To make one file of a case that nobody writes to any more, which takes moments: waits for another that is at just
  /// that; nothing if somebody has it for writing, this program included.
  static std::shared_ptr<Reservation> claimToRest(const std::filesystem::path& path) noexcept;
  /// Removes what a killed program left beside the case; does nothing while somebody has it.
  static void sweep(const std::filesystem::path& path) noexcept;
  /// Who has the case for writing, in words; empty if nobody.
  static std::string holder(const std::filesystem::path& path);
  /// Whether this program has it.
  static bool isOurs(const std::filesystem::path& path);

  ~Reservation();
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;

 private:
  enum class Purpose { Change, Stay, Rest };
  Reservation(std::filesystem::path file, int descriptor, Purpose purpose)
      : m_file(std::move(file)), m_descriptor(descriptor), m_purpose(purpose) {}

  std::filesystem::path m_file;
  int m_descriptor;
  Purpose m_purpose;
};

}  // namespace fairlead::store
