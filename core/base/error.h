// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace fairlead {

enum class ErrorCode {
  Invalid,  // the caller's words make no sense: a malformed id, an unknown property
  NotFound,
  Conflict,     // another content under the same id, an undo that others built upon
  Refused,      // policy: a classification above the ceiling, an untrusted signer
  Malformed,    // a foreign file is not what it says it is
  Unsupported,  // understood, but nothing here can read it
  Limit,        // too big, too slow, too deep
  Busy,         // somebody else has the case open for writing
  ReadOnly,
  Corrupt,  // our own file is damaged
  DiskFull,
  Io,
  Cancelled,  // shown to nobody
  Internal
};

std::string_view errorCodeText(ErrorCode code);

/// What happened and what to do, in one sentence; `where` is the file, row or byte.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string message;
  std::string where;

  /// "where: message", or the message alone.
  std::string sentence() const;
};

/// Thrown inside a module; `attempt` (result.h) turns it into a value at the module's door.
class Failure : public std::exception {
 public:
  Failure(ErrorCode code, std::string message, std::string where = {});
  explicit Failure(Error error);
  const Error& error() const { return m_error; }
  const char* what() const noexcept override { return m_error.message.c_str(); }

 private:
  Error m_error;
};

}  // namespace fairlead
