#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::Article;
using reading::article_of;
using reading::only_date;

namespace {

constexpr std::string_view kScrape =
    "Police staff set to strike over pay\n"
    "\n"
    "By A Reporter | 18 October 2013\n"
    "\n"
    "Civilian police staff are set to strike on Friday unless an agreement is reached over pay.\n"
    "Police are appealing for witnessesPolice are appealing for witnesses\n"
    "Police are appealing for witnesses\n"
    "\n"
    "Hide Ad\n"
    "Hide Ad\n"
    "\n"
    "\u201CWe are still in negotiations,\u201D a spokesperson for the branch said.\n"
    "\n"
    "READ MORE: Fire crews reject new rota\n"
    "Sign up to our daily briefing\n";

}  // namespace

TEST_CASE("a scrape gives its headline, its story and the date that it states", "[plain text]") {
  const Article article = article_of(kScrape);
  CHECK(article.title == "Police staff set to strike over pay");
  CHECK(
      article.text ==
      "Civilian police staff are set to strike on Friday unless an agreement is reached over pay.\n"
      "\u201CWe are still in negotiations,\u201D a spokesperson for the branch said.\n");
  CHECK(only_date(article) == schema::Date{2013, 10, 18});
  CHECK(article.dropped.size() == 7);
}

TEST_CASE("the address on top of a scrape is the article's", "[plain text]") {
  const auto url_of = [](const std::string& head) {
    return article_of(head + "Staff will strike on Monday, the union said.\n").url;
  };
  CHECK(url_of("https://www.example.org/2015/03/03/strike\n\n") ==
        "https://www.example.org/2015/03/03/strike");
  CHECK(url_of("Strike\nURL: https://www.example.org/strike\n\n") ==
        "https://www.example.org/strike");
  CHECK(url_of("See https://www.example.org/strike for more.\n\n").empty());
}

TEST_CASE("a text that starts with its first sentence has no headline", "[plain text]") {
  CHECK(article_of("Hundreds of firefighters marched through the town yesterday.\n\n"
                   "They were there for a colleague who was sacked.\n")
            .title.empty());
}

TEST_CASE("a date may be set at the other end of the line on top of a page", "[plain text]") {
  const Article article = article_of(
      "Law and News                                 Friday 7 July 1995\n\n"
      "Dinner ladies win their fight for equal pay\n\n"
      "The council has to pay thirteen hundred women, the court ruled yesterday.\n");
  CHECK(article.title == "Dinner ladies win their fight for equal pay");
  CHECK(article.text ==
        "The council has to pay thirteen hundred women, the court ruled yesterday.\n");
  CHECK(only_date(article) == schema::Date{1995, 7, 7});
}

TEST_CASE("a text without a word is no article", "[plain text]") {
  const corpus::Parsed parsed = corpus::read_plain_text(" \n\n", reading::furniture());
  CHECK(std::get<corpus::Reason>(parsed).text == "holds no text");
}
