// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

bool writeOnce(const char* path, const std::string& text) {
  const int file = ::open(path, O_WRONLY);
  const bool isWritten = file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (file >= 0) ::close(file);
  return isWritten;
}

/// A mount of our own that vanishes with this process; a user needs a user namespace for it.
bool mountSmallDisk(const std::filesystem::path& at) {
  const auto user = ::geteuid();
  const bool isRoot = user == 0;
  if (::unshare(isRoot ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
  if (!isRoot && !writeOnce("/proc/self/uid_map", "0 " + std::to_string(user) + " 1")) return false;
  ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  return ::mount("tmpfs", at.c_str(), "tmpfs", 0, "size=2m") == 0;
}

constexpr int kMayNotMount = 77;

/// In a process of its own, since the mount is. The exit code is 0 if all is as it should be, else a line's number.
int fillTheDisk(const std::filesystem::path& disk, const std::filesystem::path& reports) {
  if (!mountSmallDisk(disk)) return kMayNotMount;
  const std::string target = (disk / "c.fairlead").string();
  auto made = store::Case::create(target, {"Small", {}, {}, {}}, kAnalyst);
  if (!made) return __LINE__;
  const Digest256 before = (*made)->digest();
  made->reset();
  const auto end = runProgram(reports.parent_path(), "fairlead-cli", {"import-report", target, reports.string()});
  if (end.exitCode != 1) return __LINE__;
  if (end.err.find("The disk is full") == std::string::npos) return __LINE__;
  const auto opened = store::Case::open(target, store::Access::Look);
  if (!opened || (*opened)->digest() != before || !(*opened)->verify(Progress()).orThrow().isOk()) return __LINE__;
  return 0;
}

}  // namespace

TEST_CASE("an import that fills a small disk is refused by a sentence and the case is whole") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder / "disk");
  std::filesystem::create_directories(folder / "reports");
  for (int i = 0; i < 40; ++i)
    writeFileAtomically((folder / "reports") / (std::to_string(i) + ".txt"),
                        std::string(100'000, static_cast<char>('a' + i % 26)) + std::to_string(i));
  const pid_t child = ::fork();
  if (child == 0) {
    int code = 255;
    try {
      code = fillTheDisk(folder / "disk", folder / "reports");
    } catch (...) {
      code = 254;
    }
    ::_exit(code);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == kMayNotMount) {
    WARN("not tried on a real disk, since nothing may be mounted here; tests/store tries it on a simulated one");
    return;
  }
  CHECK(WEXITSTATUS(status) == 0);
}
