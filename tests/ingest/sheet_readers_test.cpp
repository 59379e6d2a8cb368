// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreign/sheet_readers.h"

#include <zip.h>

#include <fstream>

#include "core/base/error.h"
#include "core/ingest/table_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

using Cells = std::vector<std::string>;

void writeZip(const std::filesystem::path& path, const std::vector<std::pair<std::string, std::string>>& parts) {
  int error = 0;
  zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  REQUIRE(zip);
  for (const auto& [name, bytes] : parts)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  REQUIRE(zip_close(zip) == 0);
}

std::vector<std::pair<std::string, std::string>> workbook(const std::string& properties, const std::string& rows) {
  return {{"[Content_Types].xml", "<Types/>"},
          {"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + properties +
                                  "<sheets><sheet name=\"Anrufe\" r:id=\"rId7\"/><sheet name=\"Leer\" r:id=\"rId8\"/>"
                                  "</sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels",
           "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/one.xml\"/><Relationship Id=\"rId8\" "
           "Target=\"/xl/worksheets/two.xml\"/></Relationships>"},
          {"xl/styles.xml",
           "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/><numFmt numFmtId=\"165\" "
           "formatCode=\"0.00&quot;d&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf "
           "numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
           "numFmtId=\"20\"/></cellXfs></styleSheet>"},
          {"xl/sharedStrings.xml",
           "<sst><si><t>Anrufer</t></si><si><r><t>Nguyễn </t></r><r><t>Văn</t></r><rPh><t>x</t></rPh></si></sst>"},
          {"xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
          {"xl/worksheets/two.xml", "<worksheet><sheetData/></worksheet>"}};
}

struct Sheet {
  TableHead head;
  std::vector<TableRow> rows;
  std::vector<std::string> warnings;
};

Sheet readSheet(const std::filesystem::path& path, const TableOptions& options = {}) {
  Sheet table;
  TableReader(path, options)
      .read([&](const TableHead& head) { table.head = head; },
            [&](const TableRow& row) {
              table.rows.push_back(row);
              return true;
            },
            table.warnings);
  return table;
}

const std::string kHead =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>When</t></is></c><c r=\"D1\" "
    "t=\"str\"><v>N</v></c></row>";

}  // namespace

TEST_CASE("serial numbers of days are dates of either epoch") {
  using foreign::excelDate;
  CHECK(excelDate(44807, false, true, false) == "2022-09-03");
  CHECK(excelDate(44807.09375, false, true, true) == "2022-09-03T02:15:00");
  CHECK(excelDate(44807 - 1462, true, true, false) == "2022-09-03");
  CHECK(excelDate(1, false, true, false) == "1900-01-01");
  CHECK(excelDate(59, false, true, false) == "1900-02-28");
  CHECK(excelDate(61, false, true, false) == "1900-03-01");
  CHECK(excelDate(0, true, true, false) == "1904-01-01");
  CHECK(excelDate(0.5, false, false, true) == "12:00:00");
  CHECK(excelDate(44807.0937499999, false, true, true) == "2022-09-03T02:15:00");
  CHECK(excelDate(-1, false, true, false).empty());
  CHECK(excelDate(1e9, false, true, false).empty());
}

TEST_CASE("number formats that mean dates are told from those that do not") {
  const auto is = [](std::string_view code, bool date, bool time) {
    const auto found = foreign::dateFormatOf(164, code);
    return found.hasDate == date && found.hasTime == time;
  };
  CHECK(is("yyyy\\-mm\\-dd", true, false));
  CHECK(is("[$-407]d. mmmm yyyy;@", true, false));
  CHECK(is("dd/mm/yyyy hh:mm:ss", true, true));
  CHECK(is("hh:mm", false, true));
  CHECK(is("mmm", true, false));
  CHECK(is("[h]:mm", false, false));
  CHECK(is("0.00\"d\"", false, false));
  CHECK(is("#,##0.00 [Red]", false, false));
  CHECK(is("General", false, false));
  CHECK(is("0.00E+00", false, false));
}

TEST_CASE("a workbook is read in the contained program, dates by its own epoch") {
  const test::TemporaryFolder folder;
  const std::string row =
      "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"B5\" s=\"2\"><v>DAY.09375</v></c><c "
      "r=\"D5\"><v>4.47700900123E11</v></c></row>";
  for (const bool is1904 : {false, true}) {
    std::string rows = kHead + row;
    rows.replace(rows.find("DAY"), 3, is1904 ? "43345" : "44807");
    const auto path = folder / (is1904 ? "neu.xlsx" : "alt.xlsx");
    writeZip(path, workbook(is1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>", rows));
    const Sheet table = readSheet(path);
    CHECK(table.head.columns == Cells{"Anrufer", "When", "Column 3", "N"});
    CHECK(table.head.sheets == Cells{"Anrufe", "Leer"});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].number == 5);
    CHECK(table.rows[0].cells == Cells{"Nguyễn Văn", "2022-09-03T02:15:00", "", "447700900123"});
  }
}

TEST_CASE("a sheet that is not there is refused with those that are") {
  const test::TemporaryFolder folder;
  writeZip(folder / "t.xlsx", workbook("", kHead));
  TableOptions options;
  options.sheet = "Calls";
  CHECK_THROWS_WITH(readSheet(folder / "t.xlsx", options), Catch::Contains("Anrufe, Leer"));
}

TEST_CASE("a workbook that declares entities or is cut short is refused") {
  const test::TemporaryFolder folder;
  auto parts = workbook("", kHead);
  parts[5].second = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData>&a;</sheetData></worksheet>";
  writeZip(folder / "e.xlsx", parts);
  CHECK_THROWS_WITH(readSheet(folder / "e.xlsx"), Catch::Contains("entities"));
  parts[5].second = "<worksheet><sheetData><row>";
  writeZip(folder / "c.xlsx", parts);
  CHECK_THROWS_WITH(readSheet(folder / "c.xlsx"), Catch::Contains("damaged"));
  std::ofstream(folder / "z.xlsx") << "PK\x03\x04 and no more";
  CHECK_THROWS_AS(readSheet(folder / "z.xlsx"), Failure);
}

TEST_CASE("an OpenDocument sheet gives what its cells hold, not a million empty rows") {
  const test::TemporaryFolder folder;
  const std::string content =
      "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
      "<table:table table:name=\"Eins\"><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>"
      "<table:table-cell><text:p>Tag</text:p></table:table-cell><table:table-cell><text:p>N</text:p></table:table-cell>"
      "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
      "office:value-type=\"string\"><text:p>محمد</text:p></table:table-cell><table:table-cell "
      "office:value-type=\"date\" office:date-value=\"2022-09-03\"><text:p>03.09.22</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"float\" office:value=\"1.5\"><text:p>1,5</text:p></table:table-cell>"
      "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row><table:table-row "
      "table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
      "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
  writeZip(folder / "t.ods",
           {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
  const Sheet table = readSheet(folder / "t.ods");
  CHECK(table.head.columns == Cells{"Name", "Tag", "N"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].cells == Cells{"محمد", "2022-09-03", "1.5"});
  CHECK(table.rows[1].number == 3);
}
