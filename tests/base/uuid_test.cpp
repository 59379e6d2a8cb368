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
}
