// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace fairlead::cli {

ProgressBar::ProgressBar(const Progress& progress, std::string what, bool isQuiet)
    : m_progress(progress), m_what(std::move(what)) {
  if (!isQuiet && ::isatty(STDERR_FILENO)) m_thread = std::thread([this] { follow(); });
}

ProgressBar::~ProgressBar() {
  if (!m_thread.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
  }
  m_wake.notify_all();
  m_thread.join();
  std::cerr << "\r\033[K" << std::flush;
}

void ProgressBar::follow() {
  constexpr std::size_t kWidth = 30;
  std::unique_lock lock(m_mutex);
  while (!m_wake.wait_for(lock, std::chrono::milliseconds(100), [this] { return m_isOver; })) {
    const std::uint64_t done = m_progress.done(), total = m_progress.total();
    const std::size_t filled = total == 0 ? 0 : static_cast<std::size_t>(std::min(done, total) * kWidth / total);
    std::cerr << "\r\033[K" << m_what << " [" << std::string(filled, '#') << std::string(kWidth - filled, ' ') << "] "
              << done;
    if (total > 0) std::cerr << " of " << total;
    std::cerr << std::flush;
  }
}

}  // namespace fairlead::cli
