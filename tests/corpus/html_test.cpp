#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::Article;
using corpus::DateKind;
using reading::only_date;
using reading::page_of;

namespace {

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
  const Article article = page_of(kPage);
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

TEST_CASE("a heading that leads to the front page is the site's name", "[html]") {
  for (const std::string address : {"/", "./", "index.html", "https://example.org/"}) {
    CAPTURE(address);
    const Article article = page_of(
        "<html><head><title>five points short - Notes from a Small Office</title></head><body>"
        "<h1><a href='" +
        address +
        "'>Notes from a Small Office</a></h1>"
        "<h2 class='date-header'>Saturday, 23 August 2025</h2>"
        "<div class='post'><h3>Five points short</h3><div>"
        "<p>So now we know how many members of the union had sent their papers in by "
        "Friday.</p>"
        "<p>Not enough of them had, by five points, and so there will be no strike at all.</p>"
        "</div></div></body></html>");
    CHECK(article.title == "Five points short");
    CHECK(only_date(article) == schema::Date{2025, 8, 23});
  }
}

TEST_CASE("a live blog that states no more is of the day that it covers", "[html]") {
  const Article article = page_of(
      "<html><head><title>Police march: as it happened</title>"
      R"(<script type="application/ld+json">{"@type":"LiveBlogPosting",
         "headline":"Police march: as it happened","coverageStartTime":"2012-05-10T10:30:00+01:00"})"
      "</script></head><body><h1>Police march: as it happened</h1>"
      "<p>Tens of thousands of officers have walked through the capital today.</p></body></html>");
  CHECK(only_date(article) == schema::Date{2012, 5, 10});
}

TEST_CASE("the headline has the quotes that the page prints and not those that its title types",
          "[html]") {
  const auto title_of = [](const std::string& title, const std::string& heading) {
    return page_of("<html><head><title>" + title + " | The Sentinel</title></head><body>" +
                   "<article><h1>" + heading + "</h1><p>Fire crews will be asked " +
                   "next week if they want to strike.</p></article></body></html>")
        .title;
  };
  const std::string printed = "\u2018We\u2019ve had enough\u2019: crews to vote";
  CHECK(title_of("'We've had enough': crews to vote", printed) == printed);
  CHECK(title_of(printed, "'We've had enough': crews to vote") == printed);
}

TEST_CASE("a page without headings shows its headline and date as lines", "[html]") {
  const auto article = page_of(
      "<html><head><title>FENS ONLINE - Ferry cuts 'a smugglers' charter'</title></head>"
      "<body><table><tr><td><img src=f.gif></td><td><font size=2>Monday 8 March 1999"
      "</font><br><b>Ferry cuts \u2018a smugglers\u2019 charter\u2019</b><br>"
      "<p>Anyone who lands on the quay after next winter is unlikely to be asked what is "
      "in the boat, say those who do the asking. <p>The service wants to do without 300 "
      "posts round the smaller ports, most of them in the west.</td></tr></table></body>"
      "</html>");
  CHECK(article.title == "Ferry cuts \u2018a smugglers\u2019 charter\u2019");
  CHECK(only_date(article) == schema::Date{1999, 3, 8});
}

TEST_CASE("the outlet is the part of the title that is farthest from the headline", "[html]") {
  const auto source_of = [](const std::string& title) {
    return page_of("<html><head><title>" + title +
                   "</title></head><body><article><h1>Fire crews to vote on strike</h1>"
                   "<p>Firefighters are to be balloted on a strike over pay.</p>"
                   "</article></body></html>")
        .source;
  };
  CHECK(source_of("Fire crews to vote on strike | The Sentinel") == "The Sentinel");
  CHECK(source_of("Fire crews to vote on strike | Society | The Sentinel") == "The Sentinel");
  CHECK(source_of("The Sentinel - News - Fire crews to vote on strike") == "The Sentinel");
  CHECK(source_of("Fire crews to vote on strike").empty());
}

TEST_CASE("a date is read wherever makers of pages put it between headline and story", "[html]") {
  const auto date_beside_story = [](const std::string& head, const std::string& foot) {
    const std::string story =
        "<p>Firefighters across the county are to be balloted on a strike, their union said.</p>"
        "<p>The vote opens next week and closes at the end of the month, it is understood.</p>";
    const auto article = page_of(
        "<html><head><title>Fire crews to vote on strike | The Sentinel</title></head><body><div>"
        "<h1>Fire crews to vote on strike</h1>" +
        head + "<div>" + story + "</div>" + foot + "</div></body></html>");
    CHECK(article.text.find("2014") == std::string::npos);
    return only_date(article);
  };
  const schema::Date day{2014, 3, 26};
  for (const char* const head : {
           "<div><a href='/2014/03/'>March 26, 2014</a></div>",
           "<ul class='post-info'><li><a href='/x'>26 March 2014</a></li><li>No Comments</li></ul>",
           "<div class='day'>26</div><div class='month'>Mar</div><div class='year'>2014</div>",
           "<div>Mar 26</div><div>2014</div>",
           "<footer>Submitted by office on 26 March 2014 - 09:00</footer>",
           "<table><tr><td class='createdate'>Wednesday, 26 March 2014 18:09</td></tr></table>",
           "<div><font size=1>Last updated: Wednesday, 26 March 2014, 09:15 GMT</font></div>",
       }) {
    CAPTURE(head);
    CHECK(date_beside_story(head, "") == day);
  }
  const std::string posted =
      "<div>Posted at <abbr class='published' title='2014-03-26'>9am</abbr></div>";
  CHECK(date_beside_story("", posted) == day);
  const std::string named = "<span class='date'>26 March 2014</span>";
  CHECK(date_beside_story("", named) == day);
  CHECK(date_beside_story("", "<div class='related'>" + named + "</div>") == schema::Date{});
  CHECK(date_beside_story("", "<span class='event-date'>26 March 2014</span>") == schema::Date{});
  // Two that differ are not both the story's; those of comments and other stories are neither.
  const std::string other = "<div><abbr class='published' title='2014-03-28'>9am</abbr></div>";
  CHECK(date_beside_story("", posted + other) == schema::Date{});
  CHECK(date_beside_story("", "<div class='comments'>" + posted + "</div>") == schema::Date{});
}

TEST_CASE("a page that JSON-LD describes is dated by it where its name is the headline", "[html]") {
  const auto page_called = [](const std::string& name) {
    return page_of(
        R"(<html><head><script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": ")" +
        name +
        R"(", "datePublished": "2014-03-26"}]}</script></head><body>)"
        "<h1>Fire crews to vote on strike</h1>"
        "<p>Firefighters are to be balloted on a strike over pay.</p></body></html>");
  };
  CHECK(only_date(page_called("Fire crews to vote on strike - The Sentinel")) ==
        schema::Date{2014, 3, 26});
  CHECK(page_called("The Sentinel").dates.empty());
}

TEST_CASE("the text of JSON-LD is taken where the page shows part of it, and not where it differs",
          "[html]") {
  const std::string first =
      "Firefighters across the county are to be balloted on a strike over pay.";
  const std::string second =
      "The vote opens next week and closes at the end of the month, it is understood.";
  const auto text_beside = [&](const std::string& body) {
    return page_of(
               "<html><head><script type='application/ld+json'>{\"@type\": "
               "\"NewsArticle\", \"articleBody\": \"" +
               body + "\"}</script></head><body><h1>Fire crews to vote</h1><p>" + first +
               "</p></body></html>")
        .text;
  };
  CHECK(text_beside(first + "\\n" + second) == first + "\n" + second + "\n");
  CHECK(text_beside("We use cookies to keep this site safe and to remember who you are.") ==
        first + "\n");
  CHECK(text_beside("") == first + "\n");
}

TEST_CASE("a title that names the paper gives way to the heading above the story", "[html]") {
  const Article article = page_of(
      "<html><head><title>Fens Evening Lantern: Archive</title></head><body>"
      "<h2>Crews refuse to go out alone at night</h2>"
      "<p>Ambulance crews in the Fens have begun to turn down calls at night on which they would "
      "be "
      "sent out alone.</p><p>A spokesman told the Lantern in the evening that it was short of "
      "crews.</p></body></html>");
  CHECK(article.title == "Crews refuse to go out alone at night");
}

TEST_CASE("a byline below a headline is no more of it, though it begins without a capital",
          "[html]") {
  const Article article = page_of(
      "<html><body><table><tr><td><b>Fire crews to vote on strike over hours</b><br>"
      "<font size=1>by Ann Example<br>Friday, 24 March 2006</font><br><br>"
      "FIREFIGHTERS are to vote on a strike over their hours, the union said last night.<br><br>"
      "The vote opens next week and closes at the end of the "
      "month.</td></tr></table></body></html>");
  CHECK(article.title == "Fire crews to vote on strike over hours");
}

TEST_CASE("parts of a story stay, even if their headings are links", "[html]") {
  const auto text_of = [](const std::string& anchor, const std::string& before,
                          const std::string& after) {
    std::string parts;
    for (const char* const part : {"Pay", "Hours", "Pensions"}) {
      parts += "<h3>" + anchor + part + "</a></h3><p>On " + part +
               " the two sides are as far apart as they were in the spring.</p>";
    }
    return page_of("<html><body>" + before +
                   "<h1>Fire crews to vote on strike</h1>"
                   "<p>Firefighters are to be balloted on a strike, their union said.</p>" +
                   after + parts + "</body></html>")
        .text;
  };
  const std::string last = "On Pensions the two sides are as far apart";
  CHECK_THAT(text_of("<a name='part'>", "<div>", "</div>"), Catch::Contains(last));
  CHECK_THAT(text_of("<a href='#part'>", "<div>", "</div>"), Catch::Contains(last));
  CHECK_THAT(text_of("<a href='/x'>", "<div>", ""), Catch::Contains(last));
  CHECK_THAT(text_of("<a href='/x'>", "<header>", "</header>"), Catch::Contains(last));
  CHECK_THAT(text_of("<a href='/x'>", "<div>", "</div>"), !Catch::Contains(last));
}
