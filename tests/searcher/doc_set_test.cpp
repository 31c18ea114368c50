#include "searcher/doc_set.hpp"

#include <stdexcept>

#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

DocSet set_of(std::initializer_list<DocId> ids) {
  DocSet set(200);
  for (const DocId id : ids) set.add(id);
  return set;
}

std::vector<DocId> members(const DocSet& set) {
  std::vector<DocId> ids;
  for (DocId id = set.next(0); id != 0; id = set.next(id)) ids.push_back(id);
  return ids;
}

}  // namespace

TEST_CASE("a set is walked in order, across the borders of its words", "[doc_set]") {
  CHECK(members(set_of({1, 63, 64, 65, 128, 200})) == std::vector<DocId>{1, 63, 64, 65, 128, 200});
  CHECK(members(set_of({})).empty());
  CHECK(set_of({64}).next(64) == 0);
}

TEST_CASE("a set can be read by the block", "[doc_set]") {
  const DocSet set = set_of({1, 63, 64, 200});
  REQUIRE(set.blocks() == 4);
  CHECK(set.block(0) == (std::uint64_t{1} << 1 | std::uint64_t{1} << 63));
  CHECK(set.block(1) == 1);
  CHECK(set.block(2) == 0);
  CHECK(set.block(3) == std::uint64_t{1} << (200 % DocSet::kBlock));
}

TEST_CASE("sets are joined, cut and taken from each other", "[doc_set]") {
  DocSet both = set_of({1, 70, 130});
  both &= set_of({70, 130, 199});
  CHECK(members(both) == std::vector<DocId>{70, 130});
  both |= set_of({5});
  CHECK(both.size() == 3);
  both -= set_of({5, 70, 130});
  CHECK(both.is_empty());
}

TEST_CASE("an id that the database cannot have is refused", "[doc_set]") {
  DocSet set(200);
  CHECK_THROWS_AS(set.add(100'000), std::out_of_range);
  CHECK_FALSE(set.contains(100'000));
}
