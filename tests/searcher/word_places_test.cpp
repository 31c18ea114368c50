// The fixture's articles have positions for Xapian too, which is asked the same.
#include "searcher/word_places.hpp"

#include "searcher/matching.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::Dice;
using support::FixtureIndex;

namespace {

std::vector<support::FixtureArticle> articles() {
  Dice dice(5);
  auto articles = support::random_articles(dice);
  for (auto& article : articles) {
    article.title = support::random_article(dice).text;
    for (int i = 0; i < 8; ++i) article.text += " and " + support::random_article(dice).text;
    if (dice.chance(3)) article.text += " strike-ballot pay";
    article.source = support::random_article(dice).text;
  }
  return articles;
}

struct Searched {
  Searched() : index(open_index(FixtureIndex(dir.path()).build(articles()).folder())) {}
  const Shard& shard() const { return index.shards.front(); }

  std::vector<DocId> ours(const Clause& clause) const {
    const DocSet docs = matching(shard(), clause);
    std::vector<DocId> ids;
    for (DocId id = docs.next(0); id != 0; id = docs.next(id)) ids.push_back(id);
    return ids;
  }
  std::vector<DocId> by_xapian(const Xapian::Query& query) const {
    Xapian::Enquire enquire(shard().database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<DocId> ids;
    const Xapian::MSet found = enquire.get_mset(0, shard().last_id);
    for (auto at = found.begin(); at != found.end(); ++at) ids.push_back(*at);
    std::ranges::sort(ids);
    return ids;
  }

  support::TempDir dir;
  OpenIndex index;
};

std::vector<std::string> random_terms(Dice& dice, std::size_t count) {
  constexpr std::array<const char*, 4> kPrefixes{"", "", "S", "XSO"};
  const std::string prefix = dice.pick(kPrefixes);
  std::vector<std::string> terms;
  while (terms.size() < count) {
    const std::string term = prefix + (dice.chance(6) ? "and" : dice.pick(support::kWords));
    if (std::ranges::find(terms, term) == terms.end()) terms.push_back(term);
  }
  return terms;
}

Clause over(ClauseKind kind, const std::vector<std::string>& terms, unsigned number = 0) {
  std::vector<Clause> clauses;
  for (const std::string& term : terms) clauses.push_back(term_clause(term));
  return joined(kind, std::move(clauses), number);
}

}  // namespace

TEST_CASE("a phrase is found where Xapian finds it by positions", "[word_places]") {
  const Searched searched;
  Dice dice(6);
  std::size_t found = 0;
  for (int i = 0; i < 200; ++i) {
    const auto terms = random_terms(dice, 2 + dice.roll(2));
    const auto ids = searched.ours(over(ClauseKind::Phrase, terms));
    found += ids.size();
    REQUIRE(ids ==
            searched.by_xapian(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                                             static_cast<Xapian::termcount>(terms.size()))));
  }
  CHECK(found > 500);
}

TEST_CASE("words are near each other where Xapian finds them so by positions", "[word_places]") {
  const Searched searched;
  Dice dice(8);
  std::size_t found = 0;
  for (int i = 0; i < 200; ++i) {
    const auto terms = random_terms(dice, 2);
    const auto distance = static_cast<unsigned>(1 + dice.roll(6));
    const auto ids = searched.ours(over(ClauseKind::Near, terms, distance));
    found += ids.size();
    REQUIRE(ids == searched.by_xapian(Xapian::Query(Xapian::Query::OP_NEAR, terms.begin(),
                                                    terms.end(), distance + 1)));
  }
  CHECK(found > 500);
}

TEST_CASE("a place of a phrase may be any of several words", "[word_places]") {
  const Searched searched;
  const auto any = over(ClauseKind::OneMeaning, {"strike", "walkout", "strikeballot"});
  const Clause phrase = joined(ClauseKind::Phrase, {any, term_clause("ballot")});
  const auto phrase_of = [](const char* first) {
    return Xapian::Query(Xapian::Query::OP_PHRASE, Xapian::Query(first), Xapian::Query("ballot"));
  };
  CHECK_FALSE(searched.ours(phrase).empty());
  CHECK(searched.ours(phrase) ==
        searched.by_xapian(phrase_of("strike") | phrase_of("walkout") | phrase_of("strikeballot")));
}

TEST_CASE("a phrase near a word is near by its nearer end", "[word_places]") {
  const support::TempDir dir;
  const OpenIndex index =
      open_index(FixtureIndex(dir.path())
                     .build({{.title = "", .text = "strike ballot one two pay"},
                             {.title = "", .text = "strike one ballot two pay"},
                             {.title = "", .text = "pay one two three strike ballot"},
                             {.title = "", .text = "pay strike ballot"}})
                     .folder());
  const Clause phrase = over(ClauseKind::Phrase, {"strike", "ballot"});
  const Clause near = joined(ClauseKind::Near, {phrase, term_clause("pay")}, 3);
  const DocSet docs = matching(index.shards.front(), near);
  CHECK(docs.contains(1));
  CHECK_FALSE(docs.contains(2));
  CHECK_FALSE(docs.contains(3));
  CHECK(docs.contains(4));
}
