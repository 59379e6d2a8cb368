// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/withheld_words.h"

#include "tests/support/catch.h"

using fairlead::release::WithheldWords;

namespace {

WithheldWords of(std::initializer_list<const char*> names) {
  WithheldWords words;
  for (const char* name : names)
    words.addName(name, "told", [](const std::string& part) { return part == "mohammed" || part == "محمد"; });
  return words;
}

bool tells(const WithheldWords& words, std::string_view text) { return !words.reasonFor(text).empty(); }

}  // namespace

TEST_CASE("a name is found in any order, case, accent and punctuation") {
  const WithheldWords words = of({"Zebulon Mirjam Haile"});
  for (const char* text : {"HAILE, Zebulon Mirjam", "seen: «Zebúlon»", "“Haile”…", "Mirjam/Haile", "zebulon_haile?",
                           "Haile。", "the Mirjam–case", "Ze­bulon was here"})
    CHECK(tells(words, text));
  for (const char* text : {"Zebra", "a hail of stones", "", "….", "1234"}) CHECK_FALSE(tells(words, text));
}

TEST_CASE("a name is found with the endings that languages give it") {
  const WithheldWords words = of({"Zebulon Tran", "Wanda Kowalska", "Дмитро Ковальчук"});
  for (const char* text : {"Zebulons Boot", "with Zebulonem", "Kowalskiej", "Kowalskich", "Wandzie nie, Wandy tak",
                           "про Ковальчука", "Дмитром", "the Trans"})
    CHECK(tells(words, text));
  for (const char* text : {"Transit van", "a transaction", "wandering about"}) CHECK_FALSE(tells(words, text));
}

TEST_CASE("a name is found in another script, and where words are written to it") {
  const WithheldWords latin = of({"Karim Rostami", "Mohammed Daryoush"});
  for (const char* text : {"رأينا كريم رستمي أمس", "محمد داریوش", "Карим Ростами", "видели Ростами"})
    CHECK(tells(latin, text));
  CHECK_FALSE(tells(latin, "محمد علي"));  // half of a name that many bear
  const WithheldWords arabic = of({"رستمي"});
  for (const char* text : {"ورستمي", "لرستمي وصديقه", "Rostami was seen"}) CHECK(tells(arabic, text));
  const WithheldWords chinese = of({"王小明"});
  CHECK(tells(chinese, "昨天王小明先生到了"));
  CHECK_FALSE(tells(chinese, "昨天小王先生到了"));
}

TEST_CASE("numbers, short references and addresses are found, and no word of an address by itself") {
  WithheldWords words;
  words.addIdentifier("+44 7700 900123", "phone");
  words.addIdentifier("S12", "reference");
  words.addIdentifier("12", "too short");
  words.addPhrase("14 Quay Street, Exampleton", "home");
  words.addPhrase("Harbour", "one word");
  CHECK(words.reasonFor("ring 07700 900 123") == "phone");
  CHECK(words.reasonFor("see s12.") == "reference");
  CHECK(words.reasonFor("He lives at 14, QUAY STREET – Exampleton") == "home");
  for (const char* text : {"12 boats", "Quay Street", "14 boats at Exampleton", "the harbour"})
    CHECK(words.reasonFor(text).empty());
}
