// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_reader.h"

#include <fstream>
#include <map>

#include "core/base/error.h"
#include "core/ingest/table_csv_parser.h"
#include "core/ingest/table_json_lines.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

struct Table {
  TableHead head;
  std::vector<TableRow> rows;
  std::vector<std::string> warnings;
};

Table readAll(const std::filesystem::path& path, const TableOptions& options = {}) {
  Table table;
  const TableReader reader(path, options);
  reader.read([&](const TableHead& head) { table.head = head; },
              [&](const TableRow& row) {
                table.rows.push_back(row);
                return true;
              },
              table.warnings);
  return table;
}

Table readText(const std::string& bytes, const std::string& name = "table.csv", const TableOptions& options = {}) {
  const test::TemporaryFolder folder;
  std::ofstream(folder / name, std::ios::binary) << bytes;
  return readAll(folder / name, options);
}

using Cells = std::vector<std::string>;

std::string messageOf(const std::string& bytes, const std::string& name = "table.csv") {
  try {
    readText(bytes, name);
  } catch (const Failure& failure) {
    return failure.error().sentence();
  }
  return {};
}

}  // namespace

TEST_CASE("a table of commas is cut into a head and rows that are counted as a spreadsheet counts") {
  const Table table = readText("Name, Phone\nKarim,+44 7700 900123\n\n\"O\"\"Neill, \nMary\",x\n");
  CHECK(table.head.columns == Cells{"Name", "Phone"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].number == 2);
  CHECK(table.rows[1].number == 4);
  CHECK(table.rows[1].cells == Cells{"O\"Neill, \nMary", "x"});
}

TEST_CASE("line ends of every kind end a row") {
  for (const std::string end : {"\n", "\r", "\r\n"}) {
    const Table table = readText("a,b" + end + "1,2" + end + "3,4");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].cells == Cells{"3", "4"});
    CHECK(table.rows[1].number == 3);
  }
}

TEST_CASE("the delimiter is recognised") {
  for (const char delimiter : {',', ';', '\t', '|', '^'}) {
    std::string text = "When?Amount?Name\n1.2.2022?1,50?x, y\n2.2.2022?2,75?z\n";
    for (char& c : text)
      if (c == '?') c = delimiter;
    if (delimiter == ',') continue;  // commas inside would have to be quoted
    const Table table = readText(text);
    CHECK(table.head.delimiter == delimiter);
    CHECK(table.rows.at(0).cells == Cells{"1.2.2022", "1,50", "x, y"});
  }
  CHECK(readText("sep=;\na;b\n1;2\n").head.columns == Cells{"a", "b"});
}

TEST_CASE("a byte order mark is no part of the first column's name") {
  CHECK(readText("\xEF\xBB\xBFName,b\n1,2\n").head.columns == Cells{"Name", "b"});
}

TEST_CASE("encodings other than UTF-8 are read") {
  CHECK(readText("Name;Ort\nJ\xFCrgen;K\xF6ln am gro\xDF"
                 "en Flu\xDF\nS\xF8ren;\xC5rhus\n")
            .rows.at(0)
            .cells == Cells{"Jürgen", "Köln am großen Fluß"});
  const std::string text = "Имя,Город\nКарим,Калé\nنور,كاليه\n";
  std::string wide = "\xFF\xFE";
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const unsigned code =
        lead < 0x80 ? lead : ((lead & 0x1FU) << 6) | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
    at += lead < 0x80 ? 1 : 2;
    wide += static_cast<char>(code & 0xFF);
    wide += static_cast<char>(code >> 8);
  }
  const Table table = readText(wide);
  CHECK(table.head.encoding == "UTF-16LE");
  CHECK(table.rows.at(1).cells == Cells{"نور", "كاليه"});
}

TEST_CASE("NUL bytes are left out and told") {
  const Table table = readText(std::string("a,b\n1\0x,2\n", 10));
  CHECK(table.rows.at(0).cells == Cells{"1x", "2"});
  REQUIRE(table.warnings.size() == 1);
  CHECK(table.warnings[0].find("1 NUL") == 0);
}

TEST_CASE("a quotation mark that is never closed is refused with its row") {
  const std::string message = messageOf("a,b\n1,2\n3,\"4\n5,6\n");
  CHECK(message.find("row 3") != std::string::npos);
  CHECK(message.find("never closed") != std::string::npos);
}

TEST_CASE("ten thousand columns come in and a million are refused") {
  std::string head, row;
  for (int i = 0; i < 10'000; ++i) {
    head += (i ? ",c" : "c") + std::to_string(i);
    row += i ? ",1" : "1";
  }
  const Table table = readText(head + "\n" + row + "\n");
  CHECK(table.head.columns.size() == 10'000);
  CHECK(table.rows.at(0).cells.size() == 10'000);
  CHECK(messageOf(std::string(1'000'000, ',')).find("more than 16384 columns") != std::string::npos);
}

TEST_CASE("a line that never ends is refused before it fills the memory") {
  std::size_t taken = 0;
  TableCsvParser parser(',', [](const TableRow&) { return true; });
  const std::string piece(1 << 20, 'x');
  CHECK_THROWS_AS(
      [&] {
        for (; taken < 1024; ++taken) parser.add(piece);
      }(),
      Failure);
  CHECK(taken == TableCsvParser::kLongestRow / piece.size());
}

TEST_CASE("an empty file is refused, a head alone is a table without rows") {
  CHECK(messageOf("").find("empty") != std::string::npos);
  CHECK(messageOf("\n\n").find("no row") != std::string::npos);
  const Table table = readText("a,b\n");
  CHECK(table.head.columns.size() == 2);
  CHECK(table.rows.empty());
}

TEST_CASE("columns of one name or none get names of their own") {
  CHECK(readText("a,a,,b,\n1,2,3,4,\n").head.columns == Cells{"a", "a 2", "Column 3", "b"});
}

TEST_CASE("rows shorter than the head are filled up and longer ones keep what they have") {
  const Table table = readText("a,b,c\n1\n1,2,3,4\n");
  CHECK(table.rows.at(0).cells == Cells{"1", "", ""});
  CHECK(table.rows.at(1).cells.size() == 4);
}

TEST_CASE("rows before the head are skipped and a table without a head is given one") {
  TableOptions options;
  options.skip = 2;
  CHECK(readText("Report of today\nfor internal use\na,b\n1,2\n", "t.csv", options).head.columns == Cells{"a", "b"});
  options = {};
  options.head = {"x", "y"};
  const Table table = readText("1,2\n3,4\n", "t.csv", options);
  CHECK(table.head.columns == Cells{"x", "y"});
  CHECK(table.rows.size() == 2);
}

TEST_CASE("JSON lines give the union of their keys") {
  const Table table = readText(
      "{\"name\": \"Nguyễn\", \"n\": 1}\n\n{\"n\": 2.50, \"home\": {\"city\": \"Calais\"}, \"tags\": [\"a\", \"b\"]}\n",
      "t.jsonl");
  CHECK(table.head.columns == Cells{"name", "n", "home.city", "tags"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells == Cells{"Nguyễn", "1", "", ""});
  CHECK(table.rows[1].cells[2] == "Calais");
  CHECK(table.rows[1].cells[3] == "a; b");
  CHECK(table.rows[1].number == 3);
  CHECK(messageOf("{\"a\": 1}\n{\"a\": \n", "t.jsonl").find("row 2") != std::string::npos);
}

TEST_CASE("what is no table is refused with what to do") {
  CHECK(messageOf("%PDF-1.4\n...").find("save it as") != std::string::npos);
  CHECK(messageOf(std::string("PK\x03\x04", 4) + "hello").find("archive") != std::string::npos);
  CHECK(messageOf(std::string(4096, '\0')).find("no text") != std::string::npos);
}

TEST_CASE("numbers of JSON lines stay as they are written") {
  const auto cells = flattenJson(
      R"({"iccid":89441234567890123456,"price":3.10,"n":-1,"words":"a \"1\" b","list":[1,2.50],"in":{"x":1e3}})");
  std::map<std::string, std::string> of(cells.begin(), cells.end());
  CHECK(of.at("iccid") == "89441234567890123456");
  CHECK(of.at("price") == "3.10");
  CHECK(of.at("n") == "-1");
  CHECK(of.at("words") == "a \"1\" b");
  CHECK(of.at("list") == "1; 2.50");
  CHECK(of.at("in.x") == "1e3");
  CHECK_THROWS_AS(flattenJson(R"({"a": 01})"), Failure);
}
