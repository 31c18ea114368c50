#include "searcher/screen.hpp"

#include "tests/support/catch.hpp"

using namespace searcher;

TEST_CASE("columns count what a character takes, not its bytes", "[screen]") {
  CHECK(columns_of("caf\u00e9") == 4);
  CHECK(columns_of("\u65e5\u672c") == 4);
  CHECK(cut_to("Metropolitan", 6) == "Metro\u2026");
  CHECK(cut_to("Met", 6) == "Met");
}

TEST_CASE("running text is broken at spaces and indented", "[screen]") {
  const Screen screen{.columns = 20};
  CHECK(flow({{"one two three four five"}}, 2, 2, 12, screen) == "one two\n  three four\n  five");
}

TEST_CASE("a word keeps together whatever its styles", "[screen]") {
  const Screen screen{.columns = 20, .is_coloured = true};
  CHECK(flow({{"a "}, {"strike", Style::Matched}, {"-bound b"}}, 0, 0, 10, screen) ==
        "a\n\033[1;31mstrike\033[0m-bound\nb");
}

TEST_CASE("no escape sequence is written without colour", "[screen]") {
  CHECK(styled("x", Style::Title, {}) == "x");
}

TEST_CASE("a bar is as long as its share, and never nothing for something", "[screen]") {
  const Screen screen;
  CHECK(bar(5, 10, 4, screen) == "\u2588\u2588  ");
  CHECK(bar(1, 1000, 4, screen) == "\u258f   ");
  CHECK(bar(0, 10, 4, screen) == "    ");
  CHECK(bar(1, 1000, 4, {.has_blocks = false}) == "#   ");
}
