#include "indexer/parallel_build.hpp"

#include <xapian.h>

#include <thread>

#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

constexpr std::size_t kBatches = 150;  // more than are merged in one go

std::string path_of(std::size_t number) { return "/story/" + std::to_string(number); }

Batch batch_of(std::size_t number) {
  support::FixtureArticle article{.title = "Ballot", .text = "Rosters are put to a ballot."};
  article.path = path_of(number);
  schema::Record record = support::fixture_record(article, number);
  std::string encoded = schema::encode_record(record);
  Batch batch{.place = {number, 0}, .puts = {}};
  batch.puts.push_back({std::move(record), std::move(encoded)});
  return batch;
}

}  // namespace

TEST_CASE("batches stand in order of their place, whoever was done first", "[parallel_build]") {
  const support::TempDir dir;
  ParallelBuild build(dir.path() / "parts");
  std::thread other([&] {
    for (std::size_t number = kBatches; number > kBatches / 2; --number) {
      build.add(batch_of(number));
    }
  });
  for (std::size_t number = kBatches / 2; number > 0; --number) build.add(batch_of(number));
  other.join();

  CHECK(build.merge_into(dir.path() / "whole", std::nullopt) == 1);
  CHECK_FALSE(std::filesystem::exists(dir.path() / "parts"));
  const Xapian::Database whole((dir.path() / "whole").string());
  REQUIRE(whole.get_doccount() == kBatches);
  for (std::size_t number = 1; number <= kBatches; ++number) {
    const auto id = static_cast<Xapian::docid>(number);
    CHECK(schema::decode_record(whole.get_document(id).get_data()).path == path_of(number));
  }
}

TEST_CASE("what was there stands before what came", "[parallel_build]") {
  const support::TempDir dir;
  ParallelBuild first(dir.path() / "parts");
  for (std::size_t number = 1; number <= 3; ++number) first.add(batch_of(number));
  first.merge_into(dir.path() / "base", std::nullopt);
  ParallelBuild second(dir.path() / "more");
  second.add(batch_of(4));
  CHECK(second.merge_into(dir.path() / "whole", dir.path() / "base") == 4);
  const Xapian::Database whole((dir.path() / "whole").string());
  CHECK(schema::decode_record(whole.get_document(4).get_data()).path == path_of(4));
}
