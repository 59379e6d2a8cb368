// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

namespace fairlead {

namespace fs = std::filesystem;

namespace {
fs::path programFolder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

[[noreturn]] void throwErrno(const fs::path& path, int error, std::string_view verb) {
  const ErrorCode code = error == ENOENT   ? ErrorCode::NotFound
                         : error == ENOSPC ? ErrorCode::DiskFull
                         : error == EROFS  ? ErrorCode::ReadOnly
                                           : ErrorCode::Io;
  const std::string hint = error == ENOENT   ? "there is no such file; check the name."
                           : error == ENOSPC ? "the disk is full; free some space and try again."
                           : error == EISDIR ? "this is a folder, not a file."
                           : error == EACCES ? "permission was denied; ask for access or choose another place."
                           : error == EROFS  ? "the disk is read-only; choose another place."
                                             : std::string(std::strerror(error)) + ".";
  throw Failure(code, "Cannot " + std::string(verb) + " it: " + hint, path.string());
}

}  // namespace

fs::path resource(std::string_view relative) {
  std::error_code ignored;
  if (const char* folder = std::getenv("FAIRLEAD_RESOURCES")) {
    if (auto path = fs::path(folder) / relative; fs::exists(path, ignored)) return path;
  }
  for (const fs::path& folder : {programFolder() / "../share/fairlead", fs::path(FAIRLEAD_BUILT_FROM) / "resources"}) {
    if (auto path = folder / relative; fs::exists(path, ignored)) return path;
  }
  throw Failure(ErrorCode::NotFound,
                "A file that ships with Fairlead is missing; reinstall it or set FAIRLEAD_RESOURCES to its resources.",
                std::string(relative));
}

fs::path siblingProgram(std::string_view name) {
  std::error_code ignored;
  if (const char* folder = std::getenv("FAIRLEAD_BIN")) {
    if (auto path = fs::path(folder) / name; fs::exists(path, ignored)) return path;
  }
  for (const fs::path& folder :
       {programFolder(), programFolder() / "../bin", programFolder() / "../libexec/fairlead"}) {
    if (auto path = folder / name; fs::exists(path, ignored)) return path;
  }
  throw Failure(ErrorCode::NotFound, "A program that belongs to Fairlead is missing beside it; reinstall Fairlead.",
                std::string(name));
}

std::string readFile(const fs::path& path, std::uintmax_t limit) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) throwErrno(path, errno, "read");
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) throwErrno(path, errno, "read");
  if (S_ISDIR(status.st_mode)) throwErrno(path, EISDIR, "read");
  std::string bytes;
  if (status.st_size > 0) bytes.reserve(static_cast<std::size_t>(status.st_size));
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = ::read(file.number(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throwErrno(path, errno, "read");
    if (got == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(got));
    if (bytes.size() > limit) throw Failure(ErrorCode::Limit, "The file is too big to be read at once.", path.string());
  }
}

void writeFileAtomically(const fs::path& path, std::string_view bytes) {
  fs::path beside = path;
  beside += ".part" + std::to_string(::getpid());
  const auto fail = [&](int error) {
    ::unlink(beside.c_str());
    throwErrno(path, error, "write");
  };
  {
    const FileDescriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.number() < 0) throwErrno(path, errno, "write");
    while (!bytes.empty()) {
      const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) fail(errno);
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(file.number()) != 0) fail(errno);
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) fail(errno);
}

}  // namespace fairlead
