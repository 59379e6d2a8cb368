// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace fairlead {

std::string_view errorCodeText(ErrorCode code) {
  switch (code) {
    case ErrorCode::Invalid:
      return "invalid";
    case ErrorCode::NotFound:
      return "not-found";
    case ErrorCode::Conflict:
      return "conflict";
    case ErrorCode::Refused:
      return "refused";
    case ErrorCode::Malformed:
      return "malformed";
    case ErrorCode::Unsupported:
      return "unsupported";
    case ErrorCode::Limit:
      return "limit";
    case ErrorCode::Busy:
      return "busy";
    case ErrorCode::ReadOnly:
      return "read-only";
    case ErrorCode::Corrupt:
      return "corrupt";
    case ErrorCode::DiskFull:
      return "disk-full";
    case ErrorCode::Io:
      return "io";
    case ErrorCode::Cancelled:
      return "cancelled";
    case ErrorCode::Internal:
      return "internal";
  }
  return "internal";
}

std::string Error::sentence() const { return where.empty() ? message : where + ": " + message; }

Failure::Failure(ErrorCode code, std::string message, std::string where)
    : m_error{code, std::move(message), std::move(where)} {}

Failure::Failure(Error error) : m_error(std::move(error)) {}

}  // namespace fairlead
