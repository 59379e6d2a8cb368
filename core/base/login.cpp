// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/login.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace fairlead {

std::string loginName() {
  if (const char* author = std::getenv("FAIRLEAD_AUTHOR"); author && *author) return author;
  const passwd* entry = ::getpwuid(::getuid());
  return entry && entry->pw_name ? entry->pw_name : "";
}

std::string accountName() {
  const std::string name = loginName();
  return name.empty() ? "uid " + std::to_string(::getuid()) : name;
}

}  // namespace fairlead
