// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/writer.h"

namespace fairlead::exchange {

/// FollowTheMoney entities, one JSON object a line. Schemas and properties keep the names that both have; what
/// FollowTheMoney lacks goes under the nearest ancestor that it has, and into `notes`.
class FtmWriter final : public Writer {
 public:
  std::int64_t write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const override;
};

}  // namespace fairlead::exchange
