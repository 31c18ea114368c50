#include "schema/word_order.hpp"

#include "schema/error.hpp"
#include "schema/tokenizer.hpp"
#include "tests/support/catch.hpp"

using namespace schema;
using Positions = std::vector<std::uint32_t>;

namespace {

std::vector<PlacedWord> row_of(std::string_view text) {
  std::vector<PlacedWord> row;
  for (const Token& token : tokenize(text)) row.push_back({word_hash(token.word), token.position});
  return row;
}

std::string packed(std::string_view title, std::string_view story, std::string_view source = "",
                   std::string_view path = "") {
  return pack_word_order({row_of(title), row_of(story), row_of(source), row_of(path)});
}

Positions places(const std::string& packed, Field field, std::string_view word) {
  Positions positions;
  WordOrder(packed).find(field, word_hash(word), positions);
  return positions;
}

std::string numbered_words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

}  // namespace

TEST_CASE("a word is found at all its places, in the order of reading", "[word_order]") {
  const std::string order = packed("", "pay talks fail as pay offer falls short of pay claim");
  CHECK(places(order, Field::Text, "pay") == Positions{1, 5, 10});
  CHECK(places(order, Field::Text, "claim") == Positions{11});
}

TEST_CASE("the headline and the story are one row with a gap between", "[word_order]") {
  const std::string order = packed("Strike over pay", "Pay talks fail");
  CHECK(places(order, Field::Text, "pay") == Positions{3, 4 + kTitleGap});
  CHECK(places(order, Field::Title, "pay") == Positions{3});
}

TEST_CASE("an article without a headline begins with its story", "[word_order]") {
  CHECK(places(packed("", "Pay talks"), Field::Text, "talks") == Positions{2});
}

TEST_CASE("publisher and path are rows of their own", "[word_order]") {
  const std::string order = packed("Pay", "pay", "The Pay Gazette", "/news/2015/pay.html");
  CHECK(places(order, Field::Source, "pay") == Positions{2});
  CHECK(places(order, Field::Path, "html") == Positions{4});
}

TEST_CASE("a compound stands where its first part does", "[word_order]") {
  const std::string order = packed("Walk-out", "a walkout, a walk-out and a sit-in");
  CHECK(places(order, Field::Title, "walkout") == Positions{1});
  CHECK(places(order, Field::Text, "walkout") == Positions{1, 4 + kTitleGap, 6 + kTitleGap});
  CHECK(places(order, Field::Text, "in") == Positions{2 + kTitleGap + 9});
  CHECK(places(order, Field::Text, "sitin") == Positions{2 + kTitleGap + 8});
}

TEST_CASE("no two words of an article are taken for one another, however many it has",
          "[word_order]") {
  const std::size_t count = GENERATE(10, 300, 1'000, 5'000, 100'000);
  const std::string order = packed("", numbered_words(count));
  const std::size_t step = count / 10;
  for (std::size_t i = 0; i < count; i += step) {
    CHECK(places(order, Field::Text, "word" + std::to_string(i)) ==
          Positions{static_cast<std::uint32_t>(i + 1)});
  }
}

TEST_CASE("an order of words takes two bytes a word of an ordinary article", "[word_order]") {
  CHECK(packed("", numbered_words(300)).size() < 2 * 300 + 20);
}

TEST_CASE("an article without a word has an order of none", "[word_order]") {
  CHECK(places(packed("", ""), Field::Text, "pay").empty());
}

TEST_CASE("a damaged order of words is refused", "[word_order]") {
  const std::string whole = packed("Walk-out", "pay talks fail");
  CHECK_THROWS_AS(WordOrder(""), Error);
  CHECK_THROWS_AS(WordOrder(std::string(1, '\x05') + whole.substr(1)), Error);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_THROWS_AS(WordOrder(std::string_view(whole).substr(0, size)), Error);
  }
}
