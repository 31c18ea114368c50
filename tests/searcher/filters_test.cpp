#include "searcher/filters.hpp"

#include "schema/error.hpp"
#include "searcher/matching.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using schema::Field;
using support::FixtureArticle;
using support::FixtureIndex;

namespace {

const schema::Day kToday = std::chrono::year(2016) / 3 / 10;

const std::vector<FixtureArticle> kArticles{
    {.title = "1",
     .text = "a",
     .date = "2014-12-20",
     .facets = {{Field::Force, "warwickshire-police"}},
     .source = "Evening Post",
     .ballot = {81.5, 44, {}}},
    {.title = "2",
     .text = "a",
     .date = "2015-01",
     .facets = {{Field::Force, "kent-police"}},
     .source = "Post Evening",
     .added = 1'450'000'000},
    {.title = "3", .text = "a", .date = "2015", .ballot = {{}, 60, {}}},
    {.title = "4", .text = "a", .date = "", .range = {2014, 2015}},
    {.title = "5", .text = "a", .date = ""}};

// The titles, which are numbers, of the articles that a filter matches: surely, then possibly.
class Matches {
 public:
  Matches() : index_(FixtureIndex(dir_.path()).build(kArticles)), snapshot_({index_.folder()}) {}

  std::string of(const Clause& clause) const {
    std::string titles;
    const DocSet docs = matching(snapshot_.shards()[0], clause);
    for (DocId id = docs.next(0); id != 0; id = docs.next(id)) titles += std::to_string(id);
    return titles;
  }
  std::string of(Field field, const std::string& text) const {
    Filters filters(snapshot_, kToday);
    const Condition condition = filters.condition(field, text);
    const std::string sure = of(condition.sure);
    const std::string possible = of(condition.possible);
    return sure == possible ? sure : sure + " or " + possible;
  }
  const Snapshot& snapshot() const { return snapshot_; }

 private:
  support::TempDir dir_;
  FixtureIndex index_;
  Snapshot snapshot_;
};

std::string complaint(Field field, const std::string& text) {
  const Matches matches;
  try {
    matches.of(field, text);
  } catch (const schema::Error& error) {
    CHECK(error.fault() == schema::Fault::Usage);
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("a date matches what surely lies in it, and on request what may", "[filters]") {
  const Matches matches;
  CHECK(matches.of(Field::Year, "2014") == "1 or 145");
  CHECK(matches.of(Field::Year, "2015") == "23 or 2345");
  CHECK(matches.of(Field::Year, "2014..2015") == "1234 or 12345");
  CHECK(matches.of(Field::Year, "2015..") == "23 or 2345");
  CHECK(matches.of(Field::Year, "..2014") == "1 or 145");
  CHECK(matches.of(Field::Year, "unknown") == "45");
  CHECK(matches.of(Field::Date, "2014-12..2015-02") == "12 or 12345");
  CHECK(matches.of(Field::Date, "2015-01-10") == " or 2345");
  CHECK(matches.of(Field::Date, "last-year") == "23 or 2345");
}

TEST_CASE("a name matches its values in any case and way of writing", "[filters]") {
  const Matches matches;
  for (const std::string name : {"warwickshire-police", "Warwickshire Police", "WARWICKSHIRE"}) {
    CHECK(matches.of(Field::Force, name) == "1");
  }
  CHECK(matches.of(Field::Force, "Kent") == "2");
}

TEST_CASE("figures of ballots are compared as numbers", "[filters]") {
  const Matches matches;
  CHECK(matches.of(Field::Turnout, "..50") == "1");
  CHECK(matches.of(Field::Turnout, "44") == "1");
  CHECK(matches.of(Field::Turnout, "44..100") == "13");
  CHECK(matches.of(Field::Yes, "80..") == "1");
  CHECK(matches.of(Field::Balloted, "1..").empty());
}

TEST_CASE("words of a source stand in their order", "[filters]") {
  const Matches matches;
  CHECK(matches.of(Field::Source, "evening") == "12");
  CHECK(matches.of(Field::Source, "Evening Post") == "1");
  CHECK(matches.of(Field::Path, "fixture") == "12345");
}

TEST_CASE("when an article was first indexed can be asked for", "[filters]") {
  const Matches matches;
  CHECK(matches.of(Field::Added, "2015..") == "2");
  CHECK(matches.of(Filters(matches.snapshot(), kToday).added_since(1'000'000'001).sure) == "2");
}

TEST_CASE("what stands for nothing is refused, and the nearest names are told", "[filters]") {
  CHECK(complaint(Field::Union, "unisom")
            .find("no union is called 'unisom' (did you mean 'UNISON'") == 0);
  CHECK(complaint(Field::Year, "2015..2013").find("year: '2015..2013' is not a year") == 0);
  CHECK(complaint(Field::Year, "15").find("year: '15' is not a year") == 0);
  CHECK(complaint(Field::Date, "2015-02-30").find("date: '2015-02-30' is not a date") == 0);
  CHECK(complaint(Field::Turnout, "many").find("turnout: 'many' is not a number") == 0);
  CHECK(complaint(Field::Turnout, "..").find("turnout: '..' is not a number") == 0);
}
