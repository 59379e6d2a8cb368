// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a parser that has been taken over might try. Only in the test's own worker, never in the program.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>

#include "app/worker/tasks.h"
#include "core/base/error.h"
#include "core/base/frame.h"

namespace fairlead::worker {

namespace {

constexpr std::uint8_t kText = Frame::kFirstOfTask;

void echo(const Request& request, FrameWriter& out) {
  out.write(kText, request.parameters);
  for (const Request::File& file : request.files) out.write(kText, Request::bytes(file, 1 << 20));
}

[[noreturn]] void throwDenied(const char* what) {
  throw Failure(ErrorCode::Refused, std::string(what) + ": " + std::strerror(errno));
}

void openSocket(const Request&, FrameWriter& out) {
  if (::socket(AF_INET, SOCK_STREAM, 0) < 0) throwDenied("socket");
  out.write(kText, "got a socket");
}

void connectAnyway(const Request&, FrameWriter& out) {
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(9);
  ::connect(3, reinterpret_cast<const sockaddr*>(&to), sizeof to);
  out.write(kText, "survived");
}

void execute(const Request&, FrameWriter& out) {
  ::execl("/bin/true", "true", nullptr);
  out.write(kText, "survived");
}

void forkAway(const Request&, FrameWriter& out) {
  if (const pid_t child = ::fork(); child == 0) ::_exit(0);
  out.write(kText, "survived");
}

void writeFile(const Request& request, FrameWriter& out) {
  if (::open(request.parameters.c_str(), O_WRONLY | O_CREAT, 0600) < 0) throwDenied("open");
  out.write(kText, "wrote");
}

void appendToFile(const Request& request, FrameWriter& out) {
  if (::open(request.files.at(0).path.c_str(), O_RDWR) < 0) throwDenied("open");
  out.write(kText, "opened");
}

void removeFile(const Request& request, FrameWriter& out) {
  if (::unlink(request.files.at(0).path.c_str()) != 0) throwDenied("unlink");
  out.write(kText, "removed");
}

void loop(const Request&, FrameWriter&) {
  volatile bool isEndless = true;
  while (isEndless) {
  }
}

void allocate(const Request&, FrameWriter&) {
  for (;;) {
    auto* block = static_cast<char*>(::operator new(1 << 24));
    std::memset(block, 1, 1 << 24);
  }
}

void crash(const Request&, FrameWriter&) { ::raise(SIGSEGV); }
void quit(const Request&, FrameWriter&) { ::_exit(0); }

void garbage(const Request& request, FrameWriter& out) {
  static constexpr char kNoise[] = "\xff\xff\xff\xff\x00garbage that is no frame";
  if (::write(4, kNoise, sizeof kNoise) < 0) ::_exit(1);
  loop(request, out);
}

void flood(const Request&, FrameWriter& out) {
  const std::string block(1 << 20, 'x');
  for (;;) out.write(kText, block);
}

void threads(const Request&, FrameWriter& out) {
  std::string said;
  std::thread([&] { said = "from a thread"; }).join();
  out.write(kText, said);
}

void fail(const Request&, FrameWriter&) { throw Failure(ErrorCode::Unsupported, "This is not for us.", "page 3"); }

}  // namespace

std::span<const NamedTask> tasks() {
  static constexpr NamedTask kTasks[] = {
      {"echo", echo},       {"openSocket", openSocket}, {"connect", connectAnyway}, {"execute", execute},
      {"fork", forkAway},   {"writeFile", writeFile},   {"append", appendToFile},   {"remove", removeFile},
      {"loop", loop},       {"allocate", allocate},     {"crash", crash},           {"quit", quit},
      {"garbage", garbage}, {"flood", flood},           {"threads", threads},       {"fail", fail}};
  return kTasks;
}

}  // namespace fairlead::worker
