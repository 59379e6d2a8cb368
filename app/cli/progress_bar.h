// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/progress.h"

namespace fairlead::cli {

/// A line on standard error that follows a Progress ten times a second, gone with the object; only on a terminal.
class ProgressBar {
 public:
  ProgressBar(const Progress& progress, std::string what, bool isQuiet);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

 private:
  void follow();

  const Progress& m_progress;
  std::string m_what;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_isOver = false;
  std::thread m_thread;
};

}  // namespace fairlead::cli
