#include "indexer/containment.hpp"

#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

[[noreturn]] void crash() {
  std::signal(SIGABRT, SIG_DFL);  // not for the test program to tell of
  abort();
}

// Reads files one after the other, as a run would; the file "bad" crashes its reader.
int read_all(Containment& containment, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    const ReadingBoard::Entry at_file(containment.board, file);
    if (containment.refused.contains(file)) continue;
    if (file == "bad" || file == "worse") crash();
    if (file == "endless") pause();
  }
  return 7;
}

void read_one(Containment& containment, const std::string& file) { read_all(containment, {file}); }

}  // namespace

TEST_CASE("work that goes well gives its own exit status", "[containment]") {
  Containment containment(2);
  CHECK(run_contained(containment, [&] { return read_all(containment, {"a", "b"}); }, {}) == 7);
  CHECK(containment.refused.empty());
}

TEST_CASE("files that crash their reader are refused and the rest is done", "[containment]") {
  Containment containment(2);
  const int status = run_contained(
      containment,
      [&] {
        return read_all(containment, {"a", "bad", "b", "worse", "c"});
      },
      [&](const std::string& file) { read_one(containment, file); });
  CHECK(status == 7);
  CHECK(containment.refused ==
        std::map<std::string, std::string>{{"bad", "its reader crashed (Aborted)"},
                                           {"worse", "its reader crashed (Aborted)"}});
}

TEST_CASE("a file at which the reader stands still is refused", "[containment]") {
  Containment containment(2);
  containment.patience = std::chrono::seconds(1);
  const int status = run_contained(
      containment,
      [&] {
        return read_all(containment, {"a", "endless", "b"});
      },
      [&](const std::string& file) { read_one(containment, file); });
  CHECK(status == 7);
  CHECK(containment.refused.at("endless") == "reading it did not end within 1 s");
}

TEST_CASE("a crash for no file's sake is an error", "[containment]") {
  Containment containment(1);
  const auto crashing = [&]() -> int {
    const ReadingBoard::Entry at_file(containment.board, "innocent");
    crash();
  };
  CHECK_THROWS_WITH(run_contained(containment, crashing,
                                  [&](const std::string& file) { read_one(containment, file); }),
                    Catch::Contains("the index is as it was"));
  CHECK(containment.refused.empty());
}

TEST_CASE("a child that somebody kills is not started again", "[containment]") {
  Containment containment(1);
  const support::TempDir folder;
  const auto work = [&]() -> int {
    folder.write(std::to_string(getpid()), "");
    return raise(SIGKILL);
  };
  CHECK_THROWS_AS(run_contained(containment, work, {}), schema::Error);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()),
                      std::filesystem::directory_iterator()) == 1);
}
