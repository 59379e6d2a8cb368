// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/thread_executor.h"

namespace fairlead::cli {

ThreadExecutor::ThreadExecutor(std::size_t width) {
  for (std::size_t i = 1; i < width; ++i) m_threads.emplace_back([this] { serve(); });
}

ThreadExecutor::~ThreadExecutor() {
  {
    const std::lock_guard lock(m_mutex);
    m_isClosing = true;
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads) thread.join();
}

void ThreadExecutor::run(std::size_t count, const std::function<void(std::size_t)>& work) {
  if (count == 0) return;
  {
    const std::lock_guard lock(m_mutex);
    m_work = &work;
    m_next = 1;
    m_count = count;
    m_first = nullptr;
  }
  m_wake.notify_all();
  take(work, 0);
  std::unique_lock lock(m_mutex);
  while (m_next < m_count) {
    const std::size_t number = m_next++;
    lock.unlock();
    take(work, number);
    lock.lock();
  }
  m_done.wait(lock, [this] { return m_running == 0; });
  m_work = nullptr;
  m_count = 0;
  if (m_first) std::rethrow_exception(m_first);
}

void ThreadExecutor::serve() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    m_wake.wait(lock, [this] { return m_isClosing || (m_work && m_next < m_count); });
    if (m_isClosing) return;
    const std::size_t number = m_next++;
    const auto& work = *m_work;
    ++m_running;
    lock.unlock();
    take(work, number);
    lock.lock();
    if (--m_running == 0) m_done.notify_all();
  }
}

void ThreadExecutor::take(const std::function<void(std::size_t)>& work, std::size_t number) {
  try {
    work(number);
  } catch (...) {
    const std::lock_guard lock(m_mutex);
    if (!m_first) m_first = std::current_exception();
    m_next = m_count;  // what has not begun need not begin
  }
}

}  // namespace fairlead::cli
