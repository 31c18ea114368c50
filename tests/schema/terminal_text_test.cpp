#include "schema/terminal_text.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <random>
#include <string>

#include "tests/support/catch.hpp"

using schema::Colour;
using schema::is_coloured;
using schema::LineBreaks;
using schema::printable;

TEST_CASE("plain text of any script is printed as it is", "[terminal]") {
  for (const char* text :
       {"", "Strike at Rhondda", "Ddarlledwyd ŵyl", "“84.4%” – yes", "日本語 👩‍🚒"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("what would act on a terminal is shown instead", "[terminal]") {
  CHECK(printable("\x1b[31mred\x1b[0m") == "‹U+001B›[31mred‹U+001B›[0m");
  CHECK(printable("\x1b]52;c;aGk=\x07") == "‹U+001B›]52;c;aGk=‹U+0007›");
  CHECK(printable("a\rb\bc\x7f") == "a‹U+000D›b‹U+0008›c‹U+007F›");
  CHECK(printable("\xc2\x9b"
                  "31m") == "‹U+009B›31m");
  CHECK(printable("exe\u202Etxt.\u2066\u2069\u200F\u061C") ==
        "exe‹U+202E›txt.‹U+2066›‹U+2069›‹U+200F›‹U+061C›");
  CHECK(printable(std::string_view("a\0b", 3)) == "a‹U+0000›b");
}

TEST_CASE("a tab is a space and a line break is shown or kept as asked", "[terminal]") {
  CHECK(printable("a\tb\nc") == "a b‹U+000A›c");
  CHECK(printable("a\tb\nc", LineBreaks::Kept) == "a b\nc");
}

TEST_CASE("bytes that are no UTF-8 are replaced one by one", "[terminal]") {
  CHECK(printable("caf\xe9 \xff\xfe") == "caf\uFFFD \uFFFD\uFFFD");
  CHECK(printable("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");  // a lone surrogate
  CHECK(printable("\xe2\x80") == "\uFFFD\uFFFD");            // cut off
}

TEST_CASE("no byte below a space leaves, whatever comes in", "[terminal]") {
  std::mt19937 random(21);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (unsigned left = random() % 64; left > 0; --left) text += static_cast<char>(random());
    const std::string shown = printable(text);
    REQUIRE(printable(shown) == shown);
    for (const char byte : shown) {
      const auto value = static_cast<unsigned char>(byte);
      REQUIRE((value >= 0x20 && value != 0x7F));
    }
  }
}

TEST_CASE("colour is for terminals unless it is asked for", "[terminal]") {
  const int null = open("/dev/null", O_WRONLY);
  CHECK_FALSE(is_coloured(Colour::Auto, null));
  CHECK(is_coloured(Colour::Always, null));
  CHECK_FALSE(is_coloured(Colour::Never, null));
  close(null);
}

TEST_CASE("NO_COLOR and a dumb terminal switch automatic colour off", "[terminal]") {
  const int master = posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(master >= 0);
  REQUIRE(grantpt(master) == 0);
  REQUIRE(unlockpt(master) == 0);
  const int terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
  REQUIRE(terminal >= 0);
  unsetenv("NO_COLOR");
  setenv("TERM", "xterm", 1);
  CHECK(is_coloured(Colour::Auto, terminal));
  setenv("NO_COLOR", "1", 1);
  CHECK_FALSE(is_coloured(Colour::Auto, terminal));
  CHECK(is_coloured(Colour::Always, terminal));
  unsetenv("NO_COLOR");
  setenv("TERM", "dumb", 1);
  CHECK_FALSE(is_coloured(Colour::Auto, terminal));
  close(terminal);
  close(master);
}
