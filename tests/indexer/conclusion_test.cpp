#include "indexer/conclusion.hpp"

#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

KnownFile known_file(const std::string& path, std::uint64_t article, std::uint64_t digest = 1) {
  return {.path = path,
          .stamp = {},
          .read_as = 0,
          .content = {article, article},
          .outcome = Outcome::Read,
          .articles = {{.id = {0, article}, .digest = digest, .added = 100}},
          .refusals = {}};
}

Plan plan_of_one_source() {
  Plan plan;
  plan.errands.push_back({.source = {.path = "/news", .excludes = {}}, .start = "/news"});
  plan.vanished.resize(1);
  plan.known_count.resize(1);
  return plan;
}

ReadTask task_for(const std::string& path, const KnownFile* known) {
  ReadTask task;
  task.file.path = path;
  task.known = known;
  task.past = known;
  return task;
}

}  // namespace

TEST_CASE("a changed container loses only the articles that are no longer in it", "[conclusion]") {
  KnownFile known = known_file("/news/a.jsonl", 1);
  known.articles.push_back({.id = {0, 2}, .digest = 1, .added = 100});
  known.articles.push_back({.id = {0, 3}, .digest = 1, .added = 100});
  Plan plan = plan_of_one_source();
  plan.tasks.push_back(task_for(known.path, &known));
  FileReading reading;
  reading.now = known;
  reading.now.articles.erase(reading.now.articles.begin());
  reading.now.articles[0].digest = 9;
  const Conclusion found = conclude(plan, {reading}, Shrink::Refused);
  CHECK(found.change.removed == std::vector<Hash128>{{0, 1}});
  CHECK(found.change.replaced == std::vector<Hash128>{{0, 2}});
  CHECK(found.report.summary.removed == 1);
}

TEST_CASE("a file that is found elsewhere is moved, not removed", "[conclusion]") {
  const KnownFile known = known_file("/news/old.txt", 1);
  Plan plan = plan_of_one_source();
  plan.vanished[0].push_back(&known);
  plan.tasks.push_back(task_for("/news/new.txt", nullptr));
  FileReading reading;
  reading.now = known_file("/news/new.txt", 2);
  reading.moved_from = &known;
  reading.moved = 1;
  const Conclusion found = conclude(plan, {reading}, Shrink::Refused);
  CHECK(found.report.summary.moved == 1);
  CHECK(found.report.summary.removed == 0);
  CHECK(found.change.removed == std::vector<Hash128>{{0, 1}});
  REQUIRE(found.change.manifest.files.size() == 1);
  CHECK(found.change.manifest.files[0].path == "/news/new.txt");
}

TEST_CASE("a source that lost more than half of 20 files is not believed", "[conclusion]") {
  std::vector<KnownFile> known;
  known.reserve(11);
  for (int i = 0; i < 11; ++i) {
    known.push_back(known_file("/news/" + std::to_string(i), static_cast<std::uint64_t>(i)));
  }
  Plan plan = plan_of_one_source();
  for (const KnownFile& file : known) plan.vanished[0].push_back(&file);
  plan.known_count[0] = 20;
  const Conclusion kept = conclude(plan, {}, Shrink::Refused);
  CHECK_FALSE(kept.report.is_complete);
  CHECK_FALSE(kept.report.is_up_to_date);
  CHECK(kept.change.removed.empty());
  CHECK(kept.change.manifest.files.size() == 11);
  REQUIRE(kept.report.problems.size() == 1);
  CHECK(kept.report.problems[0].reason ==
        "11 of 20 files have vanished; they are kept in the index (--allow-shrink removes them)");

  const Conclusion allowed = conclude(plan, {}, Shrink::Allowed);
  CHECK(allowed.report.is_complete);
  CHECK(allowed.change.removed.size() == 11);

  plan.known_count[0] = 19;  // few files come and go
  CHECK(conclude(plan, {}, Shrink::Refused).change.removed.size() == 11);
  plan.known_count[0] = 22;  // half is not more than half
  CHECK(conclude(plan, {}, Shrink::Refused).change.removed.size() == 11);
}

TEST_CASE("a failure is reported once", "[conclusion]") {
  KnownFile known = known_file("/news/a.txt", 1);
  known.outcome = Outcome::Failed;
  known.articles.clear();
  known.refusals = {{.item = {}, .reason = "empty"}};
  Plan plan = plan_of_one_source();
  plan.tasks.push_back(task_for(known.path, &known));
  FileReading again;
  again.now = known;
  CHECK(conclude(plan, {again}, Shrink::Refused).report.is_complete);

  plan.tasks[0].known = nullptr;
  plan.tasks[0].past = nullptr;
  const Conclusion first = conclude(plan, {again}, Shrink::Refused);
  CHECK_FALSE(first.report.is_complete);
  CHECK(first.report.is_up_to_date);
  CHECK(first.report.summary.failed == 1);
  CHECK(first.report.problems[0].place == "/news/a.txt");
}

TEST_CASE("a file that vanished while it was to be read keeps its articles", "[conclusion]") {
  const KnownFile known = known_file("/news/a.txt", 1);
  Plan plan = plan_of_one_source();
  plan.tasks.push_back(task_for(known.path, &known));
  FileReading reading;
  reading.is_gone = true;
  const Conclusion found = conclude(plan, {reading}, Shrink::Refused);
  CHECK(found.change.removed.empty());
  CHECK(found.change.manifest.files == std::vector<KnownFile>{known});
}
