// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "core/base/error.h"

namespace fairlead {

/// Counters that long work raises and a stop flag that it checks once a unit; readable from any thread meanwhile.
class Progress {
 public:
  void expect(std::uint64_t total) const { m_total.store(total, std::memory_order_relaxed); }
  void advance(std::uint64_t units = 1) const { m_done.fetch_add(units, std::memory_order_relaxed); }
  std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
  /// 0 while unknown.
  std::uint64_t total() const { return m_total.load(std::memory_order_relaxed); }
  void stop() { m_stopped.store(true, std::memory_order_relaxed); }
  bool isStopped() const { return m_stopped.load(std::memory_order_relaxed); }
  /// Throws Failure(Cancelled) once stop() was called.
  void check() const {
    if (isStopped()) throw Failure(ErrorCode::Cancelled, "Cancelled.");
  }

 private:
  mutable std::atomic<std::uint64_t> m_done{0}, m_total{0};
  std::atomic<bool> m_stopped{false};
};

/// For work that nobody watches or stops; lives as long as the program, so that a reference to it may be kept.
inline const Progress& unwatched() {
  static const Progress progress;
  return progress;
}

/// Runs work for core, which starts no thread of its own: run(n, work) calls work(0..n-1), perhaps at the same time,
/// and returns when all are done; the first exception is rethrown.
class Executor {
 public:
  virtual ~Executor() = default;
  virtual std::size_t width() const = 0;
  virtual void run(std::size_t count, const std::function<void(std::size_t)>& work) = 0;
};

/// One after the other on the caller's thread.
class InlineExecutor final : public Executor {
 public:
  std::size_t width() const override { return 1; }
  void run(std::size_t count, const std::function<void(std::size_t)>& work) override {
    for (std::size_t i = 0; i < count; ++i) work(i);
  }
};

}  // namespace fairlead
