#include "schema/whole_number.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("a number is read where it is the whole of a text", "[whole_number]") {
  CHECK(whole_number<unsigned>("80") == 80U);
  CHECK(whole_number<long long>("-5") == -5LL);
  CHECK(whole_number<double>("81.5") == 81.5);
  for (const char* text : {"", " ", "80 ", " 80", "+80", "8o", "0x8", "-5", "99999999999"}) {
    INFO(text);
    CHECK_FALSE(whole_number<unsigned>(text));
  }
}
