#include "indexer/plan.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

constexpr std::uint64_t kReading = 7;

Errand errand_for(const std::filesystem::path& folder) {
  return {.source = {.path = folder, .excludes = {}}, .start = folder};
}

Plan plan_for(const std::filesystem::path& folder, const Manifest& manifest,
              Scope scope = Scope::Changes) {
  return make_plan({errand_for(folder)}, manifest, kReading, {}, scope);
}

// What the manifest would say had everything in `folder` been read.
Manifest manifest_of(const std::filesystem::path& folder) {
  Manifest manifest;
  for (const ReadTask& task : plan_for(folder, {}).tasks) {
    manifest.files.push_back({.path = task.file.path,
                              .stamp = task.file.stamp,
                              .read_as = task.read_as,
                              .content = {},
                              .outcome = Outcome::Read,
                              .articles = {},
                              .refusals = {}});
  }
  return manifest;
}

}  // namespace

TEST_CASE("everything is new at first and nothing the second time", "[plan]") {
  const support::TempDir folder;
  folder.write("a.txt", "one");
  folder.write("b/c.txt", "two");
  CHECK(plan_for(folder.path(), {}).tasks.size() == 2);
  const Manifest manifest = manifest_of(folder.path());
  const Plan again = plan_for(folder.path(), manifest);
  CHECK(again.tasks.empty());
  CHECK(again.unchanged.size() == 2);
}

TEST_CASE("changed and vanished files are told apart", "[plan]") {
  const support::TempDir folder;
  folder.write("a.txt", "one");
  folder.write("b.txt", "two");
  folder.write("c.txt", "three");
  const Manifest manifest = manifest_of(folder.path());
  folder.write("b.txt", "two and more");
  std::filesystem::remove(folder.path() / "c.txt");
  const Plan plan = plan_for(folder.path(), manifest);
  REQUIRE(plan.tasks.size() == 1);
  CHECK(plan.tasks[0].known == &manifest.files[1]);
  REQUIRE(plan.vanished[0].size() == 1);
  CHECK(plan.vanished[0][0] == &manifest.files[2]);
  CHECK(plan.known_count[0] == 3);
}

TEST_CASE("another vocabulary, metadata.csv or limit has files read again", "[plan]") {
  const support::TempDir folder;
  folder.write("a.txt", "one");
  const Manifest manifest = manifest_of(folder.path());
  CHECK(make_plan({errand_for(folder.path())}, manifest, kReading + 1, {}, Scope::Changes)
            .tasks.size() == 1);
  Errand strict = errand_for(folder.path());
  strict.source.max_article_bytes = 10;
  CHECK(make_plan({strict}, manifest, kReading, {}, Scope::Changes).tasks.size() == 1);
  folder.write("metadata.csv", "file,title\n");
  CHECK(plan_for(folder.path(), manifest).tasks.size() == 2);
}

TEST_CASE("files outside of what is asked for are kept without a look", "[plan]") {
  const support::TempDir folder;
  folder.write("one/a.txt", "one");
  folder.write("one-more/b.txt", "two");
  folder.write("two/c.txt", "three");
  const Manifest manifest = manifest_of(folder.path());
  std::filesystem::remove(folder.path() / "two/c.txt");
  Errand part = errand_for(folder.path());
  part.start = folder.path() / "one";
  const Plan plan = make_plan({part}, manifest, kReading, {}, Scope::Changes);
  CHECK(plan.unchanged.size() == 1);
  CHECK(plan.out_of_reach.size() == 2);
  CHECK(plan.vanished[0].empty());
}

TEST_CASE("a missing source keeps its files and is a problem", "[plan]") {
  const support::TempDir folder;
  folder.write("one/a.txt", "one");
  const Manifest manifest = manifest_of(folder.path() / "one");
  std::filesystem::remove_all(folder.path() / "one");
  const Plan plan = plan_for(folder.path() / "one", manifest);
  CHECK(plan.vanished[0].empty());
  CHECK(plan.out_of_reach.size() == 1);
  REQUIRE(plan.problems.size() == 1);
  CHECK(plan.problems[0].reason == "the source is missing; what was indexed of it is kept");
}

TEST_CASE("building anew reads every file and knows its past", "[plan]") {
  const support::TempDir folder;
  folder.write("a.txt", "one");
  const Manifest manifest = manifest_of(folder.path());
  const Plan plan = plan_for(folder.path(), manifest, Scope::Everything);
  REQUIRE(plan.tasks.size() == 1);
  CHECK(plan.tasks[0].known == nullptr);
  CHECK(plan.tasks[0].past == &manifest.files[0]);
}
