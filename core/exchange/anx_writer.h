// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/writer.h"

namespace fairlead::exchange {

/// i2 Analyst's Notebook Exchange (.anx), UTF-8: entities and events as icons on a grid, links with their strength,
/// the grading in i2's three slots (source, information, handling) where it is of one scheme.
class AnxWriter final : public Writer {
 public:
  std::int64_t write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const override;
};

}  // namespace fairlead::exchange
