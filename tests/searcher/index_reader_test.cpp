#include "searcher/index_reader.hpp"

#include <algorithm>

#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/request.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using schema::Field;
using support::FixtureArticle;
using support::FixtureIndex;
using support::request_for;

namespace {

std::vector<std::string> titles(const Results& results) {
  std::vector<std::string> titles;
  for (const Hit& hit : results.hits) titles.push_back(hit.record.title);
  return titles;
}

using Titles = std::vector<std::string>;

const std::vector<FixtureArticle> kArticles{
    {.title = "Firefighters strike over pay",
     .text = "Crews walked out. The union said pay had fallen.",
     .date = "2014-03-05",
     .facets = {{Field::Union, "fbu"}, {Field::Dispute, "pay"}}},
    {.title = "Police staff balloted",
     .text = "UNISON will ballot police staff on industrial action over pay.",
     .date = "2015-01-16",
     .facets = {{Field::Union, "unison"},
                {Field::Force, "hertfordshire-constabulary"},
                {Field::Dispute, "pay"}}},
    {.title = "Return to office",
     .text = "Staff at the Met were told to come in. The officer in charge said nothing.",
     .date = "",
     .facets = {{Field::Union, "pcs"},
                {Field::Force, "metropolitan-police-service"},
                {Field::Dispute, "conditions"}}},
};

}  // namespace

TEST_CASE("what is akin widens a list, and an article must hold the words to narrow it",
          "[reader]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(kArticles).folder()});
  // One article has "union" and "pay"; another is on a union, and has "pay".
  Results results = reader.search(request_for("union pay"));
  CHECK_FALSE(results.is_relaxed);
  CHECK(titles(results) == Titles{"Firefighters strike over pay", "Police staff balloted"});
  // None has "union" and "office": an article on a union, with "office", comes first.
  results = reader.search(request_for("union office"));
  CHECK(results.is_relaxed);
  CHECK(titles(results).front() == "Return to office");
}

TEST_CASE("an article on what a word names comes before one that repeats the word", "[reader]") {
  const std::vector<FixtureArticle> articles{
      {.title = "Rail card", .text = "Pay at the barrier, pay on board or pay online."},
      {.title = "Talks",
       .text = "The union wants more. Its members have had no rise in pay.",
       .facets = {{Field::Dispute, "pay"}}},
      {.title = "Weather", .text = "Rain is on its way."}};
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(articles).folder()});
  CHECK(titles(reader.search(request_for("pay"))) == Titles{"Talks", "Rail card"});
}

TEST_CASE("a search finds the articles with all words and says how many", "[reader]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(kArticles).folder()});
  const Results results = reader.search(request_for("pay"));
  CHECK(results.total == 2);
  CHECK(titles(results) == Titles{"Firefighters strike over pay", "Police staff balloted"});
  CHECK(results.hits[0].rank == 1);
  CHECK(results.hits[0].score > results.hits[1].score);
}

TEST_CASE("no words list every article, the newest first and the undated last", "[reader]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(kArticles).folder()});
  Request request = request_for("");
  CHECK(titles(reader.search(request)) ==
        Titles{"Police staff balloted", "Firefighters strike over pay", "Return to office"});
  request.sort = Sort::Oldest;
  CHECK(titles(reader.search(request)) ==
        Titles{"Firefighters strike over pay", "Police staff balloted", "Return to office"});
}

TEST_CASE("a word finds its other forms, and officer is not office", "[reader]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(kArticles).folder()});
  CHECK(reader.search(request_for("ballots")).total == 1);
  CHECK(reader.search(request_for("paid")).total == 2);
  Request offices = request_for("offices");
  CHECK(reader.search(offices).highlights.words == std::set<std::string>{"office"});
  Request exact = request_for("ballots");
  exact.is_exact = true;
  CHECK(reader.search(exact).total == 0);
}

TEST_CASE("a facet's own filter leaves its counts alone", "[reader]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(kArticles).folder()});
  Request request = request_for("pay");
  request.facets = {schema::kFacets.begin(), schema::kFacets.end()};
  request.filters[schema::facet_index(Field::Union)] = {"fbu"};
  const Results results = reader.search(request);
  CHECK(results.total == 1);
  const auto& unions = results.facets[schema::facet_index(Field::Union)];
  REQUIRE(unions.size() == 2);
  CHECK(unions[0].value == "fbu");
  CHECK(unions[1].value == "unison");
  const auto& disputes = results.facets[schema::facet_index(Field::Dispute)];
  REQUIRE(disputes.size() == 1);
  CHECK(disputes[0].count == 1);
}

TEST_CASE("where there is no index, the message says what to run", "[reader]") {
  const support::TempDir dir;
  try {
    const IndexReader reader({dir.path() / "none"});
    FAIL("opened nothing");
  } catch (const schema::Error& error) {
    CHECK(error.fault() == schema::Fault::NoIndex);
    CHECK(std::string(error.what()).find("picket-index update") != std::string::npos);
  }
}

TEST_CASE("a force's usual name finds what is about it", "[reader]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path())
                                .build({{.title = "Yard staff ballot",
                                         .text = "Staff at Scotland Yard face a ballot.",
                                         .facets = {{Field::Force, "metropolitan-police-service"}}},
                                        {.title = "Ballot", .text = "A ballot somewhere else."}})
                                .folder()});
  const Results results = reader.search(request_for("Met ballot"));
  CHECK(titles(results).front() == "Yard staff ballot");
  CHECK(results.notes ==
        std::vector<std::string>{"'Met' also finds articles about Metropolitan Police Service"});
}

TEST_CASE("articles like one are those with its telling words, and not itself", "[reader]") {
  const support::TempDir dir;
  const std::vector<FixtureArticle> articles{
      {.title = "Nuclear constables sue over pension age",
       .text = "Constables who guard nuclear stations ask a judge for a pension at 60.",
       .facets = {{Field::Dispute, "pensions"}}},
      {.title = "Judge to hear nuclear constables",
       .text = "The pension age of constables at nuclear stations is before a judge.",
       .facets = {{Field::Dispute, "pensions"}}},
      {.title = "Library opens", .text = "A library has opened at a cost of much."},
      {.title = "Pension march", .text = "Marchers guard their pension."}};
  const IndexReader reader({FixtureIndex(dir.path()).build(articles).folder()});
  Request request = request_for("");
  request.like = schema::article_id("/fixture/1.txt", "");
  const Results results = reader.search(request);
  REQUIRE_FALSE(results.hits.empty());
  CHECK(titles(results).front() == "Judge to hear nuclear constables");
  for (const std::string& title : titles(results)) {
    CHECK(title != "Nuclear constables sue over pension age");
    CHECK(title != "Library opens");
  }
  request.like = request.like.substr(0, 8);  // as the screen shows it
  CHECK(titles(reader.search(request)) == titles(results));
  request.like = "00000000";
  CHECK_THROWS_AS(reader.search(request), schema::Error);
}

TEST_CASE("NEAR takes phrases on either side, in either order, to its very distance", "[reader]") {
  const support::TempDir dir;
  const std::vector<FixtureArticle> articles{
      {.title = "before", .text = "The fire brigade said on Monday that strike action was near."},
      {.title = "after", .text = "Of strike action the fire brigade heard last."},
      {.title = "apart",
       .text = "The fire brigade of the city and of the county saw no strike action."},
      {.title = "parts", .text = "The brigade fire met action in a strike."}};
  const IndexReader reader({FixtureIndex(dir.path()).build(articles).folder()});
  const auto found = [&](const std::string& query) {
    Request request = request_for(query);
    request.match = Match::All;
    Titles all = titles(reader.search(request));
    std::ranges::sort(all);
    return all;
  };
  CHECK(found("\"fire brigade\" NEAR/5 \"strike action\"") == Titles{"after", "before"});
  CHECK(found("\"fire brigade\" NEAR/4 \"strike action\"") == Titles{"after"});
  CHECK(found("\"fire brigade\" NEAR/5 monday") == Titles{"before"});
  CHECK(found("\"fire brigade\" NEAR/10 \"strike action\"") == Titles{"after", "apart", "before"});
  CHECK(found("\"fire brigade\" NEAR/9 \"strike action\"") == Titles{"after", "before"});
  CHECK(found("title:(before NEAR/3 \"fire brigade\")").empty());
}

TEST_CASE("the order of very many equals is the same whatever the order of updates", "[reader]") {
  const support::TempDir dir;
  std::vector<FixtureArticle> articles;
  for (int i = 0; i < 1200; ++i) {
    articles.push_back(
        {.title = "Strike", .text = "A strike.", .path = "/news/" + std::to_string(i)});
    if (i % 3 == 0) articles.back().story = "story" + std::to_string(i % 30);
  }
  const auto ids = [&](const std::string& folder, const std::string& query, std::size_t offset) {
    const IndexReader reader({FixtureIndex(dir.path() / folder).build(articles).folder()});
    Request request = request_for(query);
    request.offset = offset;
    std::vector<std::string> found;
    for (const Hit& hit : reader.search(request).hits) found.push_back(hit.record.id);
    return found;
  };
  std::vector<std::vector<std::string>> before;
  for (const char* query : {"", "strike"}) {
    for (const std::size_t offset : {0U, 400U}) before.push_back(ids("a", query, offset));
  }
  std::ranges::reverse(articles);
  std::vector<std::vector<std::string>> after;
  for (const char* query : {"", "strike"}) {
    for (const std::size_t offset : {0U, 400U}) after.push_back(ids("b", query, offset));
  }
  CHECK(before == after);
  CHECK(before[0] == before[2]);
  CHECK(std::ranges::is_sorted(before[0]));
}

TEST_CASE("a rare word near a common one is looked for, and the common one offered", "[reader]") {
  const support::TempDir dir;
  std::vector<FixtureArticle> articles{{.title = "Slip", .text = "A probaton officer."}};
  for (int i = 0; i < 60; ++i) articles.push_back({.title = "", .text = "A probation officer."});
  const IndexReader reader({FixtureIndex(dir.path()).build(articles).folder()});
  const Results results = reader.search(request_for("probaton officer"));
  CHECK(titles(results) == Titles{"Slip"});
  CHECK_FALSE(results.corrected);
  CHECK(results.suggestion == "probation officer");
  CHECK_FALSE(reader.search(request_for("probation officer")).suggestion);
  Request exact = request_for("probaton");
  exact.is_exact = true;
  CHECK_FALSE(reader.search(exact).suggestion);
}
