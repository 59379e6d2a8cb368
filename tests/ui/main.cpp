// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QStandardPaths>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

int main(int argc, char* argv[]) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QStandardPaths::setTestModeEnabled(true);  // settings of their own
  const fairlead::test::TemporaryFolder state;
  qputenv("XDG_STATE_HOME", QByteArray::fromStdString(state.path().string()));
  return Catch::Session().run(argc, argv);
}
