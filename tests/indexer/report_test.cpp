#include "indexer/report.hpp"

#include <sstream>

#include "indexer/json_line.hpp"
#include "indexer/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

Summary sample() {
  Summary summary;
  summary.added = 1200;
  summary.failed = 2;
  summary.articles = 1201;
  summary.bytes = 5000;
  summary.seconds = 1.23456;
  summary.index_bytes = 3'400'000;
  return summary;
}

}  // namespace

TEST_CASE("the summary of a run is a line for a person or an object for a program", "[report]") {
  std::ostringstream text;
  write_summary(text, sample(), OutputFormat::Text);
  CHECK(text.str() == "1,200 added, 2 failed; 1,201 articles in the index (3.4 MB) after 1.2 s\n");
  std::ostringstream json;
  write_summary(json, sample(), OutputFormat::Json);
  CHECK(json.str() ==
        R"({"added":1200,"changed":0,"removed":0,"unchanged":0,"moved":0,"skipped":0,"failed":2,)"
        R"("articles":1201,"bytes":5000,"seconds":1.235,"index_bytes":3400000})"
        "\n");
}

TEST_CASE("a problem is one harmless line", "[report]") {
  std::ostringstream out;
  write_problems(out, {{.place = "/news/a\n\x1b[2J.txt", .reason = "empty"}});
  CHECK(out.str() == "picket-index: /news/a‹U+000A›‹U+001B›[2J.txt: empty\n");
}

TEST_CASE("the last run is kept, with when one last went well", "[report]") {
  const support::TempDir folder;
  CHECK_FALSE(load_last_run(folder.path()));
  folder.write("lock", "");
  LastRun good;
  good.command = "update";
  good.started = 1000;
  good.report.summary = sample();
  good.report.problems = {{.place = "/a\xff", .reason = "empty"}};
  save_last_run(folder.path(), good);
  LastRun failed;
  failed.command = "rebuild";
  failed.started = 2000;
  failed.exit_status = 2;
  failed.error = "disk full";
  save_last_run(folder.path(), failed);

  const auto last = load_last_run(folder.path());
  REQUIRE(last);
  CHECK(last->command == "rebuild");
  CHECK(last->error == "disk full");
  CHECK(last->last_good == 1000);
  std::ostringstream json;
  write_last_run(json, *last, 2500, OutputFormat::Json);
  CHECK(Json::parse(json.str()).at("last_good_age_seconds") == 1500);
}

TEST_CASE("no report is left in a folder that is no index", "[report]") {
  const support::TempDir folder;
  save_last_run(folder.path(), {});
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a report that makes no sense counts as none", "[report]") {
  const support::TempDir folder;
  folder.write("last-run.json", "{\"command\": 7}");
  CHECK_FALSE(load_last_run(folder.path()));
}

TEST_CASE("numbers, sizes and times are written for people", "[words]") {
  CHECK(grouped(7) == "7");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(human_bytes(999) == "999 B");
  CHECK(human_bytes(1400) == "1.4 kB");
  CHECK(human_bytes(123'456'789) == "123 MB");
  CHECK(iso_time(0) == "1970-01-01T00:00:00Z");
}

TEST_CASE("any bytes of a name survive as text", "[json]") {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  all += "ü\u2019";
  CHECK(bytes_of(text_of(all)) == all);
  CHECK(bytes_of(Json::parse(json_line(Json(text_of(all)))).get<std::string>()) == all);
}
