// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/mrz.h"
#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("a passport's zone is read and its check digits hold") {
  const auto mrz =
      Mrz::parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10");
  REQUIRE(mrz);
  CHECK(mrz->isValid);
  CHECK(mrz->number == "L898902C3");
  CHECK(mrz->surname == "ERIKSSON");
  CHECK(mrz->givenNames == "ANNA MARIA");
  CHECK(mrz->nationality == "UTO");
  CHECK(mrz->birthDate == "1974-08-12");
  CHECK(mrz->expiryDate == "2012-04-15");
  CHECK(mrz->sex == 'F');
}

TEST_CASE("identity cards of two and three lines are read, with blanks round the lines") {
  const auto three = Mrz::parse(
      " I<UTOD231458907<<<<<<<<<<<<<<< \r\n7408122F1204159UTO<<<<<<<<<<<6\r\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\r\n");
  REQUIRE(three);
  CHECK(three->isValid);
  CHECK(three->number == "D23145890");
  const auto two = Mrz::parse("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6");
  REQUIRE(two);
  CHECK(two->isValid);
}

TEST_CASE("visas of both sizes are read, which have no digit over all") {
  const auto large =
      Mrz::parse("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<");
  REQUIRE(large);
  CHECK(large->isValid);
  CHECK(large->kind == 'V');
  CHECK(large->number == "L8988901C");
  CHECK(large->nationality == "XXX");
  const auto small = Mrz::parse("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<");
  REQUIRE(small);
  CHECK(small->isValid);
  CHECK(small->birthDate == "1940-09-07");
  const auto wrong = Mrz::parse("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C5XXX4009078F9612109<<<<<<<<");
  REQUIRE(wrong);
  CHECK_FALSE(wrong->isValid);
}

TEST_CASE("a card's number that is longer than its field goes on behind it") {
  const auto card =
      Mrz::parse("I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
  REQUIRE(card);
  CHECK(card->isValid);
  CHECK(card->number == "D23145890734");
  const auto wrong =
      Mrz::parse("I<UTOD23145890<7348<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
  REQUIRE(wrong);
  CHECK_FALSE(wrong->isValid);
}

TEST_CASE("the French identity card of before 2021 is read by its own form") {
  const auto card = Mrz::parse("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6");
  REQUIRE(card);
  CHECK(card->isValid);
  CHECK(card->surname == "BERTHIER");
  CHECK(card->givenNames == "CORINNE");
  CHECK(card->number == "880692310285");
  CHECK(card->birthDate == "1965-12-06");
  CHECK(card->sex == 'F');
  CHECK(card->expiryDate.empty());
  const auto wrong = Mrz::parse("IDFRABERTHIEZ<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6");
  REQUIRE(wrong);
  CHECK_FALSE(wrong->isValid);
}

TEST_CASE("a wrong digit is told, a wrong form is no zone") {
  const auto wrong =
      Mrz::parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204159ZE184226B<<<<<10");
  REQUIRE(wrong);
  CHECK_FALSE(wrong->isValid);
  CHECK_FALSE(Mrz::parse(""));
  CHECK_FALSE(Mrz::parse("P<UTOERIKSSON"));
  CHECK_FALSE(Mrz::parse(std::string(44, '<') + "\n" + std::string(44, '<')));
  CHECK_FALSE(Mrz::parse("p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<\nl898902c36uto7408122f1204159ze184226b<<<<<10"));
}
