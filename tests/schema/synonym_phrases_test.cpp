#include "schema/synonym_phrases.hpp"

#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"

using namespace schema;
using Found = std::vector<std::pair<std::string, std::size_t>>;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary built_in = Vocabulary::built_in();
  return built_in;
}

Found found_in(std::string_view text, std::uint32_t last = 1000) {
  static const SynonymPhrases phrases(vocabulary());
  Found found;
  phrases.find(text, last, [&](const std::string& term, std::size_t offset) {
    found.emplace_back(term, offset);
  });
  return found;
}

std::string term_of(std::string_view phrase) {
  return phrase_term(words_of_phrase(phrase), Stemmer(vocabulary()));
}

}  // namespace

TEST_CASE("a synonym of several words is found in a text, as often as it stands there",
          "[synonym_phrases]") {
  const std::string term = term_of("industrial action");
  CHECK(found_in("Industrial action? No industrial action.") == Found{{term, 0}, {term, 22}});
  CHECK(found_in("industrial relations and action").empty());
  CHECK(found_in("action").empty());
}

TEST_CASE("any form of its words is the same phrase", "[synonym_phrases]") {
  CHECK(found_in("They walked out.") == Found{{term_of("walk out"), 5}});
  CHECK(found_in("a walk-out") == Found{{term_of("walk out"), 2}});
  CHECK(found_in("picketers\' lining") == Found{{term_of("picket line"), 0}});
  CHECK(found_in("picket\nlines") == Found{{term_of("picket line"), 0}});
}

TEST_CASE("words past the last that is indexed make no phrase", "[synonym_phrases]") {
  CHECK(found_in("no industrial action", 3).size() == 1);
  CHECK(found_in("no industrial action", 2).empty());
}

TEST_CASE("a facet's value and a single word are no phrases", "[synonym_phrases]") {
  CHECK(found_in("dispute:pensions").empty());
  CHECK(found_in("walkout").empty());
}
