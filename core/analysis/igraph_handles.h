// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <igraph/igraph.h>

#include <mutex>
#include <vector>

namespace fairlead::analysis {

/// igraph's generator of random numbers and error handler are global in Debian's build: whoever computes holds this,
/// and finds the generator at its fixed seed and errors returned instead of an abort.
class IgraphSession {
 public:
  IgraphSession();
  ~IgraphSession();
  IgraphSession(const IgraphSession&) = delete;
  IgraphSession& operator=(const IgraphSession&) = delete;

 private:
  std::lock_guard<std::mutex> m_lock;
  igraph_error_handler_t* m_before;
};

/// Throws Failure(Limit) for want of memory, Failure(Internal) for the rest.
void require(igraph_error_t code);

/// igraph's own types with a constructor and a destructor. Not movable: igraph holds no pointer to them, but nobody
/// needs to.
struct RealVector {
  explicit RealVector(std::size_t size) { require(igraph_vector_init(&value, static_cast<igraph_integer_t>(size))); }
  ~RealVector() { igraph_vector_destroy(&value); }
  RealVector(const RealVector&) = delete;
  RealVector& operator=(const RealVector&) = delete;
  std::vector<double> copy() const {
    return {igraph_vector_get_ptr(&value, 0), igraph_vector_get_ptr(&value, 0) + igraph_vector_size(&value)};
  }
  igraph_vector_t value;
};

struct IntegerVector {
  explicit IntegerVector(std::size_t size) {
    require(igraph_vector_int_init(&value, static_cast<igraph_integer_t>(size)));
  }
  ~IntegerVector() { igraph_vector_int_destroy(&value); }
  IntegerVector(const IntegerVector&) = delete;
  IntegerVector& operator=(const IntegerVector&) = delete;
  igraph_vector_int_t value;
};

struct IgraphGraph {
  IgraphGraph(const std::vector<igraph_integer_t>& ends, std::size_t nodes, bool isDirected);
  ~IgraphGraph() { igraph_destroy(&value); }
  IgraphGraph(const IgraphGraph&) = delete;
  IgraphGraph& operator=(const IgraphGraph&) = delete;
  igraph_t value;
};

}  // namespace fairlead::analysis
