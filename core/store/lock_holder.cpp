// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lock_holder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "core/store/reservation.h"

namespace fairlead::store {

namespace {

/// A descriptor of the case that SQLite has open in this program. Opening the file once more and closing it would let
/// go of every lock that SQLite holds on it, since POSIX locks belong to the program and not to the descriptor.
int descriptorOf(const std::filesystem::path& path) {
  struct stat wanted {};
  if (::stat(path.c_str(), &wanted) != 0) return -1;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", failed)) {
    const int number = std::atoi(entry.path().filename().c_str());
    struct stat found {};
    if (::fstat(number, &found) == 0 && found.st_ino == wanted.st_ino && found.st_dev == wanted.st_dev) return number;
  }
  return -1;
}

/// Bytes that SQLite locks in a file with a rollback journal: the writer the first, each reader all the others.
constexpr off_t kReservedByte = 0x40000001, kSharedBytes = 0x40000002, kSharedCount = 510;

/// Another program that holds a lock on these bytes, in words; empty if none.
std::string programLocking(const std::filesystem::path& path, off_t first, off_t count) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = first;
  lock.l_len = count;
  const int descriptor = descriptorOf(path);
  if (descriptor < 0 || ::fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK || lock.l_pid <= 0)
    return {};
  std::ifstream name("/proc/" + std::to_string(lock.l_pid) + "/comm");
  std::string program;
  std::getline(name, program);
  return (program.empty() ? std::string("another program") : program) + " (process " + std::to_string(lock.l_pid) + ")";
}

struct Holder {
  std::string words;
  bool isReader = false;
};

Holder holderOf(const std::filesystem::path& path) {
  const bool isOurs = Reservation::isOurs(path);
  std::string writer = isOurs ? std::string() : Reservation::holder(path);
  if (writer.empty()) writer = programLocking(path, kReservedByte, 1);
  if (writer.empty())
    if (const std::string reader = programLocking(path, kSharedBytes, kSharedCount); !reader.empty())
      return {"The case is being read by " + reader, true};
  return {"The case is being written by " +
              (!writer.empty() ? writer : std::string(isOurs ? "another part of this program" : "another program")),
          false};
}

}  // namespace

std::string whoHolds(const std::filesystem::path& path) { return holderOf(path).words; }

std::string whoIsBusy(const std::filesystem::path& path) {
  const Holder holder = holderOf(path);
  return holder.words + (holder.isReader ? ", which did not let go of it; wait until it has finished, and try again."
                                         : "; wait until it has finished, or look without changing anything.");
}

}  // namespace fairlead::store
