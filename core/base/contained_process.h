// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/frame.h"
#include "core/base/progress.h"

namespace fairlead {

/// What one call of the contained program may use up.
struct ContainedLimits {
  std::chrono::milliseconds time{30'000};  // wall clock, a call
  std::uint64_t memory = std::uint64_t{1} << 30;
  std::uint64_t answer = std::uint64_t{1} << 30;  // bytes of all frames of a call
};

/// A file for the contained program: it gets a read-only descriptor, and the path for the name's ending and siblings.
struct ContainedFile {
  std::filesystem::path path;
  std::optional<std::string_view> bytes = {};  // handed over instead of what is at the path
};

/// The parent's side of `fairlead-worker`, the sealed program that parses foreign files. It is started at the first
/// call, serves several, and is replaced after any failure. One object a thread; core starts no thread for it.
class ContainedProcess {
 public:
  explicit ContainedProcess(ContainedLimits limits = {}, std::string program = "fairlead-worker");
  ~ContainedProcess();
  ContainedProcess(const ContainedProcess&) = delete;
  ContainedProcess& operator=(const ContainedProcess&) = delete;

  /// Runs one task of app/worker/tasks.h; frames go to `onFrame` as they come, and the pipe holds the worker back
  /// meanwhile. Throws the task's own Failure, or Failure(Limit, Malformed) when the worker overran, broke down, or did
  /// what it may not; the worker is then gone.
  void run(std::string_view task, std::string_view parameters, const std::vector<ContainedFile>& files,
           const FrameReader::OnFrame& onFrame, const Progress& progress = {});

  bool isRunning() const { return m_pid > 0; }

 private:
  void start();
  void send(std::string_view task, std::string_view parameters, const std::vector<ContainedFile>& files);
  void receive(const FrameReader::OnFrame& onFrame, const Progress& progress);
  [[noreturn]] void throwEnd();
  /// Kills and reaps; the wait status.
  int stop();

  ContainedLimits m_limits;
  std::string m_program;
  int m_pid = -1, m_requests = -1, m_answers = -1;
};

}  // namespace fairlead
