// Scores are those of Xapian's matcher: the same index is asked with its columns and without.
#include "searcher/scoring.hpp"

#include <cmath>

#include "indexer/column_file.hpp"
#include "searcher/index_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::Dice;
using support::FixtureIndex;

namespace {

Request request_for(const std::string& text) {
  Request request;
  request.text = text;
  request.query = schema::parse_query(text).root;
  request.limit = 1000;
  return request;
}

// The same articles twice: where the matcher has to rank, and where it has not.
struct Pair {
  Pair(const std::filesystem::path& folder, const std::vector<support::FixtureArticle>& articles)
      : matched(folder / "matched"), scored(folder / "scored") {
    matched.build(articles);
    scored.build(articles);
    indexer::write_columns(scored.generation());
  }
  Results by_matcher(const Request& request) const {
    return IndexReader({matched.folder()}).search(request);
  }
  Results by_scores(const Request& request) const {
    return IndexReader({scored.folder()}).search(request);
  }
  FixtureIndex matched, scored;
};

bool are_same(const Results& a, const Results& b) {
  return std::ranges::equal(a.hits, b.hits, [](const Hit& left, const Hit& right) {
    return left.record.id == right.record.id && std::abs(left.score - right.score) < 1e-9;
  });
}

std::vector<support::FixtureArticle> articles_with_titles(Dice& dice) {
  auto articles = support::random_articles(dice);
  for (auto& article : articles) {
    if (dice.chance(3)) article.title = support::random_article(dice).text;
    if (dice.chance(4)) article.text += " walked out over industrial action and strikes";
  }
  return articles;
}

}  // namespace

// In "ballot OR (strike pension)" they differ: the matcher of Xapian 1.4.22 then lifts articles
// without "pension" for having it near "strike".
TEST_CASE("an article scores as by Xapian's matcher, whatever the query", "[scoring]") {
  Dice dice(7);
  const support::TempDir dir;
  const Pair pair(dir.path(), articles_with_titles(dice));
  const std::string text =
      GENERATE("strike", "strike ballot", "strikes walkout", "ballot OR (title:strike union:pcs)",
               "\"strike ballot\"", "\"strike ballot\" OR merger", "strike NEAR/3 ballot",
               "(strike NEAR/2 ballot) OR custody", "pen*", "title:strike", "strike -ballot",
               "strike union:pcs", "strike OR -ballot", "strike merger appeal custody roster",
               "strike strike ballot", "pension kent police", "\"industrial action\" pay",
               "walk-out", "custody OR \"merger appeal\" OR (ballot -strike)");
  CAPTURE(text);
  const Request request = request_for(text);
  const Results expected = pair.by_matcher(request);
  CHECK_FALSE(expected.hits.empty());
  CHECK(are_same(pair.by_scores(request), expected));
}

TEST_CASE("random requests rank the same by scores as by the matcher", "[scoring]") {
  Dice dice(11);
  for (int index = 0; index < 4; ++index) {
    const support::TempDir dir;
    const Pair pair(dir.path(), articles_with_titles(dice));
    for (int i = 0; i < 60; ++i) {
      Request request = support::random_request(dice);
      request.is_exact = dice.chance(2);
      request.match = dice.chance(2) ? Match::Auto : Match::Any;
      request.limit = 1 + dice.roll(30);
      CAPTURE(index, i, request.text);
      REQUIRE(are_same(pair.by_scores(request), pair.by_matcher(request)));
    }
  }
}
