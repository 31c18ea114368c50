// Scores are those of Xapian's matcher, with columns and packed lists, and without.
#include "searcher/scoring.hpp"

#include <cmath>

#include "indexer/side_files.hpp"
#include "searcher/bm25.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/matching.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/request.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::Dice;
using support::FixtureIndex;

namespace {

// The same articles twice: with columns and packed lists, and without.
struct Pair {
  Pair(const std::filesystem::path& folder, const std::vector<support::FixtureArticle>& articles)
      : bare(folder / "bare"), whole(folder / "whole") {
    bare.build(articles);
    whole.build(articles);
    indexer::write_side_files(whole.generation(), 1);
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

// One of the words or several as one, an article on a subject, and what lifts.
Clause random_ranking(Dice& dice) {
  const auto words = [&] {
    std::vector<Clause> terms;
    for (std::size_t i = 0, most = 1 + dice.roll(3); i < most; ++i) {
      terms.push_back(term_clause(dice.pick(support::kWords)));
    }
    const double weight = 0.3 * static_cast<double>(1 + dice.roll(5));
    return weighted(joined(ClauseKind::OneMeaning, std::move(terms)), weight);
  };
  const auto subject = [&] {
    return flag_clause(term_clause(schema::facet_term(schema::Field::Union, "unison")),
                       dice.chance(2) ? 0.5 : 1.5);
  };
  const ClauseKind kind = dice.chance(2) ? ClauseKind::Best : ClauseKind::Any;
  std::vector<Clause> lifted{joined(kind, {words(), words(), subject()}), subject()};
  if (dice.chance(2)) lifted.push_back(words());
  return joined(ClauseKind::Lifted, std::move(lifted));
}

// By document.
std::vector<double> worths_of(const Snapshot& snapshot, const Shard& shard, const Clause& ranking,
                              const DocSet& hits, double least) {
  Scoring scoring(snapshot, shard, ranking, hits, ranking);
  std::vector<double> worths;
  for (std::size_t block = 0; block < hits.blocks(); ++block) {
    const Scoring::Worths& some = scoring.of_block(block, least);
    worths.insert(worths.end(), some.begin(), some.end());
  }
  return worths;
}

}  // namespace

TEST_CASE("an article scores as by Xapian's matcher", "[scoring]") {
  Dice dice(7);
  const support::TempDir dir;
  const Pair pair(dir.path(), articles_with_titles(dice));
  const Asked ask = GENERATE(from_range(asked()));
  CAPTURE(ask.text);
  Request request = support::request_for(ask.text);
  request.limit = 1000;
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

// Nothing is said but that, of what is worth less than is asked for.
TEST_CASE("a score that is high enough is exact", "[scoring]") {
  Dice dice(17);
  const support::TempDir dir;
  const Snapshot snapshot({FixtureIndex(dir.path()).build(articles_with_titles(dice)).folder()});
  const Shard& shard = snapshot.shards().front();
  std::size_t settled = 0, exact = 0;
  for (int i = 0; i < 200; ++i) {
    const Clause ranking = random_ranking(dice);
    const DocSet hits = matching(shard, ranking);
    const double least = 0.2 * static_cast<double>(1 + dice.roll(20));
    const std::vector<double> all = worths_of(snapshot, shard, ranking, hits, 0);
    const std::vector<double> some = worths_of(snapshot, shard, ranking, hits, least);
    for (DocId id = hits.next(0); id != 0; id = hits.next(id)) {
      const double worth = all[id], told = some[id];
      CAPTURE(to_text(ranking), id, least, worth);
      if (worth >= least) {
        ++exact;
        REQUIRE(std::abs(told - worth) < 1e-9);
      } else {
        ++settled;
        REQUIRE(told < least);
      }
    }
  }
  CHECK(settled > 1000);
  CHECK(exact > 1000);
}

// A short page leaves out what cannot reach it; the long one scores every hit.
TEST_CASE("a short page is the beginning of a long one", "[scoring]") {
  Dice dice(13);
  for (int index = 0; index < 4; ++index) {
    const support::TempDir dir;
    const Pair pair(dir.path(), articles_with_titles(dice));
    for (int i = 0; i < 60; ++i) {
      Request request = support::random_request(dice);
      request.is_exact = dice.chance(3);
      request.match = dice.chance(2) ? Match::Auto : Match::Any;
      Results all = IndexReader({pair.whole.folder()}).search(request);
      request.limit = 1 + dice.roll(50);
      request.offset = dice.chance(3) ? dice.roll(10) : 0;
      const Results page = IndexReader({pair.whole.folder()}).search(request);
      all.hits.erase(
          all.hits.begin(),
          std::ranges::next(all.hits.begin(), static_cast<std::ptrdiff_t>(request.offset),
                            all.hits.end()));
      if (all.hits.size() > request.limit) all.hits.resize(request.limit);
      CAPTURE(index, i, request.text, request.limit, request.offset);
      REQUIRE(page.total == all.total);
      REQUIRE(are_same(page, all));
    }
  }
}
