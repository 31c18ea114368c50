#include "indexer/recognise/recognise.hpp"

#include "tests/support/catch.hpp"

using namespace indexer;
using schema::Field;

TEST_CASE("an article without a date has the year 'unknown', and that is said", "[recognise]") {
  const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  const Recogniser recogniser(vocabulary);
  corpus::Article article;
  article.text = "Nothing is dated here.\n";
  const Recognised recognised = recogniser.recognise(article);
  const auto& years = recognised.facets[schema::facet_index(Field::Year)];
  REQUIRE(years.size() == 1);
  CHECK(years[0].value == "unknown");
  CHECK(years[0].label == "unknown");
  REQUIRE(years[0].evidence.size() == 1);
  CHECK(years[0].evidence[0].stated == "no date");
}
