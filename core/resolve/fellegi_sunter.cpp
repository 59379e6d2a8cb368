// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/fellegi_sunter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace fairlead::resolve {

namespace {

std::size_t index(Feature feature) { return static_cast<std::size_t>(feature); }

constexpr double kFloor = 1e-5;

/// Weights must not fall as agreement grows: where they do, neighbouring levels share their counts.
void makeMonotonic(Model& model) {
  for (std::size_t f = 0; f < kFeatures; ++f) {
    const auto levels = static_cast<std::size_t>(kLevels[f]);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t l = 0; l + 1 < levels; ++l) {
        if (model.m[f][l] * model.u[f][l + 1] <= model.m[f][l + 1] * model.u[f][l] * 1.0001) continue;
        const double m = model.m[f][l] + model.m[f][l + 1], u = model.u[f][l] + model.u[f][l + 1];
        // Both levels get the same ratio; their shares stay as they were among the unmatched.
        const double share = model.u[f][l] / u;
        model.m[f][l] = m * share;
        model.m[f][l + 1] = m * (1 - share);
        changed = true;
      }
    }
  }
}

/// Without labels nothing holds the estimate to persons: on a list of a few common names it may come to call any two
/// of one name the same, or to take agreement for nothing. What agrees must speak for one person, what differs against,
/// and few pairs be of one person, or the data cannot tell.
bool isPlausible(const Model& model, const std::vector<Pattern>& patterns) {
  constexpr double kLeastFor = 2, kLeastAgainst = 0.5, kFewest = 5e-4, kMost = 0.8;
  if (model.prior < kFewest || model.prior > kMost) return false;
  for (const Feature feature : {Feature::Given, Feature::Surname, Feature::Name, Feature::Date}) {
    const auto compared = std::count_if(patterns.begin(), patterns.end(),
                                        [&](const Pattern& pattern) { return pattern[index(feature)] != kNull; });
    if (2 * static_cast<std::size_t>(compared) < patterns.size()) continue;
    if (model.weight(feature, kLevels[index(feature)] - 1) < kLeastFor) return false;
    if (model.weight(feature, 0) > -kLeastAgainst) return false;
  }
  return true;
}

}  // namespace

double Model::weight(Feature feature, int level) const {
  if (level == kNull) return 0;
  const auto l = static_cast<std::size_t>(level);
  return std::log2(std::max(kFloor, m[index(feature)][l]) / std::max(kFloor, u[index(feature)][l]));
}

double Model::weight(const Pattern& pattern) const {
  double sum = 0;
  for (std::size_t f = 0; f < kFeatures; ++f) sum += weight(static_cast<Feature>(f), pattern[f]);
  return sum;
}

double Model::probability(double weight) const {
  const double odds = prior / (1 - prior) * std::exp2(std::clamp(weight, -100.0, 100.0));
  return odds / (1 + odds);
}

double Model::total(const Pattern& pattern) const {
  // What a family shares says little about which of them it is, where their given names differ.
  constexpr double kHousehold = 6;
  constexpr Feature kShared[] = {Feature::Surname, Feature::Date, Feature::Phone, Feature::Email, Feature::Address};
  const auto level = [&](Feature feature) { return pattern[index(feature)]; };
  const bool isOther = level(Feature::Given) == 0 || level(Feature::Name) == 0 || level(Feature::Gender) == 0;
  double sum = weight(pattern), household = 0;
  if (!isOther || level(Feature::Document) > 0) return sum;
  for (const Feature feature : kShared) household += std::max(0.0, weight(feature, level(feature)));
  return household > kHousehold ? sum - household + kHousehold : sum;
}

Model sensibleModel() {
  Model model;
  const auto set = [&](Feature feature, std::initializer_list<double> m, std::initializer_list<double> u) {
    std::copy(m.begin(), m.end(), model.m[index(feature)].begin());
    std::copy(u.begin(), u.end(), model.u[index(feature)].begin());
  };
  // Levels from "differs" to "agrees". The pairs compared share a key already, so that chance agreement is not rare.
  set(Feature::Given, {0.06, 0.04, 0.20, 0.70}, {0.86, 0.05, 0.04, 0.05});
  set(Feature::Surname, {0.06, 0.04, 0.20, 0.70}, {0.80, 0.05, 0.05, 0.10});
  set(Feature::Name, {0.05, 0.13, 0.25, 0.57}, {0.80, 0.12, 0.05, 0.03});
  set(Feature::Date, {0.03, 0.04, 0.08, 0.15, 0.70}, {0.86, 0.06, 0.05, 0.02, 0.01});
  set(Feature::Document, {0.06, 0.14, 0.80}, {0.985, 0.010, 0.005});
  set(Feature::Phone, {0.30, 0.10, 0.60}, {0.96, 0.02, 0.02});
  set(Feature::Email, {0.30, 0.10, 0.60}, {0.97, 0.02, 0.01});
  set(Feature::Address, {0.10, 0.10, 0.25, 0.55}, {0.80, 0.12, 0.05, 0.03});
  set(Feature::Gender, {0.02, 0.98}, {0.45, 0.55});
  set(Feature::Country, {0.15, 0.85}, {0.60, 0.40});
  set(Feature::Father, {0.10, 0.15, 0.75}, {0.85, 0.05, 0.10});
  return model;
}

Model estimate(const std::vector<Pattern>& patterns) {
  constexpr std::size_t kEnough = 100;
  constexpr int kRounds = 60;
  constexpr double kLean = 15;  // pairs' worth of trust in the sensible model
  const Model sensible = sensibleModel();
  Model model = sensible;
  if (patterns.size() < kEnough) return model;
  std::map<Pattern, double> counts;
  for (const Pattern& pattern : patterns) counts[pattern] += 1;
  for (int round = 0; round < kRounds; ++round) {
    std::array<std::array<double, 5>, kFeatures> matched{}, unmatched{};
    double matches = 0, all = 0;
    for (const auto& [pattern, count] : counts) {
      const double p = model.probability(model.total(pattern));
      matches += p * count;
      all += count;
      for (std::size_t f = 0; f < kFeatures; ++f) {
        if (pattern[f] == kNull) continue;
        matched[f][static_cast<std::size_t>(pattern[f])] += p * count;
        unmatched[f][static_cast<std::size_t>(pattern[f])] += (1 - p) * count;
      }
    }
    double change = std::fabs(model.prior - matches / all);
    model.prior = std::clamp(matches / all, 1e-4, 0.9);
    for (std::size_t f = 0; f < kFeatures; ++f) {
      double sumM = 0, sumU = 0;
      for (std::size_t l = 0; l < 5; ++l) {
        matched[f][l] += kLean * sensible.m[f][l];
        unmatched[f][l] += kLean * sensible.u[f][l];
        sumM += matched[f][l];
        sumU += unmatched[f][l];
      }
      for (std::size_t l = 0; l < 5; ++l) {
        change = std::max(change, std::fabs(model.m[f][l] - matched[f][l] / sumM));
        model.m[f][l] = matched[f][l] / sumM;
        model.u[f][l] = unmatched[f][l] / sumU;
      }
    }
    makeMonotonic(model);
    if (change < 1e-6) break;
  }
  return isPlausible(model, patterns) ? model : sensible;
}

}  // namespace fairlead::resolve
