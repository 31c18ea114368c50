#include "searcher/synonyms.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

std::vector<QueryWord> words_of(const std::string& text, const schema::Stemmer& stemmer) {
  std::vector<QueryWord> words;
  for (const schema::Token& token : schema::tokenize(text)) {
    words.push_back(
        {text.substr(token.offset, token.size_bytes), token.word, stemmer.stem(token.word)});
  }
  return words;
}

std::vector<std::string> synonyms_of(const std::string& text) {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Stemmer stemmer(vocabulary);
  std::vector<std::string> texts;
  for (const Synonym& synonym : find_synonyms(words_of(text, stemmer), vocabulary, stemmer)) {
    texts.push_back(synonym.text);
  }
  return texts;
}

std::vector<std::string> bodies_of(const std::string& text) {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Stemmer stemmer(vocabulary);
  std::vector<std::string> names;
  for (const NamedBody& body : find_bodies(words_of(text, stemmer), vocabulary)) {
    names.push_back(body.name + (body.is_ambiguous ? " ?" : ""));
  }
  return names;
}

bool has(const std::vector<std::string>& list, const std::string& wanted) {
  return std::ranges::find(list, wanted) != list.end();
}

}  // namespace

TEST_CASE("synonyms are found in both directions, or in their one", "[synonyms]") {
  CHECK(has(synonyms_of("walkout"), "strike"));
  CHECK(has(synonyms_of("strikes"), "walkout"));  // any form of the word
  CHECK(has(synonyms_of("crewing"), "manning"));
  CHECK_FALSE(has(synonyms_of("manning"), "crewing"));
}

TEST_CASE("an abbreviation counts in capitals only, its words in any case", "[synonyms]") {
  CHECK(has(synonyms_of("PCSO"), "police community support officer"));
  CHECK(has(synonyms_of("PCSOs"), "police community support officer"));
  CHECK_FALSE(has(synonyms_of("pcso"), "police community support officer"));
  CHECK(has(synonyms_of("police community support officers"), "PCSO"));
}

TEST_CASE("a synonym of several words is found among others", "[synonyms]") {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Stemmer stemmer(vocabulary);
  const auto found =
      find_synonyms(words_of("why return to office now", stemmer), vocabulary, stemmer);
  const auto row = std::ranges::find(found, "office attendance", &Synonym::text);
  REQUIRE(row != found.end());
  CHECK(row->first == 1);
  CHECK(row->count == 3);
  CHECK(row->words == std::vector<std::string>{"office", "attendance"});
}

TEST_CASE("a blocked synonym is none", "[synonyms]") {
  CHECK_FALSE(has(synonyms_of("union"), "UNISON"));
}

TEST_CASE("unions and forces are found by their names, the longest first", "[synonyms]") {
  CHECK(bodies_of("public and commercial services union strike") ==
        std::vector<std::string>{"Public and Commercial Services Union"});
  CHECK(has(bodies_of("hertfordshire constabulary pay"), "Hertfordshire Constabulary"));
  CHECK(has(bodies_of("unite"), "Unite ?"));  // may be the verb
  CHECK(bodies_of("the weather").empty());
}
