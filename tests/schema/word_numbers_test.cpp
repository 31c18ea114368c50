#include "schema/word_numbers.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("words are numbered in the order in which they come", "[word_numbers]") {
  WordNumbers words(3);
  CHECK(words.end() == 3);
  CHECK(words.add("pay") == 3);
  CHECK(words.add("strike") == 4);
  CHECK(words.add("pay") == 3);
  CHECK(words.end() == 5);
  CHECK(words.find("strike") == 4);
  CHECK(words.find("strikes") == kUnknownWord);
  CHECK(words.find("") == kUnknownWord);
}

TEST_CASE("many words keep their numbers", "[word_numbers]") {
  constexpr WordNumber kMany = 20'000;
  WordNumbers words;
  for (WordNumber i = 1; i <= kMany; ++i) CHECK(words.add("word" + std::to_string(i)) == i);
  for (WordNumber i = 1; i <= kMany; ++i) CHECK(words.find("word" + std::to_string(i)) == i);
  CHECK(words.find("word0") == kUnknownWord);
}
