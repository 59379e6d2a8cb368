// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/patience.h"

#include <sqlite3.h>

#include <algorithm>
#include <thread>

#include "core/store/lock_holder.h"
#include "core/store/sqlite_failure.h"

namespace fairlead::store {

namespace {

using std::chrono::milliseconds;

Patience& patienceNow() {
  static Patience patience;
  return patience;
}

constexpr milliseconds kOfMuch{30'000}, kSilent{1'000};

/// Short steps first, since most locks are let go of at once. SQLite counts how often it has asked; what was waited
/// until then follows from that, so that nothing need be kept.
milliseconds stepOf(int asked) { return milliseconds(std::min(100, 1 + asked * 2)); }
milliseconds waitedBefore(int asked) {
  milliseconds waited{0};
  constexpr int kRising = 50;
  for (int i = 0; i < std::min(asked, kRising); ++i) waited += stepOf(i);
  return waited + stepOf(kRising) * std::max(0, asked - kRising);
}

int waitUpTo(sqlite3* connection, int asked, milliseconds most) {
  const milliseconds waited = waitedBefore(asked), step = std::min(stepOf(asked), most - waited);
  if (waited >= most) return 0;
  if (patienceNow().tell && waited <= kSilent && waited + step > kSilent) {
    try {
      patienceNow().tell(whoHolds(caseFileOf(connection)) + "; waiting for up to " +
                         std::to_string(most.count() / 1'000) + " seconds.");
    } catch (...) {
      // C code calls this; who cannot be told waits all the same.
    }
  }
  std::this_thread::sleep_for(step);
  return 1;
}

int waitAsSet(void* connection, int asked) {
  return waitUpTo(static_cast<sqlite3*>(connection), asked, patienceNow().most);
}
int waitLong(void* connection, int asked) {
  return waitUpTo(static_cast<sqlite3*>(connection), asked, std::max(kOfMuch, patienceNow().most));
}

}  // namespace

void Patience::set(const Patience& patience) { patienceNow() = patience; }
const Patience& Patience::of() { return patienceNow(); }

void waitPatiently(sqlite3* connection, bool isForMuch) {
  sqlite3_busy_handler(connection, isForMuch ? waitLong : waitAsSet, connection);
}

}  // namespace fairlead::store
