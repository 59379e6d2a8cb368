// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/report_header.h"

#include "core/base/utf8.h"
#include "core/ingest/header_date.h"
#include "core/model/foreign_marking.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

std::string at(const std::string& text, const Span& span) {
  const std::size_t begin = byteOfCodePoint(text, span.begin);
  return text.substr(begin, byteOfCodePoint(text, span.end) - begin);
}

std::string valueOf(const ReportHeader& header, Heading heading) {
  const Passage* passage = header.field(heading);
  return passage ? passage->text : "";
}

}  // namespace

TEST_CASE("an English report's header is put into fields, each with its span") {
  const std::string text =
      "OFFICIAL-SENSITIVE - RECIPIENTS ONLY\n\nURN: IR004417\nDate of report: 5 September 2022\nDate of information: "
      "03/09/2022\n"
      "Source: Naïve Müller\nSource evaluation: 2 - Untested\nInformation assessment: C\nHandling: C A1 S2\n"
      "Subject: Boats near Gravelines\n\nProvenance\n1. [2C C] The driver is Karim.\n2. [1A P] He crossed at 0300\nby "
      "night.\n\nEnd";
  const ReportHeader header = recogniseHeader(text);
  CHECK(valueOf(header, Heading::Reference) == "IR004417");
  CHECK(header.date == "2022-09-05");
  CHECK(header.informationDate == "2022-09-03");
  CHECK(valueOf(header, Heading::Source) == "Naïve Müller");
  CHECK(valueOf(header, Heading::Subject) == "Boats near Gravelines");
  for (const auto& [heading, passage] : header.fields) CHECK(at(text, passage.span) == passage.text);
  REQUIRE(header.grading);
  CHECK(*header.grading == Grading{GradingScheme::Uk3x5x2, '2', 'C'});
  CHECK(header.readMarking.classification == Classification::OfficialSensitive);
  CHECK(header.readMarking.handlingInstructions.contains("RECIPIENTS ONLY"));
  CHECK(header.readMarking.handling == Handling::Conditions);
  CHECK(header.readMarking.conditions == std::set<std::string>{"A1", "S2"});
  REQUIRE(header.items.size() == 2);
  CHECK(header.items[0].grading->text() == "2C");
  CHECK(at(text, header.items[0].passage.span) == "1. [2C C] The driver is Karim.");
  CHECK(header.items[1].grading->text() == "1A");
  CHECK(header.items[1].handling == "P");
  CHECK(at(text, header.items[1].passage.span) == "2. [1A P] He crossed at 0300\nby night.");
}

TEST_CASE("a French header is read") {
  const std::string text =
      "Réf. : 2022/118-B\nDate du rapport : 3 août 2022\nDate de l’information : 01.08.2022\nSource : douane\n"
      "Objet : départ de canots\nCotation (6x6) : B2\n\nLe passeur…";
  const ReportHeader header = recogniseHeader(text, GradingScheme::Admiralty);
  CHECK(valueOf(header, Heading::Reference) == "2022/118-B");
  CHECK(header.date == "2022-08-03");
  CHECK(valueOf(header, Heading::Source) == "douane");
  CHECK(valueOf(header, Heading::Subject) == "départ de canots");
  CHECK_FALSE(header.marking);
}

TEST_CASE("a German header is read, also as a table's cells") {
  const std::string text =
      "| Aktenzeichen | 12 Js 34/22 |\nDatum:\t3. September 2022\nQuelle: Bundespolizei\nBetreff: Schlauchboote\n"
      "Quellenbewertung: B\nSachbewertung: 2\n\nText";
  const ReportHeader header = recogniseHeader(text, GradingScheme::Europol4x4);
  CHECK(valueOf(header, Heading::Reference) == "12 Js 34/22");
  CHECK(header.date == "2022-09-03");
  CHECK(valueOf(header, Heading::Source) == "Bundespolizei");
  REQUIRE(header.grading);
  CHECK(header.grading->scheme == GradingScheme::Europol4x4);
}

TEST_CASE("a scheme that the header names wins, and an ambiguous code without one stays words") {
  const ReportHeader old = recogniseHeader("5x5x5: E41\n");
  CHECK(old.grading == Grading{GradingScheme::Uk5x5x5, 'E', '4'});
  CHECK(old.readMarking.conditions == std::set<std::string>{"5x5x5 handling 1"});
  CHECK(parseMarking(old.readMarking.text()) == old.readMarking);
  CHECK(recogniseHeader("Grading: 6x6 B2\n", GradingScheme::Uk3x5x2).grading.value_or(Grading{}).scheme ==
        GradingScheme::Admiralty);
  CHECK(recogniseHeader("Admiralty: B2\n").grading == Grading{GradingScheme::Admiralty, 'B', '2'});
  CHECK(recogniseHeader("4x4: X4\nHandling: H1, H3\n").readMarking.europol == std::set<int>{1, 3});
  CHECK_FALSE(recogniseHeader("Grading: B2\n").grading);
  CHECK(recogniseHeader("Grading: [1BP]\n").grading == Grading{GradingScheme::Uk3x5x2, '1', 'B'});
}

TEST_CASE("of several markings the highest holds, wherever it stands, and of several handling codes the strictest") {
  const auto classified = [](const std::string& text) { return recogniseHeader(text).readMarking.classification; };
  std::string lines;
  for (int i = 0; i < 30; ++i) lines += "A line of the text.\n";
  for (const std::string& text :
       {std::string("SECRET\n\nReference: X1\nClassification: OFFICIAL\n\nbody\n"),
        std::string("Classification: OFFICIAL\nReference: X1\nClassification: SECRET\n\nbody\n"),
        std::string("OFFICIAL\nSECRET\n\nReference: X1\n"), "OFFICIAL\n\n" + lines + "SECRET\n",
        "Reference: X1\n\n" + lines + "Page 1 of 1   SECRET\n"}) {
    INFO(text);
    CHECK(classified(text) == Classification::Secret);
  }
  CHECK(classified("OFFICIAL\n\nIt was no SECRET that he left.\nSecret things\n") == Classification::Official);
  CHECK(recogniseHeader("Grading: 1AC\nHandling: see annex\n").readMarking.handling == Handling::Conditions);
  CHECK(recogniseHeader("Handling instructions: see annex\nHandling code: C\n").readMarking.handling ==
        Handling::Conditions);
  CHECK(recogniseHeader("Handling code: C\nHandling code: P\n").readMarking.handling == Handling::Conditions);
}

TEST_CASE("a text without a header has none") {
  for (const char* text : {"", "\n\n", "The driver said: go. He met Source at 10:30.", "Список: один\nдва",
                           "1. [see note] a list\n2. another"}) {
    INFO(text);
    const ReportHeader header = recogniseHeader(text);
    CHECK(header.fields.empty());
    CHECK(header.items.empty());
    CHECK_FALSE(header.marking);
  }
  CHECK(recogniseHeader("Báo cáo tuần\n\nnội dung").firstLine->text == "Báo cáo tuần");
}

TEST_CASE("dates are read as headers have them, and nothing is guessed") {
  const HeaderWords& words = HeaderWords::standard();
  CHECK(headerDate("2022-09-03", words) == "2022-09-03");
  CHECK(headerDate("2022-09-03T04:15Z", words) == "2022-09-03T04:15Z");
  CHECK(headerDate("2022-09-03 04:15", words) == "2022-09-03");
  CHECK(headerDate("3rd September 2022", words) == "2022-09-03");
  CHECK(headerDate("September 3, 2022", words) == "2022-09-03");
  CHECK(headerDate("1er février 2023", words) == "2023-02-01");
  CHECK(headerDate("3. März 2022", words) == "2022-03-03");
  CHECK(headerDate("030415ZSEP22", words) == "2022-09-03T04:15Z");
  CHECK(headerDate("030415Z SEP 2022", words) == "2022-09-03T04:15Z");
  CHECK(headerDate("03/09/22", words) == "2022-09-03");
  CHECK(headerDate("20220903", words) == "2022-09-03");
  CHECK_FALSE(headerDate("31/02/2022", words));
  CHECK_FALSE(headerDate("mid-May", words));
  CHECK_FALSE(headerDate("12", words));
}

TEST_CASE("a marking alone on a top line is read, of whatever country and in whatever case") {
  for (const char* marking :
       {"GEHEIM", "Geheim", "STRENG GEHEIM", "Streng geheim", "VS-VERTRAULICH", "VS-Vertraulich",
        "VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-NfD", "VS-NFD", "COSMIC TOP SECRET", "DIFFUSION RESTREINTE",
        "Diffusion restreinte", "Secret", "Top Secret", "NATO SECRET", "CONFIDENTIEL UE/EU CONFIDENTIAL"}) {
    INFO(marking);
    const ReportHeader header = recogniseHeader(std::string(marking) + "\n\nMeeting at the farm\n\nKarim came.");
    REQUIRE(header.marking);
    CHECK(header.marking->text == marking);
    CHECK(header.problems.empty());
  }
  CHECK_FALSE(recogniseHeader("Secret meeting at the farm\n\nKarim came.").marking);
  CHECK_FALSE(recogniseHeader("Legal\n\nKarim came.").marking);
}

TEST_CASE("a numbered item without a code of its own has not its neighbour's") {
  const std::string text =
      "URN: IR1\n\n1. [1A P] First item.\n2. Second item without a code.\n3. [3D C] Third,\n1. of one thing\n4. (E41) "
      "Fourth.\n"
      "5. Fifth [2C D].\n";
  const ReportHeader header = recogniseHeader(text);
  REQUIRE(header.items.size() == 2);
  CHECK(header.items[0].passage.text == "1. [1A P] First item.");
  CHECK(header.items[1].passage.text == "3. [3D C] Third,\n1. of one thing");
  std::vector<std::string> stray;
  for (const Passage& one : header.unreadGradings) stray.push_back(one.text);
  CHECK(stray == std::vector<std::string>{"E41", "2C D"});
}

TEST_CASE("the zone of a report's times is read where its header names one") {
  for (const auto& [line, zone] : {std::pair("Time zone: Europe/Paris", "Europe/Paris"),
                                   std::pair("All times: local (UTC+2)", "+02:00"),
                                   std::pair("All times: GMT", "UTC"),
                                   std::pair("Fuseau horaire : UTC+01:00", "+01:00"),
                                   std::pair("Zeitzone: MESZ", "+02:00"),
                                   std::pair("Timezone: -0330", "-03:30"),
                                   std::pair("TZ: Zulu", "UTC"),
                                   std::pair("Time zone: UTC+5:30", "+05:30"),
                                   std::pair("Time zone: UTC+3:30 (Tehran)", "+03:30"),
                                   std::pair("Time zone: UTC +4:30", "+04:30"),
                                   std::pair("Time zone: UTC\u22125", "-05:00"),
                                   std::pair("Fuseau horaire : UTC+2\u00A0h", "+02:00"),
                                   std::pair("Time zone: Etc/GMT+3", "Etc/GMT+3"),
                                   std::pair("All times: UTC, 24-hour clock, 0300-0415", "UTC"),
                                   std::pair("All times: UTC - as noted", "UTC"),
                                   std::pair("Time zone: America/Port-au-Prince", "America/Port-au-Prince"),
                                   std::pair("Time zone: Africa/Porto-Novo (UTC+1)", "Africa/Porto-Novo"),
                                   std::pair("All times: Baghdad (+03:00)", "+03:00"),
                                   std::pair("All times: CET (UTC+1)", "+01:00"),
                                   std::pair("All times: CET/UTC+1", "+01:00")}) {
    const auto header = recogniseHeader("Reference: R/1\nDate: 8 September 2022\n" + std::string(line) + "\n\nText.\n");
    INFO(line);
    REQUIRE(header.timeZone);
    CHECK(*header.timeZone == zone);
    CHECK(header.field(Heading::TimeZone) != nullptr);
  }
  for (const char* line :
       {"All times: 0300 and 0415", "Time zone: local", "Zone: +99:00", "Time zone: Europe/Nowhere",
        "Time zone: UTC+5.5", "Time zone: UTC+5h30", "Time zone: UTC+5\u00BD", "Time zone: UTC+2:75",
        "Time zone: UTC - 12-hour clock", "Time zone: Etc/GMT+99", "All times: CET/CEST", "All times: MEZ+2",
        "All times: Paris (+1), Athens (+2)", "All times: local (+2 in summer)", "All times: local (03:00)",
        "All times: UTC (local: UTC+2)", "All times: UTC+1 in winter, UTC+2 in summer"}) {
    INFO(line);
    CHECK_FALSE(recogniseHeader("Reference: R/1\n" + std::string(line) + "\n\nText.\n").timeZone);
  }
}

namespace {

std::vector<std::string> unreadIn(const std::string& text) {
  std::vector<std::string> out;
  for (const Passage& one : recogniseHeader(text).unreadMarkings) out.push_back(one.text);
  return out;
}

}  // namespace

TEST_CASE("a marking that cannot be read is told, wherever markings stand, and what holds it bears its words") {
  const std::string body = "\n\nThe boat left at night, and nobody saw it leave the harbour.\n";
  for (const std::string words :
       {"CONFIDENTIAL", "RESTRICTED", "SECRET DEFENSE", "S E C R E T", "SECRET//NOFORN", "Très Secret",
        "SECRET DÉFENSE", "Confidentiel Défense", "Strictly private and confidential", "SECRET//REL TO USA, GBR",
        "CONFIDENTIAL - LAWYERS ONLY", "UK TOP SECRET UMBRA GAMMA", "ZEER GEHEIM", "Confidential"}) {
    INFO(words);
    CHECK(unreadIn(words + body) == std::vector{words});
    CHECK(unreadIn("[" + words + "]" + body) == std::vector{words});
    const Marking marking = recogniseHeader(words + body).readMarking;
    CHECK(marking.foreign.find("NOT UNDERSTOOD") != std::string::npos);
    CHECK(parseMarking(marking.text()) == marking);
    CHECK(join(Marking{}, marking).text() == marking.text());
    CHECK(highestClassification(marking) >= Classification::OfficialSensitive);
  }
  const std::string lines(20, '\n');
  CHECK(unreadIn("Reference: X1" + body + lines + "SECRET DEFENSE   Page 2 of 3\n" + body + lines +
                 "SECRET DEFENSE - 3/3\n") == std::vector<std::string>{"SECRET DEFENSE"});
  CHECK(unreadIn("Reference: X1" + body + lines + "Très Secret\n") == std::vector<std::string>{"Très Secret"});
  CHECK(unreadIn("Subject: [CONFIDENTIAL] the list" + body) == std::vector<std::string>{"CONFIDENTIAL"});
  CHECK(unreadIn("Subject: Re: SECRET//NOFORN: the list" + body) == std::vector<std::string>{"SECRET//NOFORN"});
  CHECK(unreadIn("Betreff: AW: Liste (VERTRAULICH)" + body) == std::vector<std::string>{"VERTRAULICH"});
  CHECK(unreadIn("Subject: CONFIDENTIAL" + body) == std::vector<std::string>{"CONFIDENTIAL"});
  CHECK(unreadIn("Objet: liste [Secret Défense]" + body) == std::vector<std::string>{"Secret Défense"});
  const ReportHeader known = recogniseHeader("Subject: Re: [OFFICIAL-SENSITIVE] the list" + body);
  CHECK(known.readMarking.classification == Classification::OfficialSensitive);
  CHECK(known.unreadMarkings.empty());
}

TEST_CASE("words of markings in running text, in titles and in what is not classified are none") {
  const std::string body = "\n\nHe left at night.\n";
  for (const std::string words :
       {"Confidential informant", "CONFIDENTIAL INFORMANT REPORT", "SECRET MEETING AT DUNKIRK",
        "Restricted area breach", "The secret of the boats", "Classification: Unclassified",
        "Classification : non classifié", "Einstufung: offen", "Subject: Secret: how they cross",
        "Subject: The confidential list (restricted area)", "Subject: He called it a secret - twice",
        "Private and personal", "Personal data", "Secret operations", "Subject: TOP SECRET DOCUMENTS WERE FOUND",
        "A confidential source says so.", "secret", "strictly confidential he said"}) {
    INFO(words);
    CHECK(unreadIn(words + body).empty());
  }
  CHECK(unreadIn("Reference: X1" + body + std::string(20, '\n') + "Secret\nconfidential\nSecret things\nRestricted\n")
            .empty());
}
