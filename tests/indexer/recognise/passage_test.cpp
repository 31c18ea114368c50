#include "indexer/recognise/passage.hpp"

#include "tests/support/catch.hpp"

using namespace indexer;
using schema::Part;

namespace {

std::vector<std::string> sentences_of(const std::string& title, const std::string& text) {
  corpus::Article article;
  article.title = title;
  article.text = text;
  const Passage passage = make_passage(article);
  std::vector<std::string> found;
  for (const Sentence& sentence : passage.sentences) found.emplace_back(passage.of(sentence));
  return found;
}

}  // namespace

TEST_CASE("the headline is a sentence, and each of the story's is one", "[passage]") {
  CHECK(sentences_of("Staff to strike", "They voted. They won!\nTalks go on.\n") ==
        std::vector<std::string>{"Staff to strike", "They voted.", "They won!", "Talks go on."});
}

TEST_CASE("a place in the text leads to its sentence", "[passage]") {
  corpus::Article article;
  article.title = "Title";
  article.text = "One. Two.\nThree.\nFour.\n";
  const Passage passage = make_passage(article);
  CHECK(passage.of(passage.at(Part::Text, 6)) == "Two.");
  CHECK(passage.at(Part::Text, 6).is_lead);
  CHECK_FALSE(passage.at(Part::Text, 18).is_lead);
  CHECK(passage.of(passage.at(Part::Title, 2)) == "Title");
}

TEST_CASE("depth is how many of the story's paragraphs stand before a sentence", "[passage]") {
  corpus::Article article;
  article.title = "Title";
  article.text = "One. Two.\nThree.\nFour.\nFive.\n";
  const Passage passage = make_passage(article);
  CHECK(passage.depth_of(passage.at(Part::Title, 0)) == 0);
  CHECK(passage.depth_of(passage.at(Part::Text, 5)) == 0);
  CHECK(passage.depth_of(passage.at(Part::Text, 18)) == 0.5);
  CHECK(passage.depth_of(passage.at(Part::Text, 24)) == 0.75);
}
