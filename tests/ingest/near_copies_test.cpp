// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/near_copies.h"

#include <random>
#include <vector>

#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

std::string words(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "từ" + std::to_string(random() % 5000) + " ";
  return text;
}

}  // namespace

TEST_CASE("texts that share most of their wording are found, and others are not") {
  NearCopies copies;
  for (unsigned seed = 1; seed < 300; ++seed) {
    const auto found = copies.findAndAdd(WordingSketch::of(words(seed, 300)));
    CHECK_FALSE(found.copy);
    CHECK(found.doubtful.empty());
  }
  const auto match =
      copies.findAndAdd(WordingSketch::of("Forwarded for information.\n" + words(7, 300) + " Ends.")).copy;
  REQUIRE(match);
  CHECK(match->index == 6);
  CHECK(match->resemblance > .85);
  CHECK_FALSE(copies.findAndAdd(WordingSketch::of(words(8, 100) + words(900, 200))).copy);
}

TEST_CASE("a text that stands in a longer one is doubtful, whichever came first") {
  NearCopies copies;
  for (unsigned seed = 1; seed < 100; ++seed) copies.findAndAdd(WordingSketch::of(words(seed, 300)));
  const auto longer = copies.findAndAdd(WordingSketch::of(words(900, 300) + words(7, 300) + words(901, 600)));
  CHECK_FALSE(longer.copy);
  CHECK(longer.doubtful == std::vector<std::size_t>{6});
  copies.findAndAdd(WordingSketch::of(words(500, 1200)));
  const auto shorter = copies.findAndAdd(WordingSketch::of(words(902, 20) + words(500, 1200).substr(400, 2400)));
  CHECK_FALSE(shorter.copy);
  CHECK(shorter.doubtful == std::vector<std::size_t>{100});
}

TEST_CASE("case, punctuation and line breaks make no other wording; short texts are never compared") {
  const auto a = WordingSketch::of("The driver left Gravelines at three in the morning with four men and a boat.");
  const auto b = WordingSketch::of("THE driver - left Gravelines\nat three, in the morning with four men and a boat");
  CHECK(a.resemblance(b) == 1);
  CHECK(WordingSketch::of("Nothing to report.").resemblance(WordingSketch::of("Nothing to report.")) == 0);
}

TEST_CASE("a sketch survives being written down") {
  const auto sketch = WordingSketch::of(words(3, 100));
  const auto back = WordingSketch::fromBytes(sketch.bytes());
  REQUIRE(back);
  CHECK(back->bins == sketch.bins);
  CHECK(back->shingles == sketch.shingles);
  CHECK_FALSE(WordingSketch::fromBytes("short"));
}
