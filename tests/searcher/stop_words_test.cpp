#include "searcher/stop_words.hpp"

#include "tests/support/catch.hpp"

using namespace searcher;

TEST_CASE("stop words are function words, and none that carry a claim", "[stop_words]") {
  for (const char* word :
       {"a", "the", "of", "what", "came", "giving", "yourself", "over", "during", "mean"})
    CHECK(is_stop_word(word));
  for (const char* word :
       {"no", "not", "us", "against", "out", "without", "may", "will", "strike"}) {
    INFO(word);
    CHECK_FALSE(is_stop_word(word));
  }
}
