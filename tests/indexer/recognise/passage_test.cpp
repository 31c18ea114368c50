#include "indexer/recognise/passage.hpp"

#include <algorithm>

#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using schema::Part;

namespace {

std::vector<std::string> sentences_of(const std::string& title, const std::string& text) {
  const corpus::Article article = support::article_of(title, text);
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
  const corpus::Article article = support::article_of("Title", "One. Two.\nThree.\nFour.\n");
  const Passage passage = make_passage(article);
  CHECK(passage.of(passage.at(Part::Text, 6)) == "Two.");
  CHECK(passage.at(Part::Text, 6).is_lead);
  CHECK_FALSE(passage.at(Part::Text, 18).is_lead);
  CHECK(passage.of(passage.at(Part::Title, 2)) == "Title");
}

TEST_CASE("depth is how many of the story's paragraphs stand before a sentence", "[passage]") {
  const corpus::Article article = support::article_of("Title", "One. Two.\nThree.\nFour.\nFive.\n");
  const Passage passage = make_passage(article);
  CHECK(passage.depth_of(passage.at(Part::Title, 0)) == 0);
  CHECK(passage.depth_of(passage.at(Part::Text, 5)) == 0);
  CHECK(passage.depth_of(passage.at(Part::Text, 18)) == 0.5);
  CHECK(passage.depth_of(passage.at(Part::Text, 24)) == 0.75);
}

TEST_CASE("each item of a numbered round-up has a lead of its own", "[passage]") {
  corpus::Article article;
  article.title = "The week in disputes";
  article.text =
      "What moved.\nAnd what did not.\n"
      "1. Wardens vote\nWardens are voting.\nThey have a week.\n"
      "2. Nurses settle\nNurses have settled.\n"
      "3) Clerks out\nClerks are out.\nSo are ushers.\n";
  const Passage passage = make_passage(article);
  std::vector<std::string_view> leads;
  for (const Sentence& sentence : passage.sentences) {
    if (sentence.is_lead) leads.push_back(passage.of(sentence));
  }
  CHECK(std::ranges::find(leads, "Clerks are out.") != leads.end());
  CHECK(std::ranges::find(leads, "Nurses have settled.") != leads.end());
  CHECK(std::ranges::find(leads, "They have a week.") == leads.end());
  CHECK(std::ranges::find(leads, "So are ushers.") == leads.end());
}

TEST_CASE("a list of demands is no round-up", "[passage]") {
  corpus::Article article;
  article.text =
      "They met.\nThey asked for this:\n1. A rise\n2. A rota\n3. A rest\nThe talks go on.\n";
  const Passage passage = make_passage(article);
  CHECK_FALSE(passage.sentences.back().is_lead);
}
