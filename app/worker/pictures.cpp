// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/pictures.h"

#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"
#include "core/geo/foreign/thumbnail_reader.h"

namespace fairlead::worker {

void readThumbnail(const Request& request, FrameWriter& out) {
  constexpr std::uint64_t kBiggest = std::uint64_t{256} << 20;
  if (request.files.size() != 1) throw Failure(ErrorCode::Internal, "A picture is read one at a time.");
  geo::foreign::prepareGdalOnce();
  out.write(geo::thumbnail_frames::kPixels,
            geo::foreign::makeThumbnail(Request::bytes(request.files.front(), kBiggest), request.parameters).pixels);
}

}  // namespace fairlead::worker
