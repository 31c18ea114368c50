#include "indexer/manifest.hpp"

#include "indexer/durable_file.hpp"
#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

Manifest sample(std::uint64_t batch) {
  Manifest manifest;
  manifest.batch = batch;
  manifest.files.push_back({.path = "/news/a.txt",
                            .stamp = {.size_bytes = 812,
                                      .modified_ns = 1'700'000'000'123'456'789,
                                      .changed_ns = -1,
                                      .inode = 77},
                            .read_as = 0xFFEE,
                            .content = {1, 2},
                            .outcome = Outcome::Read,
                            .articles = {{.id = {3, 4}, .digest = 5, .added = 6}},
                            .refusals = {}});
  manifest.files.push_back({.path = std::string("/news/b\xff\n.txt"),
                            .stamp = {.size_bytes = kUnsettled},
                            .read_as = 0,
                            .content = {},
                            .outcome = Outcome::Failed,
                            .articles = {},
                            .refusals = {{.item = "7", .reason = "empty"}}});
  return manifest;
}

}  // namespace

TEST_CASE("a manifest survives being written and read", "[manifest]") {
  const Manifest manifest = sample(41);
  const Manifest again = decode_manifest(encode_manifest(manifest));
  CHECK(again.batch == 41);
  CHECK(again.files == manifest.files);
}

TEST_CASE("no flipped bit and no cut of a manifest goes unnoticed", "[manifest]") {
  const std::string bytes = encode_manifest(sample(9));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ 4);
    CHECK_THROWS_AS(decode_manifest(flipped), schema::Error);
    CHECK_THROWS_AS(decode_manifest(bytes.substr(0, i)), schema::Error);
  }
}

TEST_CASE("a prepared manifest counts only once the index has its batch", "[manifest]") {
  const support::TempDir folder;
  prepare_manifest(folder.path(), sample(1));
  advance_manifest(folder.path());
  prepare_manifest(folder.path(), sample(2));

  REQUIRE(load_manifest(folder.path(), 1));  // the commit never came
  CHECK(load_manifest(folder.path(), 1)->batch == 1);
  REQUIRE(load_manifest(folder.path(), 2));  // it came, and then the power went
  CHECK(load_manifest(folder.path(), 2)->batch == 2);
  CHECK_FALSE(load_manifest(folder.path(), 3));
}

TEST_CASE("what a crash left prepared is settled before the next is prepared", "[manifest]") {
  const support::TempDir folder;
  prepare_manifest(folder.path(), sample(1));
  advance_manifest(folder.path());
  prepare_manifest(folder.path(), sample(2));
  REQUIRE(settle_manifest(folder.path(), 2));
  prepare_manifest(folder.path(), sample(3));
  REQUIRE(load_manifest(folder.path(), 2));
}

TEST_CASE("a damaged manifest is as good as none", "[manifest]") {
  const support::TempDir folder;
  folder.write("manifest", "picket manifest 1\nrubbish that is long enough");
  CHECK_FALSE(load_manifest(folder.path(), 1));
  CHECK_FALSE(salvage_manifest(folder.path()));
}
