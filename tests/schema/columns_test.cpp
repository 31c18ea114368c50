#include "schema/columns.hpp"

#include <algorithm>
#include <fstream>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace schema;

namespace {

constexpr std::uint32_t kLastId = 3;

// Documents 1 and 3 have facet values, 2 has none; 1 and 3 are copies.
std::string sample(std::string_view stamp) {
  return *encode_columns({.totals = {kLastId, 3, 40},
                          .names = {{Field::Force, "met", "Met"}, {Field::Union, "pcs", "PCS"}},
                          .starts = {0, 0, 2, 2, 3},
                          .numbers = {0, 1, 1},
                          .first_days = {kNoFirstDay, 20150116, kNoFirstDay, 20150101},
                          .last_days = {kNoLastDay, 20150116, kNoLastDay, 20151231},
                          .stories = {{1, 0}, {3, 0}},
                          .lengths = {0, 310, 20, 97}},
                         stamp);
}

template <typename Row>
std::vector<Row> rows(std::span<const Row> span) {
  return {span.begin(), span.end()};
}

}  // namespace

TEST_CASE("columns are read as they were written", "[columns]") {
  const support::TempDir dir;
  const auto columns = Columns::open(dir.write("columns", sample("a:1")), "a:1");
  REQUIRE(columns);
  CHECK(columns->totals() == DatabaseTotals{kLastId, 3, 40});
  const auto facets = columns->facets();
  REQUIRE(facets);
  REQUIRE(facets->names.size() == 2);
  CHECK(facets->names[1].value == "pcs");
  CHECK(rows(facets->of(1)) == std::vector<std::uint16_t>{0, 1});
  CHECK(facets->of(2).empty());
  CHECK(rows(facets->of(3)) == std::vector<std::uint16_t>{1});
  CHECK(columns->first_days().value()[3] == 20150101);
  CHECK(columns->last_days().value()[3] == 20151231);
  CHECK(rows(columns->stories().value()) == std::vector<StoryPair>{{1, 0}, {3, 0}});
  CHECK(columns->lengths().value()[1] == 310);
}

TEST_CASE("columns of another state, or of none, are not believed", "[columns]") {
  const support::TempDir dir;
  const auto file = dir.write("columns", sample("a:1"));
  CHECK_FALSE(Columns::open(file, "a:2"));
  CHECK_FALSE(Columns::open(file, "b:1"));
  CHECK_FALSE(Columns::open(dir.path() / "absent", "a:1"));
  CHECK_FALSE(Columns::open(dir.path(), "a:1"));
  CHECK_FALSE(Columns::open(dir.write("empty", ""), "a:1"));
}

TEST_CASE("whatever byte is damaged, no column says anything else", "[columns]") {
  const support::TempDir dir;
  const std::string sound = sample("a:1");
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    const auto columns = Columns::open(dir.write("columns", damaged), "a:1");
    if (!columns) continue;
    if (const auto facets = columns->facets()) {
      CHECK(facets->names[0].value == "met");
      CHECK(rows(facets->of(1)) == std::vector<std::uint16_t>{0, 1});
      CHECK(rows(facets->of(3)) == std::vector<std::uint16_t>{1});
    }
    if (const auto days = columns->first_days()) CHECK((*days)[3] == 20150101);
    if (const auto days = columns->last_days()) CHECK((*days)[3] == 20151231);
    if (const auto stories = columns->stories()) CHECK((*stories)[1] == StoryPair{3, 0});
    if (const auto lengths = columns->lengths()) CHECK((*lengths)[3] == 97);
  }
}

TEST_CASE("columns that were cut short are not believed", "[columns]") {
  const support::TempDir dir;
  const std::string whole = sample("a:1");
  for (std::size_t size = 0; size + 8 < whole.size(); size += 4) {
    const auto file = dir.write("columns", whole.substr(0, size));
    CHECK_FALSE(Columns::open(file, "a:1"));
  }
}
