#include "searcher/estimates.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::FixtureIndex;

namespace {

// "strike" is in four articles, "pay" in two, "ballot" in one.
class Counted {
 public:
  Counted()
      : index_(open_index(FixtureIndex(dir_.path())
                              .build({{.title = "", .text = "strike pay ballot"},
                                      {.title = "", .text = "strike pay"},
                                      {.title = "", .text = "strike"},
                                      {.title = "", .text = "strike"}})
                              .folder())) {}
  const Shard& shard() const { return index_.shards.front(); }
  std::size_t documents(const Clause& clause) const { return documents_estimate(shard(), clause); }
  std::size_t lookups(const Clause& clause) const { return place_lookups(shard(), clause, 1000); }

 private:
  support::TempDir dir_;
  OpenIndex index_;
};

const Clause kStrike = term_clause("strike");
const Clause kPay = term_clause("pay");
const Clause kBallot = term_clause("ballot");

}  // namespace

TEST_CASE("documents are never estimated too few", "[estimates]") {
  const Counted counted;
  CHECK(counted.documents(kStrike) == 4);
  CHECK(counted.documents(joined(ClauseKind::All, {kStrike, kPay})) == 2);
  CHECK(counted.documents(joined(ClauseKind::Any, {kPay, kBallot})) == 3);
  CHECK(counted.documents(joined(ClauseKind::Any, {kStrike, kPay})) ==
        4);  // no more than there are
  CHECK(counted.documents(nothing()) == 0);
}

TEST_CASE("a phrase has the places of each word looked up, in the articles with all of them",
          "[estimates]") {
  const Counted counted;
  const Clause phrase = joined(ClauseKind::Phrase, {kStrike, kPay});
  CHECK(counted.lookups(phrase) == 4);
  CHECK(counted.lookups(joined(ClauseKind::Phrase, {kStrike, kPay, kBallot})) == 3);
  CHECK(counted.lookups(kStrike) == 0);
  CHECK(counted.lookups(joined(ClauseKind::Any, {phrase, phrase})) == 8);
}

TEST_CASE("a rarer word beside a phrase makes it cheap", "[estimates]") {
  const Counted counted;
  const Clause phrase = joined(ClauseKind::Phrase, {kStrike, kPay});
  CHECK(counted.lookups(joined(ClauseKind::All, {kBallot, phrase})) == 2);
  CHECK(counted.lookups(except(kBallot, {phrase})) == 2);
  CHECK(place_lookups(counted.shard(), phrase, 1) == 2);  // asked of one article alone
}

TEST_CASE("a phrase near something counts with its words, a synonym's phrase is nobody's fault",
          "[estimates]") {
  const Counted counted;
  const Clause phrase = joined(ClauseKind::Phrase, {kStrike, kPay});
  CHECK(counted.lookups(joined(ClauseKind::Near, {kStrike, kPay}, 5)) == 4);
  CHECK(counted.lookups(joined(ClauseKind::Near, {phrase, kBallot}, 5)) == 3);
  CHECK(counted.lookups(joined(ClauseKind::OneMeaning, {phrase})) == 0);
}
