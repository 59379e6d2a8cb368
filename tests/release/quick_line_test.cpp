// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/quick_line.h"

#include "tests/support/catch.h"

using fairlead::release::Json;
using fairlead::release::quickLine;

TEST_CASE("a line of texts is read as the JSON library reads it, in its order") {
  for (const char* line :
       {R"({"id":"1","value":"Юлия «Müller» 王","change":"c"})",
        R"({"id":"1","origin":{"marking":"OFFICIAL","author":""}})", R"({"":""})", "{\"a\":\"\x7f\"}"}) {
    INFO(line);
    const auto quick = quickLine(line);
    REQUIRE(quick);
    CHECK(*quick == Json::parse(line));
    CHECK(quick->dump() == Json::parse(line).dump());
  }
}

TEST_CASE("whatever else a line holds is left to the library") {
  for (const char* line : {R"({"a":"\\n"})",
                           R"({"a":1})",
                           R"({"a":["b"]})",
                           R"({"a":"b","a":"c"})",
                           R"({"a":{"b":{"c":"d"}}})",
                           "{}",
                           "",
                           R"( {"a":"b"})",
                           R"({"a":"b"} )",
                           R"({"a" :"b"})",
                           R"({"a":"b",})",
                           R"({"a":"b")",
                           R"({"a":"b"}})",
                           R"({"a":"b)",
                           R"({"a"})",
                           "[]",
                           R"("a")",
                           "{\"a\":\"\t\"}",
                           R"({"a":null})",
                           R"({"a":{}})"}) {
    INFO(line);
    CHECK_FALSE(quickLine(line));
  }
  std::string many = R"({"0":"")";
  for (int member = 1; member < 17; ++member) many += ",\"" + std::to_string(member) + "\":\"\"";
  CHECK_FALSE(quickLine(many + "}"));
}
