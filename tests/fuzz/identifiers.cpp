// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/model/identifiers.h"
#include "core/model/phone_number.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto kind = static_cast<IdentifierKind>(static_cast<unsigned char>(bytes[0]) %
                                                (static_cast<int>(IdentifierKind::Ethereum) + 1));
  checkIdentifier(kind, bytes.substr(1));
}

}  // namespace fairlead::fuzz
