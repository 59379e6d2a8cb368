// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"

#include "tests/support/catch.h"

using namespace fairlead;

TEST_CASE("folding removes case, diacritics and width, and keeps the script") {
  CHECK(fold("Müller") == "muller");
  CHECK(fold("STRASSE") == fold("Straße"));
  CHECK(fold("Łukasz Ørsted") == "lukasz orsted");
  CHECK(fold("İzmir IŞIK ışık") == "izmir isik isik");
  CHECK(fold("Мюллер") == "мюллер");
  CHECK(fold("ＡＢＣ１２") == "abc12");
  CHECK(fold("مُحَمَّد") == "محمد");
  CHECK(fold("أحمد") == fold("احمد"));
  CHECK(fold("") == "");
}

TEST_CASE("other scripts are brought to Latin letters") {
  CHECK(latin("Мюллер") == "muller");
  CHECK(latin("محمد علي حسين") == "mhmd ly hsyn");
  CHECK(latin("Nguyễn Văn Đức") == "nguyen van duc");
  CHECK(latin("Дюнкерк") == "dunkerk");
  CHECK(latin("هێمن عەبدوڵڵا") == "hemn abdwlla");
}

TEST_CASE("the consonant skeleton joins spellings of one name") {
  for (const char* spelling : {"mohammed", "muhammad", "mohamed", "muhamad", "mhmd"})
    CHECK(skeleton(spelling) == "mhmd");
  CHECK(skeleton("hussein") == skeleton("husayn"));
  CHECK(skeleton("khalid") == "xld");
  CHECK(skeleton("aeiou") == "A");
  CHECK(skeleton("") == "");
}
