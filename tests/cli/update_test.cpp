// update: what is added, replaced, removed, kept and refused, what is said of it, and how it ends.
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "indexer/generation.hpp"
#include "indexer/stored_index.hpp"
#include "tests/cli/desk.hpp"
#include "tests/cli/first_indexed.hpp"
#include "tests/support/catch.hpp"

using cli::counts;
using cli::Desk;
using cli::Finished;
using cli::first_indexed;
using cli::Json;
using cli::Times;
namespace fs = std::filesystem;

namespace {

// Names, sizes and times of all files of the index: the same, nothing was written.
std::string fingerprint(const fs::path& index) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(index)) {
    struct stat found {};
    stat(entry.path().c_str(), &found);
    all += entry.path().string() + " " + std::to_string(found.st_size) + " " +
           std::to_string(found.st_mtim.tv_sec) + "." + std::to_string(found.st_mtim.tv_nsec) +
           "\n";
  }
  return all;
}

// A file of so many articles.
std::string stories(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += Json({{"id", i},
                   {"title", "Story " + std::to_string(i)},
                   {"text", "Members of the FBU in branch " + std::to_string(i) + " will vote."}})
                 .dump() +
             "\n";
  }
  return lines;
}

// Takes the lock of the index as another update does, until it is closed.
int hold_lock(const Desk& desk) {
  const int lock = open((desk.index() / "lock").c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(flock(lock, LOCK_EX) == 0);
  return lock;
}

}  // namespace

TEST_CASE("an update adds what is new and the next one leaves it alone", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "West Mercia Police");
  desk.write_story("b/c.txt", "Kent Police");
  const auto [first_status, first] = desk.update({desk.news()});
  CHECK(first_status == 0);
  CHECK(counts(first) == "added 2");
  CHECK(first.at("articles") == 2);
  const auto [second_status, second] = desk.update();
  CHECK(second_status == 0);
  CHECK(counts(second) == "unchanged 2");
}

TEST_CASE("the closing summary has the keys that scripts rely on", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  const auto [status, summary] = desk.update({desk.news()});
  for (const char* key : {"added", "changed", "removed", "unchanged", "skipped", "failed",
                          "articles", "bytes", "seconds", "index_bytes"}) {
    CHECK(summary.contains(key));
  }
  CHECK(summary.at("bytes").get<int>() > 100);
  CHECK(summary.at("index_bytes").get<int>() > 1000);
}

TEST_CASE("a changed file is replaced and a vanished one leaves the index", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.write_story("b.txt", "Kent Police");
  desk.update({desk.news()});
  desk.write_story("a.txt", "Essex Police");
  fs::remove(desk.news() / "b.txt");
  const auto [status, summary] = desk.update();
  CHECK(status == 0);
  CHECK(counts(summary) == "changed 1, removed 1");
  CHECK(summary.at("articles") == 1);
  CHECK(desk.search_program({"--force", "essex-police"}).status == 0);
  CHECK(desk.search_program({"--force", "kent-police"}).status == 1);
}

TEST_CASE("a touched file that holds the same is unchanged", "[update]") {
  const Desk desk;
  const fs::path file = desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1));
  CHECK(counts(desk.update().second) == "unchanged 1");
}

TEST_CASE("a changed container replaces only the articles that changed", "[update]") {
  const Desk desk;
  const auto line = [](const char* id, const char* text) {
    return Json({{"id", id}, {"title", "Ballot"}, {"text", text}}).dump() + "\n";
  };
  desk.write("news.jsonl", line("1", "Staff will vote on pay in the spring, UNISON said.") +
                               line("2", "Firefighters reject the offer, the FBU said today.") +
                               line("3", "Prison officers walk out over safety, the POA said."));
  CHECK(counts(desk.update({desk.news()}).second) == "added 3");
  desk.write("news.jsonl", line("1", "Staff will vote on pay in the spring, UNISON said.") +
                               line("2", "Firefighters accept the offer, the FBU said today.") +
                               line("4", "Court staff begin five days of action, PCS said."));
  CHECK(counts(desk.update().second) == "added 1, changed 1, removed 1, unchanged 1");
}

TEST_CASE("a renamed file keeps the time when it was first indexed", "[update]") {
  Desk desk;
  const fs::path before = desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  fs::create_directories(desk.news() / "sub");
  fs::rename(before, desk.news() / "sub/z.txt");
  desk.set("PICKET_NOW", "1100000000");
  CHECK(counts(desk.update().second) == "moved 1");
  CHECK(first_indexed(desk) == Times{{desk.news() / "sub/z.txt", 1000000000}});
}

TEST_CASE("a changed article keeps the time when it was first indexed", "[update]") {
  Desk desk;
  const fs::path file = desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  desk.write_story("a.txt", "Essex Police");
  desk.set("PICKET_NOW", "1100000000");
  desk.update();
  CHECK(first_indexed(desk) == Times{{file, 1000000000}});
}

TEST_CASE("what cannot be read is named once, remembered, and retried when it changes",
          "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  const fs::path empty = desk.write("empty.txt", "");
  const Finished first = desk.index_program({"update", "--quiet", desk.news()});
  CHECK(first.status == 1);
  CHECK(first.out.empty());
  CHECK(first.err.starts_with("picket-index: " + empty.string() + ": "));
  CHECK(first.err.find('\n') == first.err.size() - 1);

  const Finished second = desk.index_program({"update", "--quiet"});
  CHECK(second.status == 0);
  CHECK(second.err.empty());
  const Finished failed = desk.index_program({"status", "--failed"});
  CHECK(failed.status == 0);
  CHECK(failed.out.starts_with(empty.string() + ": "));

  desk.write_story("empty.txt", "Essex Police");
  const auto [status, summary] = desk.update();
  CHECK(status == 0);
  CHECK(counts(summary) == "added 1, unchanged 1");
  CHECK(desk.index_program({"status", "--failed"}).out.empty());
}

TEST_CASE("files of no article format are skipped without alarm", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.write("style.css", "body { color: red }");
  desk.write("logo.png", "\x89PNG\r\n\x1a\n" + std::string(64, '\0'));
  desk.write(".hidden.txt", "nothing to see");
  const auto [status, summary] = desk.update({desk.news()});
  CHECK(status == 0);
  CHECK(counts(summary) == "added 1, skipped 2");
  CHECK(counts(desk.update().second) == "unchanged 1, skipped 2");
}

TEST_CASE("a path that is not there is an error and changes nothing", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  const Json before = desk.status();
  const Finished done = desk.index_program({"update", desk.news(), desk.path() / "nowhere"});
  CHECK(done.status == 2);
  CHECK(done.out.empty());
  CHECK_THAT(done.err, Catch::Contains("nowhere: No such file or directory"));
  const Json after = desk.status();
  CHECK(before.at("sources") == after.at("sources"));
  CHECK(before.at("batch") == after.at("batch"));
}

TEST_CASE("a remembered source that is missing loses nothing, the others are refreshed",
          "[update]") {
  const Desk desk;
  desk.write_story("one/a.txt", "Kent Police");
  desk.write_story("two/b.txt", "Essex Police");
  desk.update({desk.news() / "one", desk.news() / "two"});
  fs::rename(desk.news() / "one", desk.path() / "unmounted");
  desk.write_story("two/c.txt", "Sussex Police");
  const Finished done = desk.index_program({"update", "--format", "json"});
  CHECK(done.status == 1);
  CHECK(done.err == "picket-index: " + (desk.news() / "one").string() +
                        ": the source is missing; what was indexed of it is kept\n");
  CHECK(Json::parse(done.out).at("articles") == 3);
  fs::rename(desk.path() / "unmounted", desk.news() / "one");
  CHECK(desk.update().first == 0);
}

TEST_CASE("a source that lost more than half of its files loses none in the index", "[update]") {
  const Desk desk;
  for (int i = 0; i < 24; ++i) desk.write_story(std::to_string(i) + ".txt", "Kent Police");
  desk.update({desk.news()});
  for (int i = 0; i < 13; ++i) fs::remove(desk.news() / (std::to_string(i) + ".txt"));
  const auto [status, kept] = desk.update();
  CHECK(status == 1);
  CHECK(kept.at("articles") == 24);
  const auto [allowed_status, allowed] = desk.update({"--allow-shrink"});
  CHECK(allowed_status == 0);
  CHECK(allowed.at("articles") == 11);
}

TEST_CASE("a dry run says what would be done and does nothing", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  CHECK(counts(desk.update({"--dry-run", desk.news()}).second) == "added 1");
  CHECK_FALSE(fs::exists(desk.index()));
  desk.update({desk.news()});
  desk.write_story("b.txt", "Essex Police");
  fs::remove(desk.news() / "a.txt");
  const std::string before = fingerprint(desk.index());
  CHECK(counts(desk.update({"--dry-run"}).second) == "added 1, removed 1");
  CHECK(fingerprint(desk.index()) == before);
}

TEST_CASE("globs and the longest article are kept with the source", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.write_story("draft-b.txt", "Kent Police");
  desk.write("long.txt", "A long story\n\n" + std::string(5000, 'x') + "\n");
  desk.update({desk.news(), "--exclude", "draft-*", "--max-article-bytes", "2000"});
  CHECK(counts(desk.update().second) == "unchanged 1");
  const Json status = desk.status();
  CHECK(status.at("sources")[0].at("exclude") == Json({"draft-*"}));
  CHECK(status.at("sources")[0].at("max_article_bytes") == 2000);
  CHECK(counts(desk.update({"--exclude", "", "--max-article-bytes", "100000"}).second) ==
        "added 2, unchanged 1");
}

TEST_CASE("a part of a source is refreshed alone", "[update]") {
  const Desk desk;
  desk.write_story("one/a.txt", "Kent Police");
  desk.write_story("two/b.txt", "Kent Police");
  desk.update({desk.news()});
  desk.write_story("one/c.txt", "Essex Police");
  desk.write_story("two/d.txt", "Essex Police");
  CHECK(counts(desk.update({desk.news() / "one"}).second) == "added 1, unchanged 1");
  CHECK(desk.status().at("sources").size() == 1);
  CHECK(desk.index_program({"update", desk.write(".secret/x.txt", "text")}).status == 2);
}

TEST_CASE("a metadata.csv that comes later is taken up", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  CHECK(desk.search_program({"--year", "2011"}).status == 1);
  desk.write("metadata.csv", "file,date\na.txt,2011-05-06\n");
  CHECK(counts(desk.update().second) == "changed 1, skipped 1");
  CHECK(desk.search_program({"--year", "2011"}).status == 0);
}

TEST_CASE("a row of metadata.csv that names no file is told of with its line", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.write("metadata.csv", "file,date\na.txt,2011-05-06\nb.txt,2012-05-06\n");
  const Finished first = desk.index_program({"update", desk.news(), "--quiet"});
  CHECK(first.status == 1);
  CHECK_THAT(first.err,
             Catch::Contains("metadata.csv, line 3: there is no file 'b.txt' beside it"));
  CHECK(desk.index_program({"update", "--quiet"}).status == 0);
  desk.write_story("b.txt", "Essex Police");
  CHECK(desk.index_program({"update", "--quiet"}).status == 0);
  CHECK(desk.search_program({"--year", "2012"}).status == 0);
  CHECK(desk.index_program({"status", "--failed"}).out.find("metadata.csv") == std::string::npos);
}

TEST_CASE("another update that is running is told of, with exit 75", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  const int lock = hold_lock(desk);
  const Finished done = desk.index_program({"update"});
  CHECK(done.status == 75);
  CHECK(done.out.empty());
  CHECK_THAT(done.err,
             Catch::Contains("another update is running (pid ") && Catch::Contains(", since 20"));
  const auto patient = desk.start({"update", "--wait", "30"});
  usleep(200'000);
  close(lock);
  CHECK(patient->wait().status == 0);
}

TEST_CASE("a signal ends an update at the last good state", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  const int lock = hold_lock(desk);
  for (const int signal : {SIGINT, SIGTERM}) {
    const auto waiting = desk.start({"update", "--wait", "60"});
    usleep(200'000);
    waiting->send(signal);
    const Finished done = waiting->wait();
    CHECK(done.status == 2);
    CHECK_THAT(done.err, Catch::Contains("interrupted: the index is as it was"));
  }
  close(lock);
  CHECK(desk.update().first == 0);
}

TEST_CASE("a name full of escapes reaches no screen alive", "[update]") {
  const Desk desk;
  desk.write("bad\x1b[2J\u202Ename\n.txt", "");
  const Finished done = desk.index_program({"update", desk.news()});
  CHECK(done.status == 1);
  CHECK(done.err.find('\x1b') == std::string::npos);
  CHECK_THAT(done.err, Catch::Contains("bad‹U+001B›[2J‹U+202E›name‹U+000A›.txt: "));
}

TEST_CASE("a folder that is in use for something else is never made an index", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  const Finished done = desk.index_program({"--db", desk.news(), "update", desk.news()});
  CHECK(done.status == 2);
  CHECK_THAT(done.err, Catch::Contains("in use for something else"));
  CHECK(std::distance(fs::directory_iterator(desk.news()), fs::directory_iterator()) == 1);
}

TEST_CASE("an index inside its own source does not index itself", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  const std::string index = desk.news() / "index";
  CHECK(desk.index_program({"--db", index, "update", desk.news()}).status == 0);
  const Finished again = desk.index_program({"update", "--db", index, "--format", "json"});
  CHECK(counts(Json::parse(again.out)) == "unchanged 1");
}

TEST_CASE("an update without anything to refresh says what to do", "[update]") {
  const Desk desk;
  const Finished done = desk.index_program({"update"});
  CHECK(done.status == 2);
  CHECK_THAT(done.err, Catch::Contains("picket-index update FOLDER"));
  CHECK_FALSE(fs::exists(desk.index()));
}

TEST_CASE("many new articles become a new generation, the one before is kept", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  desk.write("many.jsonl", stories(700));
  fs::remove(desk.news() / "a.txt");
  const auto [status, summary] = desk.update();
  CHECK(status == 0);
  CHECK(counts(summary) == "added 700, removed 1");
  CHECK(summary.at("articles") == 700);
  CHECK(fs::exists(desk.index() / "gen-000001"));
  CHECK(indexer::live_generation(desk.index())->filename() == "gen-000002");
  CHECK_FALSE(fs::exists(desk.index() / "gen-000002/parts"));
  CHECK(desk.index_program({"check"}).status == 0);
}

TEST_CASE("the number of threads changes nothing in the index", "[update]") {
  std::vector<std::string> states;
  Desk desk;
  desk.set("PICKET_NOW", "1000000000");
  desk.write("many.jsonl", stories(1300));
  for (int i = 0; i < 30; ++i) desk.write_story(std::to_string(i) + ".txt", "Kent Police");
  for (const char* jobs : {"1", "2", "5"}) {
    fs::remove_all(desk.index());
    desk.update({desk.news(), "--jobs", jobs});
    std::string state;
    indexer::StoredIndex(*indexer::live_generation(desk.index()))
        .for_each([&](const schema::Record& record) { state += record.id + "\n"; });
    states.push_back(state);
  }
  CHECK(states[0] == states[1]);
  CHECK(states[0] == states[2]);
}
