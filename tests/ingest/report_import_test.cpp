// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/report_import.h"

#include <algorithm>
#include <filesystem>

#include "core/base/resources.h"
#include "core/base/wording_sketch.h"
#include "core/ingest/report_header.h"
#include "core/model/marking_parts.h"
#include "core/store/own_word.h"
#include "core/store/sketch_repository.h"
#include "tests/ingest/made_documents.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

const store::Actor kAnalyst{"Analyst", {}, {}, {}, {}, {}};
constexpr char kReport[] =
    "Reference: IR 17\nSource: Hafenpolizei\nGrading: 3x5x2 2B\n\n1. [1A P] The boat left at night.\n\nEnds here with "
    "some more words.";

struct Folder : test::TemporaryFolder {
  std::unique_ptr<store::Case> open(const store::NewCase& settings = {"Test", {}, {}, {}}) {
    return store::Case::create(*this / ("c" + std::to_string(++count) + ".fairlead"), settings, kAnalyst).orThrow();
  }
  std::filesystem::path file(const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories((*this / name).parent_path());
    writeFileAtomically(*this / name, bytes);
    return *this / name;
  }
  int count = 0;
};

ReportImportAnswer bring(store::Case& target, const std::vector<std::filesystem::path>& paths,
                         ReportImportOptions options = {}) {
  InlineExecutor executor;
  return ReportImport(target, std::move(options), kAnalyst, executor).run(paths, Progress()).orThrow();
}

std::string value(const store::Case& from, ItemId id, std::string_view property) {
  return from.statements().value(from.items().find(id)->key, property);
}

}  // namespace

TEST_CASE("a report comes in with its text, its original and statements that point to their words") {
  Folder folder;
  const auto path = folder.file("báo cáo.txt", kReport);
  const auto opened = folder.open();
  const auto answer = bring(*opened, {path});
  REQUIRE(answer.imported.size() == 1);
  const auto report = opened->items().find(answer.imported[0].id).value();
  CHECK(opened->reports().text(report.key) == kReport);
  CHECK(value(*opened, report.id, "reference") == "IR 17");
  CHECK(value(*opened, report.id, "grading") == "3x5x2:2B");
  CHECK(value(*opened, report.id, "fileName") == "báo cáo.txt");
  CHECK(opened->reports().originalBytes(Sha256::of(kReport)) == kReport);
  bool hasItem = false, hasSource = false;
  for (const auto& said : opened->statements().about(report.key)) {
    if (said.property == "reference") CHECK(said.origin.locator == "11-16");
    if (said.property == "gradedItem") {
      hasItem = true;
      CHECK(said.origin.grading->text() == "1A");
      CHECK(said.value == "1. [1A P] The boat left at night.");
    } else {
      CHECK(said.origin.grading->text() == "2B");
    }
    if (said.property == "source") {
      hasSource = true;
      CHECK(value(*opened, ItemId::parse(said.value).value(), "name") == "Hafenpolizei");
    }
  }
  CHECK(hasItem);
  CHECK(hasSource);
}

TEST_CASE("the same file twice is one report, in one call or two, and two cases hold the same ids") {
  Folder folder;
  const auto a = folder.file("a.txt", kReport), b = folder.file("b/b.txt", kReport);
  const auto opened = folder.open(), other = folder.open();
  const auto first = bring(*opened, {folder / "a.txt", folder / "b"});
  CHECK(first.imported.size() == 1);
  CHECK(first.duplicates.size() == 1);
  const auto journal = opened->journal().size();
  CHECK(bring(*opened, {a, b}).duplicates.size() == 2);
  CHECK(opened->journal().size() == journal);
  CHECK(bring(*other, {a}).imported.at(0).id == first.imported.at(0).id);
  CHECK(opened->digest() == other->digest());
}

TEST_CASE("what cannot be read is refused by itself, the others come in, and undo takes all back") {
  Folder folder;
  folder.file("in/a.txt", "one report");
  folder.file("in/b.png", "\x89PNG\r\n\x1a\n");
  folder.file("in/c.docx", test::makeDocx({"Xin chào"}));
  folder.file("in/d.pdf", "%PDF-1.4 broken");
  folder.file("in/.hidden", "not looked at");
  const auto opened = folder.open();
  const auto before = opened->digest();
  const auto answer = bring(*opened, {folder / "in", folder / "absent.txt"});
  REQUIRE(answer.imported.size() == 2);
  CHECK(answer.imported[0].path.ends_with("a.txt"));
  CHECK(answer.refused.size() == 3);
  CHECK(answer.refused[0].path.ends_with("absent.txt"));
  const auto after = opened->digest();
  CHECK(after != before);
  opened->undo(kAnalyst).orThrow();
  CHECK(opened->digest() == before);
  CHECK(bring(*opened, {folder / "in"}).imported.size() == 2);
  CHECK(opened->digest() == after);
  CHECK(opened->verify(Progress()).orThrow().isOk());
}

TEST_CASE("an import of nothing that can be read changes nothing") {
  Folder folder;
  const auto opened = folder.open();
  const auto journal = opened->journal().size();
  CHECK(bring(*opened, {folder.file("a.png", "\x89PNG")}).refused.size() == 1);
  CHECK(opened->journal().size() == journal);
}

TEST_CASE("attachments become reports that originate from their mail") {
  Folder folder;
  const auto opened = folder.open();
  const auto answer = bring(
      *opened,
      {folder.file("m.eml",
                   "From: a@agency.example\nSubject: Два файла\nMIME-Version: 1.0\n"
                   "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nsee attached\n"
                   "--x\nContent-Type: text/plain; name=n.txt\nContent-Disposition: attachment; filename=n.txt\n\n"
                   "a note of its own\n--x--\n")});
  REQUIRE(answer.imported.size() == 2);
  CHECK(answer.imported[0].title == "Два файла");
  CHECK(value(*opened, answer.imported[1].id, "originatesFrom") == answer.imported[0].id.text());
}

TEST_CASE("a report above the case's ceiling is refused") {
  Folder folder;
  const auto opened = folder.open({"Test", {}, Classification::OfficialSensitive, {}});
  const auto answer =
      bring(*opened, {folder.file("s.txt", "SECRET\n\nA report."), folder.file("o.txt", "OFFICIAL\n\nAnother.")});
  CHECK(answer.imported.size() == 1);
  REQUIRE(answer.refused.size() == 1);
  CHECK(answer.refused[0].reason.find("SECRET") != std::string::npos);
}

TEST_CASE("reports that share most of their wording are linked, across imports too") {
  Folder folder;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word" + std::to_string(i * 7919 % 1000) + " ";
  const auto opened = folder.open();
  const auto first = bring(*opened, {folder.file("1.txt", text)}).imported.at(0);
  const auto second = bring(*opened, {folder.file("2.txt", "Passed on by the desk: " + text)}).imported.at(0);
  CHECK(second.mayRepeat == first.id);
  CHECK(value(*opened, second.id, "mayRepeat") == first.id.text());
}

TEST_CASE("a report within another and one with many small edits may repeat, one on the same form does not") {
  Folder folder;
  const auto words = [](int from, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "word" + std::to_string(from + i * 7919 % 1000) + " ";
    return text;
  };
  const auto opened = folder.open();
  const auto repeats = [&](const char* name, const std::string& text) {
    return bring(*opened, {folder.file(name, text)}).imported.at(0).mayRepeat;
  };
  const auto own = bring(*opened, {folder.file("1.txt", words(10'000, 120))}).imported.at(0);
  CHECK(repeats("2.txt", words(20'000, 150) + words(10'000, 120) + words(30'000, 200)) == own.id);
  std::string edited;
  for (int i = 0; i < 120; ++i)
    edited += (i % 9 == 4 ? "other" : "word" + std::to_string(10'000 + i * 7919 % 1000)) + " ";
  CHECK(repeats("3.txt", edited));
  const std::string form = words(50'000, 40);
  CHECK_FALSE(repeats("4.txt", form + words(60'000, 60)));
  CHECK_FALSE(repeats("5.txt", form + words(70'000, 60)));
}

namespace {

/// What tells near copies apart, kept with each report.
std::int64_t keptSketches(const store::Case& of) { return of.database().number("SELECT count(*) FROM wording"); }

constexpr char kLong[] =
    "The driver left Gravelines at three in the morning with four men, a boat and two engines under a tarpaulin, and "
    "came back to Lille alone before noon of the same day.";

}  // namespace

TEST_CASE("an import works out the wording of its own reports only, and uses what was kept of earlier ones") {
  Folder folder;
  const auto opened = folder.open();
  const auto first = bring(*opened, {folder.file("1.txt", kLong)}).imported.at(0);
  CHECK(keptSketches(*opened) == 1);
  CHECK(opened->verify(Progress()).orThrow().isOk());
  // Were it worked out anew, this would go unnoticed.
  store::SketchRepository(opened->database()).keep(first.id, WordingSketch::of("Nothing like it."));
  CHECK_FALSE(bring(*opened, {folder.file("2.txt", std::string("Passed on: ") + kLong)}).imported.at(0).mayRepeat);
  CHECK_FALSE(opened->verify(Progress()).orThrow().isOk());
}

TEST_CASE("reports whose wording was not kept, as those of a bundle, are compared all the same and kept then") {
  Folder folder;
  const auto opened = folder.open();
  const auto first = bring(*opened, {folder.file("1.txt", kLong)}).imported.at(0);
  opened->database().execute("DELETE FROM wording");
  CHECK(bring(*opened, {folder.file("2.txt", std::string("Passed on: ") + kLong)}).imported.at(0).mayRepeat ==
        first.id);
  CHECK(keptSketches(*opened) == 2);
  CHECK(opened->verify(Progress()).orThrow().isOk());
}

TEST_CASE("a report that is erased leaves nothing of its wording behind") {
  Folder folder;
  const auto opened = folder.open();
  const auto first = bring(*opened, {folder.file("1.txt", kLong)}).imported.at(0);
  opened->erase({"Analyst", {}, {}, "Review", {}, {}}, first.id.uuid, "Court of Example").orThrow();
  CHECK(keptSketches(*opened) == 0);
  CHECK(opened->verify(Progress()).orThrow().isOk());
}

TEST_CASE("what the analyst says of an import is kept as the analyst's word") {
  Folder folder;
  const auto opened = folder.open();
  ReportImportOptions options;
  options.source = "Küstenwache";
  options.grading = Grading{GradingScheme::Uk3x5x2, '3', 'D'};
  options.date = "2022-09-03";
  const auto answer =
      bring(*opened, {folder.file("1.txt", "first words"), folder.file("2.txt", "other words")}, options);
  REQUIRE(answer.imported.size() == 2);
  for (const auto& report : answer.imported) {
    for (const auto& said : opened->statements().about(opened->items().find(report.id)->key)) {
      CHECK(said.origin.grading->text() == "3D");
      if (said.property == "date" || said.property == "source") CHECK(said.origin.item.isNil());
    }
    CHECK(value(*opened, report.id, "date") == "2022-09-03");
  }
  CHECK(opened->counts().at("source") == 1);
}

TEST_CASE("the zone of times is kept as the header's word and as the analyst's") {
  Folder folder;
  const auto opened = folder.open();
  ReportImportOptions options;
  options.timeZone = "Europe/Berlin";
  const auto answer =
      bring(*opened, {folder.file("1.txt", "Reference: R/1\nTime zone: UTC+1\n\nWords of the report.")}, options);
  REQUIRE(answer.imported.size() == 1);
  const ItemId report = answer.imported[0].id;
  std::vector<std::string> said;
  for (const auto& one : opened->statements().about(opened->items().find(report)->key))
    if (one.property == "timeZone") said.push_back(one.value + (one.origin.item.isNil() ? " analyst" : " header"));
  std::sort(said.begin(), said.end());
  CHECK(said == std::vector<std::string>{"+01:00 header", "Europe/Berlin analyst"});
}

TEST_CASE("the same file from another source, or graded otherwise, stays one report about which both stand") {
  Folder folder;
  const auto opened = folder.open();
  const auto path = folder.file("1.txt", "Words that two services sent.");
  ReportImportOptions options;
  options.source = "Küstenwache";
  options.grading = Grading{GradingScheme::Uk3x5x2, '3', 'D'};
  const ItemId id = bring(*opened, {path}, options).imported.at(0).id;
  options.source = "Douane";
  options.grading = Grading{GradingScheme::Uk3x5x2, '1', 'B'};
  options.date = "2022-09-03";
  const auto again = bring(*opened, {path}, options);
  CHECK(again.imported.empty());
  REQUIRE(again.duplicates.size() == 1);
  CHECK(again.duplicates[0].news == std::vector<std::string>{"date 2022-09-03", "grading 1B", "source Douane"});
  REQUIRE(again.warnings.size() == 1);
  CHECK(again.warnings[0].find("source Douane") != std::string::npos);
  CHECK(opened->counts().at("report") == 1);
  CHECK(opened->counts().at("source") == 2);
  std::vector<std::string> said;
  for (const auto& one : opened->statements().about(opened->items().find(id)->key)) {
    if (one.property != "grading" && one.property != "source") continue;
    const std::string value =
        one.property == "source" ? ::value(*opened, ItemId::parse(one.value).value(), "name") : one.value;
    said.push_back(one.property + " " + value + " " + one.origin.grading->text());
  }
  std::sort(said.begin(), said.end());
  CHECK(said == std::vector<std::string>{"grading 3x5x2:1B 1B", "grading 3x5x2:3D 3D", "source Douane 1B",
                                         "source Küstenwache 3D"});
  // Said once more it is no news; undone and said once more it is.
  const auto entries = opened->journal().size();
  CHECK(bring(*opened, {path}, options).warnings.empty());
  CHECK(opened->journal().size() == entries);
  opened->undo(kAnalyst).orThrow();
  CHECK(opened->statements().about(opened->items().find(id)->key).size() < 20);
  CHECK(bring(*opened, {path}, options).duplicates.at(0).news.size() == 3);
  CHECK(opened->verify(Progress()).orThrow().isOk());
}

TEST_CASE("a grading that no scheme fits is kept as words, told, and leaves its item ungraded") {
  Folder folder;
  const auto opened = folder.open();
  const auto path = folder.file("1.txt",
                                "Reference: IR 5\nGrading: 7Y\n\n1. [2B P] The boat left.\n2. [9Z Q] قال محمد "
                                "that it came back.\n3. [sic] So it says.\n");
  const auto answer = bring(*opened, {path});
  const auto report = opened->items().find(answer.imported.at(0).id).value();
  std::vector<std::string> unread, items;
  for (const auto& said : opened->statements().about(report.key)) {
    if (said.property == "unreadGrading") unread.push_back(said.value + " " + said.origin.locator);
    if (said.property == "gradedItem")
      items.push_back((said.origin.grading ? said.origin.grading->text() : "none") + " " + said.value);
  }
  std::sort(items.begin(), items.end());
  CHECK(unread == std::vector<std::string>{"7Y 25-27", "9Z Q 58-62"});
  CHECK(items == std::vector<std::string>{"2B 1. [2B P] The boat left.",
                                          "none 2. [9Z Q] قال محمد that it came back.\n3. [sic] So it says."});
  REQUIRE(answer.warnings.size() == 2);
  CHECK(answer.warnings[0].find("7Y") != std::string::npos);
  CHECK(answer.warnings[1].find("9Z Q") != std::string::npos);
}

TEST_CASE("a ceiling keeps out what others classify, what cannot be read, and what hides in a mail") {
  Folder folder;
  const auto opened = folder.open({"Test", {}, Classification::OfficialSensitive, {}});
  const std::string body = "\n\nThe boat left at night.";
  const std::vector<std::filesystem::path> files{
      folder.file("a.txt", "Classification: TOP SECRET//SI STRAP2" + body),
      folder.file("b.txt", "Einstufung: GEHEIM" + body),
      folder.file("c.txt", "Einstufung: QUIETLY GUARDED" + body),
      folder.file("d.txt", "UK TOP SECRET UMBRA GAMMA" + body),
      folder.file("e.txt", "S E C R E T" + body),
      folder.file("f.txt", "NATO SECRET" + body),
      folder.file("g.txt", "SECRET UE/EU SECRET" + body),
      folder.file("h.txt", "Classification : TRÈS SECRET" + body),
      folder.file("m.eml",
                  "From: a@agency.example\nSubject: Two\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                  "boundary=x\n\n--x\nContent-Type: text/plain\n\nsee attached\n--x\nContent-Type: text/plain; "
                  "name=n.txt\nContent-Disposition: attachment; filename=n.txt\n\nTOP SECRET\n\nCardinal.\n--x--\n")};
  const auto answer = bring(*opened, files);
  CHECK(answer.refused.size() == files.size());
  CHECK(answer.imported.empty());
  for (const auto& refused : answer.refused) CHECK(refused.code == ErrorCode::Refused);
}

TEST_CASE("what is hidden in a folder is left out and told") {
  Folder folder;
  const auto opened = folder.open();
  folder.file("reports/seen.txt", "The boat left at night.");
  const auto hidden = folder.file("reports/.hidden.txt", "The driver waited.");
  std::filesystem::create_directories(folder / "reports/.git");
  const auto answer = bring(*opened, {folder / "reports"});
  CHECK(answer.imported.size() == 1);
  REQUIRE(answer.skipped.size() == 2);
  CHECK(answer.skipped[0].path.ends_with(".git"));
  CHECK(answer.skipped[1].path.ends_with(".hidden.txt"));
  CHECK(bring(*opened, {hidden}).imported.size() == 1);
}

TEST_CASE("words of a marking that cannot be read are a statement, and all that a report says bears them") {
  Folder folder;
  const auto opened = folder.open();
  const auto answer =
      bring(*opened, {folder.file("a.txt", "OFFICIAL\nSECRET DEFENSE\n\nReference: X1\n\nThe boat left at night.")});
  REQUIRE(answer.imported.size() == 1);
  CHECK(opened->marking().text() == "OFFICIAL / ALSO MARKED SECRET DEFENSE (NOT UNDERSTOOD)");
  const auto item = opened->items().find(answer.imported[0].id).value();
  std::vector<std::string> unread;
  for (const auto& said : opened->statements().about(item.key)) {
    CHECK(said.origin.marking.foreign == "ALSO MARKED SECRET DEFENSE (NOT UNDERSTOOD)");
    if (said.property == "unreadMarking") unread.push_back(said.value + " " + said.origin.locator);
  }
  CHECK(unread == std::vector<std::string>{"SECRET DEFENSE 9-23"});
}

TEST_CASE(
    "without a ceiling a marking that cannot be read comes in with a warning, and others' words are its marking") {
  Folder folder;
  const auto opened = folder.open();
  const auto answer =
      bring(*opened, {folder.file("a.txt", "Classification: TOP SECRET//SI STRAP2\n\nThe boat left at night."),
                      folder.file("b.txt", "Einstufung: VS-NfD\n\nDas Boot fuhr nachts."),
                      folder.file("c.txt", "Handling: bogus\n\nAnother one.")});
  CHECK(answer.imported.size() == 3);
  for (const std::string& warning : answer.warnings) UNSCOPED_INFO(warning);
  CHECK(answer.warnings.size() == 2);
  CHECK(opened->marking().foreign == "ALSO MARKED TOP SECRET//SI STRAP2 (NOT UNDERSTOOD); VS-NFD");
}

TEST_CASE("the case itself and links in a folder are refused without being opened") {
  Folder folder;
  folder.file("in/a.txt", "a report");
  std::filesystem::create_symlink(folder.file("secret.txt", "not meant"), folder / "in/link.txt");
  const auto opened = store::Case::create(folder / "in/c.fairlead", {"Test", {}, {}, {}}, kAnalyst).orThrow();
  std::filesystem::create_hard_link(folder / "in/c.fairlead", folder / "in/other name.txt");
  const auto answer = bring(*opened, {folder / "in"});
  CHECK(answer.imported.size() == 1);
  CHECK(answer.refused.size() >= 3);  // the case, its other name, the link, and the file that says who writes
  CHECK(opened->verify(Progress()).orThrow().isOk());
}

TEST_CASE(
    "a restriction that a second import brings reaches what rests on a graded item, and TLP and caveats are stated") {
  Folder folder;
  const auto opened = folder.open();
  const auto file = folder.file("ir.txt", "Reference: IR 9\nClassification: OFFICIAL\n\n1. [1A P] He left.\n");
  const auto first = bring(*opened, {file});
  REQUIRE(first.imported.size() == 1);
  const ItemId report = first.imported[0].id;
  const auto borne = [&] {
    for (const auto& said : opened->statements().about(opened->items().find(report).value().key))
      if (said.property == "gradedItem") return store::borneBy(*opened, report, said.origin.locator).text();
    return std::string("no item");
  };
  CHECK(borne() == "OFFICIAL / HANDLING P");
  ReportImportOptions options;
  options.handling = "C A3";
  options.marking = parseMarking("OFFICIAL-SENSITIVE / HANDLING C: A3 / TLP:AMBER").value();
  const auto again = bring(*opened, {file}, options);
  REQUIRE(again.duplicates.size() == 1);
  CHECK(again.duplicates[0].news ==
        std::vector<std::string>{"handling C A3", "classification OFFICIAL-SENSITIVE",
                                 "marking OFFICIAL-SENSITIVE / HANDLING C: A3 / TLP:AMBER"});
  CHECK(borne() == "OFFICIAL-SENSITIVE / HANDLING C: A3 / TLP:AMBER");
  opened->undo(kAnalyst).orThrow();
  CHECK(borne() == "OFFICIAL / HANDLING P");
}

TEST_CASE("an item bears its own handling where the head's is the strictest of the items', else the head's too") {
  const auto borne = [](const std::string& text, const std::string& handling = {}) {
    Folder folder;
    const auto opened = folder.open();
    ReportImportOptions options;
    options.handling = handling;
    if (!handling.empty()) applyHandling(handling, options.marking);
    const auto answer = bring(*opened, {folder.file("ir – é.txt", text)}, options);
    REQUIRE(answer.imported.size() == 1);
    std::vector<std::string> markings;
    for (const auto& said : opened->statements().about(opened->items().find(answer.imported[0].id).value().key))
      if (said.property == "gradedItem") markings.push_back(said.origin.marking.text());
    std::sort(markings.begin(), markings.end());
    return markings;
  };
  using Borne = std::vector<std::string>;
  const std::string head = "Reference: IR 9\nClassification: OFFICIAL-SENSITIVE\n",
                    both = "1. [1A P] He left.\n2. [2B C] محمد stayed.\n",
                    open = "1. [1A P] He left.\n2. [2B P] She stayed.\n";
  const std::string os = "OFFICIAL-SENSITIVE / HANDLING ";
  CHECK(borne(head + "Handling: C\n\n" + both) == Borne{os + "C", os + "P"});
  CHECK(borne(head + "Grading: 2B C\n\n" + both) == Borne{os + "C", os + "P"});
  CHECK(borne(head + "\n" + both) == Borne{os + "C", os + "P"});
  // The head says more than its items account for.
  CHECK(borne(head + "Handling: C\n\n" + open) == Borne{os + "C", os + "C"});
  CHECK(borne(head + "Handling: C A1\n\n" + both) == Borne{os + "C: A1", os + "C: A1"});
  // Whoever brings it in says so of all of it.
  CHECK(borne(head + "Handling: C\n\n" + both, "C") == Borne{os + "C", os + "C"});
}
