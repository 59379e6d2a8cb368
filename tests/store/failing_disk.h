// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fairlead::test {

/// What a disk does from a given write on: `Full` refuses what would make a file longer, `Broken` every write.
enum class DiskFault { None, Full, Broken };

/// The disk below SQLite, with faults on request; a test program that uses it links failing_disk.cpp and calls
/// install() before the first case is opened.
class FailingDisk {
 public:
  static void install();
  /// From now on, once `writes` more have gone through.
  static void failAfter(int writes, DiskFault fault);
  static void heal();
  /// Whether the fault has come about.
  static bool hasFailed();
};

}  // namespace fairlead::test
