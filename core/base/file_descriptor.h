// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <utility>

namespace fairlead {

/// Owns an open file of the operating system, and closes it when it goes; -1: none.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number = -1) noexcept : m_number(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : m_number(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  int number() const { return m_number; }
  int release() { return std::exchange(m_number, -1); }

 private:
  int m_number;
};

}  // namespace fairlead
