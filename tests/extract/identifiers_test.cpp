// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/extract/found.h"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("identifiers are found in a sentence, with what their check digits say") {
  const Found found(
      "Paid to GB29 NWBK 6016 1331 9268 19, then to GB29NWBK60161331926818. IMEI 490154203237518. Vessel IMO 9074729, "
      "container CSQU3054383. Mail karim@shop.example. Wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.");
  struct Expected {
    MentionType type;
    const char* text;
    bool isValid;
  };
  for (const auto& [type, text, isValid] :
       {Expected{MentionType::Iban, "GB29 NWBK 6016 1331 9268 19", true},
        Expected{MentionType::Iban, "GB29NWBK60161331926818", false},
        Expected{MentionType::Imei, "490154203237518", true}, Expected{MentionType::Imo, "9074729", true},
        Expected{MentionType::Container, "CSQU3054383", true}, Expected{MentionType::Email, "karim@shop.example", true},
        Expected{MentionType::Bitcoin, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", true}}) {
    INFO(text << " in " << found.all());
    const Mention* mention = found.of(type, text);
    REQUIRE(mention != nullptr);
    CHECK(mention->valid == isValid);
  }
}

TEST_CASE("each kind of identifier is found in its own surroundings, right or wrong") {
  struct Case {
    MentionType type;
    const char *sentence, *text;
    bool isValid;
  };
  for (const auto& [type, sentence, text, isValid] : {
           Case{MentionType::Iban, "Konto DE89370400440532013000.", "DE89370400440532013000", true},
           Case{MentionType::Iban, "compte FR14 2004 1010 0505 0001 3M02 606 ouvert",
                "FR14 2004 1010 0505 0001 3M02 606", true},
           Case{MentionType::Bic, "BIC DEUTDEFF500", "DEUTDEFF500", true},
           Case{MentionType::Card, "card 4111 1111 1111 1111 was used", "4111 1111 1111 1111", true},
           Case{MentionType::Card, "card 4111 1111 1111 1112 was used", "4111 1111 1111 1112", false},
           Case{MentionType::Imei, "IMEI 49-015420-323751-9 in the bag", "49-015420-323751-9", false},
           Case{MentionType::Imsi, "IMSI: 234150999999999", "234150999999999", true},
           Case{MentionType::Iccid, "ICCID 8944110068256270054", "8944110068256270054", true},
           Case{MentionType::Imo, "IMO: 8814274", "8814274", false},
           Case{MentionType::Mmsi, "MMSI 235012345", "235012345", true},
           Case{MentionType::Container, "containers CSQU 305438 4 and others", "CSQU 305438 4", false},
           Case{MentionType::Vin, "VIN 1M8GDM9AXKP042788", "1M8GDM9AXKP042788", true},
           Case{MentionType::Vin, "chassis 1M8GDM9AXKP042789", "1M8GDM9AXKP042789", false},
           Case{MentionType::Nino, "NI number QQ 12 34 56 C or AB 12 34 56 C", "AB 12 34 56 C", true},
           Case{MentionType::CompanyNumber, "company number 01234567", "01234567", true},
           Case{MentionType::Tckn, "TC kimlik 10000000146", "10000000146", true},
           Case{MentionType::Tron, "to TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t now", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
                true},
           Case{MentionType::Bitcoin, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", true},
           Case{MentionType::Bitcoin, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj1", false},
           Case{MentionType::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", true},
           Case{MentionType::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", false},
           Case{MentionType::Plate, "a van AB12 CDE parked", "AB12 CDE", true},
           Case{MentionType::Plate, "immatriculée AB-123-CD", "AB-123-CD", true},
           Case{MentionType::Plate, "Kennzeichen B-AB 1234", "B-AB 1234", true},
           Case{MentionType::Passport, "passport number 12AB34567", "12AB34567", true},
           Case{MentionType::Mrz,
                "it "
                "read\nP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\nand",
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", true},
           Case{MentionType::Aircraft, "the aircraft G-ABCD landed", "G-ABCD", true},
           Case{MentionType::Url, "see hxxps://boats.example/a?b=(c).", "hxxps://boats.example/a?b=(c)", true},
           Case{MentionType::Domain, "on boats.example today", "boats.example", true},
           Case{MentionType::Ip, "from 203.0.113.7, again", "203.0.113.7", true},
           Case{MentionType::Ip, "from 2001:db8:0:0:0:0:0:1 then", "2001:db8:0:0:0:0:0:1", true},
           Case{MentionType::Handle, "on Telegram as @north_boats", "@north_boats", true},
       }) {
    const Found found(sentence);
    INFO(sentence << " gives " << found.all());
    const Mention* mention = found.of(type, text);
    REQUIRE(mention != nullptr);
    CHECK(mention->valid == isValid);
    CHECK(found.identifiers() == 1);
  }
}

TEST_CASE("an address by mail with letters beyond ASCII is whole, and a quotation mark is none of it") {
  CHECK(Found("Write to müller@beispiel.example at once.").of(MentionType::Email, "müller@beispiel.example"));
  CHECK(Found("E-Mail: josé.garcía@example.com").of(MentionType::Email, "josé.garcía@example.com"));
  CHECK(Found("He said “karim@example.com” twice.").of(MentionType::Email, "karim@example.com"));
  CHECK(Found("إلى karim@example.com").of(MentionType::Email, "karim@example.com"));
}

TEST_CASE("what a number is may stand before a No. or Nr.") {
  CHECK(Found("His Passport No. 925665416 was found.").of(MentionType::Passport, "925665416"));
  CHECK(Found("The ship has IMO No. 9319466 on her stern.").of(MentionType::Imo, "9319466"));
  CHECK(Found("He had a passport. 925665416 euros were paid.").count(MentionType::Passport) == 0);
}

TEST_CASE("machine-readable zones of cards and visas are found like those of passports") {
  for (const auto& [zone, number, kind] :
       {std::tuple("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                   "D23145890", "card of ERIKSSON, ANNA MARIA"),
        std::tuple("IDUTOD231458907ABCDEFGHIJKLMNO\n7408122F1204159UTOABCDEFGHIJK8\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                   "D23145890", "card of ERIKSSON, ANNA MARIA"),
        std::tuple("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6", "D23145890",
                   "card of ERIKSSON, ANNA MARIA"),
        std::tuple("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6", "880692310285",
                   "card of BERTHIER, CORINNE"),
        std::tuple("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
                   "L8988901C", "visa of ERIKSSON, ANNA MARIA"),
        std::tuple("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<", "L8988901C",
                   "visa of ERIKSSON, ANNA MARIA")}) {
    const Found found("The document reads\n" + std::string(zone) + "\nand nothing more.");
    INFO(zone << " gives " << found.all());
    const Mention* mention = found.of(MentionType::Mrz, zone);
    REQUIRE(mention != nullptr);
    CHECK(mention->value == number);
    CHECK(mention->valid == true);
    CHECK(mention->note == kind);
    CHECK(found.identifiers() == 1);
  }
  for (const char* text : {"I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6", "a << b < c <d> e",
                           "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"})
    CHECK(Found(text).count(MentionType::Mrz) == 0);
}

TEST_CASE("a plate with a letter for a figure is kept as written, doubted, with the likely reading") {
  for (const auto& [sentence, text, value, likely, country] :
       {std::tuple("a white van AB1Z CDE stood there", "AB1Z CDE", "AB1ZCDE", "AB12CDE", "GB"),
        std::tuple("registration AB12 CD0", "AB12 CD0", "AB12CD0", "AB12CDO", "GB"),
        std::tuple("VRM ABO7CDE", "ABO7CDE", "ABO7CDE", "AB07CDE", "GB"),
        std::tuple("immatriculée AB-I23-CD", "AB-I23-CD", "ABI23CD", "AB123CD", "FR"),
        std::tuple("Kennzeichen B-AB 12S4", "B-AB 12S4", "BAB12S4", "BAB1254", "DE")}) {
    const Found found(sentence);
    INFO(sentence << " gives " << found.all());
    const Mention* mention = found.of(MentionType::Plate, text);
    REQUIRE(mention != nullptr);
    CHECK(mention->value == value);
    CHECK(mention->alternative == likely);
    CHECK(mention->valid == false);
    CHECK(mention->note.starts_with(std::string(country) + ": "));
    CHECK(mention->note.ends_with(likely));
    CHECK(found.identifiers() == 1);
  }
  CHECK(Found("a van AB12 CDE").of(MentionType::Plate, "AB12 CDE")->alternative.empty());
  for (const char* text : {"version AB1Z CDE", "the van SOLD BOX", "a car, model S60 BIG", "lorries of B12O BIS type",
                           "A black car, a Mercedes S580 AMG, stood there.", "the car, a Ford F150 XLT, left",
                           "a van or car, B200 CDI, was seen", "a car (Mercedes S350 BLU)", "the vehicle AB00 CDE",
                           "ABOZ CDE", "the vehicle AB1X CDE"}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.count(MentionType::Plate) == 0);
  }
}

TEST_CASE("a card number is masked in what would be stated") {
  CHECK(Found("card 4111111111111111").value(MentionType::Card, "4111111111111111") == "411111......1111");
}

TEST_CASE("telephone numbers are found however written, and those reserved for fiction are known") {
  for (const auto& [text, region, value] :
       {std::tuple("+44 7700 900123", "GB", "+447700900123"), std::tuple("07700 900 123", "GB", "+447700900123"),
        std::tuple("0044 7700 900123", "FR", "+447700900123"), std::tuple("+33 6 39 98 12 34", "FR", "+33639981234"),
        std::tuple("06.39.98.12.34", "FR", "+33639981234"), std::tuple("(020) 7946 0123", "GB", "+442079460123"),
        std::tuple("+49 (30) 23125 123", "DE", "+493023125123")}) {
    extract::ReportContext context;
    context.region = region;
    const Found found(std::string("He called ") + text + " at night.", context);
    INFO(text << " gives " << found.all());
    CHECK(found.value(MentionType::Phone, text) == value);
    REQUIRE(found.count(MentionType::Phone) == 1);
    CHECK(found.of(MentionType::Phone, text)->valid == true);
  }
}

TEST_CASE("a national number beside a country's name is read by that country's plan, and the note says so") {
  for (const auto& [sentence, region, text, value, country] :
       {std::tuple("He used his French mobile 06 39 98 12 34 there.", "GB", "06 39 98 12 34", "+33639981234", "France"),
        std::tuple("Son numéro allemand 030 23125 123 est connu.", "FR", "030 23125 123", "+493023125123", "Germany"),
        std::tuple("Seine britische Nummer 07700 900123 war aus.", "DE", "07700 900123", "+447700900123",
                   "United Kingdom"),
        std::tuple("called 06 39 98 12 34 (France) twice", "GB", "06 39 98 12 34", "+33639981234", "France"),
        std::tuple("the number in France 06 39 98 12 34 rang", "GB", "06 39 98 12 34", "+33639981234", "France")}) {
    extract::ReportContext context;
    context.region = region;
    const Found found(sentence, context);
    INFO(sentence << " gives " << found.all());
    CHECK(found.value(MentionType::Phone, text) == value);
    REQUIRE(found.of(MentionType::Phone, text) != nullptr);
    CHECK(found.of(MentionType::Phone, text)->note.find("number of " + std::string(country)) != std::string::npos);
  }
  // A country somewhere before is nobody's numbering plan, nor is one that lacks the number.
  extract::ReportContext context;
  const Found elsewhere("French police called 07700 900123 at night.", context);
  CHECK(elsewhere.value(MentionType::Phone, "07700 900123") == "+447700900123");
  CHECK(Found("his French mobile 07700 900123", context).value(MentionType::Phone, "07700 900123") == "+447700900123");
  const Found both("his German mobile 07700 900123", context);
  REQUIRE(both.of(MentionType::Phone, "07700 900123") != nullptr);
  CHECK(both.of(MentionType::Phone, "07700 900123")->value == "+497700900123");
  CHECK(both.of(MentionType::Phone, "07700 900123")->alternative == "+447700900123");
}

TEST_CASE("look-alikes are no identifiers") {
  for (const char* text :
       {"Resolution 2254 (2015) of 18 December 2015", "18,000 square kilometres and 6,602 of 24,000",
        "F-16 and KC-135R aircraft", "D 32, DDG 70, L 12", "paragraphs 12-14, 2009-2012", "version 1.2.3",
        "pages 100-200", "It ended.It was late.", "invoice 0201234567890", "ref 490154203237518x", "12/34/5678",
        "ABCDEFGHIJKLMNOPQ", "9074729 boxes", "at 0300 to 0415", "the A1 and the M25", "COVID19 H1N1 2016-17",
        "1,234,567,890", "10.5 % of 2.500.000"}) {
    const Found found(text);
    INFO(text << " gives " << found.all());
    CHECK(found.identifiers() == 0);
  }
}

TEST_CASE("amounts are read with their currency, scale and either decimal mark") {
  for (const auto& [sentence, text, value] :
       {std::tuple("He paid €4k for it", "€4k", "4000 EUR"), std::tuple("for £2,500.", "£2,500", "2500 GBP"),
        std::tuple("Summe 3.500 EUR bar", "3.500 EUR", "3500 EUR"),
        std::tuple("4 000 euros each", "4 000 euros", "4000 EUR"), std::tuple("Paid €4,500.", "€4,500", "4500 EUR"),
        std::tuple("1.234,56 €", "1.234,56 €", "1234.56 EUR"),
        std::tuple("USD 1,234.50 in cash", "USD 1,234.50", "1234.50 USD"),
        std::tuple("$20 million", "$20 million", "20000000 USD"),
        std::tuple("£1.1bn in aid", "£1.1bn", "1100000000 GBP"),
        std::tuple("2,500 euros to a man", "2,500 euros", "2500 EUR"),
        std::tuple("5 millions d'euros", "5 millions d'euros", "5000000 EUR"),
        std::tuple("2\xC2\xA0"
                   "500\xC2\xA0€",
                   "2\xC2\xA0"
                   "500\xC2\xA0€",
                   "2500 EUR"),
        std::tuple("12,50 €", "12,50 €", "12.50 EUR")}) {
    INFO(sentence);
    CHECK(Found(sentence).value(MentionType::Money, text) == value);
  }
  CHECK(Found("a pound of flesh, 40 persons, k 4").count(MentionType::Money) == 0);
}

TEST_CASE("names on a service are found behind it and in its links, and addresses that were made harmless are read") {
  CHECK(Found("Instagram: beach.guide22, call him.").value(MentionType::Handle, "beach.guide22") == "beach.guide22");
  CHECK(Found("on snapchat beachboy99 he wrote").value(MentionType::Handle, "beachboy99") == "beachboy99");
  CHECK(Found("see t.me/beachboats now").value(MentionType::Handle, "t.me/beachboats") == "beachboats");
  CHECK(Found("see www.tiktok.com/@beach_1.").value(MentionType::Handle, "www.tiktok.com/@beach_1") == "beach_1");
  CHECK(Found("hxxps://evil[.]example[.]com/a").value(MentionType::Url, "hxxps://evil[.]example[.]com/a") ==
        "https://evil.example.com/a");
  for (const char* text : {"He used Telegram and Signal daily", "WhatsApp messages were read", "Signal: green lamp",
                           "WhatsApp: call later"})
    CHECK(Found(text).count(MentionType::Handle) == 0);
}
