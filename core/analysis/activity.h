// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/graph.h"

namespace fairlead::analysis {

/// How often one had to do with another, by links of a schema: calls, messages, payments.
struct PairActivity {
  store::Key from = 0, to = 0;  // nodes' items
  std::size_t count = 0;
  std::int64_t first = 0, last = 0;  // ms since 1970, of the dated ones; 0 and 0 if none is
};

/// Most first, then by key. In both directions apart.
std::vector<PairActivity> pairActivity(const store::Case& opened, const Graph& graph, std::string_view schema);

/// When something happens: by day of the week (Monday first) and hour of the day in a zone.
struct PatternOfLife {
  std::array<std::array<std::size_t, 24>, 7> counts{};
  std::size_t withoutHour = 0;  // known to the day only or worse: in no cell, since any would be invented
  std::size_t total() const;
};

/// Of all links and events in which this entity took part; 0: of all. zone: an IANA name. Throws Failure(Invalid) for
/// one that is not known.
PatternOfLife patternOfLife(const Graph& graph, store::Key entity, const std::string& zone);

}  // namespace fairlead::analysis
