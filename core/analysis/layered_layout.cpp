// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layered_layout.h"

#include "core/analysis/igraph_handles.h"

namespace fairlead::analysis {

namespace {

struct RealMatrix {
  RealMatrix() { require(igraph_matrix_init(&value, 0, 0)); }
  ~RealMatrix() { igraph_matrix_destroy(&value); }
  RealMatrix(const RealMatrix&) = delete;
  RealMatrix& operator=(const RealMatrix&) = delete;
  igraph_matrix_t value;
};

}  // namespace

std::vector<std::pair<double, double>> layeredPlaces(
    const std::vector<std::uint32_t>& layers, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
  if (layers.empty()) return {};
  const IgraphSession session;
  std::vector<igraph_integer_t> ends;
  for (auto [a, b] : links) {
    if (layers[a] == layers[b]) continue;  // within a layer there is nothing to uncross
    if (layers[a] > layers[b]) std::swap(a, b);
    ends.push_back(a);
    ends.push_back(b);
  }
  const IgraphGraph graph(ends, layers.size(), true);
  const IntegerVector of(layers.size());
  for (std::size_t i = 0; i < layers.size(); ++i)
    igraph_vector_int_get_ptr(&of.value, 0)[i] = static_cast<igraph_integer_t>(layers[i]);
  RealMatrix places;
  constexpr igraph_real_t kApart = 1;
  constexpr igraph_integer_t kRounds = 100;
  require(igraph_layout_sugiyama(&graph.value, &places.value, nullptr, nullptr, &of.value, kApart, kApart, kRounds,
                                 nullptr));
  std::vector<std::pair<double, double>> at;
  for (std::size_t i = 0; i < layers.size(); ++i)
    at.emplace_back(igraph_matrix_get(&places.value, static_cast<igraph_integer_t>(i), 0), layers[i]);
  return at;
}

}  // namespace fairlead::analysis
