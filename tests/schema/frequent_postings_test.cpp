#include "schema/frequent_postings.hpp"

#include <map>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace schema;

namespace {

using Postings = std::map<std::uint32_t, std::uint32_t>;  // how much a term counts, by document

// Lists with narrow and with wide postings, and one of a name that begins another.
const std::map<std::string, Postings> kLists{{"pay", {{1, 2}, {2, 1}, {700, 3}, {701, 300}}},
                                             {"payroll", {{3, 1}}},
                                             {"strike", {{2, 255}, {257, 256}, {70'000, 70'000}}}};

std::string sample(std::string_view stamp) {
  std::string bytes;
  FrequentPostingsWriter writer([&](std::string_view more) { bytes += more; }, stamp);
  for (const auto& [term, postings] : kLists) {
    PostingPacker packer(postings.size());
    for (const auto& [document, count] : postings) packer.add(document, count);
    writer.add(term, packer.finish());
  }
  writer.finish();
  return bytes;
}

Postings as_read(const PackedPostings& list) {
  Postings postings;
  for (PackedPostings::Walk at(list); at.document() != PackedPostings::kNoMore; at.next()) {
    postings.emplace(at.document(), at.count());
  }
  return postings;
}

}  // namespace

TEST_CASE("packed lists are read as they were written", "[frequent_postings]") {
  const support::TempDir dir;
  const auto lists = FrequentPostings::open(dir.write("postings", sample("a:1")), "a:1");
  REQUIRE(lists);
  for (const auto& [term, postings] : kLists) {
    const auto list = lists->of(term);
    REQUIRE(list);
    CHECK(as_read(*list) == postings);
    CHECK(list->size == postings.size());
  }
  CHECK(lists->of("strike")->most == 70'000);
  for (const char* absent : {"", "a", "pa", "payr", "strikes", "z"}) CHECK_FALSE(lists->of(absent));
}

TEST_CASE("a list that goes back is refused", "[frequent_postings]") {
  PostingPacker packer(2);
  packer.add(7, 1);
  CHECK_THROWS_AS(packer.add(7, 1), std::out_of_range);
  CHECK_THROWS_AS(packer.add(6, 1), std::out_of_range);
  CHECK_THROWS_AS(packer.add(PackedPostings::kNoMore, 1), std::out_of_range);
}

TEST_CASE("packed lists of another state, or of none, are not believed", "[frequent_postings]") {
  const support::TempDir dir;
  const auto file = dir.write("postings", sample("a:1"));
  CHECK_FALSE(FrequentPostings::open(file, "a:2"));
  CHECK_FALSE(FrequentPostings::open(dir.path() / "absent", "a:1"));
  CHECK_FALSE(FrequentPostings::open(dir.path(), "a:1"));
  CHECK_FALSE(FrequentPostings::open(dir.write("empty", ""), "a:1"));
}

TEST_CASE("whatever byte is damaged, no list says anything else", "[frequent_postings]") {
  const support::TempDir dir;
  const std::string sound = sample("a:1");
  std::size_t missed = 0;
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    const auto lists = FrequentPostings::open(dir.write("postings", damaged), "a:1");
    for (const auto& [term, postings] : kLists) {
      const auto list = lists ? lists->of(term) : std::nullopt;
      if (list) {
        CHECK(as_read(*list) == postings);
      } else {
        ++missed;
      }
    }
  }
  CHECK(missed >= sound.size());  // each byte is of one list at least
}

TEST_CASE("packed lists that were cut short are not believed", "[frequent_postings]") {
  const support::TempDir dir;
  const std::string whole = sample("a:1");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(FrequentPostings::open(dir.write("postings", whole.substr(0, size)), "a:1"));
  }
}
