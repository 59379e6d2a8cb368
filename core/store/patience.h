// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

struct sqlite3;

namespace fairlead::store {

/// How long this program's connections wait for another's lock, and whom they tell that they wait. Set by main() before
/// the first case is opened.
struct Patience {
  std::chrono::milliseconds most{5'000};
  /// A sentence, once for each lock that is waited for longer than a second.
  void (*tell)(const std::string& sentence) = nullptr;

  static void set(const Patience& patience);
  static const Patience& of();
};

/// Makes a connection wait so long, or for much that is to come half a minute at the least. SQLite's own timeout tells
/// nobody.
void waitPatiently(sqlite3* connection, bool isForMuch = false);

}  // namespace fairlead::store
