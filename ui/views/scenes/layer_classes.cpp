// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenes/layer_classes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr std::size_t kNames = 11, kRanges = 5;

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

void LayerClassifier::add(std::string_view value) {
  const auto [at, isNew] = m_index.try_emplace(std::string(value), static_cast<std::uint32_t>(m_values.size()));
  if (isNew) {
    m_values.emplace_back(value);
    m_counts.push_back(0);
  }
  ++m_counts[at->second];
  m_ofFeature.push_back(at->second);
}

bool LayerClassifier::isNumeric() const {
  return m_values.size() > kNames && std::all_of(m_values.begin(), m_values.end(), [](const std::string& value) {
           return value.empty() || number(value).has_value();
         });
}

void LayerClassifier::byRange(LayerClasses& classes, std::vector<std::uint8_t>& ofValue) const {
  std::vector<std::pair<double, std::uint32_t>> sorted;
  for (std::uint32_t i = 0; i < m_values.size(); ++i)
    if (const auto value = number(m_values[i])) sorted.emplace_back(*value, i);
  std::sort(sorted.begin(), sorted.end());
  std::uint64_t all = 0, before = 0;
  for (const auto& [value, i] : sorted) all += m_counts[i];
  std::vector<std::pair<double, double>> bounds(kRanges, {INFINITY, -INFINITY});
  for (const auto& [value, i] : sorted) {
    const auto range = std::min<std::uint64_t>(kRanges - 1, before * kRanges / std::max<std::uint64_t>(1, all));
    ofValue[i] = static_cast<std::uint8_t>(range);
    bounds[range] = {std::min(bounds[range].first, value), std::max(bounds[range].second, value)};
    before += m_counts[i];
  }
  // A value so common that it fills several ranges leaves some empty; they are not told.
  std::vector<std::uint8_t> renumbered(kRanges);
  for (std::size_t i = 0; i < kRanges; ++i) {
    renumbered[i] = static_cast<std::uint8_t>(classes.names.size());
    if (bounds[i].first > bounds[i].second) continue;
    const auto text = [](double value) { return QString::number(value, 'g', 6); };
    classes.names.push_back(bounds[i].first == bounds[i].second
                                ? text(bounds[i].first)
                                : text(bounds[i].first) + QString::fromUtf8(" – ") + text(bounds[i].second));
  }
  for (const auto& [value, i] : sorted) ofValue[i] = renumbered[ofValue[i]];
  classes.isRange = true;
  const auto none = m_index.find("");
  if (none == m_index.end()) return;
  ofValue[none->second] = static_cast<std::uint8_t>(classes.names.size());
  classes.names.push_back(tr("no value"));
}

void LayerClassifier::byName(LayerClasses& classes, std::vector<std::uint8_t>& ofValue) const {
  std::vector<std::uint32_t> order(m_values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return m_counts[a] != m_counts[b] ? m_counts[a] > m_counts[b] : m_values[a] < m_values[b];
  });
  const std::size_t shown = order.size() <= kNames + 1 ? order.size() : kNames;
  for (std::size_t i = 0; i < order.size(); ++i) {
    ofValue[order[i]] = static_cast<std::uint8_t>(std::min(i, shown));
    if (i < shown) classes.names.push_back(m_values[order[i]].empty() ? tr("no value") : toQt(m_values[order[i]]));
  }
  if (shown < order.size()) classes.names.push_back(tr("all others"));
}

void LayerClassifier::finish(LayerClasses& classes, std::vector<std::uint8_t>& ofFeature) const {
  std::vector<std::uint8_t> ofValue(m_values.size());
  if (isNumeric())
    byRange(classes, ofValue);
  else
    byName(classes, ofValue);
  ofFeature.reserve(m_ofFeature.size());
  for (const std::uint32_t value : m_ofFeature) ofFeature.push_back(ofValue[value]);
}

}  // namespace fairlead::ui
