#include "indexer/generation.hpp"

#include <sys/stat.h>

#include "indexer/durable_file.hpp"
#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;
namespace fs = std::filesystem;

namespace {

void make_generation(const fs::path& folder) { fs::create_directories(folder); }

}  // namespace

TEST_CASE("the stub says which generation is live", "[generation]") {
  const support::TempDir folder;
  CHECK_FALSE(live_generation(folder.path()));
  const fs::path first = next_generation(folder.path());
  CHECK(first.filename() == "gen-000001");
  make_generation(first);
  CHECK_FALSE(live_generation(folder.path()));
  switch_to(first);
  CHECK(live_generation(folder.path()) == first);
  CHECK(read_file(folder.path() / "XAPIANDB") == "auto gen-000001\n");
}

TEST_CASE("the generation before is kept, older and newer ones are removed", "[generation]") {
  const support::TempDir folder;
  for (int i = 0; i < 3; ++i) {
    const fs::path next = next_generation(folder.path());
    make_generation(next);
    switch_to(next);
  }
  make_generation(next_generation(folder.path()));  // a build that crashed
  remove_leftovers(folder.path());
  CHECK_FALSE(fs::exists(folder.path() / "gen-000001"));
  CHECK(fs::exists(folder.path() / "gen-000002"));
  CHECK(fs::exists(folder.path() / "gen-000003"));
  CHECK_FALSE(fs::exists(folder.path() / "gen-000004"));
}

TEST_CASE("a rollback makes the generation before the live one", "[generation]") {
  const support::TempDir folder;
  const fs::path first = next_generation(folder.path());
  make_generation(first);
  switch_to(first);
  CHECK_THROWS_AS(roll_back(folder.path()), schema::Error);
  const fs::path second = next_generation(folder.path());
  make_generation(second);
  switch_to(second);
  CHECK(roll_back(folder.path()) == first);
  CHECK(live_generation(folder.path()) == first);
}

TEST_CASE("a stub that names nothing is damage, one of somebody else is refused", "[generation]") {
  const support::TempDir folder;
  folder.write("XAPIANDB", "auto gen-000007\n");
  CHECK_THROWS_WITH(live_generation(folder.path()), Catch::Contains("rebuild"));
  folder.write("XAPIANDB", "remote :prog xapian-progsrv /x\n");
  CHECK_THROWS_WITH(live_generation(folder.path()), Catch::Contains("only searched"));
}

TEST_CASE("only an empty folder or an index is taken for an index", "[generation]") {
  const support::TempDir folder;
  folder.write("letters/a.txt", "dear");
  CHECK_THROWS_AS(prepare_folder(folder.path() / "letters"), schema::Error);
  CHECK_THROWS_AS(prepare_folder(folder.path() / "letters/a.txt"), schema::Error);
  const fs::path fresh = folder.path() / "new/index";
  prepare_folder(fresh);
  CHECK((fs::status(fresh).permissions() & fs::perms::mask) == fs::perms::owner_all);
  prepare_folder(fresh);
}

TEST_CASE("no index says how to make one", "[generation]") {
  CHECK_THROWS_WITH(require_generation("/no/such/index"), Catch::Contains("picket-index update"));
}
