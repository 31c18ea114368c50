#include "schema/letter_distance.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("letters put in, taken out, changed and swapped count one each", "[letter_distance]") {
  CHECK(letter_distance("union", "union") == 0);
  CHECK(letter_distance("unoin", "union") == 1);
  CHECK(letter_distance("unions", "union") == 1);
  CHECK(letter_distance("uniom", "union") == 1);
  CHECK(letter_distance("nion", "union") == 1);
  CHECK(letter_distance("", "union") == 5);
  CHECK(letter_distance("force", "source") == 2);
}
