// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/version.h"

#include <sqlite3.h>

#include <QtGlobal>

#include "core/base/contained_process.h"
#include "core/base/error.h"

namespace fairlead::cli {

namespace {

/// GDAL and PROJ live in the worker, so that no other command waits for them to be loaded.
std::string workerVersions() {
  std::string text;
  try {
    ContainedProcess().run("versions", "{}", {}, [&](std::uint8_t, std::string_view lines) { text += lines; });
  } catch (const Failure& failure) {
    return "GDAL, PROJ: " + failure.error().message + "\n";
  }
  return text;
}

}  // namespace

std::string versionText() {
  return std::string("fairlead-cli ") + FAIRLEAD_VERSION + "\nSQLite " + sqlite3_libversion() + "\n" +
         workerVersions() + "Qt " + qVersion();
}

}  // namespace fairlead::cli
