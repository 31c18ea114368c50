// Queries made to hang or crash a search engine: each is answered or refused within a second, on an
// index in which every article has every common word.
#include <ctime>
#include <map>
#include <numeric>

#include "schema/error.hpp"
#include "searcher/index_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/request.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::Dice;
using support::FixtureArticle;
using support::FixtureIndex;

namespace {

constexpr std::size_t kArticles = 6000;
constexpr std::array kCommon{"the", "of", "to", "and", "in", "that", "is", "was", "for", "it",
                             "on",  "he", "as", "be",  "by", "at",   "we", "had", "or",  "not"};
#ifdef SANITIZED
constexpr double kSlower = 8;  // so much AddressSanitizer takes
#else
constexpr double kSlower = 1;
#endif
constexpr double kMostSeconds = 1 * kSlower;  // of the processor, for all that a query asks

std::vector<FixtureArticle> full_of_common_words() {
  Dice dice(3);
  std::vector<FixtureArticle> articles;
  for (std::size_t i = 0; i < kArticles; ++i) {
    FixtureArticle article{.title = "the of", .text = "w" + std::to_string(i)};
    for (int words = 0; words < 40; ++words) article.text += std::string(" ") + dice.pick(kCommon);
    if (dice.chance(2)) article.date = "2015-01-16";
    article.facets = {{schema::Field::Union, dice.pick(support::kUnions)}};
    articles.push_back(std::move(article));
  }
  return articles;
}

// `piece` over and over, up to `size_bytes`.
std::string repeated(const std::string& piece, std::size_t size_bytes) {
  std::string text;
  while (text.size() + piece.size() <= size_bytes) text += piece;
  return text;
}

// The common words in turn, `count` of them.
std::string common(std::size_t count, const std::string& separator, const std::string& before = "",
                   const std::string& after = "") {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += (i > 0 ? separator : "") + before + kCommon[i % kCommon.size()] + after;
  }
  return text;
}

const std::map<std::string, std::string> kQueriesOfDeath{
    {"ten thousand words", repeated("strike ", 70'000)},
    {"all words that fit", common(1100, " ")},
    {"a thousand words that differ",
     [] {
       std::string text;
       for (int i = 1000; text.size() < 4000; ++i) text += "w" + std::to_string(i) + " ";
       return text;
     }()},
    {"five thousand brackets", std::string(5000, '(') + "a" + std::string(5000, ')')},
    {"brackets as deep as may be", std::string(16, '(') + "the OR of" + std::string(16, ')')},
    {"brackets that open only", std::string(4000, '(')},
    {"brackets that close only", std::string(4000, ')')},
    {"every word", "w*"},
    {"every word, twenty times", common(20, " OR ", "w*") + " w*"},
    {"a wildcard in a wildcard", repeated("t* ", 180)},
    {"NEAR of stop words", "the NEAR/100 of"},
    {"a chain of NEARs", common(60, " NEAR/100 ")},
    {"a phrase of one word, a thousand times", "\"" + repeated("the ", 4000) + "\""},
    {"a phrase of the commonest words", "\"" + common(64, " ") + "\""},
    {"a phrase near a phrase", "\"the of\" NEAR/100 \"in that\""},
    {"phrases near phrases", common(28, " NEAR/100 ", "\"the ", "\"")},
    {"any of many phrases", common(31, " OR ", "\"the ", "\"")},
    {"all of many phrases", common(31, " ", "\"the ", "\"")},
    {"none of many phrases", common(31, " ", "-\"the ", "\"")},
    {"none of many NEARs", common(15, " ", "-(the NEAR/100 ", ")")},
    {"all but all", common(60, " ", "-")},
    {"NOT NOT NOT", repeated("NOT ", 4000) + "the"},
    {"a word of a thousand parts", common(900, "-")},
    {"a word of a thousand halves", common(900, "/")},
    {"hyphens near hyphens", "the-of-to NEAR/100 in-that-is"},
    {"three hundred hyphens", repeated("of-the-in-to ", 4000)},
    {"a chain of ORs", common(65, " OR ")},
    {"ORs in ANDs in ORs", common(14, " ", "(strike OR ") + std::string(14, ')')},
    {"groups of words",
     [] {
       std::string text;
       for (int i = 0; i < 30; ++i) text += (i > 0 ? " OR (" : "(") + common(30, " ") + ")";
       return text;
     }()},
    {"all years", "year:..2099 year:1800.. date:1800..2099"},
    {"every range of dates", common(31, " OR ", "date:1990..2020 -")},
    {"a range past all numbers", "balloted:0..99999999999999999999 turnout:..1e308"},
    {"everything", "*"},
    {"everything often", repeated("* ", 120)},
    {"quotes", std::string(4000, '"')},
    {"dashes", std::string(4000, '-')},
    {"stars", std::string(4000, '*')},
    {"colons", "title:" + std::string(4000, ':')},
    {"one long word", std::string(4000, 'w')},
    {"one letter under a thousand accents", "e" + repeated("\u0301", 4000)},
    {"NULs", std::string(4000, '\0')},
    {"bytes that are no UTF-8", std::string(4000, '\xFE')},
    {"words that are all misspelt", repeated("thhe offf innn thtt ", 4000)},
    {"a title of common words", "title:(" + common(40, " OR ") + ")"},
};

// The seconds of the processor that answering or refusing takes.
double seconds_for(const IndexReader& reader, const std::string& text, Match match,
                   schema::Syntax syntax) {
  const std::clock_t start = std::clock();
  const auto parsed = schema::parse_query(text, syntax);
  if (parsed.complaints.empty()) {
    Request request;
    request.text = text;
    request.query = parsed.root;
    request.match = match;
    request.facets = {schema::kFacets.begin(), schema::kFacets.end()};
    request.timeline = TimelineStep::Month;
    try {
      reader.search(request);
    } catch (const schema::Error& error) {
      CHECK(error.fault() == schema::Fault::Usage);
    }
  }
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("no query hangs or crashes a search", "[death]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(full_of_common_words()).folder()});
  for (const auto& [name, text] : kQueriesOfDeath) {
    for (const Match match : {Match::Auto, Match::All, Match::Any}) {
      INFO(name);
      CHECK(seconds_for(reader, text, match, schema::Syntax::Full) < kMostSeconds);
    }
    INFO(name << ", as words");
    CHECK(seconds_for(reader, text, Match::Auto, schema::Syntax::WordsOnly) < kMostSeconds);
  }
}

TEST_CASE("neither does any mixture of what a query is made of", "[death]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(full_of_common_words()).folder()});
  constexpr std::array kPieces{
      "the ",     "of ",        "\"the of\" ", "strike ", "w1* ",   "w* ",      "( ",
      ") ",       "OR ",        "AND ",        "NOT ",    "-",      "NEAR/9 ",  "\"",
      "title:",   "union:pcs ", "year:2015 ",  "since:",  "2014 ",  "the-of ",  "a/b/c ",
      "turnout:", "40..60 ",    "date:",       "\u2026 ", "\u4e2d", "e\u0301 ", "* "};
  Dice dice(4);
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (std::size_t pieces = 1 + dice.roll(40); pieces > 0; --pieces) text += dice.pick(kPieces);
    INFO(text);
    CHECK(seconds_for(reader, text, Match::Auto, schema::Syntax::Full) < kMostSeconds);
  }
}

TEST_CASE("what is refused for its cost says so at the place", "[death]") {
  const support::TempDir dir;
  const IndexReader reader({FixtureIndex(dir.path()).build(full_of_common_words()).folder()});
  const Request request = support::request_for(
      "strike OR " + common(31, " NEAR/100 ", "\"" + repeated("the of ", 90), "\""));
  try {
    reader.search(request);
    FAIL("not refused");
  } catch (const schema::Error& error) {
    const std::string said = error.what();
    CHECK(said.find("phrases and NEARs of such common words take too long") != std::string::npos);
    CHECK(said.ends_with("\n  " + std::string(10, ' ') + "^"));
  }
}
