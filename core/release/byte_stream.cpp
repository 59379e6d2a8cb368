// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/error.h"
#include "core/base/uuid.h"

namespace fairlead::release {

namespace {

void requireRange(std::uint64_t offset, std::size_t length, std::uint64_t size) {
  if (length > size || offset > size - length)
    throw Failure(ErrorCode::Malformed, "The file ends before it should; ask for it again.",
                  "byte " + std::to_string(size));
}

[[noreturn]] void failWriting(const std::filesystem::path& path) {
  const int reason = errno;
  throw Failure(reason == ENOSPC || reason == EDQUOT ? ErrorCode::DiskFull : ErrorCode::Io,
                std::string("The file cannot be written: ") + std::strerror(reason) + ".", path.string());
}

}  // namespace

void MemorySource::readAt(std::uint64_t offset, std::span<std::uint8_t> out) {
  requireRange(offset, out.size(), m_bytes.size());
  if (!out.empty()) std::memcpy(out.data(), m_bytes.data() + offset, out.size());
}

FileSource::FileSource(const std::filesystem::path& path) : m_name(path.string()) {
  m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (m_file < 0 || ::fstat(m_file, &status) != 0 || !S_ISREG(status.st_mode)) {
    const int reason = m_file < 0 ? errno : EISDIR;
    if (m_file >= 0) ::close(m_file);
    throw Failure(reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                  reason == ENOENT   ? "There is no such file."
                  : reason == EISDIR ? std::string("This is not a file that can be read.")
                                     : std::string("The file cannot be read: ") + std::strerror(reason) + ".",
                  m_name);
  }
  m_size = static_cast<std::uint64_t>(status.st_size);
}

FileSource::~FileSource() { ::close(m_file); }

void FileSource::readAt(std::uint64_t offset, std::span<std::uint8_t> out) {
  requireRange(offset, out.size(), m_size);
  while (!out.empty()) {
    const ssize_t got = ::pread(m_file, out.data(), out.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw Failure(ErrorCode::Io, std::string("The file cannot be read: ") + std::strerror(errno) + ".", m_name);
    if (got == 0) throw Failure(ErrorCode::Malformed, "The file became shorter while it was read.", m_name);
    offset += static_cast<std::uint64_t>(got);
    out = out.subspan(static_cast<std::size_t>(got));
  }
}

FileSink::FileSink(const std::filesystem::path& path, bool isPrivate) : m_target(path), m_partial(path) {
  m_partial += ".partial-" + Uuid::random().text().substr(24);
  m_file = ::open(m_partial.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0600 : 0666);
  if (m_file < 0) failWriting(path);
}

FileSink::~FileSink() {
  if (m_file < 0) return;
  ::close(m_file);
  ::unlink(m_partial.c_str());
}

void FileSink::write(Bytes bytes) {
  m_size += bytes.size();
  while (!bytes.empty()) {
    const ssize_t put = ::write(m_file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) failWriting(m_target);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
}

void FileSink::commit() {
  if (::fsync(m_file) != 0) failWriting(m_target);
  const int file = m_file;
  m_file = -1;
  if (::close(file) != 0 || ::rename(m_partial.c_str(), m_target.c_str()) != 0) {
    ::unlink(m_partial.c_str());
    failWriting(m_target);
  }
}

}  // namespace fairlead::release
