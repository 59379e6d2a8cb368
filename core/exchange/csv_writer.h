// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/writer.h"

namespace fairlead::exchange {

/// RFC 4180: the statement table, and a row for each feature of a layer with its geometry as WKT and its attributes as
/// JSON in `value`.
class CsvWriter final : public Writer {
 public:
  std::int64_t write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const override;
};

}  // namespace fairlead::exchange
