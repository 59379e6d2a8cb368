// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "core/base/resources.h"

namespace fairlead::test {

struct ProgramEnd {
  int exitCode = -1;  // -1: killed
  std::string out, err;
};

/// One of our own programs, run as a user would; its output goes to files in `folder`.
class Program {
 public:
  Program(const std::filesystem::path& folder, std::string_view name, const std::vector<std::string>& arguments)
      : m_folder(folder) {
    const std::string program = siblingProgram(name).string();
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const std::string out = (folder / "out").string(), err = (folder / "err").string();
    m_process = ::fork();
    if (m_process != 0) return;
    ::setpgid(0, 0);
    for (const auto& [name_, number] : {std::pair(&out, 1), std::pair(&err, 2)})
      ::dup2(::open(name_->c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), number);
    ::execv(words[0], words.data());
    ::_exit(127);
  }

  /// Waits until it ends by itself.
  ProgramEnd end() {
    int status = 0;
    ::waitpid(m_process, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(m_folder / "out"), readFile(m_folder / "err")};
  }
  bool isRunning() const {
    siginfo_t ended{};
    return ::waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
  }
  /// What the system says that it does, for a test that waited too long.
  std::string state() const {
    std::string told;
    for (const char* file : {"stat", "wchan"}) {
      std::ifstream lines("/proc/" + std::to_string(m_process) + "/" + file);
      std::string line;
      std::getline(lines, line);
      told += line + "\n";
    }
    return told;
  }
  /// `kill -9` after so long, to it and to the programs that it started.
  void killAfter(std::chrono::microseconds time) {
    std::this_thread::sleep_for(time);
    ::kill(-m_process, SIGKILL);
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
  }

 private:
  std::filesystem::path m_folder;
  pid_t m_process;
};

inline ProgramEnd runProgram(const std::filesystem::path& folder, std::string_view name,
                             const std::vector<std::string>& arguments) {
  return Program(folder, name, arguments).end();
}

}  // namespace fairlead::test
