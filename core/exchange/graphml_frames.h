// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/frame.h"

namespace fairlead::exchange {

/// A node or an edge as a GraphML file has it.
struct GraphElement {
  bool isEdge = false;
  std::string id, source, target;
  std::size_t begin = 0, end = 0;                               // bytes of the file
  std::vector<std::pair<std::string, std::string>> attributes;  // by the key's attr.name
};

namespace graphml_frames {
inline constexpr std::string_view kTask = "graphml";
inline constexpr std::uint8_t kElement = Frame::kFirstOfTask;
}  // namespace graphml_frames

std::string packElement(const GraphElement& element);
/// Throws Failure(Malformed).
GraphElement unpackElement(std::string_view payload);

}  // namespace fairlead::exchange
