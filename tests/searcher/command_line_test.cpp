#include "searcher/command_line.hpp"

#include "schema/error.hpp"
#include "searcher/options.hpp"
#include "tests/support/catch.hpp"

using namespace searcher;
using schema::Field;
using Words = std::vector<std::string>;

namespace {

const Request request_of(const Words& arguments) { return parse_options(arguments).request; }
const Words& filter(const Request& request, Field facet) {
  return request.filters[schema::facet_index(facet)];
}

}  // namespace

TEST_CASE("a word with one leading dash is a word of the query", "[options]") {
  CHECK(request_of({"strike", "-privatisation"}).text == "strike -privatisation");
  CHECK(request_of({"--limit", "5", "-pay", "--", "--facets"}).text == "-pay --facets");
}

TEST_CASE("one-letter options stand alone", "[options]") {
  CHECK(parse_options({"-0", "strike"}).format == Format::Text0);
  CHECK(parse_options({"-h"}).help);
}

TEST_CASE("a value of an option may look like anything", "[options]") {
  CHECK(filter(request_of({"--force", "-met"}), Field::Force) == Words{"-met"});
}

TEST_CASE("facets and timeline take their value behind '=' only", "[options]") {
  const Request request = request_of({"--facets", "strike", "--timeline=month"});
  CHECK(request.text == "strike");
  CHECK(request.facets.size() == schema::kFacetCount);
  CHECK(request.timeline == TimelineStep::Month);
  CHECK(request_of({"--facets=union,force"}).facets == std::vector{Field::Union, Field::Force});
  CHECK(request_of({"--timeline"}).timeline == TimelineStep::Year);
}

TEST_CASE("an option given twice means either, of the others the last counts", "[options]") {
  const Request request =
      request_of({"--force", "met", "--force=kent", "--limit", "3", "--limit", "4"});
  CHECK(filter(request, Field::Force) == Words{"met", "kent"});
  CHECK(request.limit == 4);
}

TEST_CASE("since and until take a date of any precision", "[options]") {
  using namespace std::chrono;
  const Request request = request_of({"--since", "2014-12", "--until", "2015"});
  REQUIRE(request.published);
  CHECK(request.published->first == 2014y / December / 1);
  CHECK(request.published->last == 2015y / December / 31);
}

TEST_CASE("wrong usage is refused with the way out", "[options]") {
  CHECK_THROWS_WITH(parse_options({"--since", "bogus"}), Catch::Contains("'bogus' is no date"));
  CHECK_THROWS_WITH(parse_options({"--sort", "size"}),
                    Catch::Contains("relevance, newest, oldest"));
  CHECK_THROWS_WITH(parse_options({"--facets=colour"}),
                    Catch::Contains("no facet is called 'colour'"));
  CHECK_THROWS_WITH(parse_options({"--limit"}), Catch::Contains("needs a value"));
  CHECK_THROWS_WITH(parse_options({"--since=", "2014"}), Catch::Contains("--since needs a value"));
  CHECK_THROWS_WITH(parse_options({"--force", "", "pay"}), Catch::Contains("needs a value"));
  CHECK_THROWS_WITH(parse_options({"--facets=", "pay"}), Catch::Contains("needs a value"));
  CHECK_THROWS_WITH(parse_options({"--no-such"}), Catch::Contains("--help"));
  CHECK_THROWS_WITH(parse_options({"--format", "csv", "--facets"}),
                    Catch::Contains("do not go with"));
  CHECK_THROWS_AS(parse_options({"--limit", "many"}), schema::Error);
}

TEST_CASE("what is kept is the command line without --save", "[options]") {
  CHECK(parse_options({"--save", "x", "strike", "--force=met"}).kept_arguments ==
        Words{"strike", "--force=met"});
}
