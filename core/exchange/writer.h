// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/progress.h"
#include "core/exchange/outgoing.h"
#include "core/release/byte_stream.h"

namespace fairlead::exchange {

/// Writes what leaves in one format; the same bytes for the same case.
class Writer {
 public:
  virtual ~Writer() = default;
  /// How many items and features were written. Throws Failure.
  virtual std::int64_t write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const = 0;
};

}  // namespace fairlead::exchange
