#include "indexer/sources.hpp"

#include "schema/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;

namespace {

Source source_at(const char* path) { return {.path = path, .excludes = {}}; }

}  // namespace

TEST_CASE("sources are remembered with how they are read", "[sources]") {
  const support::TempDir folder;
  const Sources sources{{.path = std::string("/news/caf\xe9"),
                         .excludes = {"draft-*", "old/*"},
                         .max_article_bytes = 1000},
                        source_at("/press")};
  save_sources(folder.path(), sources);
  CHECK(load_sources(folder.path()) == sources);
}

TEST_CASE("an index that never was has no sources", "[sources]") {
  const support::TempDir folder;
  CHECK(load_sources(folder.path()).empty());
}

TEST_CASE("a list of sources that makes no sense is an error", "[sources]") {
  const support::TempDir folder;
  for (const char* text : {"", "{", "[]", R"({"version":1})", R"({"version":9,"sources":[]})"}) {
    folder.write("sources.json", text);
    CHECK_THROWS_AS(load_sources(folder.path()), schema::Error);
  }
}

TEST_CASE("a path lies within a folder by whole names only", "[sources]") {
  CHECK(is_within("/news", "/news"));
  CHECK(is_within("/news/a.txt", "/news"));
  CHECK(is_within("/news/a.txt", "/"));
  CHECK_FALSE(is_within("/news-2/a.txt", "/news"));
  CHECK_FALSE(is_within("/new", "/news"));
}

TEST_CASE("a source takes up those that lie within it", "[sources]") {
  Sources sources{source_at("/news/2015"), source_at("/press")};
  remember(sources, source_at("/news"));
  CHECK(sources == Sources{source_at("/news"), source_at("/press")});
  CHECK(source_of(sources, "/news/2015/a.txt")->path == "/news");
  CHECK(source_of(sources, "/elsewhere") == nullptr);
}

TEST_CASE("a path that is not there is refused", "[sources]") {
  CHECK_THROWS_AS(resolved("/no/such/folder"), schema::Error);
}
