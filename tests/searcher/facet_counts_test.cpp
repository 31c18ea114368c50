// Every count equals the hits that choosing its value lists: over random articles, copies, queries
// and filters, against a plain reading of what a filter means, article by article.
#include "searcher/facet_counts.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "indexer/side_files.hpp"
#include "searcher/index_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using schema::Field;
using support::Dice;
using support::FixtureArticle;
using support::FixtureIndex;
using support::random_articles;
using support::random_request;

namespace {

// A plain reading of what a filter means, one article at a time.
class PlainReading {
 public:
  PlainReading(const FixtureArticle& article, std::size_t number)
      : record_(support::fixture_record(article, number)), story_(article.story) {
    for (const schema::Token& token : schema::tokenize(article.text)) words_.push_back(token.word);
  }

  bool meets(const Request& request, std::optional<Field> but_for = std::nullopt) const {
    if (!holds(request.query, request)) return false;
    if (request.published && !lies_in(*request.published, request.allows_possible)) return false;
    return std::ranges::all_of(schema::kFacets, [&](Field facet) {
      const auto& wanted = request.filters[schema::facet_index(facet)];
      return facet == but_for || wanted.empty() ||
             std::ranges::any_of(wanted,
                                 [&](const auto& name) { return has(facet, name, request); });
    });
  }

  bool has(Field facet, const std::string& name, const Request& request) const {
    const auto& values = record_.facets[schema::facet_index(facet)];
    const auto holds = [&](const schema::FacetValue& value) { return value.value == name; };
    if (facet != Field::Year || name == "unknown") return std::ranges::any_of(values, holds);
    const auto span = schema::parse_range(name, schema::today());
    return lies_in(*span, request.allows_possible);
  }

  // Articles of one story have one group; others each their own.
  std::string group(Copies copies) const {
    return copies == Copies::All || story_.empty() ? record_.id : story_;
  }
  const schema::Record& record() const { return record_; }

 private:
  bool holds(const schema::Node& node, const Request& request) const {
    using schema::NodeKind;
    const auto child_holds = [&](const schema::Node& child) { return holds(child, request); };
    switch (node.kind) {
      case NodeKind::All:
        return true;
      case NodeKind::Word:
        return std::ranges::find(words_, node.text) != words_.end();
      case NodeKind::Phrase: {
        const std::size_t space = node.text.find(' ');
        const std::array wanted{node.text.substr(0, space), node.text.substr(space + 1)};
        return std::search(words_.begin(), words_.end(), wanted.begin(), wanted.end()) !=
               words_.end();
      }
      case NodeKind::And:
        return std::ranges::all_of(node.children, child_holds);
      case NodeKind::Or:
        return std::ranges::any_of(node.children, child_holds);
      case NodeKind::Not:
        return !child_holds(node.children.front());
      case NodeKind::Filter:
        return has(node.field, node.text, request);
      default:
        FAIL("not in this test");
        return false;
    }
  }

  bool lies_in(const schema::DaySpan& wanted, bool possibly) const {
    schema::DaySpan own;
    if (record_.dating.date) {
      own = schema::span_of(*record_.dating.date);
    } else {
      const auto& [from, to] = record_.dating.range;
      if (from) own.first = schema::span_of({.year = *from}).first;
      if (to) own.last = schema::span_of({.year = *to}).last;
    }
    const auto at_or_after = [](const auto& a, const auto& b) { return !b || (a && *a >= *b); };
    const auto at_or_before = [](const auto& a, const auto& b) { return !b || (a && *a <= *b); };
    if (!possibly)
      return at_or_after(own.first, wanted.first) && at_or_before(own.last, wanted.last);
    return (!own.first || at_or_before(own.first, wanted.last)) &&
           (!own.last || at_or_after(own.last, wanted.first));
  }

  schema::Record record_;
  std::string story_;
  std::vector<std::string> words_;
};

std::vector<PlainReading> readings_of(const std::vector<FixtureArticle>& articles) {
  std::vector<PlainReading> readings;
  for (std::size_t i = 0; i < articles.size(); ++i) readings.emplace_back(articles[i], i + 1);
  return readings;
}

std::size_t groups_of(const std::vector<PlainReading>& readings, const Request& request,
                      const std::function<bool(const PlainReading&)>& meets) {
  std::set<std::string> groups;
  for (const PlainReading& reading : readings) {
    if (meets(reading)) groups.insert(reading.group(request.copies));
  }
  return groups.size();
}

// Counts come from the slots and the lists of the database, or from the files made of them.
enum class From { Slots, Columns };

IndexReader reader_of(const std::filesystem::path& folder,
                      const std::vector<FixtureArticle>& articles, From from) {
  FixtureIndex index(folder);
  index.build(articles);
  if (from == From::Columns) indexer::write_side_files(index.generation(), 1);
  return IndexReader({index.folder()});
}

}  // namespace

TEST_CASE("every count is the number of hits that choosing its value lists", "[facet_counts]") {
  const From from = GENERATE(From::Slots, From::Columns);
  const support::TempDir dir;
  Dice dice(20260101);
  for (int corpus = 0; corpus < 4; ++corpus) {
    const auto articles = random_articles(dice);
    const auto readings = readings_of(articles);
    const IndexReader reader = reader_of(dir.path() / std::to_string(corpus), articles, from);
    for (int i = 0; i < 60; ++i) {
      Request request = random_request(dice);
      request.facets = {schema::kFacets.begin(), schema::kFacets.end()};
      const Results results = reader.search(request);
      INFO("query '" << request.text << "'");
      CHECK(results.total ==
            groups_of(readings, request, [&](const PlainReading& r) { return r.meets(request); }));
      std::set<std::string> listed;
      for (const Hit& hit : results.hits) {
        listed.insert(hit.record.id);
        for (const Copy& copy : hit.copies) listed.insert(copy.id);
      }
      CHECK(results.hits.size() == results.total);
      CHECK(listed.size() ==
            static_cast<std::size_t>(std::ranges::count_if(
                readings, [&](const PlainReading& r) { return r.meets(request); })));
      for (const Field facet : schema::kFacets) {
        for (const FacetCount& count : results.facets[schema::facet_index(facet)]) {
          INFO("value " << count.value);
          CHECK(count.count == groups_of(readings, request, [&](const PlainReading& r) {
                  return r.meets(request, facet) && r.has(facet, count.value, request);
                }));
        }
      }
    }
  }
}

TEST_CASE("a value that the index has no name for is not counted", "[facet_counts]") {
  const From from = GENERATE(From::Slots, From::Columns);
  const support::TempDir dir;
  FixtureIndex index(dir.path());
  index.build({{.title = "",
                .text = "strike",
                .facets = {{Field::Force, "met"}, {Field::Dispute, "pay"}}}});
  Xapian::WritableDatabase(index.generation().string())
      .set_metadata(schema::label_key(schema::facet_key(Field::Dispute, "pay")), "");
  if (from == From::Columns) indexer::write_side_files(index.generation());
  Request request;
  request.facets = {Field::Force, Field::Dispute};
  const Results results = IndexReader({index.folder()}).search(request);
  CHECK(results.facets[schema::facet_index(Field::Force)].size() == 1);
  CHECK(results.facets[schema::facet_index(Field::Dispute)].empty());
}

TEST_CASE("choosing a value lists as many hits as were counted beside it", "[facet_counts]") {
  const From from = GENERATE(From::Slots, From::Columns);
  const support::TempDir dir;
  Dice dice(7);
  const IndexReader reader = reader_of(dir.path(), random_articles(dice), from);
  for (int i = 0; i < 60; ++i) {
    Request request = random_request(dice);
    // However words are taken: "walkout" for "strike", fewer of them where no article has all.
    request.match = std::array{Match::All, Match::Any, Match::Auto}[dice.roll(3)];
    request.is_exact = dice.chance(2);
    request.facets = {schema::kFacets.begin(), schema::kFacets.end()};
    const Results results = reader.search(request);
    for (const Field facet : schema::kFacets) {
      for (const FacetCount& count : results.facets[schema::facet_index(facet)]) {
        Request chosen = request;
        chosen.filters[schema::facet_index(facet)] = {count.value};
        INFO("query '" << request.text << "' value " << count.value);
        CHECK(reader.search(chosen).total == count.count);
      }
    }
  }
}

TEST_CASE("--possible adds as many hits as were announced", "[facet_counts]") {
  const From from = GENERATE(From::Slots, From::Columns);
  const support::TempDir dir;
  Dice dice(8);
  const IndexReader reader = reader_of(dir.path(), random_articles(dice), from);
  for (int i = 0; i < 60; ++i) {
    Request request = random_request(dice);
    request.allows_possible = false;
    request.match = dice.chance(2) ? Match::Auto : Match::All;
    request.is_exact = dice.chance(2);
    const Results sure = reader.search(request);
    request.allows_possible = true;
    CHECK(reader.search(request).total == sure.total + sure.possible_more);
  }
}

TEST_CASE("a table counts the hits that have both values", "[facet_counts]") {
  const From from = GENERATE(From::Slots, From::Columns);
  const support::TempDir dir;
  Dice dice(9);
  const auto articles = random_articles(dice);
  const auto readings = readings_of(articles);
  const IndexReader reader = reader_of(dir.path(), articles, from);
  for (int i = 0; i < 40; ++i) {
    Request request = random_request(dice);
    request.table = {Field::Force, Field::Union};
    for (const TableCell& cell : reader.search(request).table) {
      CHECK(cell.count == groups_of(readings, request, [&](const PlainReading& r) {
              return r.meets(request) && r.has(Field::Force, cell.row, request) &&
                     r.has(Field::Union, cell.column, request);
            }));
    }
  }
}

TEST_CASE("a value is found by any of its names", "[facet_counts]") {
  const support::TempDir dir;
  const IndexReader reader =
      reader_of(dir.path(),
                {{.title = "", .text = "strike", .facets = {{Field::Union, "fbu"}}},
                 {.title = "", .text = "strike", .facets = {{Field::Union, "unison"}}}},
                From::Slots);
  const auto unions_called = [&](const std::string& part) {
    Request request;
    request.facets = {Field::Union};
    request.facet_find = part;
    std::vector<std::string> values;
    const Results results = reader.search(request);
    for (const FacetCount& count : results.facets[schema::facet_index(Field::Union)]) {
      values.push_back(count.value);
    }
    return values;
  };
  CHECK(unions_called("Fire Brig") == std::vector<std::string>{"fbu"});
  CHECK(unions_called("uni") == std::vector<std::string>{"fbu", "unison"});  // Fire Brigades Union
  CHECK(unions_called("FBU") == std::vector<std::string>{"fbu"});
  CHECK(unions_called("zebra").empty());
}

TEST_CASE("the periods of a timeline are as precise as the dates", "[facet_counts]") {
  const From from = GENERATE(From::Slots, From::Columns);
  const support::TempDir dir;
  const IndexReader reader =
      reader_of(dir.path(),
                {{.title = "", .text = "strike", .date = "2015-01-16"},
                 {.title = "", .text = "strike", .date = "2015-01"},
                 {.title = "", .text = "strike", .date = "2015"},
                 {.title = "", .text = "strike", .date = ""},
                 {.title = "", .text = "strike", .date = "", .range = {2015, 2016}}},
                from);
  Request request;
  request.timeline = TimelineStep::Month;
  using Periods = std::vector<std::pair<std::string, std::size_t>>;
  const auto periods = [&] {
    Periods found;
    for (const PeriodCount& count : reader.search(request).timeline) {
      found.emplace_back(count.period, count.count);
    }
    return found;
  };
  CHECK(periods() == Periods{{"2015", 1}, {"2015-01", 2}, {"unknown", 2}});
  request.timeline = TimelineStep::Year;
  CHECK(periods() == Periods{{"2015", 3}, {"unknown", 2}});
}
