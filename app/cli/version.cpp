// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/version.h"

#include <sqlite3.h>

namespace fairlead::cli {

std::string versionText() {
  return std::string("fairlead-cli ") + FAIRLEAD_VERSION + "\nSQLite " + sqlite3_libversion() + "\n";
}

}  // namespace fairlead::cli
