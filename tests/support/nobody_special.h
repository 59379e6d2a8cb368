// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cstdlib>

#include "tests/support/catch.h"

namespace fairlead::test {

/// Root may write anywhere; for as long as this lives, we are somebody who may not.
class NobodySpecial {
 public:
  NobodySpecial() : m_wasRoot(::geteuid() == 0) {
    if (m_wasRoot) REQUIRE(::seteuid(65'534) == 0);
  }
  ~NobodySpecial() {
    if (m_wasRoot && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool m_wasRoot;
};

}  // namespace fairlead::test
