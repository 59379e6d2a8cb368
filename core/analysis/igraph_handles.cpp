// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/igraph_handles.h"

#include "core/base/error.h"

namespace fairlead::analysis {

namespace {

std::mutex& oneAtATime() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

IgraphSession::IgraphSession() : m_lock(oneAtATime()), m_before(igraph_set_error_handler(igraph_error_handler_ignore)) {
  constexpr igraph_uint_t kSeed = 1;
  igraph_rng_seed(igraph_rng_default(), kSeed);
}

IgraphSession::~IgraphSession() { igraph_set_error_handler(m_before); }

void require(igraph_error_t code) {
  if (code == IGRAPH_SUCCESS) return;
  if (code == IGRAPH_ENOMEM)
    throw Failure(ErrorCode::Limit,
                  "There is not enough memory to measure this network; close other programs or measure a part of it.");
  throw Failure(ErrorCode::Internal, std::string("The network could not be measured: ") + igraph_strerror(code) + ".");
}

IgraphGraph::IgraphGraph(const std::vector<igraph_integer_t>& ends, std::size_t nodes, bool isDirected) {
  igraph_vector_int_t view{};
  igraph_vector_int_view(&view, ends.data(), static_cast<igraph_integer_t>(ends.size()));
  require(igraph_create(&value, &view, static_cast<igraph_integer_t>(nodes), isDirected));
}

}  // namespace fairlead::analysis
