// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>

#include "app/worker/seal.h"
#include "app/worker/tasks.h"
#include "core/base/error.h"
#include "core/base/frame.h"

namespace fairlead::worker {

namespace {

constexpr int kRequests = 3, kAnswers = 4;
constexpr int kCannotSeal = 70;

void writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) ::_exit(1);  // the parent has gone
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void answer(std::uint8_t type, std::string_view payload) {
  writeAll(kAnswers, Frame::header(type, payload.size()));
  writeAll(kAnswers, payload);
}

void answerFailure(const Error& error) {
  const char code = static_cast<char>(error.code);
  // Told in whole even if a library put a page into its message.
  const auto head = [](std::string_view text) { return text.substr(0, 2000); };
  answer(Frame::kFailure, packFields({std::string_view(&code, 1), head(error.message), head(error.where)}));
}

/// The next request with its descriptors; nothing at the end.
std::optional<Request> receive() {
  std::optional<Request> request;
  std::vector<int> descriptors;
  FrameReader frames;
  std::array<char, 4096> buffer;
  while (!request) {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * 64)> control{};
    iovec part{buffer.data(), buffer.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t got = ::recvmsg(kRequests, &message, MSG_CMSG_CLOEXEC);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    for (cmsghdr* head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
      if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) continue;
      descriptors.resize((head->cmsg_len - CMSG_LEN(0)) / sizeof(int));
      std::memcpy(descriptors.data(), CMSG_DATA(head), descriptors.size() * sizeof(int));
    }
    frames.add(std::string_view(buffer.data(), static_cast<std::size_t>(got)),
               [&](std::uint8_t, std::string_view payload) {
                 const std::vector<std::string_view> fields = unpackFields(payload);
                 request.emplace();
                 request->task = fields.at(0);
                 request->parameters = fields.at(1);
                 for (std::size_t i = 0; i < descriptors.size(); ++i) {
                   request->files.push_back({descriptors[i], std::string(fields.at(i + 2))});
                 }
               });
  }
  return request;
}

void perform(const Request& request) {
  try {
    for (const NamedTask& task : tasks()) {
      if (task.name != request.task) continue;
      FrameWriter writer(kAnswers);
      task.run(request, writer);
      answer(Frame::kDone, {});
      return;
    }
    answerFailure({ErrorCode::Internal, "The contained program does not know this task.", request.task});
  } catch (const Failure& failure) {
    answerFailure(failure.error());
  } catch (const std::bad_alloc&) {
    answerFailure(
        {ErrorCode::Limit, "Reading it needs more memory than a file may use; split it or leave it out.", {}});
  } catch (const std::exception& unexpected) {
    answerFailure({ErrorCode::Malformed, std::string("It cannot be read: ") + unexpected.what() + ".", {}});
  }
}

}  // namespace

std::string Request::bytes(const File& file, std::uint64_t limit) {
  std::string out;
  std::array<char, 1 << 16> buffer;
  off_t at = 0;
  for (;;) {
    const ssize_t got = ::pread(file.descriptor, buffer.data(), buffer.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Failure(ErrorCode::Io, std::string("Cannot read it: ") + std::strerror(errno) + ".");
    if (got == 0) return out;
    at += got;
    out.append(buffer.data(), static_cast<std::size_t>(got));
    if (out.size() > limit) throw Failure(ErrorCode::Limit, "The file is too big to be read at once; split it.");
  }
}

void FrameWriter::write(std::uint8_t type, std::string_view payload) {
  const std::string header = Frame::header(type, payload.size());
  writeAll(m_descriptor, header);
  writeAll(m_descriptor, payload);
}

int serve(int argc, char** argv) {
  if (argc != 3) return kCannotSeal;  // started by hand
  if (!seal(std::strtoull(argv[1], nullptr, 10))) return kCannotSeal;
  const std::uint64_t seconds = std::strtoull(argv[2], nullptr, 10);
  while (std::optional<Request> request = receive()) {
    allowSeconds(seconds);
    perform(*request);
    for (const Request::File& file : request->files) ::close(file.descriptor);
  }
  return 0;
}

}  // namespace fairlead::worker
