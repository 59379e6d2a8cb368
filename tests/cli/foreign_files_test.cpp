// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/ingest/made_documents.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

struct Broken {
  std::string name, bytes, why;  // why: words of the sentence that refuses it
};

/// Files that are broken, hostile or not what they say.
std::vector<Broken> brokenFiles() {
  const std::string pdf = makePdf("The boat left at night."), docx = makeDocx({"Der Fahrer traf Müller."}),
                    odt = makeOdt({"محمد"});
  const std::string entities =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>";
  std::string halfZip = docx;
  for (std::size_t at = 40; at < halfZip.size(); at += 37) halfZip[at] = static_cast<char>(halfZip[at] ^ 0x55);
  return {
      {"empty.pdf", "", "empty"},
      {"empty.docx", "", "empty"},
      {"cut.pdf", pdf.substr(0, pdf.size() / 2), "damaged and cannot be opened"},
      {"cut.docx", docx.substr(0, docx.size() / 2), "The file is damaged"},
      {"cut.odt", odt.substr(0, odt.size() - 40), "The file is damaged"},
      {"flipped.docx", halfZip, "The file is damaged"},
      {"words.pdf", "This is no PDF at all.", "damaged or misnamed"},
      {"words.docx", "This is no document at all.", "damaged or misnamed"},
      {"circle.pdf",
       "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids "
       "[2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
       "no page that can be read"},
      {"entities.docx", makeZip({{"word/document.xml", entities + "<w:document xmlns:w=\"x\">&c;&d;</w:document>"}}),
       "It holds no text"},
      {"nothing-in-it.odt", makeZip({{"mimetype", "application/vnd.oasis.opendocument.text"}}), "lacks a part"},
      {"climbs.docx", makeZip({{"../../word/document.xml", "x"}}), "lacks a part"},
      {"bomb.docx", makeZip({{"word/document.xml", std::string(300'000'000, ' ')}}), "more than 200 times"},
      {"nul.txt", std::string("boat\0boat", 9) + " Харьков", "bytes that no text has"},
      {"deep.html", repeated("<div>", 50'000) + "Gravelines" + repeated("</div>", 50'000), "so deep in one another"},
      {"deep.odt", makeZip({{"content.xml", repeated("<a>", 200'000)}}), "This is an archive"}};
}

/// Files that are odd but can be read.
std::vector<std::pair<std::string, std::string>> oddFiles() {
  return {{"pdf.docx", makePdf("The boat left at night.")},
          {"open.html", "<html><body><p>Gravelines <b>night<table><tr><td>"},
          {"parts.eml",
           "From: a@example.org\nSubject: =?utf-8?q?B=C3?= =?x?b?!!!?=\nContent-Type: multipart/mixed; "
           "boundary=q\n\n--q\nContent-Transfer-Encoding: base64\n\n%%%%\n--q\nContent-Type: text/plain\n\nSeen."},
          {"lines.md", repeated("# ", 20'000)}};
}

struct Import {
  nlohmann::json answer;
  ProgramEnd end;
};

Import import(const TemporaryFolder& folder, const std::filesystem::path& target,
              const std::vector<std::filesystem::path>& paths) {
  std::vector<std::string> words{"import-report", target.string(), "--json"};
  for (const auto& path : paths) words.push_back(path.string());
  Import out;
  out.end = runProgram(folder.path(), "fairlead-cli", words);
  out.answer = nlohmann::json::parse(out.end.out, nullptr, false);
  return out;
}

void checkSentences(const Import& done) {
  REQUIRE(done.answer.is_object());
  for (const auto& refused : done.answer["refused"]) {
    INFO(refused.dump());
    const std::string reason = refused["reason"];
    CHECK(reason.size() > 15);
    CHECK(reason.ends_with("."));
    CHECK(reason.find("SQLite") == std::string::npos);
  }
}

}  // namespace

TEST_CASE("broken files are refused by a sentence each and the others come in") {
  CaseFixture fixture;
  fixture.opened.reset();
  const std::filesystem::path reports = fixture.folder / "reports";
  std::filesystem::create_directories(reports);
  std::size_t broken = 0, readable = 1;
  std::map<std::string, std::string> whys;
  for (const auto& [name, bytes, why] : brokenFiles()) {
    writeFileAtomically(reports / name, bytes);
    whys[name] = why;
    ++broken;
  }
  for (const auto& [name, bytes] : oddFiles()) writeFileAtomically(reports / name, bytes), ++readable;
  writeFileAtomically(reports / "good.txt", "Der Fahrer traf Müller bei Gravelines.");
  const Import done = import(fixture.folder, fixture.path, {reports});
  CHECK(done.end.exitCode == 3);
  checkSentences(done);
  std::string refused;
  for (const auto& one : done.answer["refused"]) refused += one.dump() + "\n";
  INFO(refused);
  INFO(done.answer["imported"].dump());
  CHECK(done.answer["refused"].size() == broken);
  for (const auto& one : done.answer["refused"]) {
    const std::string name = std::filesystem::path(one["path"].get<std::string>()).filename().string();
    INFO(name << ": " << one["reason"]);
    REQUIRE(whys.contains(name));
    CHECK(one["reason"].get<std::string>().find(whys[name]) != std::string::npos);
  }
  CHECK(done.answer["imported"].size() == readable);
  fixture.reopen(store::Access::Look);
  CHECK(fixture.count("report") == static_cast<std::int64_t>(readable));
  CHECK(fixture.verifies());
}

TEST_CASE("a call of broken files only fails and changes nothing") {
  CaseFixture fixture;
  fixture.opened.reset();
  const std::string before = readFile(fixture.path);
  writeFileAtomically(fixture.folder / "cut.pdf", makePdf("x").substr(0, 200));
  const Import done = import(fixture.folder, fixture.path, {fixture.folder / "cut.pdf", fixture.folder / "absent.txt"});
  CHECK(done.end.exitCode == 1);
  checkSentences(done);
  CHECK(readFile(fixture.path) == before);
}

TEST_CASE("the public documents, mails and archives come in or are refused by a sentence") {
  const char* data = std::getenv("FAIRLEAD_TEST_DATA");
  if (!data) {
    WARN("not tried: FAIRLEAD_TEST_DATA names no folder of public data");
    return;
  }
  for (const char* part : {"documents", "email", "archives", "re3d"}) {
    const std::filesystem::path folder = std::filesystem::path(data) / part;
    if (!std::filesystem::is_directory(folder)) continue;
    CaseFixture fixture;
    fixture.opened.reset();
    const Import done = import(fixture.folder, fixture.path, {folder});
    INFO(part);
    // Each file came in, was there already, or is refused; what came by a mail has "»" in its path.
    std::size_t files = 0, told = done.answer["refused"].size();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) files += entry.is_regular_file();
    for (const char* how : {"imported", "duplicates"})
      for (const auto& one : done.answer[how]) told += one["path"].get<std::string>().find("»") == std::string::npos;
    for (const auto& one : done.answer["refused"])
      told -= one["path"].get<std::string>().find("»") != std::string::npos;
    CHECK(told == files);
    CHECK(done.end.exitCode == (done.answer["refused"].empty() ? 0 : done.answer["imported"].empty() ? 1 : 3));
    checkSentences(done);
    WARN(part << ": " << done.answer["imported"].size() << " in, " << done.answer["refused"].size() << " refused");
    fixture.reopen(store::Access::Look);
    CHECK(fixture.verifies());
  }
}
