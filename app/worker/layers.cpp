// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/layers.h"

#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"
#include "core/geo/foreign/layer_reader.h"

namespace fairlead::worker {

void readLayer(const Request& request, FrameWriter& out) {
  namespace frames = geo::layer_frames;
  constexpr std::size_t kBatch = 256 * 1024;
  if (request.files.size() != 1) throw Failure(ErrorCode::Internal, "A layer is read one file at a time.");
  geo::foreign::prepareGdalOnce();
  std::string batch;
  const auto flush = [&] {
    if (!batch.empty()) out.write(frames::kFeatures, batch);
    batch.clear();
  };
  geo::foreign::readLayers(
      request.files.front().path, geo::unpackRequest(request.parameters),
      {[&](const geo::LayerHeader& header) { out.write(frames::kHeader, geo::packHeader(header)); },
       [&](const geo::LayerFeature& feature) {
         geo::packFeature(batch, feature);
         if (batch.size() >= kBatch) flush();
       },
       [&](const geo::LayerTile& tile) { out.write(frames::kTile, geo::packTile(tile)); },
       [&](const geo::LayerEnd& end) {
         flush();
         out.write(frames::kEnd, geo::packEnd(end));
       }});
}

}  // namespace fairlead::worker
