// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/base/error.h"
#include "core/geo/layer_stream.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::size_t fields = static_cast<unsigned char>(bytes[0]) % 8;
  bytes.remove_prefix(1);
  for (int which = 0; which < 3; ++which) {
    try {
      if (which == 0) geo::unpackHeader(bytes);
      if (which == 1) geo::unpackWarnings(bytes);
      if (which == 2) geo::readFeatures(bytes, fields, [](const geo::LayerFeature&) {});
    } catch (const Failure&) {
    }
  }
}

}  // namespace fairlead::fuzz
