// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/frame.h"

#include "core/base/error.h"
#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("frames arrive whole, whatever the pieces") {
  const std::string stream = Frame::header(16, 5) + "héll" + Frame::header(17, 0) + Frame::header(18, 3) + "abc";
  for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
    FrameReader reader;
    std::string seen;
    for (std::size_t at = 0; at < stream.size(); at += piece) {
      reader.add(stream.substr(at, piece), [&](std::uint8_t type, std::string_view payload) {
        seen += std::to_string(type) + std::string(payload);
      });
    }
    CHECK(seen == "16héll1718abc");
    CHECK(reader.isAtBoundary());
  }
}

TEST_CASE("a header that no frame has is refused") {
  FrameReader reader;
  CHECK_THROWS_AS(reader.add("\xff\xff\xff\xff\x10", [](std::uint8_t, std::string_view) {}), Failure);
  CHECK_THROWS_AS(Frame::header(16, Frame::kLongest + 1), Failure);
}

TEST_CASE("packed fields come back, and cut ones are refused") {
  const std::string packed = packFields({"a", "", "Дюнкерк"});
  const auto fields = unpackFields(packed);
  REQUIRE(fields.size() == 3);
  CHECK(fields[2] == "Дюнкерк");
  for (std::size_t length = 1; length < packed.size(); ++length) {
    if (length == 5 || length == 9) continue;  // between two fields
    CHECK_THROWS_AS(unpackFields(std::string_view(packed).substr(0, length)), Failure);
  }
}
