// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/uuid5.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"

namespace fairlead::exchange {

Uuid uuid5(const Uuid& space, std::string_view name) {
  std::string input(reinterpret_cast<const char*>(space.bytes.data()), space.bytes.size());
  input += name;
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(input.data(), input.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1)
    throw Failure(ErrorCode::Internal, "SHA-1 is not available here, so that no STIX identifier can be made.");
  Uuid made;
  std::copy_n(digest.begin(), made.bytes.size(), made.bytes.begin());
  made.bytes[6] = static_cast<std::uint8_t>((made.bytes[6] & 0x0f) | 0x50);
  made.bytes[8] = static_cast<std::uint8_t>((made.bytes[8] & 0x3f) | 0x80);
  return made;
}

}  // namespace fairlead::exchange
