// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files that a pack becomes: PDF, ODT, HTML and slides.
#include <QApplication>
#include <QImage>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <regex>

#include "core/base/resources.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"
#include "tests/ui/office.h"
#include "ui/pack/pack_pages.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

std::string outputOf(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return text;
  std::array<char, 4096> buffer;
  for (std::size_t read = 0; (read = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), read);
  pclose(pipe);
  return text;
}

std::vector<std::string> pagesOf(const std::filesystem::path& pdf) {
  std::vector<std::string> pages;
  std::string text = outputOf("pdftotext -layout " + quoted(pdf) + " -");
  for (std::size_t end = text.find('\f'); end != std::string::npos; text.erase(0, end + 1), end = text.find('\f'))
    pages.push_back(text.substr(0, end));
  return pages;
}

}  // namespace

TEST_CASE("a pack is written as PDF, ODT, HTML and slides and counts what it holds") {
  Office office("OFFICIAL-SENSITIVE");
  for (const char* name : {"pack.pdf", "pack.odt", "pack.html", "pack.odp"}) {
    INFO(name);
    const auto summary = writeBrief(*office.opened, office.folder / name, onDay());
    CHECK(summary.marking == "OFFICIAL-SENSITIVE");
    CHECK(summary.exhibits >= 6);
    CHECK(summary.sources == 1);
    CHECK(summary.notes > 40);
    CHECK(summary.pages >= (std::string_view(name).ends_with("html") ? 1 : 5));  // a page of the web has no pages
    CHECK(std::filesystem::file_size(office.folder / name) > 20'000);
  }
  CHECK(readFile(office.folder / "pack.pdf").starts_with("%PDF-1.7"));
}

TEST_CASE("words with letters that are often joined are found in a PDF") {
  if (!hasProgram("pdftotext")) return;
  Office office("OFFICIAL");
  BriefOptions asked = onDay();
  asked.title = "Traffic office file ffab0ff";
  writeBrief(*office.opened, office.folder / "pack.pdf", asked);
  const auto pages = pagesOf(office.folder / "pack.pdf");
  REQUIRE_FALSE(pages.empty());
  CHECK(count(pages.front(), "Traffic office file ffab0ff") > 0);
}

TEST_CASE("each page of a PDF bears marking twice, its number and where it belongs, and no text runs off it") {
  if (!hasProgram("pdftotext")) return;
  Office office("OFFICIAL-SENSITIVE");
  const auto summary = writeBrief(*office.opened, office.folder / "pack.pdf", onDay());
  const auto pages = pagesOf(office.folder / "pack.pdf");
  REQUIRE(pages.size() == static_cast<std::size_t>(summary.pages));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    INFO("page " << i + 1);
    CHECK(count(pages[i], "OFFICIAL-SENSITIVE") >= 2);
    if (i == 0) continue;
    CHECK(count(pages[i], "Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size())) == 1);
    CHECK(count(pages[i], hex(office.opened->digest()).substr(0, 16)) == 1);
  }
  const std::string boxes = outputOf("pdftotext -bbox " + quoted(office.folder / "pack.pdf") + " -");
  const std::regex word("xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\"");
  int words = 0;
  for (std::sregex_iterator it(boxes.begin(), boxes.end(), word), end; it != end; ++it, ++words) {
    CHECK(std::stod((*it)[1]) >= 0);
    CHECK(std::stod((*it)[3]) <= 596);
    CHECK(std::stod((*it)[4]) <= 843);
  }
  CHECK(words > 500);
}

TEST_CASE("a PDF has the structure of an archive: fonts within, intent, metadata, outline, links and the manifest") {
  if (!hasProgram("qpdf") || !hasProgram("pdffonts")) return;
  Office office("OFFICIAL-SENSITIVE");
  const auto pdf = office.folder / "pack.pdf";
  writeBrief(*office.opened, pdf, onDay());
  CHECK(runs("qpdf --check " + quoted(pdf)));
  const std::string plain = outputOf("qpdf --qdf --object-streams=disable " + quoted(pdf) + " -");
  for (const char* part : {"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/GTS_PDFA1",
                           "/AFRelationship /Data", "/Type /Outlines", "/S /GoTo", "/Lang (en)", "/ID [<"}) {
    INFO(part);
    CHECK(count(plain, part) >= 1);
  }
  CHECK(count(plain, "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">OFFICIAL-SENSITIVE") == 1);
  CHECK(count(plain, "fairlead-pack-manifest") == 1);
  CHECK(count(plain, "/Interpolate true") == 0);
  const std::string fonts = outputOf("pdffonts " + quoted(pdf));
  // Name, type, encoding, then whether it is within the file, a subset, and leads back to Unicode.
  const std::regex font("(yes|no) +(yes|no) +(yes|no) +[0-9]+ +[0-9]+");
  int number = 0;
  for (std::sregex_iterator it(fonts.begin(), fonts.end(), font), end; it != end; ++it, ++number) {
    CHECK((*it)[1] == "yes");
    CHECK((*it)[3] == "yes");
  }
  CHECK(number >= 2);
}

TEST_CASE("the same case gives the same bytes, whatever the window that asks") {
  Office office("OFFICIAL");
  for (const char* ending : {"pdf", "odt", "html", "odp"}) {
    INFO(ending);
    const auto one = office.folder / ("one." + std::string(ending)),
               other = office.folder / ("other." + std::string(ending));
    writeBrief(*office.opened, one, onDay());
    QApplication::setLayoutDirection(Qt::RightToLeft);  // from a window that is read from the right
    writeBrief(*office.opened, other, onDay());
    QApplication::setLayoutDirection(Qt::LeftToRight);
    CHECK(readFile(one) == readFile(other));
  }
}

TEST_CASE("each note stands at the foot of each page that bears its number") {
  Office office("OFFICIAL");
  const Document document = composeBrief(*office.opened, onDay(), unwatched());
  const PackPages pages(document, {}, unwatched());
  for (int page = 1; page < pages.count(); ++page) {
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    std::vector<PageLink> links;
    pages.paint(painter, page, links);
    for (const PageLink& link : links) {
      INFO(link.target.toStdString() << " on page " << page);
      const auto target = pages.target(link.target, page);
      if (link.target.startsWith("note:")) CHECK(target.page >= page);
      if (link.target.startsWith("note:")) CHECK(target.page <= page + 1);
    }
  }
}

TEST_CASE("an HTML pack stands alone, bears its marking and shows no markup of a report as its own") {
  Office office("OFFICIAL-SENSITIVE");
  writeBrief(*office.opened, office.folder / "pack.html", onDay());
  const std::string html = readFile(office.folder / "pack.html");
  CHECK(count(html, "OFFICIAL-SENSITIVE") >= 3);
  CHECK(count(html, "src=\"http") + count(html, "<link") + count(html, "url(http") == 0);
  CHECK(count(html, "Rapport n° 7 &lt;b&gt;") >= 1);
  CHECK(count(html, "Rapport n° 7 <b>") == 0);
  CHECK(count(html, "id=\"note-1\"") == 1);
}

TEST_CASE("nothing leaves without a marking, and a refusal leaves no file") {
  Office office("", 3);
  CHECK_THROWS_AS(writeBrief(*office.opened, office.folder / "pack.pdf", {}), Failure);
  Office marked("OFFICIAL", 3);
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(marked.folder.path()),
                         std::filesystem::directory_iterator());
  };
  const auto before = files();
  BriefOptions chart;
  chart.charts = {"no such chart"};
  BriefOptions plan;
  plan.plan = "no such template";
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.docx", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "absent folder/pack.html", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "absent folder/pack.pdf", {}), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", chart), Failure);
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", plan), Failure);
  Progress stopped;
  stopped.stop();
  CHECK_THROWS_AS(writeBrief(*marked.opened, marked.folder / "pack.pdf", {}, stopped), Failure);
  CHECK(files() == before);
}

TEST_CASE("a pack for word processors bears the same manifest as a PDF, listed as what it is") {
  if (!hasProgram("unzip")) return;
  Office office("OFFICIAL-SENSITIVE");
  for (const char* name : {"pack.odt", "pack.odp"}) {
    writeBrief(*office.opened, office.folder / name, onDay());
    const auto manifest =
        nlohmann::json::parse(outputOf("unzip -p " + quoted(office.folder / name) + " manifest.json"), nullptr, false);
    REQUIRE(manifest.is_object());
    CHECK(manifest["format"] == "fairlead-pack-manifest");
    const std::string listed = outputOf("unzip -p " + quoted(office.folder / name) + " META-INF/manifest.xml");
    CHECK(listed.find("full-path=\"manifest.json\" manifest:media-type=\"application/json\"") != std::string::npos);
  }
}

TEST_CASE(
    "a browser shows what is written for it: each link leads somewhere, and each page on paper bears the marking") {
  if (!hasProgram("chromium") || !hasProgram("pdftotext")) {
    WARN("Skipped: Chromium is not here.");
    return;
  }
  Office office("OFFICIAL-SENSITIVE");
  const auto file = office.folder / "pack.html";
  writeBrief(*office.opened, file, onDay());
  const auto chromium = [&](const std::string& asked) {
    return outputOf(
        "chromium --headless --no-sandbox --disable-gpu --user-data-dir=" + quoted(office.folder / "profile") + " " +
        asked + " 'file://" + file.generic_string() + "' 2>/dev/null");
  };
  const std::string shown = chromium("--dump-dom");
  std::size_t links = 0;
  static const std::regex kLink("href=\"#([^\"]+)\"");
  for (std::sregex_iterator at(shown.begin(), shown.end(), kLink), end; at != end; ++at, ++links) {
    INFO((*at)[1].str());
    CHECK(shown.find("id=\"" + (*at)[1].str() + "\"") != std::string::npos);
  }
  CHECK(links > 40);
  chromium("--no-pdf-header-footer --print-to-pdf=" + quoted(office.folder / "paper.pdf"));
  const auto pages = pagesOf(office.folder / "paper.pdf");
  CHECK(pages.size() >= 5);
  std::string text;
  for (const std::string& page : pages) {
    const std::size_t first = page.find("OFFICIAL-SENSITIVE");
    INFO(page);
    CHECK(first < page.rfind("OFFICIAL-SENSITIVE"));
    text += page;
  }
  CHECK(text.find("Rapport n° 7 <b>") != std::string::npos);
}

TEST_CASE("LibreOffice opens what is written for it, with every page's words and pictures") {
  if (!hasProgram("soffice") || !hasProgram("pdftotext")) {
    WARN("Skipped: LibreOffice is not here.");
    return;
  }
  Office office("OFFICIAL-SENSITIVE");
  const auto asPdf = [&](const char* name) {
    const auto file = office.folder / name;
    writeBrief(*office.opened, file, onDay());
    outputOf("soffice -env:UserInstallation=file:///" + (office.folder / "profile").generic_string().substr(1) +
             " --headless --convert-to pdf --outdir " + quoted(office.folder / "made") + " " + quoted(file) +
             " 2>/dev/null");
    return pagesOf(office.folder / "made" / (file.stem().string() + ".pdf"));
  };
  std::string text;
  for (const std::string& page : asPdf("document.odt")) {
    CHECK(page.find("OFFICIAL-SENSITIVE") != std::string::npos);
    text += page;
  }
  CHECK(text.find("Rapport n° 7 <b>") != std::string::npos);
  if (!std::filesystem::exists("/usr/lib/libreoffice/program/libsdlo.so")) {
    WARN("Skipped: LibreOffice's slides are not here.");
    return;
  }
  const auto slides = asPdf("slides.odp");
  CHECK(slides.size() >= 6);
  for (const std::string& slide : slides) CHECK(slide.find("OFFICIAL-SENSITIVE") != std::string::npos);
}
