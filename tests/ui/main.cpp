// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <QApplication>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

int main(int argc, char* argv[]) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  // Nothing of an earlier run, of another program at this moment or of whoever runs it.
  const fairlead::test::TemporaryFolder home;
  for (const char* const folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
    qputenv(folder, QByteArray::fromStdString(home.path().string()));
  QApplication application(argc, argv);
  return Catch::Session().run(argc, argv);
}
