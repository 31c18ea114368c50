// rebuild, forget, status, check, explain, and what a person sees first.
#include <unistd.h>
#include <xapian.h>

#include <csignal>
#include <fstream>

#include "indexer/generation.hpp"
#include "indexer/stored_index.hpp"
#include "schema/index_format.hpp"
#include "tests/cli/desk.hpp"
#include "tests/cli/fake_program.hpp"
#include "tests/support/catch.hpp"

using cli::counts;
using cli::Desk;
using cli::Finished;
using cli::Json;
using cli::write_fake;
namespace fs = std::filesystem;

namespace {

std::vector<std::int64_t> added_times(const Desk& desk) {
  std::vector<std::int64_t> all;
  indexer::StoredIndex(*indexer::live_generation(desk.index()))
      .for_each([&](const schema::Record& record) { all.push_back(record.added); });
  return all;
}

void set_format(const Desk& desk, const char* format) {
  Xapian::WritableDatabase database(indexer::live_generation(desk.index())->string());
  database.set_metadata(std::string(schema::kFormatKey), format);
  database.commit();
}

// The process that has signed the lock, once it has.
pid_t signed_by(const fs::path& lock) {
  for (int tries = 0; tries < 1000; ++tries) {
    const std::string line = support::text_of(lock);
    if (line.starts_with("pid ")) return static_cast<pid_t>(std::stol(line.substr(4)));
    usleep(10'000);
  }
  return 0;
}

}  // namespace

TEST_CASE("a rebuild makes a new generation and keeps first-indexed times", "[rebuild]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  desk.set("PICKET_NOW", "1100000000");
  const Finished done = desk.index_program({"rebuild", "--format", "json"});
  CHECK(done.status == 0);
  CHECK(Json::parse(done.out).at("articles") == 1);
  CHECK(indexer::live_generation(desk.index())->filename() == "gen-000002");
  CHECK(added_times(desk) == std::vector<std::int64_t>{1000000000});
}

TEST_CASE("a rebuild with a source missing fails and changes nothing", "[rebuild]") {
  const Desk desk;
  desk.write_story("one/a.txt", "Kent Police");
  desk.write_story("two/b.txt", "Kent Police");
  desk.update({desk.news() / "one", desk.news() / "two"});
  fs::remove_all(desk.news() / "one");
  const Finished done = desk.index_program({"rebuild"});
  CHECK(done.status == 2);
  CHECK_THAT(done.err, Catch::Contains("a rebuild needs every source"));
  CHECK(indexer::live_generation(desk.index())->filename() == "gen-000001");
}

TEST_CASE("a rollback puts the generation before back", "[rebuild]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  CHECK(desk.index_program({"rebuild", "--rollback"}).status == 2);
  desk.write_story("b.txt", "Essex Police");
  desk.index_program({"rebuild"});
  CHECK(desk.search_program({"--force", "essex-police"}).status == 0);
  CHECK(desk.index_program({"rebuild", "--rollback"}).status == 0);
  CHECK(desk.search_program({"--force", "essex-police"}).status == 1);
  CHECK(counts(desk.update().second) == "added 1, unchanged 1");
  CHECK(desk.index_program({"check"}).status == 0);
}

TEST_CASE("an index of another format is refused with both numbers and the command", "[rebuild]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  set_format(desk, "999");
  for (const char* command : {"update", "status", "check"}) {
    const Finished done = desk.index_program({command});
    CHECK(done.status == 2);
    CHECK(done.out.empty());
    CHECK_THAT(done.err, Catch::Contains("format 999") &&
                             Catch::Contains("format " + std::to_string(schema::kFormatVersion)) &&
                             Catch::Contains("picket-index rebuild"));
  }
  CHECK(desk.index_program({"rebuild"}).status == 0);
  CHECK(desk.index_program({"status"}).status == 0);
  CHECK(counts(desk.update().second) == "unchanged 1");
}

TEST_CASE("a rebuild heals an index that is beyond reading", "[rebuild]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  fs::remove(*indexer::live_generation(desk.index()) / "iamglass");
  const Finished broken = desk.index_program({"update"});
  CHECK(broken.status == 2);
  CHECK_THAT(broken.err, Catch::Contains("picket-index rebuild"));
  desk.set("PICKET_NOW", "1100000000");
  CHECK(desk.index_program({"rebuild"}).status == 0);
  CHECK(desk.index_program({"check"}).status == 0);
  CHECK(added_times(desk) == std::vector<std::int64_t>{1000000000});
}

TEST_CASE("a lost manifest costs a second look at every file and nothing else", "[update]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.write_story("b.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  fs::remove(*indexer::live_generation(desk.index()) / "manifest");
  CHECK(desk.index_program({"check"}).status == 2);
  fs::remove(desk.news() / "b.txt");
  desk.set("PICKET_NOW", "1100000000");
  CHECK(counts(desk.update().second) == "removed 1, unchanged 1");
  CHECK(added_times(desk) == std::vector<std::int64_t>{1000000000});
  CHECK(desk.index_program({"check"}).status == 0);
}

TEST_CASE("a stub that is lost or damaged is made anew, and nothing is lost", "[update]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  desk.index_program({"rebuild"});
  desk.set("PICKET_NOW", "1100000000");
  const fs::path stub = desk.index() / "XAPIANDB";
  for (const char* text : {"", "auto gen-000009\n", "\xff\xfe", "auto gen-"}) {
    std::ofstream(stub, std::ios::trunc) << text;
    const Finished searched = desk.search_program({"officers"});
    CHECK(searched.status == 2);
    CHECK_THAT(searched.err, Catch::Contains("picket-index rebuild"));
    CHECK_THAT(desk.index_program({"status"}).err, Catch::Contains("picket-index rebuild"));
    const Finished repaired = desk.index_program({"update", "--format", "json"});
    CHECK(repaired.status == 0);
    CHECK(repaired.err == "picket-index: " + stub.string() +
                              ": was lost or damaged: gen-000002 is taken, which is whole\n");
    CHECK(counts(Json::parse(repaired.out)) == "unchanged 1");
    CHECK(added_times(desk) == std::vector<std::int64_t>{1000000000});
  }
  fs::remove(stub);
  CHECK(desk.index_program({"update"}).status == 0);
  CHECK(desk.search_program({"officers"}).status == 0);
}

TEST_CASE("of a damaged stub and a damaged generation the one before is taken", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  desk.write_story("b.txt", "Kent Police");
  desk.index_program({"rebuild"});
  fs::remove(desk.index() / "XAPIANDB");
  fs::resize_file(desk.index() / "gen-000002/postlist.glass", 100);
  CHECK(counts(desk.update().second) == "added 1, unchanged 1");
  CHECK(desk.index_program({"check"}).status == 0);
}

TEST_CASE("damaged sources are told of with what mends them", "[update]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  std::ofstream(desk.index() / "sources.json", std::ios::trunc) << "{\"version\": 1";
  for (const char* command : {"update", "rebuild", "status", "check"}) {
    const Finished refused = desk.index_program({command});
    CHECK(refused.status == 2);
    CHECK_THAT(refused.err, Catch::Contains("sources.json: is damaged") &&
                                Catch::Contains("`picket-index update FOLDER...`"));
  }
  fs::remove(desk.index() / "sources.json");
  CHECK(counts(desk.update({desk.news()}).second) == "unchanged 1");
}

TEST_CASE("forget drops a source and its articles, even one that is gone", "[forget]") {
  const Desk desk;
  desk.write_story("one/a.txt", "Kent Police");
  desk.write_story("two/b.txt", "Kent Police");
  desk.update({desk.news() / "one", desk.news() / "two"});
  CHECK(desk.index_program({"forget", desk.news() / "three"}).status == 2);
  fs::remove_all(desk.news() / "one");
  const Finished done = desk.index_program({"forget", desk.news() / "one", "--format", "json"});
  CHECK(done.status == 0);
  CHECK(counts(Json::parse(done.out)) == "removed 1");
  const auto [status, summary] = desk.update();
  CHECK(status == 0);
  CHECK(summary.at("articles") == 1);
}

TEST_CASE("status tells what is in the index, for people and for programs", "[status]") {
  const Desk desk;
  CHECK(desk.index_program({"status"}).status == 2);
  desk.write_story("a.txt", "Kent Police");
  desk.write("empty.txt", "");
  desk.update({desk.news()});
  const Finished text = desk.index_program({"status"});
  CHECK(text.status == 0);
  CHECK_THAT(text.out, Catch::Contains(desk.news().string()) && Catch::Contains("built in"));
  CHECK(text.out.find('\x1b') == std::string::npos);
  const Json page = Json::parse(desk.index_program({"status", "--format", "json"}).out);
  CHECK(page.at("articles") == 1);
  CHECK(page.at("failed") == 1);
  CHECK(page.at("unknown_years_share") == 1.0);
  CHECK(page.at("health") == "good");
  CHECK(page.at("format") == schema::kFormatVersion);
}

TEST_CASE("the last run is reported, also a failed one", "[status]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  fs::remove_all(desk.news());
  desk.set("PICKET_NOW", "1000000100");
  desk.index_program({"rebuild"});
  desk.set("PICKET_NOW", "1000000200");
  const Finished done = desk.index_program({"status", "--last-run", "--format", "json"});
  CHECK(done.status == 0);
  const Json page = Json::parse(done.out);
  CHECK(page.at("command") == "rebuild");
  CHECK(page.at("exit") == 2);
  CHECK(page.at("last_good") == 1000000000);
  CHECK(page.at("last_good_age_seconds") == 200);
}

TEST_CASE("a night without a source's disk is no good run", "[status]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.set("PICKET_NOW", "1000000000");
  desk.update({desk.news()});
  const auto last_good = [&] {
    return Json::parse(desk.index_program({"status", "--last-run", "--format", "json"}).out)
        .at("last_good");
  };
  desk.write("b.html", "");
  desk.set("PICKET_NOW", "1000000100");
  CHECK(desk.index_program({"update"}).status == 1);
  CHECK(last_good() == 1000000100);  // one bad file ages nothing
  fs::rename(desk.news(), desk.path() / "unmounted");
  desk.set("PICKET_NOW", "1000000200");
  CHECK(desk.index_program({"update"}).status == 1);
  CHECK(last_good() == 1000000100);
}

TEST_CASE("a run that somebody kills is reported too", "[status]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  const fs::path fakes = desk.path() / "bin";
  write_fake(fakes, "pdftotext", "exec sleep 60");
  desk.add_path_first(fakes);
  desk.write("long.pdf", "%PDF-1.4\n");
  fs::remove(desk.index() / "lock");
  const auto running = desk.start({"update"});
  const pid_t at_work = signed_by(desk.index() / "lock");
  REQUIRE(kill(at_work, SIGKILL) == 0);
  const Finished done = running->wait();
  CHECK(done.status == 2);
  CHECK_THAT(done.err, Catch::Contains("the run was ended (Killed): the index is as it was"));
  const Json page =
      Json::parse(desk.index_program({"status", "--last-run", "--format", "json"}).out);
  CHECK(page.at("exit") == 2);
  CHECK_THAT(page.at("error").get<std::string>(), Catch::Contains("the run was ended (Killed)"));
  CHECK(page.at("last_good").is_number());
}

TEST_CASE("a change of the vocabulary has what it touches recognised anew", "[update]") {
  const Desk desk;
  desk.write("a.txt", "Wardens to vote\n\nThe Amalgamated Wardens Union will ballot members.\n");
  desk.write_story("b.txt", "Kent Police");
  desk.update({desk.news()});
  fs::create_directories(desk.home() / "config/picket/vocabulary");
  std::ofstream(desk.home() / "config/picket/vocabulary/unions.tsv")
      << "slug\tname\tabbreviation\tkind\tfacet_label\n"
         "awu\tAmalgamated Wardens Union\tAWU\tunion\tAWU\n";
  const Json before = Json::parse(desk.index_program({"status", "--format", "json"}).out);
  CHECK(before.at("vocabulary").at("current") == false);
  CHECK(counts(desk.update().second) == "changed 1, unchanged 1");
  CHECK(desk.search_program({"--union", "awu"}).status == 0);
  const Json after = Json::parse(desk.index_program({"status", "--format", "json"}).out);
  CHECK(after.at("vocabulary").at("current") == true);
  CHECK_THAT(after.at("vocabulary").at("description").get<std::string>(),
             Catch::Contains("unions"));
}

TEST_CASE("check finds an article that the index lost, and one that it should not have",
          "[check]") {
  const Desk desk;
  const fs::path file = desk.write_story("a.txt", "Kent Police");
  desk.write_story("b.txt", "Kent Police");
  desk.update({desk.news()});
  CHECK(desk.index_program({"check"}).out == "sound: 2 articles checked\n");
  {
    Xapian::WritableDatabase database(indexer::live_generation(desk.index())->string());
    database.delete_document("Q" + schema::article_id(file.string(), ""));
    database.commit();
  }
  const Finished lost = desk.index_program({"check", "--format", "json"});
  CHECK(lost.status == 2);
  CHECK(Json::parse(lost.out).at("sound") == false);
  CHECK_THAT(Json::parse(lost.out).at("findings")[0].get<std::string>(),
             Catch::Contains("is not in the index"));
}

TEST_CASE("check says how far the index is behind its sources", "[check]") {
  const Desk desk;
  desk.write_story("a.txt", "Kent Police");
  desk.update({desk.news()});
  desk.write_story("b.txt", "Kent Police");
  const Finished done = desk.index_program({"check"});
  CHECK(done.status == 0);
  CHECK_THAT(done.out, Catch::Contains("note: 1 files are new or have changed"));
}

TEST_CASE("explain shows what is read and recognised and touches no index", "[explain]") {
  const Desk desk;
  const fs::path file = desk.write_story("a.txt", "Kent Police");
  const Finished done = desk.index_program({"explain", file, "--format", "json"});
  CHECK(done.status == 0);
  CHECK_FALSE(fs::exists(desk.index()));
  const Json page = Json::parse(done.out);
  CHECK(page.at("path") == file.string());
  CHECK(page.at("item").is_null());
  CHECK(page.at("title") == "Officers of Kent Police vote on strike");
  CHECK(page.at("facets").at("force")[0].at("value") == "kent-police");
  CHECK(page.at("facets").at("force")[0].at("evidence")[0].contains("offset"));
  for (const char* key : {"date", "date_evidence", "date_candidates", "year", "year_range",
                          "source", "url", "dropped", "text"}) {
    CHECK(page.contains(key));
  }
  const Finished refused =
      desk.index_program({"explain", desk.write("e.txt", ""), "--format", "json"});
  CHECK(refused.status == 1);
  CHECK(Json::parse(refused.out).contains("rejected"));
  CHECK(desk.index_program({"explain", desk.news() / "nowhere.txt"}).status == 2);
}

TEST_CASE("explain to a person hides no escape and prints none", "[explain]") {
  const Desk desk;
  const fs::path file =
      desk.write("a.txt", "Strike \u202Efor pay\n\nMembers \x1b[31mof UNISON vote.\n");
  const Finished plain = desk.index_program({"explain", file});
  CHECK(plain.status == 0);
  CHECK(plain.out.find('\x1b') == std::string::npos);
  CHECK(plain.out.find("\u202E") == std::string::npos);
  CHECK_THAT(desk.index_program({"explain", file, "--color", "always"}).out,
             Catch::Contains("\x1b[1m"));
}

TEST_CASE("a person who types the bare name is shown the common tasks", "[help]") {
  const Desk desk;
  const Finished bare = desk.index_program({});
  CHECK(bare.status == 0);
  CHECK_THAT(bare.out, Catch::Contains("Common tasks:") && Catch::Contains("picket-index update"));
  for (const char* command :
       {"update", "rebuild", "forget", "status", "check", "explain", "schedule"}) {
    const Finished help = desk.index_program({command, "--help"});
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    const std::size_t examples = help.out.find("Examples:");
    CHECK(examples < help.out.find("Options:"));
  }
}

TEST_CASE("the version names all that matters for a report", "[help]") {
  const Desk desk;
  const Finished done = desk.index_program({"--version"});
  CHECK(done.status == 0);
  CHECK_THAT(done.out, Catch::StartsWith("picket-index ") && Catch::Contains("index format ") &&
                           Catch::Contains("Xapian ") && Catch::Contains("Snowball "));
}

TEST_CASE("wrong usage ends with 2, a reason on stderr and nothing on stdout", "[help]") {
  const Desk desk;
  const std::vector<std::vector<std::string>> wrong{{"nonsense"},
                                                    {"update", "--nonsense"},
                                                    {"update", "--jobs", "0"},
                                                    {"update", "--format", "xml"},
                                                    {"status", "--color", "red"},
                                                    {"forget"},
                                                    {"explain"},
                                                    {"update", "--wait"}};
  for (const auto& arguments : wrong) {
    const Finished done = desk.index_program(arguments);
    CHECK(done.status == 2);
    CHECK(done.out.empty());
    CHECK(done.err.starts_with("picket-index: "));
  }
}
