// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <optional>

#include "core/store/case.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace fairlead::test {

/// A second program that opens the case, pins a snapshot if wanted, and holds it until it is killed or let go.
class OtherProgram {
 public:
  OtherProgram(const std::filesystem::path& path, store::Access access, bool pinsSnapshot = false) {
    int up[2], down[2];
    REQUIRE(::pipe(up) == 0);
    REQUIRE(::pipe(down) == 0);
    m_process = ::fork();
    if (m_process == 0) {
      ::close(down[1]);  // so that the end of the parent's side is seen
      auto opened = store::Case::open(path, access);
      std::optional<store::Scope> snapshot;
      if (opened && pinsSnapshot) {
        snapshot.emplace((*opened)->database(), store::Scope::Kind::Read);
        (*opened)->counts();
      }
      const char state = opened ? 'y' : 'n';
      if (::write(up[1], &state, 1) != 1) ::_exit(2);
      char ignored;
      while (::read(down[0], &ignored, 1) < 0) {
      }
      snapshot.reset();
      opened->reset();
      ::_exit(0);
    }
    ::close(up[1]);
    ::close(down[0]);
    m_hold = down[1];
    ::fcntl(m_hold, F_SETFD, FD_CLOEXEC);  // a program that is started meanwhile must not hold it too
    char state = 'n';
    REQUIRE(::read(up[0], &state, 1) == 1);
    ::close(up[0]);
    REQUIRE(state == 'y');
  }
  ~OtherProgram() { letGo(); }
  void letGo() {
    if (m_process == 0) return;
    ::close(m_hold);
    ::waitpid(m_process, nullptr, 0);
    m_process = 0;
  }
  void kill() {
    ::kill(m_process, SIGKILL);
    letGo();
  }

 private:
  pid_t m_process = 0;
  int m_hold = -1;
};

inline std::ptrdiff_t filesIn(const TemporaryFolder& folder) {
  return std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator());
}

}  // namespace fairlead::test
