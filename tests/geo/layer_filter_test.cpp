// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A layer's features are chosen by what is said of their attributes, and by nothing that a text could smuggle in.
#include "core/store/layer_filter.h"

#include <set>

#include "core/store/layer_repository.h"
#include "tests/geo/layer_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;

namespace {

struct FilterFixture : test::LayerFixture {
  store::LayerRow row;
  std::vector<std::string> columns;

  FilterFixture() {
    import(write("ships.csv",
                 "name,lon,lat,flag,speed,note,Länge\n"
                 "Sea Lark,2.1,50.9,TR,12.5,'9',10\nVigil Bay,2.2,50.9,BG,3,abc,20\nO'Brien,2.3,50.9,tr,20,100,30\n"
                 "Heron,2.4,50.9,,7,,40\n"))
        .orThrow();
    read();
  }
  void read() {
    row = store::LayerRepository(opened->database()).all().at(0);
    columns = store::LayerRepository(opened->database()).columns(row.table);
  }
  /// The fids that are left.
  std::set<std::int64_t> chosen(const std::string& text) {
    const store::LayerFilter filter = store::LayerFilter::parse(text, columns);
    std::set<std::int64_t> fids;
    store::LayerRepository(opened->database())
        .forEach(
            row.table,
            [&](std::int64_t fid, auto) {
              fids.insert(fid);
              return true;
            },
            &filter);
    CHECK(store::LayerRepository(opened->database()).hiddenBy(filter, row.table) ==
          static_cast<std::int64_t>(4 - fids.size()));
    return fids;
  }
  std::string refusal(const std::string& text) {
    try {
      store::LayerFilter::parse(text, columns);
    } catch (const Failure& failure) {
      return failure.error().message;
    }
    return {};
  }
};

using Fids = std::set<std::int64_t>;

}  // namespace

TEST_CASE("a filter says what SQL's WHERE says of attributes") {
  FilterFixture f;
  CHECK(f.chosen("speed > 5") == Fids{1, 3, 4});
  CHECK(f.chosen("speed>=12.5 and speed <= 20") == Fids{1, 3});
  CHECK(f.chosen("flag = 'TR'") == Fids{1, 3});  // whatever the case, as OGR has it
  CHECK(f.chosen("FLAG <> 'tr'") == Fids{2});    // nothing is neither equal nor different, as in SQL
  CHECK(f.chosen("flag IS NULL") == Fids{4});
  CHECK(f.chosen("flag IN ('BG', 'TR') AND NOT speed BETWEEN 10 AND 15") == Fids{2, 3});
  CHECK(f.chosen("name LIKE 'sea%' OR name ILIKE '%bay'") == Fids{1, 2});
  CHECK(f.chosen("name NOT LIKE 'sea%' AND (speed < 5 OR speed > 19)") == Fids{2, 3});
  CHECK(f.chosen("name = 'O''Brien'") == Fids{3});
  CHECK(f.chosen("\"name\" = 'Heron' OR \"speed\" == 3") == Fids{2, 4});
  CHECK(f.chosen("Länge != 10 AND speed NOT IN (3, 20)") == Fids{4});
  CHECK(f.chosen("speed > -1e3 AND speed < +.5e2") == Fids{1, 2, 3, 4});
  CHECK(f.chosen("name IS NOT NULL") == Fids{1, 2, 3, 4});
}

TEST_CASE("a number is compared as one also where a column holds text") {
  FilterFixture f;
  CHECK(f.chosen("note > 50") == Fids{3});
  CHECK(f.chosen("note = 'abc'") == Fids{2});
  CHECK(f.chosen("note = 100") == Fids{3});
}

TEST_CASE("numbers longer than a double holds are told apart, and what is not equal is different") {
  test::LayerFixture f;
  f.import(f.write("cards.csv",
                   "name,lon,lat,imsi,iccid\na,2,50,8944110068123456,'89441100681234567891'\n"
                   "b,2,50,8944110068123457,'89441100681234567892'\nc,2,50,,none\n"))
      .orThrow();
  const store::LayerRepository layers(f.opened->database());
  const auto row = layers.all().at(0);
  const auto count = [&](const std::string& text) {
    return 3 - layers.hiddenBy(store::LayerFilter::parse(text, layers.columns(row.table)), row.table);
  };
  CHECK(count("imsi = 8944110068123456") == 1);
  CHECK(count("imsi <> 8944110068123456") == 1);
  CHECK(count("imsi > 8944110068123456") == 1);
  CHECK(count("iccid = 5") == 0);
  CHECK(count("iccid <> 5") == 3);
  CHECK(count("iccid NOT IN (5)") == 3);
}

TEST_CASE("what is no filter is refused by one sentence that says where") {
  FilterFixture f;
  CHECK(f.refusal("depth > 3").find("no attribute “depth”; it has name") != std::string::npos);
  CHECK(f.refusal("speed >").find("a value is missing") != std::string::npos);
  CHECK(f.refusal("flag = TR").find("a text stands in single quotes, at “TR”") != std::string::npos);
  CHECK(f.refusal("flag = 'TR").find("a quotation mark is not closed") != std::string::npos);
  CHECK(f.refusal("(speed > 3").find("a closing bracket is missing, at its end") != std::string::npos);
  for (const char* const text : {"",
                                 "  ",
                                 "speed",
                                 "speed > 3 speed > 4",
                                 "speed > 3 AND",
                                 "NOT",
                                 "speed IS 3",
                                 "speed IN 3",
                                 "speed IN ()",
                                 "speed BETWEEN 3",
                                 "speed LIKE 3",
                                 "speed NOT 3",
                                 "1 = 1",
                                 "speed = 1e999",
                                 "speed = 12abc",
                                 "speed = 1.2.3",
                                 "'speed' > 3",
                                 "speed > (3)",
                                 "speed > 3)",
                                 "speed = -",
                                 "speed > ?1",
                                 "\"\" = 1"}) {
    INFO(text);
    CHECK_FALSE(f.refusal(text).empty());
  }
}

TEST_CASE("no text of a filter comes into a statement of SQL") {
  FilterFixture f;
  const std::string before = f.digest();
  for (const char* const text : {"name = 'x'; DROP TABLE statement",
                                 "name = 'x' -- ",
                                 "name = 'x' /* */ OR 1",
                                 "fid = 1",
                                 "geom IS NULL",
                                 "name = (SELECT value FROM statement)",
                                 "name = load_extension('x')",
                                 "abs(speed) > 3",
                                 "speed > speed",
                                 "\"name\"\"=1 OR \"\"\" = 'x'",
                                 "name = 'x' UNION SELECT 1",
                                 "name LIKE 'x' ESCAPE '\\'",
                                 "rowid = 1",
                                 "name COLLATE NOCASE = 'x'",
                                 "name = x'41'",
                                 "speed = 0x1F",
                                 "name = `x`",
                                 "[name] = 'x'",
                                 "name = $x",
                                 "name = :x",
                                 "name = @x"}) {
    INFO(text);
    CHECK_FALSE(f.refusal(text).empty());
  }
  CHECK(f.chosen("name = ''' OR 1=1 --'").empty());
  CHECK(f.chosen("name = '\"; DROP TABLE statement; --'").empty());
  CHECK(f.chosen("name LIKE '%''%'") == Fids{3});
  CHECK_FALSE(f.refusal(std::string("name = 'a\0b'", 12)).empty());
  CHECK_FALSE(f.refusal("name = '\xff'").empty());
  CHECK_FALSE(f.refusal(std::string(300, '(') + "speed > 1" + std::string(300, ')')).empty());
  std::string nots, many = "speed = 0", list;
  for (int i = 0; i < 300; ++i) nots += "NOT ", many += " OR speed=" + std::to_string(i % 10), list += ",1";
  CHECK_FALSE(f.refusal(nots + "speed > 1").empty());
  CHECK(f.chosen(many) == Fids{2, 4});
  CHECK(f.chosen("speed IN (7" + list + ")") == Fids{4});
  CHECK_FALSE(f.refusal("speed IN (7" + list + list + ")").empty());
  CHECK_FALSE(f.refusal("name = '" + std::string(5'000, 'a') + "'").empty());
  CHECK(f.digest() == before);
  CHECK(f.verifies());
}

TEST_CASE("a layer's filter is kept in the case, can be undone, and is checked before it is said") {
  FilterFixture f;
  const auto set = [&](const std::string& text) {
    return f.opened->change(test::kAnalyst, store::Action::Alter, "Filter",
                            [&](store::Transaction& t) { store::setLayerFilter(*f.opened, t, f.row.id, text); });
  };
  set("speed > 5").orThrow();
  set(" flag = 'BG' ").orThrow();
  f.reopen();
  f.read();
  CHECK(f.row.filter == "flag = 'BG'");
  CHECK(f.verifies());
  CHECK_FALSE(set("depth > 5").has_value());
  f.opened->undo(test::kAnalyst).orThrow();
  f.read();
  CHECK(f.row.filter == "speed > 5");
  REQUIRE(store::LayerRepository(f.opened->database()).filterOf(f.row).has_value());
  set("").orThrow();
  f.read();
  CHECK(f.row.filter.empty());
  CHECK_FALSE(store::LayerRepository(f.opened->database()).filterOf(f.row).has_value());
}
