// A synonym of several words finds the articles that have forms of its words in a row, though no
// positions are read for it.
#include "searcher/word_meanings.hpp"

#include "schema/synonym_phrases.hpp"
#include "searcher/expansion.hpp"
#include "searcher/matching.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;

namespace {

constexpr std::array kPieces{"industrial", "action",  "actions", "walk", "walked",   "out",
                             "picket",     "pickets", "lines",   "line", "job",      "cuts",
                             "losses",     "work",    "to",      "rule", "walk-out", "the"};

std::string random_words(support::Dice& dice) {
  std::string text;
  for (std::size_t i = 0, words = 2 + dice.roll(12); i < words; ++i) {
    text += std::string(i > 0 ? " " : "") + dice.pick(kPieces);
  }
  return text;
}

// Forms of each of the words, one after another, by their positions.
Clause by_positions(const std::vector<std::string>& words, const Expansion& expansion) {
  std::vector<Clause> places;
  for (const std::string& word : words) {
    std::vector<Clause> forms;
    for (const Form& form : expansion.same_stem("", word)) forms.push_back(term_clause(form.word));
    places.push_back(joined(ClauseKind::OneMeaning, std::move(forms)));
  }
  return joined(ClauseKind::Phrase, std::move(places));
}

}  // namespace

TEST_CASE("the term of a phrase is in the articles that have its words in a row",
          "[word_meanings]") {
  support::Dice dice(3);
  std::vector<support::FixtureArticle> articles(300);
  for (auto& article : articles) {
    article.title = dice.chance(3) ? random_words(dice) : "";
    article.text = random_words(dice);
  }
  const support::TempDir dir;
  support::FixtureIndex index(dir.path() / "index");
  index.build(articles);
  const Snapshot snapshot({index.folder()});
  const Expansion expansion(snapshot.combined(), snapshot.stemmer());
  const std::string phrase =
      GENERATE("industrial action", "walk out", "picket line", "job cuts", "job losses");
  const std::vector<std::string> words = schema::words_of_phrase(phrase);
  const Shard& shard = snapshot.shards().front();
  const DocSet found = matching(shard, term_clause(schema::phrase_term(words, snapshot.stemmer())));
  CAPTURE(phrase);
  CHECK_FALSE(found.is_empty());
  CHECK(found == matching(shard, by_positions(words, expansion)));
}
