// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// accuracy_names PAIRS: how good the comparison of names alone is on labelled pairs (name_pairs.tsv), at several
// thresholds, for the half that the rules were written with and the half that is held out. --wrong prints the pairs of
// the first half that are told wrongly at 0.85; those of the other half stay unseen.

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/resources.h"
#include "core/resolve/blocking.h"
#include "core/resolve/name_form.h"

namespace {

using namespace fairlead;

constexpr std::array kThresholds{0.70, 0.75, 0.80, 0.85, 0.88, 0.90, 0.92, 0.95};
constexpr double kShown = 0.85;

struct Pair {
  std::string kind, population, a, b;
  bool isSame = false, isHeldOut = false;
  double similarity = 0;
};

std::vector<Pair> read(const char* file) {
  std::vector<Pair> pairs;
  std::istringstream in(readFile(file));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream cells(line);
    Pair pair;
    std::string same;
    std::getline(cells, pair.kind, '\t');
    std::getline(cells, pair.population, '\t');
    std::getline(cells, same, '\t');
    std::getline(cells, pair.a, '\t');
    std::getline(cells, pair.b, '\t');
    pair.isSame = same == "1";
    pair.isHeldOut = pairs.size() % 2 == 1;
    pair.similarity = resolve::compareNames(resolve::nameForm(pair.a), resolve::nameForm(pair.b)).similarity;
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

struct Count {
  int right = 0, wrong = 0, missed = 0, apart = 0;

  void add(const Pair& pair, double threshold) {
    const bool isTold = pair.similarity >= threshold;
    ++(isTold ? (pair.isSame ? right : wrong) : (pair.isSame ? missed : apart));
  }
  void print(const std::string& name, double threshold) const {
    const auto part = [](int of, int all) { return all == 0 ? 0.0 : static_cast<double>(of) / all; };
    const double precision = part(right, right + wrong), recall = part(right, right + missed);
    const double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    std::printf("| %s | %.2f | %d | %.3f | %.3f | %.3f | %.3f |\n", name.c_str(), threshold,
                right + wrong + missed + apart, precision, recall, f1, part(wrong, wrong + apart));
  }
};

void printTable(const std::vector<Pair>& pairs, bool heldOut) {
  std::printf(
      "\n%s half:\n\n| Pairs | Threshold | Number | Precision | Recall | F1 | Told the same, of those that are not |\n",
      heldOut ? "Held-out" : "First");
  std::printf("|---|---|---|---|---|---|---|\n");
  for (const double threshold : kThresholds) {
    Count all;
    for (const Pair& pair : pairs)
      if (pair.isHeldOut == heldOut) all.add(pair, threshold);
    all.print("all", threshold);
  }
  std::map<std::string, Count> groups;
  for (const Pair& pair : pairs)
    if (pair.isHeldOut == heldOut)
      groups[pair.kind == "person" ? pair.population + " names" : pair.kind + " names"].add(pair, kShown);
  for (const auto& [name, count] : groups) count.print(name, kShown);
}

/// Whether the pairs that are the same come to be compared at all, among all the names of the file.
void printCandidates(const std::vector<Pair>& pairs) {
  std::vector<resolve::ResolveRecord> records;
  for (const Pair& pair : pairs)
    for (const std::string& name : {pair.a, pair.b}) {
      resolve::ResolveRecord record;
      record.names.push_back(resolve::nameForm(name));
      resolve::complete(record);
      records.push_back(std::move(record));
    }
  const auto found = resolve::candidatePairs(records);
  std::array<int, 2> met{}, all{};
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    if (!pairs[i].isSame) continue;
    ++all[pairs[i].isHeldOut ? 1 : 0];
    if (std::binary_search(found.begin(), found.end(), resolve::Pair(2 * i, 2 * i + 1)))
      ++met[pairs[i].isHeldOut ? 1 : 0];
  }
  std::printf("\ncandidates: %zu pairs of %zu names; recall %.3f in the first half, %.3f in the held-out one\n",
              found.size(), records.size(), static_cast<double>(met[0]) / all[0], static_cast<double>(met[1]) / all[1]);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "accuracy_names PAIRS [--wrong]\n");
    return 2;
  }
  const std::vector<Pair> pairs = read(argv[1]);
  printTable(pairs, false);
  printTable(pairs, true);
  printCandidates(pairs);
  if (argc > 2 && std::string(argv[2]) == "--wrong")
    for (const Pair& pair : pairs)
      if (!pair.isHeldOut && (pair.similarity >= kShown) != pair.isSame)
        std::printf("%.3f %s %s | %s\n", pair.similarity, pair.isSame ? "missed" : "wrong ", pair.a.c_str(),
                    pair.b.c_str());
  return 0;
}
