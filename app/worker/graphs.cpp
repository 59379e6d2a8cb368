// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/graphs.h"

#include "core/base/error.h"
#include "core/exchange/foreign/graphml.h"

namespace fairlead::worker {

void readGraph(const Request& request, FrameWriter& out) {
  constexpr std::uint64_t kBiggest = std::uint64_t{64} << 20;
  if (request.files.size() != 1) throw Failure(ErrorCode::Internal, "A graph is read one file at a time.");
  exchange::foreign::readGraphMl(Request::bytes(request.files.front(), kBiggest),
                                 [&](const exchange::GraphElement& element) {
                                   out.write(exchange::graphml_frames::kElement, exchange::packElement(element));
                                 });
}

}  // namespace fairlead::worker
