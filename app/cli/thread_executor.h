// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/progress.h"

namespace fairlead::cli {

/// As many threads as the computer has cores, the caller's among them: number 0 always runs on the caller's thread, so
/// that a connection can stay on it. One run at a time.
class ThreadExecutor final : public Executor {
 public:
  explicit ThreadExecutor(std::size_t width = std::thread::hardware_concurrency());
  ~ThreadExecutor() override;

  std::size_t width() const override { return m_threads.size() + 1; }
  void run(std::size_t count, const std::function<void(std::size_t)>& work) override;

 private:
  void serve();
  void take(const std::function<void(std::size_t)>& work, std::size_t number);

  std::mutex m_mutex;
  std::condition_variable m_wake, m_done;
  const std::function<void(std::size_t)>* m_work = nullptr;
  std::size_t m_next = 0, m_count = 0, m_running = 0;
  bool m_isClosing = false;
  std::exception_ptr m_first;
  std::vector<std::thread> m_threads;
};

}  // namespace fairlead::cli
