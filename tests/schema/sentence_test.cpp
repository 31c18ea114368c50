#include "schema/sentence.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace schema;

namespace {

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> found;
  for (const SentenceSpan& s : sentences_of(text))
    found.emplace_back(text.substr(s.offset, s.size_bytes));
  return found;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("a sentence ends at its stop, a paragraph at its line break", "[sentence]") {
  CHECK(cut("They voted. They won!\nTalks go on\n") ==
        Sentences{"They voted.", "They won!", "Talks go on"});
  CHECK(cut("").empty());
  CHECK(cut(" \n\n ").empty());
}

TEST_CASE("a short form, an initial or a decimal ends no sentence", "[sentence]") {
  CHECK(cut("Mr. Ball and J. Smith want 2.5% more. No.") ==
        Sentences{"Mr. Ball and J. Smith want 2.5% more.", "No."});
}

TEST_CASE("a closing quote belongs to the sentence before it", "[sentence]") {
  CHECK(cut("He said: \u201cWe won.\u201d They left.") ==
        Sentences{"He said: \u201cWe won.\u201d", "They left."});
}

TEST_CASE("paragraphs are counted without the empty ones", "[sentence]") {
  const auto sentences = sentences_of("One. Two.\n\nThree.\n");
  CHECK(sentences.back().paragraph == 1);
}
