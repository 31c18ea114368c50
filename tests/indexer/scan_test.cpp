#include "indexer/scan.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

std::vector<std::string> names(const Scan& found, const std::filesystem::path& below) {
  std::vector<std::string> all;
  for (const SeenFile& file : found.files) {
    all.push_back(std::filesystem::path(file.path).lexically_relative(below).string());
  }
  return all;
}

}  // namespace

TEST_CASE("files are listed in byte order of their paths, hidden ones passed over", "[scan]") {
  const support::TempDir folder;
  for (const char* name : {"b.txt", "a/z.txt", "a-b.txt", ".hidden.txt", ".git/c.txt", "a/.d"}) {
    folder.write(name, "text");
  }
  const Source source{.path = folder.path(), .excludes = {}};
  CHECK(names(scan(source, folder.path(), {}), folder.path()) ==
        std::vector<std::string>{"a-b.txt", "a/z.txt", "b.txt"});
}

TEST_CASE("links, pipes and the index itself are passed over", "[scan]") {
  const support::TempDir folder;
  folder.write("a.txt", "text");
  folder.write("index/gen-000001/x", "text");
  std::filesystem::create_symlink("a.txt", folder.path() / "link.txt");
  std::filesystem::create_directory_symlink(".", folder.path() / "loop");
  REQUIRE(mkfifo((folder.path() / "pipe.txt").c_str(), 0600) == 0);
  const Source source{.path = folder.path(), .excludes = {}};
  const Scan found = scan(source, folder.path(), folder.path() / "index");
  CHECK(names(found, folder.path()) == std::vector<std::string>{"a.txt"});
  CHECK(found.passed_over == 3);
}

TEST_CASE("globs leave out names anywhere, or paths below the source", "[scan]") {
  const support::TempDir folder;
  for (const char* name :
       {"a.txt", "draft-a.txt", "2015/draft-b.txt", "2015/c.txt", "old/d.txt", "2015/old/e.txt"}) {
    folder.write(name, "text");
  }
  const Source source{.path = folder.path(), .excludes = {"draft-*", "old/*"}};
  CHECK(names(scan(source, folder.path(), {}), folder.path()) ==
        std::vector<std::string>{"2015/c.txt", "2015/old/e.txt", "a.txt"});
  CHECK(is_passed_over(source, folder.path() / "2015/draft-x/y.txt"));
  CHECK(is_passed_over(source, folder.path() / "2015/.x/y.txt"));
  CHECK_FALSE(is_passed_over(source, folder.path() / "2015/c.txt"));
}

TEST_CASE("a metadata.csv marks the files beside it, and they mark it", "[scan]") {
  const support::TempDir folder;
  folder.write("2015/a.txt", "text");
  folder.write("2015/metadata.csv", "file,date\n");
  folder.write("b.txt", "text");
  const Source source{.path = folder.path(), .excludes = {}};
  const Scan before = scan(source, folder.path(), {});
  REQUIRE(before.files.size() == 3);
  CHECK(before.files[0].sidecar != 0);
  CHECK(before.files[2].sidecar == 0);
  folder.write("2015/metadata.csv", "file,date\na.txt,2015\n");
  CHECK(scan(source, folder.path(), {}).files[0].sidecar != before.files[0].sidecar);
  folder.write("2015/c.txt", "text");
  const Scan after = scan(source, folder.path(), {});
  REQUIRE(after.files[2].path == folder.path() / "2015/metadata.csv");
  CHECK(after.files[2].sidecar != before.files[1].sidecar);
}

TEST_CASE("a source that is not there is missing, not empty", "[scan]") {
  const Source source{.path = "/no/such/folder", .excludes = {}};
  CHECK(scan(source, source.path, {}).is_missing);
}

TEST_CASE("a source may be one file", "[scan]") {
  const support::TempDir folder;
  const auto file = folder.write("a.txt", "text");
  const Source source{.path = file, .excludes = {}};
  const Scan found = scan(source, file, {});
  REQUIRE(found.files.size() == 1);
  CHECK(found.files[0].path == file);
  CHECK(found.files[0].stamp == stamp_of(file));
}

TEST_CASE("a change with size and modification time set back shows in the stamp", "[scan]") {
  const support::TempDir folder;
  const auto file = folder.write("a.txt", "one");
  const auto time = std::filesystem::last_write_time(file);
  const auto before = stamp_of(file);
  usleep(10'000);
  folder.write("a.txt", "two");
  std::filesystem::last_write_time(file, time);
  CHECK(stamp_of(file) != before);
}

TEST_CASE("folders nest deeper than a process may have open files", "[scan]") {
  const support::TempDir folder;
  std::filesystem::path deep;
  for (int level = 0; level < 200; ++level) deep /= "d";
  folder.write(deep / "a.txt", "text");
  const Source source{.path = folder.path(), .excludes = {}};
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  const rlimit few{.rlim_cur = 20, .rlim_max = before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
  const Scan found = scan(source, folder.path(), {});
  setrlimit(RLIMIT_NOFILE, &before);
  CHECK(found.files.size() == 1);
}
