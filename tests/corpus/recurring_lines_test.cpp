#include "corpus/recurring_lines.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using corpus::Article;

namespace {

std::vector<Article> sifted(const std::vector<std::string>& texts) {
  std::vector<Article> articles;
  corpus::RecurringLines lines([&](const corpus::ReadOutcome& outcome) {
    articles.push_back(std::get<Article>(std::move(outcome)));
  });
  for (const std::string& text : texts) {
    Article article;
    article.text = text;
    lines.add(std::move(article));
  }
  lines.finish();
  return articles;
}

const std::string kBallot = "Officers at the council will be balloted on strike action over pay.\n";
const std::string kClosure =
    "Three libraries are to close in the spring, councillors heard today.\n";
const std::string kSettled = "A dispute over rosters at the ambulance trust has been settled.\n";
const std::string kFoot = "Join our reader panel and tell us what you think.\n";

}  // namespace

TEST_CASE("a line that stands under three different stories is furniture", "[recurring]") {
  const auto articles = sifted({kBallot + kFoot, kClosure + kFoot, kSettled + kFoot});
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].text == kBallot);
  CHECK(articles[2].text == kSettled);
  REQUIRE(articles[0].dropped.size() == 1);
  CHECK(articles[0].dropped[0].text == "Join our reader panel and tell us what you think.");
  CHECK(articles[0].dropped[0].reason == "recurs in the file");
}

TEST_CASE("a line that two stories share stays", "[recurring]") {
  const auto articles = sifted({kBallot + kFoot, kClosure + kFoot, kSettled});
  CHECK(articles[0].text == kBallot + kFoot);
}

TEST_CASE("what recurs in copies of one story is the story", "[recurring]") {
  const std::string story = kBallot + kClosure + kSettled;
  const auto articles =
      sifted({story, "From the Eastern desk.\n" + story, story + "More follows.\n", story, kFoot});
  for (std::size_t i = 0; i < 4; ++i) CHECK(articles[i].dropped.empty());
}

TEST_CASE("a paragraph must recur more often than a short line", "[recurring]") {
  const std::string paragraph =
      "The union, which has more than a million members in public services, has been in dispute "
      "with the employers since the spring over a pay award that it calls insulting.\n";
  const auto three = sifted(
      {kBallot + kFoot + kClosure + paragraph,
       kSettled + kSettled +
           "Other words stand here, "
           "a good many of them, so that this is a story of its own.\n" +
           paragraph,
       "A third story of a different kind altogether, told at some length, with a beginning, a "
       "middle and an end.\n" +
           paragraph});
  for (const Article& article : three) CHECK(article.dropped.empty());
}

TEST_CASE("an article that is mostly recurring lines is left as it is", "[recurring]") {
  const std::string foot = "Follow us. Like us. Share this page with everybody whom you know.\n";
  const auto articles =
      sifted({kBallot + foot, kClosure + foot, kSettled + foot, "Short.\n" + foot});
  CHECK(articles[0].text == kBallot);
  CHECK(articles[3].text == "Short.\n" + foot);
}

TEST_CASE("rejections keep their place among the articles", "[recurring]") {
  std::vector<std::size_t> order;
  corpus::RecurringLines lines(
      [&](corpus::ReadOutcome outcome) { order.push_back(outcome.index()); });
  lines.add(Article{});
  lines.add(corpus::Rejection{});
  lines.add(Article{});
  CHECK(order.empty());
  lines.finish();
  CHECK(order == std::vector<std::size_t>{0, 1, 0});
}
