// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QHashSeed>

namespace fairlead::cli {

/// Qt's painting without a screen, for as long as it lives. One at a time.
class Offscreen {
 public:
  Offscreen() : m_application(prepared(m_count), m_arguments) {}

 private:
  static int& prepared(int& count) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed();  // so that the same case gives the same bytes of a PDF
    return count;
  }
  char m_name[13] = "fairlead-cli";
  char* m_arguments[2] = {m_name, nullptr};
  int m_count = 1;
  QGuiApplication m_application;
};

}  // namespace fairlead::cli
