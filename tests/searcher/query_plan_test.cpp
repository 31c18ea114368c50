#include "searcher/query_plan.hpp"

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

namespace {

const std::vector<FixtureArticle> kArticles{
    {.title = "Walkout at jail", .text = "Prison guards began a strike. The walk-out was illegal."},
    {.title = "PCSO posts go",
     .text = "Community support officers are to be cut, UNISON said. Pay was paid.",
     .facets = {{Field::Union, "unison"}}},
    {.title = "Ballots",
     .text = "A ballot of officers at the office, balloted again. PCS said so.",
     .facets = {{Field::Union, "pcs"}}}};

class Planned {
 public:
  Planned() : index_(FixtureIndex(dir_.path()).build(kArticles)), snapshot_({index_.folder()}) {}

  Plan plan(const std::string& text, Match match = Match::Auto, bool is_exact = false) const {
    Request request = support::request_for(text);
    request.match = match;
    request.is_exact = is_exact;
    Filters filters(snapshot_, schema::today());
    return make_plan(request, snapshot_, filters, Reading::Sure);
  }
  // The clauses of the words, one a line.
  std::string words(const std::string& text, bool is_exact = false) const {
    std::string lines;
    for (const Clause& clause : plan(text, Match::Auto, is_exact).words) {
      lines += (lines.empty() ? "" : "\n") + to_text(clause);
    }
    return lines;
  }

 private:
  support::TempDir dir_;
  FixtureIndex index_;
  Snapshot snapshot_;
};

}  // namespace

TEST_CASE("a word becomes every word of the index with its stem, in any case", "[query_plan]") {
  const Planned planned;
  CHECK(planned.words("balloting") == "(ballot | balloted | ballots)");
  CHECK(planned.words("BALLOTING") == planned.words("balloting"));
  CHECK(planned.words("pays") == "(paid | pay)");
  CHECK(planned.words("officer") == "officers");  // and not office
  CHECK(planned.words("balloting", true) == "nothing");
  CHECK(planned.words("ballot", true) == "ballot");
}

TEST_CASE("stop words are passed over, unless there is nothing else", "[query_plan]") {
  const Planned planned;
  CHECK(planned.words("the office") == "office");
  CHECK(planned.words("the \"prison guards\"") == "[prison guards]");
  CHECK(planned.words("at the") == "at\nthe");
}

TEST_CASE("a phrase is taken as written, stop words and all", "[query_plan]") {
  CHECK(Planned().words("\"Officers at the OFFICE\"") == "[officers at the office]");
}

TEST_CASE("a hyphenated word is its parts in a row, or their compound", "[query_plan]") {
  const std::string words = Planned().words("walk-out");
  CHECK(words.find("[walk out]") != std::string::npos);
  CHECK(words.find("walkout") != std::string::npos);
}

TEST_CASE("synonyms count a little less than the word itself, and are said", "[query_plan]") {
  const Planned planned;
  CHECK(planned.words("walkout").find("strike^0.80") != std::string::npos);
  const auto notes = planned.plan("walkout").notes;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].starts_with("'walkout' also finds 'strike'"));
  CHECK(planned.words("walkout", true) == "walkout");
  // No article has all words of 'police community support officer'.
  CHECK(planned.plan("PCSO").notes ==
        std::vector<std::string>{"'PCSO' also finds 'community support officer'"});
}

TEST_CASE("a union that is named finds and lifts what is about it", "[query_plan]") {
  const Planned planned;
  const Plan plan = planned.plan("Public and Commercial Services Union");
  REQUIRE(plan.lifts.size() == 1);
  CHECK(to_text(plan.lifts[0]) == "flag XUNpcs");
  CHECK(to_text(plan.words[0]).find("flag XUNpcs") != std::string::npos);
  CHECK(planned.plan("unison").lifts.size() == 1);
  CHECK(planned.words("unison") == "unison");  // may be the noun: lifted only
}

TEST_CASE("a word inside a name that is meant stands for nothing else", "[query_plan]") {
  const Planned planned;
  const auto notes = planned.plan("Public and Commercial Services Union").notes;
  CHECK(notes == std::vector<std::string>{"'Public and Commercial Services Union' also finds "
                                          "articles about PCS"});
}

TEST_CASE("what may be done is asked about, not looked for", "[query_plan]") {
  const Planned planned;
  CHECK(planned.plan("are officers allowed to ballot").words.size() == 2);
  CHECK(planned.plan("when did officers first ballot").words.size() == 2);
  CHECK(planned.plan("officers ballot first").words.size() == 3);
  CHECK(planned.plan("ballot allowed").words.size() == 2);
}

TEST_CASE("a rare synonym is worth no more than what was typed", "[query_plan]") {
  const Planned planned;
  // "walkout" is in one article, as "strike" is; "guards" too.
  CHECK(planned.words("walkout").find("strike^0.80") != std::string::npos);
  // "police" is in none: nothing to compare with.
  CHECK(planned.words("officer").find("^1") == std::string::npos);
}

TEST_CASE("what is only akin to a word does not hold it", "[query_plan]") {
  const Planned planned;
  const Clause words = planned.plan("union").words[0];
  CHECK(to_text(words).find("flag (XUNpcs or XUNunison)") != std::string::npos);
  CHECK(as_typed(words) == nothing());
  CHECK(as_typed(planned.plan("strike").words[0]).kind != ClauseKind::Nothing);
}

TEST_CASE("filters and exclusions stand apart from the words", "[query_plan]") {
  const Plan plan = Planned().plan("ballot union:pcs -guards -union:unison");
  CHECK(plan.words.size() == 1);
  CHECK(to_text(plan.demands) == "filter XUNpcs");
  REQUIRE(plan.excluded.size() == 2);
  CHECK(to_text(plan.excluded[0]) == "guards");
  CHECK(plan.highlights.words.count("guards") == 0);
}

TEST_CASE("a word that no article has is mended, and the query text with it", "[query_plan]") {
  const Planned planned;
  const std::string text = "balot of title:walkuot \"prison gaurds\"";
  const Plan plan = planned.plan(text);
  CHECK(corrected_text(text, plan.corrections) == "ballot of title:walkout \"prison guards\"");
  CHECK(to_text(plan.words[0]) == "(ballot | balloted | ballots)");
  CHECK(to_text(plan.words[2]) == "[prison guards]");
}

TEST_CASE("with all or any a correction is only offered", "[query_plan]") {
  const Plan plan = Planned().plan("balot", Match::All);
  CHECK(corrected_text("balot", plan.corrections) == "ballot");
  CHECK(plan.words[0].kind == ClauseKind::Nothing);
  CHECK(Planned().plan("balot", Match::Auto, true).corrections.empty());
}

TEST_CASE("a wildcard becomes the words that begin so, up to a limit", "[query_plan]") {
  CHECK(Planned().words("ball*") == "(ballot | balloted | ballots)");
  CHECK(Planned().words("-ball*").empty());
  CHECK(Planned().plan("walk*").highlights.beginnings == std::set<std::string>{"walk"});
}

TEST_CASE("a filter that makes no sense is pointed at", "[query_plan]") {
  try {
    Planned().plan("ballot union:nonsuch");
    FAIL("understood nonsense");
  } catch (const schema::Error& error) {
    const std::string message = error.what();
    CHECK(message.find("query: no union is called 'nonsuch'") == 0);
    CHECK(message.find("\n  ballot union:nonsuch\n         ^") != std::string::npos);
  }
}

TEST_CASE("of very many words the rarest are kept, and that is said", "[query_plan]") {
  std::string text = "guards";
  for (int i = 0; i < 100; ++i) text += " word" + std::to_string(i);
  const Plan plan = Planned().plan(text, Match::Any);
  CHECK(plan.words.size() == 64);
  CHECK(plan.notes.front() == "of 101 words the 64 rarest were looked for");
  CHECK(to_text(plan.words[0]) == "guards");  // the others find nothing and are of no use
}
