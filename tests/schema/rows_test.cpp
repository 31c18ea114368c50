#include "schema/rows.hpp"

#include "schema/error.hpp"
#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("a cell is found by row and column, a list is split and trimmed", "[rows]") {
  const Rows rows("slug\taliases\nfbu\tFBU| firefighters' union |\nrmt\t\n", "unions.tsv");
  REQUIRE(rows.size() == 2);
  CHECK(rows.cell(0, "slug") == "fbu");
  CHECK(rows.cell(0, "colour").empty());
  CHECK(rows.list(0, "aliases") == std::vector<std::string_view>{"FBU", "firefighters' union"});
  CHECK(rows.list(1, "aliases").empty());
}

TEST_CASE("a table may have a byte order mark, CRLF, blank lines and no last line break",
          "[rows]") {
  const Rows rows("\xEF\xBB\xBFslug\tname\r\n\r\na\tb\r\n\nc\td", "unions.tsv");
  REQUIRE(rows.size() == 2);
  CHECK(rows.columns()[0] == "slug");
  CHECK(rows.cell(0, "name") == "b");
  CHECK(rows.cell(1, "name") == "d");
  CHECK(rows.line(1) == 5);
}

TEST_CASE("a malformed table is refused with its line", "[rows]") {
  const auto read = [](const char* text) { return Rows(text, "unions.tsv"); };
  CHECK_THROWS_WITH(read(""), "unions.tsv: line 1: the header line is missing");
  CHECK_THROWS_WITH(read("slug\tname\na\tb\nc\n"),
                    "unions.tsv: line 3: has 1 cells, the header has 2");
  CHECK_THROWS_WITH(read("slug\na\n\xC3\x28\n"), "unions.tsv: line 3: not UTF-8 at byte 1");
  CHECK_THROWS_AS(read(""), Error);
}

TEST_CASE("views stay good when rows are moved", "[rows]") {
  Rows rows("slug\na\n", "unions.tsv");
  const Rows moved = std::move(rows);
  CHECK(moved.cell(0, "slug") == "a");
}

TEST_CASE("a row is written under any of its columns, and as an empty cell under others",
          "[rows]") {
  const Rows rows("slug\tname\tkind\nfbu\tFire Brigades Union\tunion\n", "unions.tsv");
  const std::vector<std::string_view> columns{"kind", "nation", "slug"};
  CHECK(table_line(columns) == "kind\tnation\tslug\n");
  CHECK(rows.text(0, columns) == "union\t\tfbu\n");
}
