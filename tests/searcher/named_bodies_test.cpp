#include "searcher/named_bodies.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

std::vector<std::string> bodies_of(const std::string& text) {
  const auto vocabulary = schema::Vocabulary::built_in();
  const schema::Stemmer stemmer(vocabulary);
  std::vector<std::string> names;
  for (const NamedBody& body : find_bodies(query_words(text, stemmer), vocabulary)) {
    names.push_back(body.name + (body.is_ambiguous ? " ?" : ""));
  }
  return names;
}

bool has(const std::vector<std::string>& list, const std::string& wanted) {
  return std::ranges::find(list, wanted) != list.end();
}

}  // namespace

TEST_CASE("unions and forces are found by their names, the longest first", "[named_bodies]") {
  CHECK(bodies_of("public and commercial services union strike") ==
        std::vector<std::string>{"Public and Commercial Services Union"});
  CHECK(has(bodies_of("hertfordshire constabulary pay"), "Hertfordshire Constabulary"));
  CHECK(has(bodies_of("unite"), "Unite ?"));  // may be the verb
  CHECK(bodies_of("the weather").empty());
}
