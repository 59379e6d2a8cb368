// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/resolver.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_set>

#include "core/resolve/blocking.h"
#include "core/resolve/comparison.h"
#include "core/resolve/fellegi_sunter.h"
#include "core/resolve/whereabouts.h"

namespace fairlead::resolve {

namespace {

/// How common each name token is: a shared rare name says more than Mohammed Ali. A case of a few persons cannot tell,
/// so that its counts are mixed with those of a population, in which the names of resources/names/common.txt are borne
/// by many and every other by few.
class Rarity {
 public:
  explicit Rarity(const std::vector<ResolveRecord>& records)
      : m_records(static_cast<double>(std::max<std::size_t>(1, records.size()))) {
    for (const ResolveRecord& record : records) {
      std::set<std::string> names;
      for (const NameForm& name : record.names)
        for (const NameToken& token : name.tokens) names.insert(nameOf(token));
      for (const std::string& name : names) ++m_counts[name];
    }
  }
  /// Bits more or less than a name of middling frequency gives, for the rarest token that is shared.
  double bits(const std::vector<std::string>& shared) const {
    if (shared.empty()) return 0;
    constexpr double kMiddling = 0.004, kMost = 3, kPopulation = 500;
    double rarest = 1;
    for (const std::string& token : shared) {
      const auto name = m_names.find(token);
      const auto found = name == m_names.end() ? m_counts.end() : m_counts.find(name->second);
      if (found == m_counts.end()) continue;
      const double usual = usualShare(name->second) * kPopulation;
      rarest = std::min(rarest, (std::max(1.0, found->second - 1) + usual) / (m_records + kPopulation));
    }
    return std::clamp(0.5 * std::log2(kMiddling / rarest), -kMost, kMost);
  }

 private:
  /// All spellings of one name are one name, however rare each.
  static std::string keyOf(const NameToken& token) {
    return token.group < 0 ? token.text : "#" + std::to_string(token.group);
  }
  std::string nameOf(const NameToken& token) { return m_names.try_emplace(token.text, keyOf(token)).first->second; }
  static double usualShare(const std::string& name) {
    constexpr double kMany = 0.03, kFew = 0.002;
    static const std::unordered_set<std::string> kCommon = [] {
      std::unordered_set<std::string> keys;
      for (const std::string& word : commonNames())
        for (const NameToken& token : nameForm(word).tokens) keys.insert(keyOf(token));
      return keys;
    }();
    return kCommon.contains(name) ? kMany : kFew;
  }

  double m_records;
  std::unordered_map<std::string, std::string> m_names;  // by spelling
  std::unordered_map<std::string, double> m_counts;
};

Candidate explained(const ResolveRecord& a, const ResolveRecord& b, const Pattern& pattern, const Model& model,
                    const Rarity& rarity) {
  Candidate candidate{a.item, b.item, 0, {}};
  double sum = 0, rare = 0;
  for (std::size_t f = 0; f < kFeatures; ++f) {
    if (pattern[f] == kNull) continue;
    const auto feature = static_cast<Feature>(f);
    double weight = model.weight(feature, pattern[f]);
    const bool isName = feature == Feature::Given || feature == Feature::Surname || feature == Feature::Name;
    if (isName && pattern[f] >= 2) {
      const double bits = rarity.bits(sharedTokens(a, b, feature));
      weight += bits;
      rare += bits;
    }
    auto [left, right] = valuesOf(a, b, feature);
    candidate.why.push_back({std::string(featureName(feature)), std::move(left), std::move(right), weight});
    sum += weight;
  }
  std::stable_sort(candidate.why.begin(), candidate.why.end(),
                   [](const Reason& x, const Reason& y) { return std::fabs(x.weight) > std::fabs(y.weight); });
  const double total = model.total(pattern) + rare;
  if (total < sum - 0.005) candidate.why.push_back({"family or flat", "", "", total - sum});
  candidate.why.push_back({"to begin with", "", "", std::log2(model.prior / (1 - model.prior))});
  candidate.score = model.probability(total);
  return candidate;
}

/// What persons have decided already: pairs, what follows from them by clusters, and doubts that nothing new has
/// touched.
class Decided {
 public:
  explicit Decided(const store::Case& opened) : m_case(opened), m_clusters(clusters(opened)) {
    for (const store::Judged& judged : store::judgements(opened)) {
      if (judged.decision == "different") m_apart.insert(clustersOf(judged.a, judged.b));
      if (judged.decision == "unsure") m_unsure[std::minmax(judged.a, judged.b)] = judged.at;
    }
  }
  bool settles(store::Key a, store::Key b) const {
    const auto pair = clustersOf(a, b);
    if (pair.first == pair.second || m_apart.contains(pair)) return true;
    const auto unsure = m_unsure.find(std::minmax(a, b));
    return unsure != m_unsure.end() && !isNewsOf(a, unsure->second) && !isNewsOf(b, unsure->second);
  }

 private:
  std::pair<store::Key, store::Key> clustersOf(store::Key a, store::Key b) const {
    return std::minmax(m_clusters.keyOf(a), m_clusters.keyOf(b));
  }
  bool isNewsOf(store::Key item, Instant since) const {
    const auto about = m_case.statements().about(item);
    return std::any_of(about.begin(), about.end(), [&](const auto& one) { return one.origin.at > since; });
  }

  const store::Case& m_case;
  Clusters m_clusters;
  std::set<std::pair<store::Key, store::Key>> m_apart;
  std::map<std::pair<store::Key, store::Key>, Instant> m_unsure;
};

/// Nobody is in two places at once, unless a report errs: that counts against, as much as a name that differs wholly.
void weighWhereabouts(const store::Case& opened, double minScore, std::vector<Candidate>& candidates) {
  constexpr double kWeight = -8;
  if (candidates.empty()) return;
  std::unordered_set<store::Key> of;
  for (const Candidate& one : candidates) of.insert({one.a, one.b});
  const Whereabouts whereabouts(opened, of);
  for (Candidate& one : candidates)
    if (const auto apart = whereabouts.contradiction(one.a, one.b)) {
      one.why.insert(one.why.begin(), {"two places at once", apart->first.text(), apart->second.text(), kWeight});
      const double odds = one.score / std::max(1e-12, 1 - one.score) * std::exp2(kWeight);
      one.score = odds / (1 + odds);
    }
  std::erase_if(candidates, [&](const Candidate& one) { return one.score < minScore; });
}

}  // namespace

Result<Resolution> findDoubles(const store::Case& opened, const ResolveOptions& options, Executor& executor,
                               const Progress& progress) noexcept {
  return attempt([&] {
    const auto records = readRecords(opened, options.schema);
    const auto pairs = candidatePairs(records);
    progress.expect(pairs.size());
    std::vector<Pattern> patterns(pairs.size());
    constexpr std::size_t kChunk = 4'096;
    executor.run((pairs.size() + kChunk - 1) / kChunk, [&](std::size_t chunk) {
      progress.check();
      for (std::size_t i = chunk * kChunk; i < std::min(pairs.size(), (chunk + 1) * kChunk); ++i)
        patterns[i] = compare(records[pairs[i].first], records[pairs[i].second]);
      progress.advance(kChunk);
    });
    const Model model = estimate(patterns);
    const Rarity rarity(records);
    const Decided decided(opened);
    Resolution resolution;
    resolution.compared = static_cast<std::int64_t>(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      constexpr double kHopeless = 1e-3;  // rarity cannot lift it over any threshold that makes sense
      if (model.probability(model.total(patterns[i])) < kHopeless) continue;
      const ResolveRecord &a = records[pairs[i].first], &b = records[pairs[i].second];
      if (decided.settles(a.item, b.item)) continue;
      Candidate candidate = explained(a, b, patterns[i], model, rarity);
      if (candidate.score >= options.minScore) resolution.candidates.push_back(std::move(candidate));
    }
    weighWhereabouts(opened, options.minScore, resolution.candidates);
    std::stable_sort(resolution.candidates.begin(), resolution.candidates.end(),
                     [](const Candidate& x, const Candidate& y) {
                       return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
                     });
    return resolution;
  });
}

}  // namespace fairlead::resolve
