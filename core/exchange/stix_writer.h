// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/writer.h"

namespace fairlead::exchange {

/// STIX 2.1, one bundle: standard objects where the standard has them, an object type of our own where it hasn't, and
/// on each every statement of it in an extension, so that nothing is lost to who reads that.
class StixWriter final : public Writer {
 public:
  std::int64_t write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const override;
};

}  // namespace fairlead::exchange
