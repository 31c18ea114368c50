#include "indexer/durable_file.hpp"

#include <stdexcept>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

TEST_CASE("a file that cannot be filled leaves the old one, and nothing beside it", "[durable]") {
  const support::TempDir dir;
  const auto file = dir.write("postings", "old");
  CHECK_THROWS_AS(replace_file(file,
                               [](const PutBytes& put) {
                                 put("new");
                                 throw std::out_of_range("a list that does not ascend");
                               }),
                  std::out_of_range);
  CHECK(read_file(file) == "old");
  CHECK_FALSE(std::filesystem::exists(dir.path() / "postings.new"));
}
