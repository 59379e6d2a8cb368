// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/map_window.h"

#include "core/base/error.h"
#include "ui/paint/map_projection.h"

namespace fairlead::cli {

ui::MapWindow projected(const ui::MapWindow& window, const std::string& name) {
  const auto projection =
      geo::Projection::named(name, (window.west + window.east) / 2, (window.south + window.north) / 2);
  if (!projection)
    throw Failure(ErrorCode::Invalid,
                  "The projection must be mercator, plate-carree, europe, utm, or a zone such as utm31n.",
                  "--projection " + name);
  return ui::MapProjection::showing(window, *projection);
}

}  // namespace fairlead::cli
