// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of several words: with particles, and ships'.
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("the first half of a compound given name, and an article before one, belong to the name") {
  for (const char* name : {"Abdul Rahman Example", "Abd al-Rahim Example", "Abdel Karim Sample", "Abdul-Karim Sample",
                           "Abu Bakr al-Test", "El-Hadi Sample", "Al-Amin Sample", "Karim Abdul Rahman"}) {
    const Found found("The driver met " + std::string(name) + " in the harbour.");
    INFO(name << " gives " << found.all());
    CHECK(found.value(MentionType::Person, name) == name);
    CHECK(found.mentions.size() == 1);
  }
  for (const char* text :
       {"They drove from El-Paso Texas.", "Al-Qaida Network claimed it.", "Later the Al-Bab Gate stood."}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(std::none_of(found.mentions.begin(), found.mentions.end(),
                       [](const Mention& m) { return m.type == MentionType::Person && m.text.find('-') < 3; }));
  }
}

TEST_CASE("a surname that is another's given name is left open") {
  const Found found("Omar Hassan paid. Hassan Karim Beispiel waited in the car. Hassan left.");
  INFO(found.all());
  CHECK(found.value(MentionType::Person, "Omar Hassan") == "Omar Hassan");
  CHECK(found.value(MentionType::Person, "Hassan Karim Beispiel") == "Hassan Karim Beispiel");
  CHECK(found.value(MentionType::Person, "Hassan") == "Hassan");
  const Found other("Karim Aziz met Aziz Sample. Aziz left the house.");
  INFO(other.all());
  CHECK(other.of(MentionType::Person, "Aziz Sample") != nullptr);
  CHECK(other.value(MentionType::Person, "Aziz") == "Aziz");
  CHECK(Found("Omar Hassan paid. Hassan left.").value(MentionType::Person, "Hassan") == "Omar Hassan");
}

TEST_CASE("a ship's name goes on over small words, and MS before one is no woman") {
  for (const auto& [text, words, name] :
       {std::tuple("They boarded MV Pride of Kent in the port.", "MV Pride of Kent", "Pride of Kent"),
        std::tuple("The ferry Pride of the Sea was seen.", "Pride of the Sea", "Pride of the Sea"),
        std::tuple("The trawler Belle de Nuit was seen.", "Belle de Nuit", "Belle de Nuit"),
        std::tuple("The fishing boat Stella Maris was seen.", "Stella Maris", "Stella Maris"),
        std::tuple("The MS Europa left at noon.", "MS Europa", "Europa")}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.value(MentionType::Vessel, words) == name);
    CHECK(found.count(MentionType::Person) == 0);
  }
  CHECK(Found("Ms Europa came.").count(MentionType::Vessel) == 0);
  CHECK(Found("MS Anna Sample came.").value(MentionType::Person, "Anna Sample") == "Anna Sample");
  const Found apart("MV Blue Star and Karim Aziz were seen. MV Aurora of that name. The ferry Aurora on Monday.");
  INFO(apart.all());
  CHECK(apart.value(MentionType::Vessel, "MV Blue Star") == "Blue Star");
  CHECK(apart.value(MentionType::Vessel, "MV Aurora") == "Aurora");
}

TEST_CASE("a surname before the given name is read so behind a word for a person, and in a list of several is not") {
  const extract::ReportContext english;
  for (const char* sentence : {"The suspect Sample, Hassan, fled.", "Suspect: Sample, Hassan\nBorn 1980.",
                               "They met the witness Sample, Hassan (born 1980)."}) {
    const Found found(sentence, english);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Person, "Sample, Hassan") == "Hassan Sample");
    CHECK(found.count(MentionType::Person) == 1);
  }
  extract::ReportContext german;
  german.language = "de";
  CHECK(Found("Der Beschuldigte Beispiel, Hassan, schwieg.", german).value(MentionType::Person, "Beispiel, Hassan") ==
        "Hassan Beispiel");
  for (const char* sentence :
       {"The witnesses Rebwar, Hassan, and Karim spoke.", "The witness Sample, Hassan and two others spoke."}) {
    const Found found(sentence, english);
    INFO(sentence << " gives " << found.all());
    for (const Mention& mention : found.mentions) CHECK(mention.text.find(", ") == std::string::npos);
  }
}

TEST_CASE("a company's form is known with its points") {
  for (const auto& [sentence, name] :
       {std::pair("It went to Example Trans Sp. z o.o. in Gdynia.", "Example Trans Sp. z o.o."),
        std::pair("Paid by Example Logistika d.o.o. in May.", "Example Logistika d.o.o."),
        std::pair("Paid by Example Marine S.r.l. in May.", "Example Marine S.r.l."),
        std::pair("Paid by Example Doprava s.r.o., and others.", "Example Doprava s.r.o.")}) {
    const Found found(sentence);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Organisation, name) == name);
  }
}
