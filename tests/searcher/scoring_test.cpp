// Scores are those of Xapian's matcher, with columns and without.
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

// The same articles twice: with columns and without.
struct Pair {
  Pair(const std::filesystem::path& folder, const std::vector<support::FixtureArticle>& articles)
      : bare(folder / "bare"), whole(folder / "whole") {
    bare.build(articles);
    whole.build(articles);
    indexer::write_columns(whole.generation());
  }
  FixtureIndex bare, whole;
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

// A query as it is typed, and what Xapian's own matcher is asked.
struct Asked {
  const char* text;
  Xapian::Query query;
};

Xapian::Query all_of(Xapian::Query::op op, std::vector<std::string> terms, unsigned window = 0) {
  return Xapian::Query(op, terms.begin(), terms.end(), window);
}

std::vector<Asked> asked() {
  using Xapian::Query;
  const Query phrase = all_of(Query::OP_PHRASE, {"strike", "ballot"}, 2);
  return {{"strike", Query("strike")},
          {"title:strike", Query("Sstrike")},
          {"strike OR ballot", all_of(Query::OP_OR, {"strike", "ballot"})},
          {"strike -ballot", all_of(Query::OP_AND_NOT, {"strike", "ballot"})},
          {"\"strike ballot\"", phrase},
          {"\"strike ballot\" OR merger", phrase | Query("merger")},
          {"strike NEAR/3 ballot", all_of(Query::OP_NEAR, {"strike", "ballot"}, 4)},
          {"pen*", Query("pension")},
          {"walkout OR (\"industrial action\")",
           Query("walkout") | all_of(Query::OP_PHRASE, {"industrial", "action"}, 2)}};
}

TEST_CASE("an article scores as by Xapian's matcher", "[scoring]") {
  Dice dice(7);
  const support::TempDir dir;
  const Pair pair(dir.path(), articles_with_titles(dice));
  const Asked ask = GENERATE(from_range(asked()));
  CAPTURE(ask.text);
  Request request = request_for(ask.text);
  request.is_exact = true;
  request.copies = Copies::All;
  const Results scored = IndexReader({pair.whole.folder()}).search(request);

  const Xapian::Database database(pair.bare.generation().string());
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(Bm25::kK1, 0, Bm25::kK3, Bm25::kB, Bm25::kMinNormalisedLength));
  enquire.set_query(ask.query);
  const Xapian::MSet expected = enquire.get_mset(0, 1000);
  CHECK_FALSE(scored.hits.empty());
  REQUIRE(scored.hits.size() == expected.size());
  for (Xapian::doccount i = 0; i < expected.size(); ++i) {
    CHECK(std::abs(scored.hits[i].score - expected[i].get_weight()) < 2e-6);
  }
}

TEST_CASE("random requests rank the same with columns and without", "[scoring]") {
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
      REQUIRE(are_same(IndexReader({pair.whole.folder()}).search(request),
                       IndexReader({pair.bare.folder()}).search(request)));
    }
  }
}
