// rebuild, rollback and forget, and how an index mends itself where a part of it is lost or
// damaged.
#include <xapian.h>

#include <fstream>

#include "indexer/generation.hpp"
#include "schema/index_format.hpp"
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

void set_format(const Desk& desk, const char* format) {
  Xapian::WritableDatabase database(indexer::live_generation(desk.index())->string());
  database.set_metadata(std::string(schema::kFormatKey), format);
  database.commit();
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
  CHECK(first_indexed(desk) == Times{{desk.news() / "a.txt", 1000000000}});
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
  CHECK(first_indexed(desk) == Times{{desk.news() / "a.txt", 1000000000}});
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
  CHECK(first_indexed(desk) == Times{{desk.news() / "a.txt", 1000000000}});
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
    CHECK(first_indexed(desk) == Times{{desk.news() / "a.txt", 1000000000}});
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
