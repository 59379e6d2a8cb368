// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/pool_executor.h"

#include <QThread>
#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace fairlead::ui {

std::size_t PoolExecutor::width() const { return static_cast<std::size_t>(std::max(1, QThread::idealThreadCount())); }

void PoolExecutor::run(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{1};
  std::exception_ptr first;
  std::mutex guard;
  const auto take = [&](std::size_t number) {
    try {
      work(number);
    } catch (...) {
      const std::lock_guard lock(guard);
      if (!first) first = std::current_exception();
    }
  };
  const auto serve = [&] {
    for (std::size_t number; (number = next.fetch_add(1)) < count;) take(number);
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min(width(), count); ++i) threads.emplace_back(serve);
  if (count > 0) take(0);  // the caller's: it owns the connection
  serve();
  for (std::thread& thread : threads) thread.join();
  if (first) std::rethrow_exception(first);
}

}  // namespace fairlead::ui
