#include "indexer/lock.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using indexer::Lock;
using std::chrono::seconds;

TEST_CASE("a second lock is refused at once and told who holds it since when", "[lock]") {
  const support::TempDir folder;
  const auto file = folder.path() / "lock";
  const Lock held(file, seconds(0));
  try {
    const Lock second(file, seconds(0));
    FAIL("two holders");
  } catch (const schema::Error& error) {
    CHECK(error.fault() == schema::Fault::Locked);
    CHECK_THAT(error.what(), Catch::Contains("pid " + std::to_string(getpid()) + ", since 20"));
  }
}

TEST_CASE("a lock is free when its holder is gone, however it went", "[lock]") {
  const support::TempDir folder;
  const auto file = folder.path() / "lock";
  { const Lock held(file, seconds(0)); }
  const pid_t child = fork();
  if (child == 0) {
    const Lock held(file, seconds(0));
    raise(SIGKILL);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK_NOTHROW(Lock(file, seconds(0)));
}

TEST_CASE("a patient one gets the lock once the holder has done", "[lock]") {
  const support::TempDir folder;
  const auto file = folder.path() / "lock";
  const pid_t child = fork();
  if (child == 0) {
    const Lock held(file, seconds(0));
    usleep(300'000);
    _exit(0);
  }
  usleep(100'000);
  CHECK_NOTHROW(Lock(file, seconds(20)));
  int status = 0;
  waitpid(child, &status, 0);
}
