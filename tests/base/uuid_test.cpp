// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <set>

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("random ids differ, sort by time and carry version 7") {
  std::set<Uuid> seen;
  for (int i = 0; i < 10'000; ++i) seen.insert(Uuid::random());
  CHECK(seen.size() == 10'000);
  CHECK(seen.begin()->text()[14] == '7');
}

TEST_CASE("a named id is the same every time and carries version 8") {
  CHECK(Uuid::named("a") == Uuid::named("a"));
  CHECK(Uuid::named("a") != Uuid::named("b"));
  CHECK(Uuid::named("a").text()[14] == '8');
}

TEST_CASE("an id reads back what it writes and nothing else") {
  const Uuid id = Uuid::random();
  CHECK(Uuid::parse(id.text()) == id);
  CHECK_FALSE(Uuid::parse("zz" + id.text().substr(2)));
  CHECK_FALSE(Uuid::parse(id.text() + "0"));
  CHECK_FALSE(Uuid::parse(""));
  const std::string known = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
  REQUIRE(Uuid::parse(known));
  CHECK(Uuid::parse(known)->text() == known);
  CHECK(Uuid::parse("0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0")->text() == known);
  for (std::size_t at = 0; at < known.size(); ++at) {
    std::string damaged = known;
    damaged[at] = damaged[at] == '-' ? '0' : '-';
    CHECK_FALSE(Uuid::parse(damaged));
  }
}
