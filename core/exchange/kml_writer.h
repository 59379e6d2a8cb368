// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/writer.h"

namespace fairlead::exchange {

/// KML 2.2: a folder for each layer and for each kind of located item.
class KmlWriter final : public Writer {
 public:
  std::int64_t write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const override;
};

}  // namespace fairlead::exchange
