// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contained_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/base/resources.h"

extern char** environ;

namespace fairlead {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostFiles = 64;
constexpr std::chrono::milliseconds kWatch{50};

[[noreturn]] void throwCannotStart(int error) {
  throw Failure(ErrorCode::Internal,
                std::string("The contained program that reads foreign files cannot be started (") +
                    std::strerror(error) + "); reinstall Fairlead or free some memory.",
                "fairlead-worker");
}

/// Above the numbers that the worker is given, so that putting one in its place cannot overwrite another.
FileDescriptor high(int fd) {
  const FileDescriptor original(fd);
  const int moved = fd < 0 ? -1 : ::fcntl(fd, F_DUPFD_CLOEXEC, 16);
  if (moved < 0) throwCannotStart(errno);
  return FileDescriptor(moved);
}

/// Only what a parser needs to find its data; nothing else of the user's environment.
std::vector<std::string> workerEnvironment() {
  std::vector<std::string> out{"LC_ALL=C.UTF-8", "HOME=/nonexistent", "TZ=UTC"};
  for (const char* name : {"FAIRLEAD_RESOURCES", "GDAL_DATA", "PROJ_DATA", "PROJ_LIB", "LD_LIBRARY_PATH",
                           "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) out.push_back(std::string(name) + "=" + value);
  }
  return out;
}

std::uint64_t residentBytes(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
  std::uint64_t total = 0, resident = 0;
  file >> total >> resident;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

FileDescriptor openFile(const std::filesystem::path& path) {
  // Not blocking, so that a pipe put in a file's place cannot hold us here.
  FileDescriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (descriptor.number() < 0 || ::fstat(descriptor.number(), &status) != 0) {
    throw Failure(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                  std::string("Cannot read it: ") + std::strerror(errno) + ".", path.string());
  }
  if (!S_ISREG(status.st_mode)) {
    throw Failure(ErrorCode::Unsupported, "This is not a regular file; only files can be read.", path.string());
  }
  return descriptor;
}

/// A file that has no name and that nobody can change any more.
FileDescriptor inMemory(std::string_view bytes) {
  FileDescriptor memory(::memfd_create("fairlead", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  while (memory.number() >= 0 && !bytes.empty()) {
    const ssize_t put = ::write(memory.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) break;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (!bytes.empty() ||
      ::fcntl(memory.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    throw Failure(ErrorCode::Limit,
                  "There is not enough memory to read it; close other programs or take less at once.");
  }
  return memory;
}

Failure failureOf(std::string_view payload) {
  const std::vector<std::string_view> fields = unpackFields(payload);
  if (fields.size() != 3 || fields[0].size() != 1 ||
      static_cast<unsigned char>(fields[0][0]) > static_cast<unsigned char>(ErrorCode::Internal)) {
    return Failure(ErrorCode::Malformed, "The contained program that reads this file answered with garbage.");
  }
  return Failure(static_cast<ErrorCode>(fields[0][0]), std::string(fields[1]), std::string(fields[2]));
}

}  // namespace

ContainedProcess::ContainedProcess(ContainedLimits limits, std::string program)
    : m_limits(limits), m_program(std::move(program)) {}

ContainedProcess::~ContainedProcess() { stop(); }

void ContainedProcess::run(std::string_view task, std::string_view parameters, const std::vector<ContainedFile>& files,
                           const FrameReader::OnFrame& onFrame, const Progress& progress) {
  progress.check();
  if (m_pid <= 0) start();
  // A failure told by the task itself leaves a healthy worker, yet one that has just met a bad file is not used again.
  try {
    send(task, parameters, files);
    receive(onFrame, progress);
  } catch (...) {
    stop();
    throw;
  }
}

void ContainedProcess::start() {
  const std::string program = siblingProgram(m_program).string();
  int pair[2], pipe[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) throwCannotStart(errno);
  FileDescriptor requests(pair[0]);
  const FileDescriptor workerRequests = high(pair[1]);
  if (::pipe2(pipe, O_CLOEXEC) != 0) throwCannotStart(errno);
  FileDescriptor answers(pipe[0]);
  const FileDescriptor workerAnswers = high(pipe[1]);
  const timeval patience{10, 0};
  ::setsockopt(requests.number(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);

  const std::vector<std::string> words{program, std::to_string(m_limits.memory),
                                       std::to_string((m_limits.time.count() + 999) / 1000)};
  const std::vector<std::string> environment = workerEnvironment();
  std::vector<char*> argv, envp;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  for (const std::string& entry : environment) envp.push_back(const_cast<char*>(entry.c_str()));
  argv.push_back(nullptr);
  envp.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  // A parser's own mutterings are of no use to an analyst; a developer may hear them.
  if (!std::getenv("FAIRLEAD_WORKER_TALKS")) ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, workerRequests.number(), 3);
  ::posix_spawn_file_actions_adddup2(&actions, workerAnswers.number(), 4);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, 5);
  // Ctrl-C on a terminal is for the parent, which then ends the worker itself.
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  sigset_t none, all;
  ::sigemptyset(&none);
  ::sigfillset(&all);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setsigdefault(&attributes, &all);
  pid_t pid = -1;
  const int error = ::posix_spawn(&pid, program.c_str(), &actions, &attributes, argv.data(), envp.data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::posix_spawnattr_destroy(&attributes);
  if (error != 0) throwCannotStart(error);
  m_pid = pid;
  m_requests = requests.release();
  m_answers = answers.release();
}

void ContainedProcess::send(std::string_view task, std::string_view parameters,
                            const std::vector<ContainedFile>& files) {
  if (files.size() > kMostFiles) throw Failure(ErrorCode::Limit, "Too many files belong together here.");
  std::vector<FileDescriptor> opened;
  std::vector<std::string> paths;
  for (const ContainedFile& file : files) {
    opened.push_back(file.bytes ? inMemory(*file.bytes) : openFile(file.path));
    paths.push_back(file.bytes ? file.path.string() : std::filesystem::absolute(file.path).string());
  }
  std::vector<std::string_view> fields{task, parameters};
  fields.insert(fields.end(), paths.begin(), paths.end());
  const std::string payload = packFields(fields);
  std::string bytes = Frame::header(Frame::kRequest, payload.size()) + payload;

  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kMostFiles)> control{};
  iovec part{bytes.data(), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (!opened.empty()) {
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(sizeof(int) * opened.size());
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int) * opened.size());
    for (std::size_t i = 0; i < opened.size(); ++i) {
      const int number = opened[i].number();
      std::memcpy(CMSG_DATA(head) + i * sizeof(int), &number, sizeof(int));
    }
  }
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    part = {bytes.data() + sent, bytes.size() - sent};
    const ssize_t put = ::sendmsg(m_requests, &message, MSG_NOSIGNAL);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throwEnd();
    sent += static_cast<std::size_t>(put);
    message.msg_control = nullptr;
    message.msg_controllen = 0;
  }
}

void ContainedProcess::receive(const FrameReader::OnFrame& onFrame, const Progress& progress) {
  const Clock::time_point deadline = Clock::now() + m_limits.time;
  FrameReader frames;
  std::optional<Failure> told;
  bool isDone = false;
  std::uint64_t received = 0;
  Clock::time_point watched = Clock::now();
  std::vector<char> buffer(std::size_t{1} << 16);
  while (!isDone) {
    progress.check();
    const Clock::time_point at = Clock::now();
    if (at >= deadline) {
      throw Failure(ErrorCode::Limit, "Reading it took longer than " + std::to_string(m_limits.time.count() / 1000) +
                                          " seconds and was stopped; the file may be damaged or made to be slow.");
    }
    if (at - watched >= kWatch) {
      watched = at;
      if (residentBytes(m_pid) > m_limits.memory) {
        throw Failure(ErrorCode::Limit, "Reading it took more than " + std::to_string(m_limits.memory >> 20) +
                                            " MiB of memory and was stopped; split the file or leave it out.");
      }
    }
    pollfd ready{m_answers, POLLIN, 0};
    const int count = ::poll(&ready, 1, static_cast<int>(kWatch.count()));
    if (count <= 0) continue;
    const ssize_t got = ::read(m_answers, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throwEnd();
    received += static_cast<std::uint64_t>(got);
    if (received > m_limits.answer) {
      throw Failure(ErrorCode::Limit, "It unfolds to more than " + std::to_string(m_limits.answer >> 20) +
                                          " MiB and was stopped; split the file or leave it out.");
    }
    frames.add(std::string_view(buffer.data(), static_cast<std::size_t>(got)), [&](std::uint8_t type,
                                                                                   std::string_view payload) {
      if (isDone)
        throw Failure(ErrorCode::Malformed, "The contained program that reads this file answered with garbage.");
      isDone = type == Frame::kDone || type == Frame::kFailure;
      if (type == Frame::kFailure) told = failureOf(payload);
      if (!isDone) onFrame(type, payload);
    });
  }
  if (told) throw *told;
}

void ContainedProcess::throwEnd() {
  // The pipe closes a moment before the process is a zombie; its own last status says why, unless it hangs.
  int status = 0;
  bool isReaped = false;
  for (int i = 0; i < 100 && !isReaped; ++i) {
    isReaped = ::waitpid(m_pid, &status, WNOHANG) == m_pid;
    if (!isReaped) ::usleep(10'000);
  }
  if (isReaped) m_pid = -1;
  stop();
  const int signal = isReaped && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  if (signal == SIGSYS) {
    throw Failure(ErrorCode::Refused,
                  "Reading it tried to do what a reader may not (a program, a connection, another process) and was "
                  "stopped; treat the file as hostile.");
  }
  if (signal == SIGXCPU || signal == SIGKILL) {
    throw Failure(ErrorCode::Limit,
                  "Reading it used up its limit of time or memory and was stopped; the file may be damaged.");
  }
  throw Failure(ErrorCode::Malformed,
                "The reader broke down on it; the file is damaged or made to do so, and nothing was taken from it.");
}

int ContainedProcess::stop() {
  int status = 0;
  if (m_requests >= 0) ::close(std::exchange(m_requests, -1));
  if (m_answers >= 0) ::close(std::exchange(m_answers, -1));
  if (m_pid > 0) {
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
  }
  return status;
}

}  // namespace fairlead
