// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/model/place.h"
#include "core/store/case.h"

namespace fairlead::resolve {

/// Somebody at a place: by an event in which they took part, or a link that says where they were.
struct Presence {
  std::int64_t begin = 0, end = 0;  // ms since 1970, UTC; no longer than three hours
  Position at;
  double uncertaintyMetres = 0;
  /// "2022-09-03T02:15:00Z at 51.012, 2.108"
  std::string text() const;
};

/// Where some entities are known to have been. Nobody is in two places at once.
class Whereabouts {
 public:
  /// Reads the whole case once. Throws Failure.
  Whereabouts(const store::Case& opened, const std::unordered_set<store::Key>& of);

  /// Two presences, of the one and of the other, that no one person can have had: further apart than an airliner comes
  /// (1,000 km/h) from the begin of the earlier to the end of the later, and by more than 5 km and what is uncertain.
  std::optional<std::pair<Presence, Presence>> contradiction(store::Key a, store::Key b) const;

 private:
  std::unordered_map<store::Key, std::vector<Presence>> m_presences;  // by begin
};

}  // namespace fairlead::resolve
