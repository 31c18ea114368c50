// Alerts as a timer runs them: what was first indexed since the last, once, and of every index.
#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

using namespace cli;

TEST_CASE("an alert tells what is new, once", "[alerts]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  REQUIRE(desk.update({desk.news().string()}).first == 0);
  CHECK(desk.search_program({"--save", "votes", "strike"}).status == 0);
  CHECK(desk.search_program({"--alerts"}).status == 1);
  desk.write_story("b.txt", "Essex Police");
  REQUIRE(desk.update().first == 0);
  const Finished told = desk.search_program({"--alerts"});
  CHECK(told.status == 0);
  CHECK(told.out.starts_with("votes: 1 new\n"));
  CHECK(told.out.find("Essex Police") != std::string::npos);
  CHECK(told.out.find("Kent Police") == std::string::npos);
  CHECK(desk.search_program({"--alerts"}).status == 1);
}

TEST_CASE("what is new in one index is told whatever was last done to another", "[alerts]") {
  Desk desk;
  desk.set("PICKET_NOW", "1795305600");  // both in one second
  const std::string other = (desk.path() / "other").string();
  desk.write_story("a.txt", "Kent Police");
  REQUIRE(desk.update({desk.news().string()}).first == 0);
  std::filesystem::create_directories(desk.path() / "more");
  REQUIRE(desk.index_program({"--db", other, "update", (desk.path() / "more").string()}).status ==
          0);
  REQUIRE(desk.update().first == 0);
  const std::vector<std::string> both{"--db", desk.index().string(), "--db", other};
  std::vector<std::string> save{"--save", "votes", "strike"};
  save.insert(save.end(), both.begin(), both.end());
  CHECK(desk.search_program(save).status == 0);
  std::filesystem::copy(desk.news() / "a.txt", desk.path() / "more" / "b.txt");
  REQUIRE(desk.index_program({"--db", other, "update"}).status == 0);
  const Finished told = desk.search_program({"--alerts"});
  CHECK(told.status == 0);
  CHECK(told.out.find("votes: 1 new in " + other) != std::string::npos);
  CHECK(desk.search_program({"--alerts"}).status == 1);
}

TEST_CASE("a search that cannot be run is not kept", "[alerts]") {
  Desk desk;
  CHECK(desk.search_program({"--save", "votes", "strike"}).status == 2);  // no index yet
  desk.write_story("a.txt", "Kent Police");
  REQUIRE(desk.update({desk.news().string()}).first == 0);
  CHECK(desk.search_program({"--save", "votes", "--union", "unisn"}).status == 2);
  CHECK(desk.search_program({"--save", "votes", "unoin:unison"}).status == 2);
  CHECK(desk.search_program({"--saved", "votes"}).err.find("none is kept yet") !=
        std::string::npos);
}

TEST_CASE("a kept search that no longer parses is said, and the others are run", "[alerts]") {
  Desk desk;
  desk.write_story("a.txt", "Kent Police");
  REQUIRE(desk.update({desk.news().string()}).first == 0);
  CHECK(desk.search_program({"--save", "votes", "strike"}).status == 0);
  CHECK(desk.search_program({"--save", "worn", "ballot"}).status == 0);
  const auto file = desk.home() / "config/picket/searches/worn.json";
  std::ofstream(file) << "[\"pay (\"]";
  desk.write_story("b.txt", "Essex Police");
  REQUIRE(desk.update().first == 0);
  const Finished told = desk.search_program({"--alerts"});
  CHECK(told.status == 2);
  CHECK(told.out.find("votes: 1 new") != std::string::npos);
  CHECK(told.err.find("alert 'worn': query: this bracket is not closed") != std::string::npos);
}
