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
