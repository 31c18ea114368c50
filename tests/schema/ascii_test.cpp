#include "schema/ascii.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("letters and digits are those of ASCII, whatever the bytes beside them", "[ascii]") {
  CHECK(is_letter('a'));
  CHECK(is_letter('Z'));
  CHECK(is_digit('0'));
  CHECK(is_of_word('\xC3'));
  CHECK_FALSE(is_of_word('-'));
  for (const char c : {'@', '[', '`', '{', '/', ':', ' ', '\xC3', '\xA9', '\xFF'}) {
    CHECK_FALSE(is_letter(c));
    CHECK_FALSE(is_digit(c));
    CHECK(to_lower(c) == c);
  }
  CHECK(lower_case("PCS Siân É") == "pcs siân É");
  CHECK(has_upper("a Federation"));
  CHECK_FALSE(has_upper("the federation \xC3\x89"));
  CHECK(starts_with_any_case("PICKET lines", "picket"));
  CHECK_FALSE(starts_with_any_case("pick", "picket"));
}

TEST_CASE("a text is stripped at its ends alone", "[ascii]") {
  CHECK(stripped(" \t pay  talks\r\n") == "pay  talks");
  CHECK(stripped(" \n").empty());
  CHECK(stripped("--pay-", "-") == "pay");
}

TEST_CASE("a text is taken apart at a sign, piece by piece", "[ascii]") {
  std::string_view rest = "a,,b";
  CHECK(take_until(rest, ',') == "a");
  CHECK(take_until(rest, ',').empty());
  CHECK(take_until(rest, ',') == "b");
  CHECK(rest.empty());
}
