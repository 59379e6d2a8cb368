// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as word processors and forms write them: spaces, what they are the number of, plates, ranges of money.
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("no-break and thin spaces and other hyphens group a number") {
  for (const char* joint : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x91", "\xE2\x80\x90"}) {
    const auto join = [&](std::initializer_list<const char*> groups) {
      std::string out;
      for (const char* group : groups) out += (out.empty() ? "" : joint) + std::string(group);
      return out;
    };
    const std::string iban = join({"GB29", "NWBK", "6016", "1331", "9268", "19"}),
                      card = join({"4111", "1111", "1111", "1111"}), imei = join({"49", "015420", "323751", "8"}),
                      phone = join({"+44", "7700", "900123"});
    const Found found("Account " + iban + ", paid with " + card + ", IMEI " + imei + ", rang " + phone + " then.");
    INFO(found.all());
    CHECK(found.value(MentionType::Iban, iban) == "GB29NWBK60161331926819");
    CHECK(found.value(MentionType::Card, card) == "411111......1111");
    CHECK(found.value(MentionType::Imei, imei) == "490154203237518");
    CHECK(found.value(MentionType::Phone, phone) == "+447700900123");
    for (const Mention& mention : found.mentions) CHECK(mention.valid == true);
  }
}

TEST_CASE("the number of something else is no telephone's") {
  for (const char* text : {"Account number 07700900123 was used.", "Serial number: 07700 900 123.",
                           "invoice number 02079460123", "Kontonummer 0301234567 und mehr",
                           "numéro de compte 0612345678", "The account no. 07700900123", "seal no. 07700900111"}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Phone) == 0);
  }
  for (const char* text : {"His number 07700900123.", "He rang about the account on 07700900123.",
                           "Son compte WhatsApp 07700900123.", "Called from an account, 07700900123."}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Phone) == 1);
  }
}

TEST_CASE("plates of the neighbours are read behind a word for one") {
  for (const auto& [text, words, value, country] :
       {std::tuple("Le véhicule immatriculé 1-ABC-234 là.", "1-ABC-234", "1ABC234", "BE"),
        std::tuple("registration 1-ABC-234, grey", "1-ABC-234", "1ABC234", "BE"),
        std::tuple("immatriculée en Belgique 1ABC234", "1ABC234", "1ABC234", "BE"),
        std::tuple("Dutch plate 12-ABC-3 seen", "12-ABC-3", "12ABC3", "NL"),
        std::tuple("Kenteken AB-12-CD", "AB-12-CD", "AB12CD", "NL"),
        std::tuple("Kennzeichen: M XY 123 weiß", "M XY 123", "MXY123", "DE"),
        std::tuple("Kennzeichen HH-AB 12, grau", "HH-AB 12", "HHAB12", "DE"),
        std::tuple("amtliches Kennzeichen B-AB 1234", "B-AB 1234", "BAB1234", "DE"),
        std::tuple("VRM AB12CDE, red", "AB12CDE", "AB12CDE", "GB"),
        std::tuple("plaque AB-123-CD", "AB-123-CD", "AB123CD", "FR"),
        std::tuple("immatriculé 1234 AB 59 alors", "1234 AB 59", "1234AB59", "FR")}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.value(MentionType::Plate, words) == value);
    if (found.of(MentionType::Plate, words) != nullptr) CHECK(found.of(MentionType::Plate, words)->note == country);
    CHECK(found.mentions.size() >= 1);
  }
  for (const char* text : {"Room M XY 123 there", "pages 12-AB-34", "the registration of 12 men", "Flight HH-AB 12"})
    CHECK(Found(text).count(MentionType::Plate) == 0);
}

TEST_CASE("ranges of money are two amounts of one currency, and dollars are whose they are") {
  const auto values = [](const std::string& text) {
    std::string out;
    for (const Mention& m : Found(text).mentions)
      if (m.type == MentionType::Money) out += (out.empty() ? "" : " | ") + m.text + " = " + m.value;
    return out;
  };
  CHECK(values("He paid £2-3k then.") == "£2 = 2000 GBP | 3k = 3000 GBP");
  CHECK(values("between 2,000 and 3,000 euros each") == "2,000 = 2000 EUR | 3,000 euros = 3000 EUR");
  CHECK(values("2000-3000 EUR") == "2000 = 2000 EUR | 3000 EUR = 3000 EUR");
  CHECK(values("zwischen 2.000 und 3.000 Euro") == "2.000 = 2000 EUR | 3.000 Euro = 3000 EUR");
  CHECK(values("entre 2 et 3 millions d'euros") == "2 = 2000000 EUR | 3 millions d'euros = 3000000 EUR");
  CHECK(values("A$500 and C$ 1,000 and US$20 and $7") ==
        "A$500 = 500 AUD | C$ 1,000 = 1000 CAD | US$20 = 20 USD | $7 = 7 USD");
  CHECK(values("2 k€ und 1,5 Mio. € und 3 Mio. Euro") ==
        "2 k€ = 2000 EUR | 1,5 Mio. € = 1500000 EUR | 3 Mio. Euro = 3000000 EUR");
  CHECK(values("on 3 and 5 euros were paid") == "5 euros = 5 EUR");
  CHECK(values("between 5 and 3 men, 2 euros") == "2 euros = 2 EUR");
}

TEST_CASE("a number set as a telephone's is kept behind a word of other numbers, and doubted") {
  extract::ReportContext british;
  british.region = "GB";
  for (const char* text : {"Taxi booking: 07700 900123", "Call in that case 07700 900123 at once."}) {
    const Found found(text, british);
    INFO(text << " gives " << found.all());
    CHECK(found.value(MentionType::Phone, "07700 900123") == "+447700900123");
    CHECK(found.of(MentionType::Phone, "07700 900123")->note.find("perhaps another number") != std::string::npos);
  }
}
