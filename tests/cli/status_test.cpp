// What status, check and explain tell of an index and of a file.
#include <unistd.h>
#include <xapian.h>

#include <csignal>

#include "indexer/generation.hpp"
#include "schema/index_format.hpp"
#include "schema/record.hpp"
#include "tests/cli/desk.hpp"
#include "tests/cli/fake_program.hpp"
#include "tests/support/catch.hpp"

using cli::Desk;
using cli::Finished;
using cli::Json;
using cli::write_fake;
namespace fs = std::filesystem;

namespace {

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
  const Json page = desk.status();
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
  const Json page = desk.status({"--last-run"});
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
  const auto last_good = [&] { return desk.status({"--last-run"}).at("last_good"); };
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
  const Json page = desk.status({"--last-run"});
  CHECK(page.at("exit") == 2);
  CHECK_THAT(page.at("error").get<std::string>(), Catch::Contains("the run was ended (Killed)"));
  CHECK(page.at("last_good").is_number());
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
