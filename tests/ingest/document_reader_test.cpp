// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document_reader.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"
#include "tests/ingest/made_documents.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

Document read(const std::string& bytes, const std::string& name) { return DocumentReader().read(bytes, name); }

Error refusal(const std::string& bytes, const std::string& name) {
  DocumentReader reader;
  try {
    const Document document = reader.read(bytes, name);
    FAIL(name << " was read as: " << document.text.substr(0, 200));
  } catch (const Failure& failure) {
    CHECK(failure.error().message.size() > 15);
    return failure.error();
  }
  return {};
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("plain text and Markdown are read as they are") {
  CHECK(read("# Báo cáo\r\nمحمد\r\n", "a.md").text == "# Báo cáo\nمحمد\n");
  CHECK(read("Дюнкерк", "notes").format == DocumentFormat::Text);
}

TEST_CASE("a DOCX gives its text, tables and the marking in its header") {
  const Document document = read(
      test::makeDocx(
          {"Xin chào Дюнкерк",
           "one</w:t><w:tab/><w:t>two</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>"}),
      "a.docx");
  CHECK(document.text == "OFFICIAL-SENSITIVE\nXin chào Дюнкерк\none\ttwo\n");
  CHECK(document.title == "Báo cáo");
}

TEST_CASE("an ODT gives its text") {
  CHECK(read(test::makeOdt({"Grüße<text:s text:c=\"3\"/>aus", "zwei<text:line-break/>drei"}), "a.odt").text ==
        "Grüße   aus\nzwei\ndrei\n");
}

TEST_CASE("a PDF gives its text and where its pages begin") {
  const Document document = read(test::makePdf("The driver left Gravelines at 0300."), "a.pdf");
  CHECK(holds(document.text, "The driver left Gravelines at 0300."));
  CHECK(document.pages == std::vector<std::size_t>{0});
}

TEST_CASE("HTML gives what a reader sees, in the encoding that it names") {
  const Document document = read(
      "<html><head><title>Bericht &amp; mehr</title><meta "
      "charset=\"iso-8859-1\"><style>p{}</style></head><body><h1>Stra\xdf"
      "e</h1><p>eins <b>zwei</b>\n "
      "drei<br>vier</p><script>alert(1)</script><table><tr><td>a</td><td>b</td></tr></table></body></html>",
      "a.html");
  CHECK(document.title == "Bericht & mehr");
  CHECK(document.text == "Straße\neins zwei drei\nvier\na\tb\n");
}

TEST_CASE("a mail gives its headers and words; attachments and forwarded messages stand beside it") {
  const Document mail = read(
      "From: =?utf-8?q?J=C3=BCrgen?= <j@agency.example>\r\nTo: <desk@agency.example>\r\nDate: Sat, 3 Sep 2022 04:15:00 "
      "+0200\r\n"
      "Subject: =?windows-1251?b?w/Dz5w==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
      "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain; "
      "charset=utf-8\r\n\r\nHello \xd0\x9a\r\n"
      "--y\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n--y--\r\n"
      "--x\r\nContent-Type: text/plain; name=note.txt\r\nContent-Disposition: attachment; filename=note.txt\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\nYWJj\r\n"
      "--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: inner\r\n\r\nwithin\r\n--x--\r\n",
      "a.eml");
  CHECK(mail.title == "Груз");
  CHECK(mail.date == "2022-09-03T04:15:00+02:00");
  CHECK(holds(mail.text, "From: Jürgen <j@agency.example>\n"));
  CHECK(holds(mail.text, "\n\nHello К\n"));
  CHECK_FALSE(holds(mail.text, "<p>"));
  REQUIRE(mail.attachments.size() == 2);
  CHECK(mail.attachments[0].name == "note.txt");
  CHECK(mail.attachments[0].bytes == "abc");
  CHECK(mail.attachments[1].name == "inner.eml");
  CHECK(holds(read(mail.attachments[1].bytes, mail.attachments[1].name).text, "within"));
}

TEST_CASE("what cannot be read is refused by a sentence") {
  CHECK(refusal("", "empty.txt").code == ErrorCode::Malformed);
  CHECK(refusal("no message at all", "a.eml").code == ErrorCode::Malformed);
  CHECK(refusal("%PDF-1.4\nbroken", "a.pdf").code == ErrorCode::Malformed);
  CHECK(refusal("text", "misnamed.pdf").code == ErrorCode::Malformed);
  CHECK(refusal(test::makePdf(""), "scan.pdf").code == ErrorCode::Unsupported);
  CHECK(refusal(test::makeZip({{"a.txt", "a"}}), "a.zip").code == ErrorCode::Unsupported);
  CHECK(refusal(test::makeDocx({"a"}).substr(0, 300), "cut.docx").code == ErrorCode::Malformed);
  CHECK(refusal(test::makeDocx({std::string(8 << 20, ' ')}), "bomb.docx").code == ErrorCode::Limit);
  CHECK(refusal("\x89PNG\r\n\x1a\n", "a.png").code == ErrorCode::Unsupported);
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<w:x>";
  CHECK_NOTHROW(refusal(test::makeDocx({"</w:t>" + deep}), "deep.docx"));
}

TEST_CASE("a mail is known by its head, whatever its name, and a report's own head is none") {
  const std::string rest = "\n\nSeen at Dunkirk.\n";
  for (const std::string head :
       {"Return-Path: <b@z.example>\nReceived: by mail.z.example\n\tid 27CEAD38CC; Fri, 4 May 2001 14:05:44 "
        "-0400\nFrom: "
        "b@z.example (J. Doe)\nTo: c@z.example\nSubject: A test",
        "From: b@z.example\nTo: c@z.example\nMessage-ID: <1.2@z.example>\nSubject: A test",
        "From MAILER Fri May  4 14:05:44 2001\nFrom: B <b@z.example>\nDate: Fri, 4 May 2001 14:05:44 -0400\nSubject: A "
        "test"}) {
    INFO(head);
    for (const char* name : {"msg_01.txt", "message", "1.msg"}) {
      const Document document = read(head + rest, name);
      CHECK(document.format == DocumentFormat::Mail);
      CHECK(document.title == "A test");
    }
  }
  for (const std::string head :
       {"From: DI Example\nTo: The unit\nDate: 4 May 2001\nSubject: A test",
        "From: d.example@force.example\nTo: The unit\nDate: 4 May 2001 14:05\nSubject: A test",
        "From: d.example@force.example\nSource evaluation: 2\nDate: Fri, 4 May 2001 14:05:44 -0400\nMessage-ID: <1@z>",
        "Reference: IR 7\nDate: Fri, 4 May 2001 14:05:44 -0400\nSubject: A test",
        "The head of the mail was:\nFrom: b@z.example\nMessage-ID: <1.2@z.example>\nSubject: A test",
        "Message-ID: <1.2@z.example>\nSubject: A test\nTo: c@z.example"}) {
    INFO(head);
    CHECK(read(head + rest, "report.txt").format == DocumentFormat::Text);
  }
  const std::string one =
      "From b Fri May  4 14:05:44 2001\nFrom: b@z.example\nMessage-ID: <1@z.example>\nTo: c@z.example";
  CHECK(refusal(one + rest + "\n" + one + rest, "box").message.find("mailbox") != std::string::npos);
  const std::string log =
      "From the source at 14:30:\nDriver: unknown\n\nHe waited.\nFrom 15:00 he waited:\nVehicle: white van\n";
  CHECK(read(log, "log.txt").format == DocumentFormat::Text);
  CHECK(read(one + rest + "\nFrom then on he was not seen: nobody knew.\n", "box").format == DocumentFormat::Mail);
}

TEST_CASE("of an old Office file the refusal says what it is and what helps") {
  const auto old = [](std::string_view stream) {
    std::string bytes = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(600, '\0');
    for (const char c : stream) (bytes += c) += '\0';
    return bytes + std::string(600, '\0');
  };
  CHECK(refusal(old("Workbook"), "a.xls").message.find("import-table") != std::string::npos);
  CHECK(refusal(old("WordDocument"), "a.doc").message.find(".docx") != std::string::npos);
  CHECK(refusal(old("__properties_version1.0"), "a.msg").message.find("msgconvert") != std::string::npos);
  CHECK(refusal(old("EncryptedPackage"), "a.docx").message.find("password") != std::string::npos);
  CHECK(refusal(old("Something"), "a.bin").message.find("old Office file") != std::string::npos);
}

TEST_CASE("comments and tracked deletions are left out of the text and told") {
  const std::string body =
      "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>He left</w:t></w:r><w:del><w:r><w:delText> "
      "not</w:delText></w:r>"
      "</w:del></w:p></w:body></w:document>";
  const std::string comments = "<w:comments xmlns:w=\"w\"><w:comment/><w:comment/></w:comments>";
  const Document docx = read(test::makeZip({{"word/document.xml", body}, {"word/comments.xml", comments}}), "a.docx");
  CHECK_FALSE(holds(docx.text, "not"));
  CHECK(holds(docx.leftOut, "2 comments and 1 tracked deletion,"));
  const std::string odt =
      "<o:c xmlns:o=\"o\"><o:body><o:tracked-changes><o:changed-region><o:deletion><o:p>not</o:p></o:deletion>"
      "</o:changed-region></o:tracked-changes><o:p>He left<o:annotation><o:p>Did "
      "he?</o:p></o:annotation></o:p></o:body></o:c>";
  const Document read2 =
      read(test::makeZip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", odt}}), "a.odt");
  CHECK(holds(read2.leftOut, "1 comment and 1 tracked deletion,"));
  CHECK(read(test::makeDocx({"He left"}), "b.docx").leftOut.empty());
}

TEST_CASE("no external or own entity of XML is followed") {
  const std::string xml =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"bbbb\">]>"
      "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>x&a;&b;y</w:t></w:r></w:p></w:body></w:document>";
  const Document document = read(test::makeZip({{"word/document.xml", xml}}), "a.docx");
  CHECK_FALSE(holds(document.text, "root:"));
  CHECK_FALSE(holds(document.text, "bbbb"));
}

TEST_CASE("public documents, mails and archives are read or refused, and none breaks the reader") {
  const char* folder = std::getenv("FAIRLEAD_TEST_DATA");
  if (!folder) {
    WARN("Skipped: set FAIRLEAD_TEST_DATA to the folder of public test data.");
    return;
  }
  DocumentReader reader;
  std::size_t read = 0, refused = 0, broke = 0;
  for (const char* part : {"documents", "email", "archives"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(folder) / part)) {
      if (!entry.is_regular_file()) continue;
      const std::string name = entry.path().string();
      INFO(name);
      try {
        const Document document = reader.read(readFile(entry.path()), name);
        CHECK(isUtf8(document.text));
        ++read;
        if (std::getenv("FAIRLEAD_TEST_TALKS"))
          std::printf("READ %s [%s] %zu %zu\n", name.c_str(), document.encoding.c_str(), document.text.size(),
                      document.attachments.size());
      } catch (const Failure& failure) {
        CHECK(failure.error().message.ends_with("."));
        broke += failure.error().message.find("broke down") != std::string::npos;
        ++refused;
        if (std::getenv("FAIRLEAD_TEST_TALKS"))
          std::printf("REFUSED %s: %s\n", name.c_str(), failure.error().sentence().c_str());
      }
    }
  }
  CHECK(read > 50);
  CHECK(broke == 0);
}
