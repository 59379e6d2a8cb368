// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_core.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "core/geo/layer_stream.h"

namespace fairlead::geo::foreign {

/// Counts what is odd about a layer's features, and keeps the first rows of each.
class Oddities {
 public:
  void note(const char* what, std::int64_t row) {
    auto at = std::find_if(m_found.begin(), m_found.end(), [&](const LayerWarning& w) { return w.what == what; });
    if (at == m_found.end()) at = m_found.insert(m_found.end(), LayerWarning{what, 0, {}});
    if (++at->count <= kRows) at->rows.push_back(row);
  }

  /// A geometry's bounds in WGS 84.
  void look(const OGREnvelope& box, std::int64_t row) {
    constexpr double kSlack = 1e-4;
    const bool isFinite = std::isfinite(box.MinX + box.MaxX + box.MinY + box.MaxY);
    const auto within = [&](double low, double high, double most) {
      return low >= -most - kSlack && high <= most + kSlack;
    };
    if (!isFinite) {
      note("has coordinates that are no numbers", row);
    } else if (!within(box.MinX, box.MaxX, 180) || !within(box.MinY, box.MaxY, 90)) {
      const bool isSwapped = within(box.MinX, box.MaxX, 90) && within(box.MinY, box.MaxY, 180);
      note(isSwapped ? "lies outside the world, and would lie in it with latitude and longitude swapped"
                     : "lies outside the world; the coordinates may be in another reference system (--crs)",
           row);
    } else if (box.MinX == 0 && box.MaxX == 0 && box.MinY == 0 && box.MaxY == 0) {
      note("is at 0, 0, which usually means that the place was not known", row);
    }
    if (m_seen++ == 0) m_first = box;
    m_isAllAlike = m_isAllAlike && box.MinX == m_first.MinX && box.MaxX == m_first.MaxX && box.MinY == m_first.MinY &&
                   box.MaxY == m_first.MaxY;
  }

  std::vector<LayerWarning> take() {
    if (m_seen > 2 && m_isAllAlike) {
      LayerWarning all{"lie at the very same place", static_cast<std::uint64_t>(m_seen), {}};
      for (std::int64_t row = 1; row <= std::min<std::int64_t>(m_seen, kRows); ++row) all.rows.push_back(row);
      m_found.push_back(std::move(all));
    }
    return std::move(m_found);
  }

 private:
  static constexpr int kRows = 10;
  std::vector<LayerWarning> m_found;
  OGREnvelope m_first;
  std::int64_t m_seen = 0;
  bool m_isAllAlike = true;
};

}  // namespace fairlead::geo::foreign
