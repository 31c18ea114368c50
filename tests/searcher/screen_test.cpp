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

TEST_CASE("a character is what a reader takes for one, marks and all", "[screen]") {
  CHECK(first_character("e\u0301\u0323x").size_bytes == 5);
  CHECK(first_character("e\u0301\u0323x").columns == 1);
  CHECK(first_character("\u65e5").columns == 2);
  CHECK(first_character("\xFFx").size_bytes == 1);
  CHECK(cut_to("e\u0301e\u0301e\u0301", 2) == "e\u0301\u2026");
}

TEST_CASE("wide letters are broken anywhere, a long word or path nowhere", "[screen]") {
  const Screen screen{.columns = 20};
  CHECK(flow({{"\u65e5\u672c\u8a9e strike"}}, 0, 1, 5, screen) == "\u65e5\u672c\n \u8a9e\n strike");
  CHECK(flow({{"a /news/strike.txt b"}}, 0, 0, 5, screen) == "a\n/news/strike.txt\nb");
}
