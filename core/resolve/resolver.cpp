// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/resolver.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

#include "core/resolve/blocking.h"
#include "core/resolve/comparison.h"
#include "core/resolve/fellegi_sunter.h"
#include "core/resolve/whereabouts.h"

namespace fairlead::resolve {

namespace {

/// How common each name token is: a shared rare name says more than Mohammed Ali. A case of a few persons cannot tell,
/// so that its counts are mixed with those of a population in which every name is middling.
class Rarity {
 public:
  explicit Rarity(const std::vector<ResolveRecord>& records)
      : m_records(static_cast<double>(std::max<std::size_t>(1, records.size()))) {
    for (const ResolveRecord& record : records) {
      std::set<std::string_view> tokens;
      for (const NameForm& name : record.names)
        for (const NameToken& token : name.tokens) tokens.insert(token.text);
      for (std::string_view token : tokens) ++m_counts[std::string(token)];
    }
  }
  /// Bits more or less than a name of middling frequency gives, for the rarest token that is shared.
  double bits(const std::vector<std::string>& shared) const {
    if (shared.empty()) return 0;
    constexpr double kMiddling = 0.004, kMost = 3, kPopulation = 500;
    double rarest = 1;
    for (const std::string& token : shared)
      if (const auto found = m_counts.find(token); found != m_counts.end())
        rarest =
            std::min(rarest, (std::max(1.0, found->second - 1) + kMiddling * kPopulation) / (m_records + kPopulation));
    return std::clamp(0.5 * std::log2(kMiddling / rarest), -kMost, kMost);
  }

 private:
  double m_records;
  std::unordered_map<std::string, double> m_counts;
};

Candidate explained(const ResolveRecord& a, const ResolveRecord& b, const Pattern& pattern, const Model& model,
                    const Rarity& rarity) {
  Candidate candidate{a.item, b.item, 0, {}};
  double sum = 0;
  for (std::size_t f = 0; f < kFeatures; ++f) {
    if (pattern[f] == kNull) continue;
    const auto feature = static_cast<Feature>(f);
    double weight = model.weight(feature, pattern[f]);
    const bool isName = feature == Feature::Given || feature == Feature::Surname || feature == Feature::Name;
    if (isName && pattern[f] >= 2) weight += rarity.bits(sharedTokens(a, b, feature));
    auto [left, right] = valuesOf(a, b, feature);
    candidate.why.push_back({std::string(featureName(feature)), std::move(left), std::move(right), weight});
    sum += weight;
  }
  std::stable_sort(candidate.why.begin(), candidate.why.end(),
                   [](const Reason& x, const Reason& y) { return std::fabs(x.weight) > std::fabs(y.weight); });
  candidate.score = model.probability(sum);
  return candidate;
}

/// Nobody is in two places at once, unless a report errs: that counts against, as much as a name that differs wholly.
void weighWhereabouts(const store::Case& opened, double minScore, std::vector<Candidate>& candidates) {
  constexpr double kWeight = -8;
  if (candidates.empty()) return;
  std::unordered_set<store::Key> of;
  for (const Candidate& one : candidates) of.insert({one.a, one.b});
  const Whereabouts whereabouts(opened, of);
  for (Candidate& one : candidates)
    if (const auto apart = whereabouts.contradiction(one.a, one.b)) {
      one.why.push_back({"two places at once", apart->first.text(), apart->second.text(), kWeight});
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
    std::set<std::pair<store::Key, store::Key>> known;
    for (const store::Judged& judged : store::judgements(opened)) known.insert(std::minmax(judged.a, judged.b));
    const Clusters clustered = clusters(opened);
    Resolution resolution;
    resolution.compared = static_cast<std::int64_t>(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      constexpr double kHopeless = 1e-3;  // rarity cannot lift it over any threshold that makes sense
      if (model.probability(model.weight(patterns[i])) < kHopeless) continue;
      const ResolveRecord &a = records[pairs[i].first], &b = records[pairs[i].second];
      if (known.contains(std::minmax(a.item, b.item)) || clustered.keyOf(a.item) == clustered.keyOf(b.item)) continue;
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
