#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

namespace {

const std::string kBegin =
    "Ambulance crews to vote on new rota\n\n"
    "Ambulance crews in Northshire will vote on whether to strike over a rota that moves their "
    "meal breaks to the end of a twelve-hour shift.\n";
const std::string kEnd =
    "The trust said that the change would put six more vehicles on the road each evening, and "
    "that nobody would lose a penny by it.\n"
    "A second meeting with managers is planned for the end of the week, an official said.\n";

// Whether `line` is kept between two paragraphs of a story.
bool is_kept(const std::string& line) {
  const auto article = reading::article_of(kBegin + line + "\n" + kEnd);
  CHECK(article.text.find("will vote on whether") != std::string::npos);
  CHECK(article.text.find("second meeting") != std::string::npos);
  return article.text.find(line) != std::string::npos;
}

}  // namespace

TEST_CASE("a line between paragraphs that speaks of something else is the page's",
          "[set_between]") {
  for (const std::string line : {
           "Kit Corner: new away shirt only \u00A329.99",
           "Quayside jobs: deckhand, Kirkby ferry",
           "Town quiz: how well do you know the Wolds?",
           "Village diary: whist drive, flower club, mobile library",
           "More appointments",
           "Kirkby ferry timetable pull-out inside",
       }) {
    CAPTURE(line);
    CHECK_FALSE(is_kept(line));
  }
}

TEST_CASE("a line between paragraphs that may be the story's is kept", "[set_between]") {
  for (const std::string line : {
           "Meal breaks: what the rota changes",
           "The question now: who will blink?",
           "Long haul",
           "\"Nobody here has had a hot dinner since Easter\"",
           "Leader's column: crews, rota and vehicles",
           "A Reporter, branch secretary, Kirkby",
           "--A porter at Kirkby infirmary",
           "- deckhands on the Kirkby ferry",
           "Winter draws on in Kirkby, said the ferryman.",
       }) {
    CAPTURE(line);
    CHECK(is_kept(line));
  }
}

TEST_CASE("several lines of one label, and several subheads, are the story's", "[set_between]") {
  const auto text_of = [](const std::string& a, const std::string& b, const std::string& c) {
    const std::string middle = "They are not happy with it, said one of the crews on Sunday.\n";
    const std::string text =
        kBegin + a + "\n" + middle + b + "\n" + middle + "Again: " + middle + c + "\n" + kEnd;
    return reading::article_of(text).text;
  };
  CHECK(text_of("Reader: where is Kirkby ferry?", "Reader: does Wolds library open?",
                "Reader: is Wolds ferry late?")
            .find("where is Kirkby ferry") != std::string::npos);
  CHECK(text_of("Harvest home in the Wolds", "Kirkby ferry leaves early", "Library books come back")
            .find("Harvest home") != std::string::npos);
}
