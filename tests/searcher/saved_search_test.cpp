#include "searcher/saved_search.hpp"

#include <filesystem>

#include "schema/error.hpp"
#include "searcher/options.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;

TEST_CASE("a kept search comes back as it was typed", "[saved]") {
  const support::TempDir folder;
  keep_search(folder.path() / "s", {"met", {"strike", "--force", "met", "\xff"}});
  CHECK(kept_search(folder.path() / "s", "met").arguments.at(2) == "met");
  CHECK(kept_names(folder.path() / "s") == std::vector<std::string>{"met"});
}

TEST_CASE("a search that is not kept is named, with those that are", "[saved]") {
  const support::TempDir folder;
  keep_search(folder.path(), {"met", {"strike"}});
  CHECK_THROWS_WITH(kept_search(folder.path(), "kent"), Catch::Contains("kept are: met"));
}

TEST_CASE("a name cannot lead out of the folder", "[saved]") {
  const support::TempDir folder;
  for (const char* name : {"", "../x", "a/b", ".hidden", "-x", "a b"}) {
    CHECK_THROWS_AS(keep_search(folder.path(), {name, {}}), schema::Error);
  }
}

TEST_CASE("a file that is no kept search is an error, never an empty search", "[saved]") {
  const support::TempDir folder;
  folder.write("bad.json", "{\"a\": 1}");
  folder.write("worse.json", "[1, ");
  CHECK_THROWS_AS(kept_search(folder.path(), "bad"), schema::Error);
  CHECK_THROWS_AS(kept_search(folder.path(), "worse"), schema::Error);
}

TEST_CASE("marks survive, and none is there at first", "[saved]") {
  const support::TempDir folder;
  const auto file = folder.path() / "state" / "alerts.json";
  CHECK(read_marks(file).empty());
  write_marks(file, {{"met", 1700000000}});
  CHECK(read_marks(file).at("met") == 1700000000);
}

TEST_CASE("a kept search finds its index from wherever a timer starts", "[saved_search]") {
  using Arguments = std::vector<std::string>;
  const std::string here = std::filesystem::absolute("news").string();
  CHECK(parse_options({"--save", "x", "--db", "news", "pay"}).kept_arguments ==
        Arguments{"--db", here, "pay"});
  CHECK(parse_options({"--db=news", "--save=x", "pay"}).kept_arguments ==
        Arguments{"--db=" + here, "pay"});
  CHECK(parse_options({"--save", "x", "--", "--db", "news"}).kept_arguments ==
        Arguments{"--", "--db", "news"});
}
