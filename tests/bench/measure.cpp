// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace fairlead::bench {

namespace {

double megabytes(int who) {
  rusage usage{};
  getrusage(who, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

double processorSeconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto of = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

}  // namespace

double seconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double processorSeconds(const std::function<void()>& work) {
  const auto now = [] { return processorSeconds(RUSAGE_SELF) + processorSeconds(RUSAGE_CHILDREN); };
  const double start = now();
  work();
  return now() - start;
}

double peakMegabytes() { return megabytes(RUSAGE_SELF); }
double peakMegabytesOfChildren() { return megabytes(RUSAGE_CHILDREN); }

void runProgram(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  const int refused = posix_spawnp(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  if (refused != 0 || waitpid(pid, &status, 0) != pid || status != 0)
    throw std::runtime_error(command.front() + " failed");
}

double quantile(std::vector<double> sample, double part) {
  if (sample.empty()) return 0;
  const auto at = std::min(sample.size() - 1, static_cast<std::size_t>(part * static_cast<double>(sample.size())));
  std::nth_element(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(at), sample.end());
  return sample[at];
}

void besidePeer(benchmark::State& state, const std::function<void()>& ours, const std::function<void()>& peer) {
  for (auto step : state) {
    const double own = seconds(ours);
    state.counters["peak_MB"] = peakMegabytes();
    const double other = seconds(peer);
    state.SetIterationTime(own);
    state.counters["peer_s"] = other;
    state.counters["ratio"] = own / other;
  }
}

void eachCall(benchmark::State& state, std::size_t calls, const std::function<void(std::size_t)>& call) {
  std::vector<double> times, worked;
  for (auto step : state) {
    times.clear();
    worked.clear();
    for (std::size_t i = 0; i < calls; ++i)
      times.push_back(seconds([&] { worked.push_back(processorSeconds([&] { call(i); })); }));
    double all = 0;
    for (const double one : times) all += one;
    state.SetIterationTime(all / static_cast<double>(calls));
  }
  constexpr double kMilli = 1000;
  state.counters["p50_ms"] = quantile(times, 0.5) * kMilli;
  state.counters["p95_ms"] = quantile(times, 0.95) * kMilli;
  state.counters["processor_p95_ms"] = quantile(worked, 0.95) * kMilli;
  state.counters["max_ms"] = quantile(times, 1.0) * kMilli;
}

}  // namespace fairlead::bench
