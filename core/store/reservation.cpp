// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reservation.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/base/instant.h"

namespace fairlead::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::milliseconds kPatience{5'000}, kLeast{200}, kGlance{20}, kPause{20}, kShortPause{2};

/// A lock belongs to the whole program, and so do the claims that rest on it.
struct Claims {
  std::mutex mutex;
  std::map<std::filesystem::path, std::weak_ptr<Reservation>> held;
};
Claims& claims() {
  static Claims ours;
  return ours;
}

std::filesystem::path writerFile(const std::filesystem::path& path) {
  std::error_code failed;
  const auto whole = std::filesystem::weakly_canonical(path, failed);
  return (failed ? path : whole).string() + "-writer";
}

std::string programName() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::string("fairlead") : program.filename().string();
}

std::string aboutUs(bool stays, bool rests) {
  char host[256] = "";
  ::gethostname(host, sizeof host - 1);
  const passwd* user = ::getpwuid(::getuid());
  const Json text{{"user", user && user->pw_name ? user->pw_name : std::to_string(::getuid())},
                  {"host", host},
                  {"program", programName()},
                  {"process", ::getpid()},
                  {"since", isoText(now())},
                  {"stays", stays},
                  {"rests", rests}};
  return text.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// On a full disk, or in another user's file, nobody is told our name; the lock holds all the same.
void writeAbout(int locked, bool stays, bool rests) {
  const std::string about = aboutUs(stays, rests);
  if (::ftruncate(locked, 0) == 0 && ::pwrite(locked, about.data(), about.size(), 0) < 0) errno = 0;
}

Json whoHas(int descriptor) {
  char bytes[2'048];
  const ssize_t size = ::pread(descriptor, bytes, sizeof bytes, 0);
  return size > 0 ? Json::parse(bytes, bytes + size, nullptr, false) : Json();
}

std::string inWords(const Json& who) {
  const auto text = [&](const char* name) {
    const auto found = who.is_object() ? who.find(name) : who.end();
    return found != who.end() && found->is_string() ? found->get<std::string>() : std::string("?");
  };
  if (!who.is_object()) return "another program";
  return text("user") + " on " + text("host") + " (" + text("program") + ", since " + text("since") + ")";
}

bool isStillThere(int descriptor, const std::filesystem::path& file) {
  struct stat open {
  }, named{};
  return ::fstat(descriptor, &open) == 0 && ::stat(file.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
         open.st_dev == named.st_dev;
}

int openFile(const std::filesystem::path& file, const std::string& where) {
  constexpr int kFlags = O_CLOEXEC | O_NOFOLLOW;
  int opened = ::open(file.c_str(), O_RDWR | O_CREAT | kFlags, 0644);
  // Another user's file: it can be locked all the same, and tells who has the case.
  const int why = errno;
  if (opened < 0 && why == EACCES) opened = ::open(file.c_str(), O_RDONLY | kFlags);
  if (opened >= 0) return opened;
  if (why == EACCES || why == EROFS || why == EPERM)
    throw Failure(ErrorCode::ReadOnly, "The case or its folder cannot be written to; copy it to where you may write.",
                  where);
  if (why == ENOSPC || why == EDQUOT)
    throw Failure(ErrorCode::DiskFull, "The disk is full, and nothing was changed; free some space and try again.",
                  where);
  throw Failure(ErrorCode::Io, "The case cannot be reserved for writing (" + std::string(std::strerror(why)) + ").",
                where);
}

[[noreturn]] void throwBusy(const Json& who, const std::string& where) {
  throw Failure(ErrorCode::Busy,
                "The case is open for writing by " + inWords(who) +
                    "; wait until it is closed there, or look without changing anything.",
                where);
}

/// The locked file, or -1 if somebody has it; `who` is then theirs.
int tryToLock(const std::filesystem::path& file, const std::string& where, Json& who) {
  for (;;) {
    FileDescriptor opened(openFile(file, where));
    if (::flock(opened.number(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) {
        who = whoHas(opened.number());
        return -1;
      }
      throw Failure(ErrorCode::Io, "The disk that holds the case knows no locks; copy the case to a local disk.",
                    where);
    }
    if (isStillThere(opened.number(), file)) return opened.release();
    // Its owner removed it between our opening and locking.
  }
}

}  // namespace

std::shared_ptr<Reservation> Reservation::claim(const std::filesystem::path& path, bool stays) {
  const std::filesystem::path file = writerFile(path);
  Claims& ours = claims();
  const auto began = std::chrono::steady_clock::now();
  for (;;) {
    Json who;
    {
      const std::lock_guard guard(ours.mutex);
      if (const auto held = ours.held[file].lock()) {
        if (held->m_purpose != Purpose::Rest) return held;
      } else if (const int locked = tryToLock(file, path.string(), who); locked >= 0) {
        writeAbout(locked, stays, false);
        const std::shared_ptr<Reservation> made(new Reservation(file, locked, stays ? Purpose::Stay : Purpose::Change));
        ours.held[file] = made;
        return made;
      }
    }
    // A window stays open for hours; a command has soon finished. What was just swept away is no window.
    const bool hasWindow = who.is_object() && who.value("stays", false);
    const auto waited = std::chrono::steady_clock::now() - began;
    if (waited > (hasWindow ? kLeast : kPatience)) throwBusy(who, path.string());
    std::this_thread::sleep_for(kPause);
  }
}

std::shared_ptr<Reservation> Reservation::claimToRest(const std::filesystem::path& path) noexcept {
  try {
    const std::filesystem::path file = writerFile(path);
    Claims& ours = claims();
    const auto began = std::chrono::steady_clock::now();
    for (;;) {
      const auto waited = std::chrono::steady_clock::now() - began;
      {
        const std::lock_guard guard(ours.mutex);
        const auto held = ours.held[file].lock();
        if (held && held->m_purpose != Purpose::Rest) return nullptr;
        Json who;
        if (const int locked = held ? -1 : tryToLock(file, path.string(), who); locked >= 0) {
          writeAbout(locked, false, true);
          const std::shared_ptr<Reservation> made(new Reservation(file, locked, Purpose::Rest));
          ours.held[file] = made;
          return made;
        }
        // A writer puts the case to rest itself when it goes; but who only asks whether there is one has the lock for
        // a glance. Another who puts it to rest may have failed for our connection's sake, which is closed by now.
        const bool isWriter = who.is_object() && !who.value("rests", false);
        if (waited > (isWriter ? kGlance : kPatience)) return nullptr;
      }
      std::this_thread::sleep_for(kShortPause);
    }
  } catch (...) {
    // In a place that cannot be written to, nothing can be put to rest.
  }
  return nullptr;
}

void Reservation::sweep(const std::filesystem::path& path) noexcept {
  try {
    const std::filesystem::path file = writerFile(path);
    const FileDescriptor left(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (left.number() < 0 || ::flock(left.number(), LOCK_EX | LOCK_NB) != 0) return;
    if (isStillThere(left.number(), file)) ::unlink(file.c_str());
  } catch (...) {
    // What cannot be swept stays for the next one.
  }
}

std::string Reservation::holder(const std::filesystem::path& path) {
  const std::filesystem::path file = writerFile(path);
  const FileDescriptor left(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (left.number() < 0 || ::flock(left.number(), LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK) return {};
  return inWords(whoHas(left.number()));
}

bool Reservation::isOurs(const std::filesystem::path& path) {
  Claims& ours = claims();
  const std::lock_guard guard(ours.mutex);
  const auto found = ours.held.find(writerFile(path));
  return found != ours.held.end() && !found->second.expired();
}

Reservation::~Reservation() {
  ::unlink(m_file.c_str());
  ::close(m_descriptor);
}

}  // namespace fairlead::store
