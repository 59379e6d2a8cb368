// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/paint/map_scene.h"

namespace fairlead::ui {

/// Sorts a layer's features by an attribute: numbers of many values into five ranges that hold about as many each, else
/// the eleven commonest values and the others together.
class LayerClassifier {
 public:
  void add(std::string_view value);
  /// After all were added: the classes, and of each feature, in the order added, its class.
  void finish(LayerClasses& classes, std::vector<std::uint8_t>& ofFeature) const;

 private:
  bool isNumeric() const;
  void byRange(LayerClasses& classes, std::vector<std::uint8_t>& ofValue) const;
  void byName(LayerClasses& classes, std::vector<std::uint8_t>& ofValue) const;

  std::unordered_map<std::string, std::uint32_t> m_index;
  std::vector<std::string> m_values;
  std::vector<std::uint64_t> m_counts;     // of each value
  std::vector<std::uint32_t> m_ofFeature;  // its value
};

}  // namespace fairlead::ui
