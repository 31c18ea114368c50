#include "corpus/formats.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"

using namespace corpus;

namespace {

const Furniture& furniture() {
  static const Furniture table(schema::Vocabulary::built_in());
  return table;
}

constexpr std::string_view kPage = R"(<!doctype html><html><head>
<title>Fire crews to vote on strike | The Daily Example</title>
<link rel="canonical" href="https://example.org/fire-crews">
<meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2015-01-16T09:00:00Z">
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Fire crews to vote on strike</h1>
<p>Firefighters across the county are to be balloted on a strike over pay, their union said.</p>
<p>The vote opens next week and closes at the end of the month, the regional secretary said.</p>
<div class="share-tools">Share on Facebook</div>
</article>
<aside><h2>Most read</h2><ul><li><a href="#">Bus drivers walk out in row over rotas</a></li></ul></aside>
<footer>Terms of use</footer></body></html>)";

}  // namespace

TEST_CASE("a page gives its article and leaves the rest", "[html]") {
  const Article article = std::get<Article>(read_html(kPage, furniture()));
  CHECK(article.title == "Fire crews to vote on strike");
  CHECK(
      article.text ==
      "Firefighters across the county are to be balloted on a strike over pay, their union said.\n"
      "The vote opens next week and closes at the end of the month, the regional secretary "
      "said.\n");
  CHECK(article.source == "The Daily Example");
  CHECK(article.url == "https://example.org/fire-crews");
  REQUIRE(article.dates.size() == 1);
  CHECK(article.dates[0].kind == DateKind::Meta);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
}

TEST_CASE("the outlet is the part of the title that is farthest from the headline", "[html]") {
  const auto source_of = [](const std::string& title) {
    return std::get<Article>(
               read_html("<html><head><title>" + title +
                             "</title></head><body><article><h1>Fire crews to vote on strike</h1>"
                             "<p>Firefighters are to be balloted on a strike over pay.</p>"
                             "</article></body></html>",
                         furniture()))
        .source;
  };
  CHECK(source_of("Fire crews to vote on strike | The Sentinel") == "The Sentinel");
  CHECK(source_of("Fire crews to vote on strike | Society | The Sentinel") == "The Sentinel");
  CHECK(source_of("The Sentinel - News - Fire crews to vote on strike") == "The Sentinel");
  CHECK(source_of("Fire crews to vote on strike").empty());
}
