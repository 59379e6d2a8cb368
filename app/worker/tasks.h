// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead::worker {

/// What the parent asks: a task by name, its parameters (JSON), and files, each already open for reading.
struct Request {
  struct File {
    int descriptor;    // closed after the task
    std::string path;  // as the user named it, absolute; may be opened for reading, siblings too
  };
  std::string task, parameters;
  std::vector<File> files;

  /// The file's bytes. Throws Failure(Io), or Failure(Limit) past `limit`.
  static std::string bytes(const File& file, std::uint64_t limit);
};

/// The way back to the parent; a full pipe holds the task back.
class FrameWriter {
 public:
  explicit FrameWriter(int descriptor) : m_descriptor(descriptor) {}
  /// type >= Frame::kFirstOfTask. Throws Failure(Limit) for a payload above Frame::kLongest.
  void write(std::uint8_t type, std::string_view payload);

 private:
  int m_descriptor;
};

/// Throws Failure for a file that cannot be read; the parent then throws the same.
using Task = void (*)(const Request&, FrameWriter&);

struct NamedTask {
  std::string_view name;
  Task run;
};

/// All that this program can do. A family of tasks is a file of its own that declares its tasks here and is listed in
/// tasks.cpp.
std::span<const NamedTask> tasks();

/// The program's main loop: seals the process, then serves requests until the parent closes.
int serve(int argc, char** argv);

}  // namespace fairlead::worker
