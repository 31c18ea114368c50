#include "searcher/spelt_phrases.hpp"

#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

// What is marked in `text` of a phrase with these stems.
std::vector<WordList> spelt_in(std::string_view text, const std::vector<WordList>& phrases) {
  static const auto vocabulary = schema::Vocabulary::built_in();
  static const schema::Stemmer stemmer(vocabulary);
  std::vector<WordList> spelt;
  SpeltPhrases(phrases, stemmer).add_from(text, spelt);
  return spelt;
}

}  // namespace

TEST_CASE("a phrase is found in every form that its words have", "[spelt_phrases]") {
  CHECK(
      spelt_in("They walked out. Walking out is no crime, nor is a walk out.", {{"walk", "out"}}) ==
      std::vector<WordList>{{"walked", "out"}, {"walking", "out"}, {"walk", "out"}});
}

TEST_CASE("a phrase is named once, however often it stands there", "[spelt_phrases]") {
  CHECK(spelt_in("Down tools! down TOOLS, they say", {{"down", "tool"}}) ==
        std::vector<WordList>{{"down", "tools"}});
}

TEST_CASE("a word whose stem begins otherwise is a form too", "[spelt_phrases]") {
  CHECK(spelt_in("Officers were paid off.", {{"pay", "off"}}) ==
        std::vector<WordList>{{"paid", "off"}});
  CHECK(spelt_in("They tried again, try again!", {{"tri", "again"}}) ==
        std::vector<WordList>{{"tried", "again"}, {"try", "again"}});
}

TEST_CASE("words apart, or in another order, are no phrase", "[spelt_phrases]") {
  CHECK(spelt_in("out they walked, and walked far out", {{"walk", "out"}}).empty());
  CHECK(spelt_in("walked", {{"walk", "out"}}).empty());
  CHECK(spelt_in("", {{"walk", "out"}}).empty());
}
