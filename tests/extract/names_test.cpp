// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("persons are found by title, given name and alias") {
  const Found found(
      "On Monday Karim Aziz met Lt. Gen. Stephen J. Townsend and Mr Ellwood. The driver is known as \"Jürgen\". Aziz "
      "paid. "
      "Foreign Secretary Boris Johnson spoke.");
  INFO(found.all());
  CHECK(found.of(MentionType::Person, "Karim Aziz") != nullptr);
  CHECK(found.of(MentionType::Person, "Stephen J. Townsend") != nullptr);
  CHECK(found.value(MentionType::Person, "Mr Ellwood") == "Ellwood");
  CHECK(found.of(MentionType::Person, "Jürgen") != nullptr);
  CHECK(found.value(MentionType::Person, "Aziz") == "Karim Aziz");
  CHECK(found.of(MentionType::Person, "Boris Johnson") != nullptr);
}

TEST_CASE("persons whose names no list holds are guessed by their capitals, but nothing else is") {
  const Found found(
      "Teklay Mebrat said so. Later Xhemal Ruçi paid. Abu Jandal came from North Hollow Street to Press Office.");
  INFO(found.all());
  CHECK(found.of(MentionType::Person, "Teklay Mebrat") != nullptr);
  REQUIRE(found.of(MentionType::Person, "Xhemal Ruçi") != nullptr);
  CHECK(found.of(MentionType::Person, "Xhemal Ruçi")->basis == extract::Basis::Capitals);
  CHECK(found.of(MentionType::Person, "Abu Jandal") != nullptr);
  CHECK(found.count(MentionType::Person) == 3);
}

TEST_CASE("towns of saints, numbers, shops and cells are no persons") {
  const Found found(
      "A team of Maritime Coordination Cell saw Quatre Vietnamiens near Saint-Folquin by Boutique Xhemal.");
  INFO(found.all());
  CHECK(found.count(MentionType::Person) == 0);
  CHECK(found.of(MentionType::Organisation, "Maritime Coordination Cell") != nullptr);
}

TEST_CASE("German nouns are no persons for their capitals") {
  CHECK(
      Found(
          "Große Schlauchboote und die Außenbordmotoren lagen bei der Halle. Kleine Mengen Benzin, das ist nicht viel.")
          .count(MentionType::Person) == 0);
}

TEST_CASE("the bodies of a country and regions are found") {
  const Found found(
      "French police and Iraqi security forces watched the English Channel and the Middle East; a French meal.");
  INFO(found.all());
  CHECK(found.of(MentionType::Organisation, "French police") != nullptr);
  CHECK(found.of(MentionType::Organisation, "Iraqi security forces") != nullptr);
  CHECK(found.count(MentionType::Organisation) == 2);
  CHECK(found.of(MentionType::Location, "English Channel") != nullptr);
  CHECK(found.of(MentionType::Location, "Middle East") != nullptr);
}

TEST_CASE("organisations are found by form, kind and as short names") {
  const Found found(
      "A lorry of Boreal Marine GmbH was seen by the Ministry of Defence. The SDF and Daesh fought; the UN Security "
      "Council met.");
  INFO(found.all());
  REQUIRE(found.of(MentionType::Organisation, "Boreal Marine GmbH") != nullptr);
  CHECK(found.of(MentionType::Organisation, "Boreal Marine GmbH")->basis == extract::Basis::CompanyForm);
  for (const char* name : {"Ministry of Defence", "SDF", "Daesh", "UN Security Council"}) {
    INFO(name);
    CHECK(found.of(MentionType::Organisation, name) != nullptr);
  }
}

TEST_CASE("vessels are found by prefix and by kind") {
  const Found found("MV Blue Star and HMS Ocean met the trawler \"Sainte Marie\" off the coast.");
  INFO(found.all());
  CHECK(found.value(MentionType::Vessel, "MV Blue Star") == "Blue Star");
  CHECK(found.of(MentionType::Vessel, "HMS Ocean") != nullptr);
  CHECK(found.of(MentionType::Vessel, "Sainte Marie") != nullptr);
}

TEST_CASE("places are found in context, with where they are") {
  const Found found(
      "He went from Gravelines to Loon-Plage, near Dunkerque, and then to Iraq. In Osnabrück it rained. Nice weather, "
      "he said, reading the news in Nice.");
  INFO(found.all());
  for (const char* name : {"Gravelines", "Loon-Plage", "Dunkerque", "Osnabrück"}) {
    INFO(name);
    REQUIRE(found.of(MentionType::Location, name) != nullptr);
    CHECK(found.of(MentionType::Location, name)->place.has_value());
  }
  CHECK(found.value(MentionType::Location, "Iraq") == "Iraq");
  CHECK(found.count(MentionType::Location) == 6);
}

TEST_CASE("the name of a time zone is no place") {
  CHECK(Found("Time zone: Europe/Paris").count(MentionType::Location) == 0);
  CHECK(Found("between Calais/Dunkerque and Paris").count(MentionType::Location) == 3);
}

TEST_CASE("coordinates and grid references are found in every notation") {
  for (const char* text : {"51.1279, 1.3134", "51.1279N 1.3134E", "51°07'40.4\"N 1°18'48\"E", "510740N 0011848E",
                           "51° 07.67' N 001° 18.80' E", "5107.67N 00118.80E", "31U 381981 5665400", "31UCS8198165400",
                           "TR 32000 41000", "9F334876+4G"}) {
    const Found found(std::string("The boat was at ") + text + " then.");
    INFO(text << " gives " << found.all());
    REQUIRE(found.count(MentionType::Location) == 1);
    REQUIRE(found.mentions.front().place.has_value());
    if (std::string_view(text) != "9F334876+4G")
      CHECK(found.mentions.front().place->point->latDegrees() == Approx(51.128).margin(0.02));
  }
}

TEST_CASE("what the case knows is found in every script, the longest first") {
  extract::KnownNames names;
  names.add("Karim Aziz", MentionType::Person, 1);
  names.add("كريم عزيز", MentionType::Person, 1);
  names.add("Олександр Коваленко", MentionType::Person, 2);
  names.add("Nguyễn Văn Đức", MentionType::Person, 3);
  names.add("Loon Plage Transport", MentionType::Organisation, 4);
  names.add("王小明", MentionType::Person, 5);
  names.add("Karim Aziz", MentionType::Person, 6);
  const Found found(
      "Un guide appelé كريم عزيز a vu KARIM AZIZ, Олександр Коваленко, Nguyen Van Duc, 王小明 et Loon Plage Transport.",
      {}, names);
  INFO(found.all());
  REQUIRE(found.of(MentionType::Person, "KARIM AZIZ") != nullptr);
  CHECK(found.of(MentionType::Person, "KARIM AZIZ")->known == std::vector<std::uint32_t>{1, 6});
  REQUIRE(found.of(MentionType::Person, "كريم عزيز") != nullptr);
  CHECK(found.of(MentionType::Person, "كريم عزيز")->known == std::vector<std::uint32_t>{1});
  for (const char* name : {"Олександр Коваленко", "Nguyen Van Duc", "王小明"}) {
    INFO(name);
    CHECK(found.of(MentionType::Person, name) != nullptr);
  }
  CHECK(found.of(MentionType::Organisation, "Loon Plage Transport") != nullptr);
}

TEST_CASE("a model can be added as one more way of finding") {
  struct Model final : extract::Finder {
    void find(const extract::ScannedText& text, const extract::ReportContext&,
              std::vector<Mention>& found) const override {
      const auto at = text.text().find("xyzzy");
      if (at != std::string_view::npos)
        found.push_back(extract::mentionOf(text, MentionType::Organisation, at, at + 5, "Xyzzy"));
    }
  };
  const extract::KnownNames none;
  extract::Extractor extractor(none);
  CHECK(extractor.mentions("é xyzzy").empty());
  extractor.add(std::make_unique<Model>());
  const auto found = extractor.mentions("é xyzzy");
  REQUIRE(found.size() == 1);
  CHECK(found.front().begin == 2);
}

TEST_CASE("a name in a second script beside a person's is one too, and other words of that script are none") {
  for (const char* text :
       {"Un guide appelé كريم عزيز (Karim Aziz) se trouvait là.", "Ein Helfer, Karim Aziz (كريم عزيز), stand dort."}) {
    const Found found(text);
    INFO(found.all());
    REQUIRE(found.of(MentionType::Person, "كريم عزيز") != nullptr);
    CHECK(found.of(MentionType::Person, "كريم عزيز")->note.find("Karim Aziz") != std::string::npos);
    CHECK(found.of(MentionType::Person, "Karim Aziz") != nullptr);
  }
  const Found petkov("Der Fahrer Стоян Петков (Stoyan Petkov) schwieg.");
  CHECK(petkov.of(MentionType::Person, "Стоян Петков") != nullptr);
  CHECK(Found("The shop's sign says صرافة. Karim Aziz (الشاطئ is the beach) came.").count(MentionType::Person) == 1);
  CHECK(Found("He said آخر مرة (last time) and left.").count(MentionType::Person) == 0);
}

TEST_CASE("a person is found behind the word that a report has for him") {
  const auto in = [](const char* language) {
    extract::ReportContext context;
    context.language = language;
    return context;
  };
  for (const auto& [language, sentence, name] :
       {std::tuple("en", "Suspect: Hassan\nVehicle: none", "Hassan"),
        std::tuple("en", "Later the witness Rebwar was heard.", "Rebwar"),
        std::tuple("en", "Witness Rebwar was heard.", "Rebwar"),
        std::tuple("en", "Yesterday the driver, Teklay, refused to speak.", "Teklay"),
        std::tuple("en", "The skipper (Teklay) fled.", "Teklay"),
        std::tuple("en", "They met a man named Rebwar at the port.", "Rebwar"),
        std::tuple("en", "SUSPECT: REBWAR", "REBWAR"), std::tuple("en", "the smuggler al-Jabouri paid", "al-Jabouri"),
        std::tuple("fr", "Hier le témoin Rebwar a parlé.", "Rebwar"), std::tuple("fr", "Passeur : Karim\nIl", "Karim"),
        std::tuple("fr", "un homme appelé Teklay attendait", "Teklay"),
        std::tuple("fr", "chez un certain Rebwar, à", "Rebwar"),
        std::tuple("de", "Dann sah der Zeuge Rebwar das Boot.", "Rebwar"),
        std::tuple("de", "Der Beschuldigte Teklay schwieg.", "Teklay"), std::tuple("de", "Fahrer: Karim", "Karim")}) {
    const Found found(sentence, in(language));
    INFO(sentence << " gives " << found.all());
    CHECK(found.of(MentionType::Person, name) != nullptr);
    CHECK(found.count(MentionType::Person) == 1);
  }
  const Found several("The suspects Rebwar, Teklay and Hassan were held.", in("en"));
  INFO(several.all());
  CHECK(several.count(MentionType::Person) == 3);
  for (const auto& [language, sentence] :
       {std::pair("en", "Suspect Vehicle: white van. Driver: Unknown. Victim: Female, 30."),
        std::pair("en", "The driver Tuesday was another. Passenger, Germany, 2022."),
        std::pair("en", "the witness statement; a boat named Blue; driver FBI"),
        std::pair("en", "SUSPECT VEHICLE SEEN"), std::pair("en", "Driver Licence 12345\nPassenger Manifest\nText."),
        std::pair("fr", "Le conducteur Mardi a fui. Passager : inconnu"),
        std::pair("de", "Fahrer: Schlüsselbund, Beifahrer: Rucksack. Opfer: Unbekannt")}) {
    const Found found(sentence, in(language));
    INFO(sentence << " gives " << found.all());
    CHECK(found.count(MentionType::Person) == 0);
  }
}

TEST_CASE("a surname in capitals before the given name is told as what it is") {
  for (const auto& [sentence, text, value] :
       {std::tuple("We saw AL-JABOURI Hassan there.", "AL-JABOURI Hassan", "Hassan AL-JABOURI"),
        std::tuple("We saw EL HADJ Teklay there.", "EL HADJ Teklay", "Teklay EL HADJ"),
        std::tuple("Subject: KHAN, Imran, born 1990", "KHAN, Imran", "Imran KHAN"),
        std::tuple("Hier DUPONT Jean-Pierre a parlé.", "DUPONT Jean-Pierre", "Jean-Pierre DUPONT"),
        std::tuple("Name: MEBRAT Teklay", "MEBRAT Teklay", "Teklay MEBRAT"),
        std::tuple("They met HASSAN Karim.", "HASSAN Karim", "Karim HASSAN")}) {
    const Found found(sentence);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Person, text) == value);
    CHECK(found.count(MentionType::Person) == 1);
  }
  CHECK(Found("They met AL-JABOURI Hassan. Later Jabouri paid.").value(MentionType::Person, "Jabouri") ==
        "Hassan AL-JABOURI");
  for (const char* text : {"NATO Secretary spoke", "the SDF Commander", "a UN Resolution", "BBC News", "RAF Tornado",
                           "USS Ocean left", "IRAQ Basra", "REPORT Summary"}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Person) == 0);
  }
}

TEST_CASE("a surname that two persons of a text bear is nobody's, in whatever order it was written") {
  for (const auto& [sentence, surname] :
       {std::pair("They met HASSAN Karim and HASSAN Omar. Later Hassan paid.", "Hassan"),
        std::pair("They met Karim Aziz and AZIZ Omar. Later Aziz paid.", "Aziz"),
        std::pair("They met KHAN Imran and KHAN Omar. Later Khan paid.", "Khan"),
        std::pair("They met Karim Aziz, Omar Aziz and again Karim Aziz. Later Aziz paid.", "Aziz")}) {
    const Found found(sentence);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Person, surname) == surname);
  }
  const Found khan("They met KHAN Imran and KHAN Omar.");
  INFO(khan.all());
  CHECK(khan.value(MentionType::Person, "KHAN Omar") == "Omar KHAN");
  CHECK(khan.value(MentionType::Person, "KHAN") == "KHAN");
  // One person, however written; and a given name that was read as a surname before.
  CHECK(Found("They met HASSAN Karim and Karim Hassan. Later Hassan paid.").value(MentionType::Person, "Hassan") ==
        "Karim Hassan");
  CHECK(Found("They met HASSAN Karim. Later Karim paid.").of(MentionType::Person, "Karim") == nullptr);
}

TEST_CASE("names in Arabic script alone are found by name words and by what calls them") {
  for (const auto& [sentence, name] :
       {std::pair("وصل محمد علي الجبوري إلى الميناء", "محمد علي الجبوري"),
        std::pair("شوهد أبو جندل قرب الشاطئ", "أبو جندل"), std::pair("قال المتهم كريم إن القارب", "كريم"),
        std::pair("رجل يدعى ريبوار كان هناك", "ريبوار"),
        std::pair("اتصل الشيخ عبد الرحمن بن خالد أمس", "عبد الرحمن بن خالد"),
        std::pair("ذهب حسن وعلي الكردي معا", "علي الكردي"), std::pair("ذهب حسن وحسين الكردي معا", "حسين الكردي"),
        std::pair("آقای رضا اکبر آمد", "رضا اکبر"), std::pair("کاک ئازاد هات", "ئازاد"),
        std::pair("دفع المبلغ لعبدالله صالح نقدا", "عبدالله صالح"),
        std::pair("الشاهد مبروك التونسي رأى القارب", "مبروك التونسي"),
        std::pair("They met a man named ريبوار عزيز there.", "ريبوار عزيز"),
        std::pair("Der Zeuge Стоян Петков schwieg.", "Стоян Петков")}) {
    const Found found(sentence);
    INFO(sentence << " gives " << found.all());
    REQUIRE(found.of(MentionType::Person, name) != nullptr);
    CHECK_FALSE(found.of(MentionType::Person, name)->note.empty());
    CHECK(found.count(MentionType::Person) == 1);
  }
}

TEST_CASE("words in Arabic script that are no names, and single names that nothing calls, are left alone") {
  for (const char* text :
       {"على الشاطئ الشرقي في الأسبوع الماضي", "السائق الذي غادر المكان", "كان الجو جميل أمس", "المتهم الأول في القضية",
        "قال الشيخ إن القارب غادر", "على محمد أن يدفع", "وعلى محمد أن يدفع", "وعلى الجندي أن يدفع",
        "وصل كريم إلى الميناء", "a boat named نجمة left", "The sign says صرافة العراقي."}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Person) == 0);
  }
}

TEST_CASE("a million things of one name are found as one mention, with the first of them") {
  extract::KnownNames names;
  for (std::uint32_t i = 0; i < 1'000'000; ++i) names.add("Karim Aziz", MentionType::Person, i);
  const Found found("Karim Aziz met KARIM AZIZ.", {}, names);
  REQUIRE(found.mentions.size() == 2);
  std::vector<std::uint32_t> first(50);
  std::iota(first.begin(), first.end(), 0);
  for (const Mention& mention : found.mentions) CHECK(mention.known == first);
}
